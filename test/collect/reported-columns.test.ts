import type ExcelJS from 'exceljs';
import { describe, expect, it } from 'vitest';
import { inSheets, SMALL } from '../support/fixtures.ts';
import { cellIn, collectedFrom, columnOf, fillIn, openForm, rowOf, sheetIn, splitCells } from '../support/returned.ts';
import { officeOf, scoresOf, withReports } from '../support/self-reports.ts';

const office = await officeOf(inSheets(SMALL, 'one'));
const apart = await officeOf(inSheets(SMALL, 'per-unit'));
const IDS = ['center-group-plan', 'center-group-report', 'lecture-team'];

/** A form for scoring with what 甲县 has said of itself, filled in with full points. `noteOn` are its notes by the ids of items. */
async function filled(
  noteOn: (id: string) => string = () => '已完成',
  { source, sent: plain } = office,
): Promise<ExcelJS.Workbook> {
  const self = await openForm(plain, { form: 'self', unit: 'jia-xian' });
  const sheet = sheetIn(self);
  fillIn(sheet, ({ id, most }) => {
    cellIn(sheet, id, 'self-note').value = noteOn(id);
    return most / 2;
  });
  const sent = await withReports({ source, sent: plain }, await scoresOf(plain, { 'a.xlsx': self }));
  const workbook = await openForm(sent, { form: 'department', department: 'publicity' });
  for (const each of workbook.worksheets) fillIn(each, ({ most }) => most);
  return workbook;
}

/** What is found in a form for scoring, and how many scores of each unit are used, with their sums. */
async function collected(workbook: ExcelJS.Workbook, { sent } = office) {
  const { findings, collected, forms } = await collectedFrom(sent, { 'a.xlsx': workbook });
  const { unused, rows } = JSON.parse(new TextDecoder().decode(forms[0]?.record));
  return {
    codes: findings.filter(({ place }) => place.file !== '').map(({ code }) => code),
    scored: collected.systems[0]?.units.map(({ verified: { scored, sum } }) => [scored, String(sum.over)]),
    unused,
    keys: [...new Set(rows.flatMap(({ values }: { values: object }) => Object.keys(values)))],
  };
}

const WHOLE = { codes: [], scored: [3, 3, 3].map((count) => [count, '4']), unused: [], keys: ['score'] };

describe('what units had said of themselves on a form for scoring that comes back', () => {
  it('is not read', async () => {
    expect(await collected(await filled())).toEqual(WHOLE);
  });

  it('is neither used nor told once somebody types over it', async () => {
    const workbook = await filled();
    const sheet = sheetIn(workbook);
    for (const key of ['reported-score', 'reported-note', 'reported-evidence']) {
      cellIn(sheet, 'lecture-team', key, 'jia-xian').value = key === 'reported-score' ? 0 : '改过';
      cellIn(sheet, 'lecture-team', key, 'yi-xian').value = 99;
    }
    expect(await collected(workbook)).toEqual(WHOLE);
  });

  it.each(['the keys of columns are gone', 'its titles are gone', 'the columns are gone'])(
    'is known where %s',
    async (about) => {
      const workbook = await filled();
      const sheet = sheetIn(workbook);
      const [first, keyed] = [columnOf(sheet, 'reported-score'), rowOf(sheet, 'reported-score')];
      if (about.startsWith('the keys'))
        for (let at = 1; at <= sheet.columnCount; at += 1) sheet.getCell(keyed, at).value = null;
      if (about.startsWith('its titles'))
        for (let at = first; at < first + 3; at += 1) sheet.getCell(keyed + 1, at).value = null;
      if (about.startsWith('the columns')) {
        splitCells(sheet);
        sheet.spliceColumns(first, 3);
      }
      expect(await collected(workbook)).toEqual(WHOLE);
    },
  );

  it('leads no score to another item or unit, whatever ids and keys a unit has written', async () => {
    for (const text of [...IDS, 'yi-xian', 'reported-score', 'score', '合计']) {
      expect(await collected(await filled(() => text)), text).toEqual(WHOLE);
    }
    const turned = (id: string): string => IDS[(IDS.indexOf(id) + 1) % IDS.length] ?? '';
    for (const each of [office, apart]) expect(await collected(await filled(turned, each), each)).toEqual(WHOLE);
  });

  it('names no row where the hidden ids of rows are gone', async () => {
    const turned = (id: string): string => IDS[(IDS.indexOf(id) + 1) % IDS.length] ?? '';
    const workbook = await filled(turned);
    const sheet = sheetIn(workbook);
    const notes = columnOf(sheet, 'reported-note');
    sheet.eachRow((row) => {
      row.eachCell((each, column) => {
        if (column !== notes && IDS.includes(String(each.value))) each.value = null;
      });
    });
    const { scored } = await collected(workbook);
    expect(scored).toEqual([3, 3, 3].map(() => [0, '0']));
  });

  it('is told as any other text on a self-assessment, which has no such columns', async () => {
    const workbook = await openForm(office.sent, { form: 'self', unit: 'jia-xian' });
    const sheet = sheetIn(workbook);
    fillIn(sheet, ({ most }) => most);
    const [row, column] = [rowOf(sheet, 'self-score'), sheet.columnCount + 1];
    sheet.getCell(row, column).value = 'reported-note';
    sheet.getCell(rowOf(sheet, 'lecture-team'), column).value = '另写的话';
    const { codes } = await collected(workbook);
    expect(codes).toContain('text-added');
  });
});

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import ExcelJS from 'exceljs';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { writeXlsx } from '../../src/writers/xlsx/write.ts';
import { BEYOND_ITEMS, CLAUSE_ITEMS, CLAUSE_SYSTEM, type ClauseItem } from '../support/clause-system.ts';
import { columnOf, formAbout, openForm, rowOf, sentForms, sheetIn } from '../support/returned.ts';
import { repositoryOf } from '../support/sources.ts';
import { readForm } from './form-workbooks.ts';
import { convert, recalculating } from './programs.ts';

const sent = await sentForms(repositoryOf(CLAUSE_SYSTEM));
const ABOUT = { form: 'self', unit: 'unit-2' };
const work = mkdtempSync(join(tmpdir(), 'zhunsheng-clauses-'));
afterAll(() => rmSync(work, { recursive: true, force: true }));

/** Lets LibreOffice calculate a workbook anew and save it. */
async function save(name: string): Promise<void> {
  const profile = recalculating(join(work, 'profile'));
  const to = { format: 'xlsx', folder: join(work, 'saved'), profile, fonts: inject('fonts') };
  await convert([join(work, `${name}.xlsx`)], to);
}

/** The numbers that are tried for a score: the bounds, what lies beside them, and what is in no step. */
function triedFor({ least, most }: ClauseItem): readonly (readonly [number: number, isTaken: boolean])[] {
  const [from, to] = [Number(least), Number(most)];
  return [
    [from, true],
    [to, true],
    [0.05, true],
    [from - 0.05, false],
    [to + 0.05, false],
    [to - 0.025, false],
  ];
}

describe('LibreOffice leaves to people, within the range and with the words of the rule', () => {
  const items = [...CLAUSE_ITEMS, ...BEYOND_ITEMS];
  const taken = new Map<string, readonly boolean[]>();
  const hints = new Map<string, string>();

  beforeAll(async () => {
    const sheet = sheetIn(await openForm(sent, ABOUT), '自评表');
    writeFileSync(join(work, 'form.xlsx'), await writeXlsx(formAbout(sent, ABOUT)));
    await save('form');
    const read = (await readForm(join(work, 'saved/form.xlsx'))).sheets.find(({ name }) => name === '自评表');
    const [score = '', points = ''] = ['self-score', 'points'].map(
      (key) => sheet.getColumn(columnOf(sheet, key)).letter,
    );
    const book = new ExcelJS.Workbook();
    const rules = book.addWorksheet('规则');
    for (const item of items) {
      const rule = read?.rules[`${score}${rowOf(sheet, item.id)}`];
      hints.set(item.id, rule?.prompt ?? '');
      for (const [number] of triedFor(item)) {
        const row = rules.rowCount + 1;
        const formula = (rule?.formula ?? '')
          .replaceAll(new RegExp(`\\$?${score}\\$?\\d+`, 'g'), `A${row}`)
          .replaceAll(new RegExp(`\\$?${points}\\$?\\d+`, 'g'), `B${row}`);
        rules.addRow([number, item.points, { formula: `IF(${formula},1,0)` }, item.id]);
      }
    }
    await book.xlsx.writeFile(join(work, 'rules.xlsx'));
    await save('rules');
    const calculated = await new ExcelJS.Workbook().xlsx.readFile(join(work, 'saved/rules.xlsx'));
    sheetIn(calculated).eachRow((row) => {
      const id = row.getCell(4).text;
      taken.set(id, [...(taken.get(id) ?? []), row.getCell(3).result === 1]);
    });
  });

  it.each(items.map((item) => [item.kind, item] as const))('%s', (_, item) => {
    expect(hints.get(item.id)).toMatch(new RegExp(`^填 ${item.least} 到 ${item.most} 分，以 0\\.05 分为一档`));
    expect(hints.get(item.id)).toContain(item.printed);
    expect(taken.get(item.id)).toEqual(triedFor(item).map(([, isTaken]) => isTaken));
  });
});

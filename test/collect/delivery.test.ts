import type ExcelJS from 'exceljs';
import { describe, expect, it } from 'vitest';
import { writtenIdentity } from '../../src/model/form-identity.ts';
import { printedRatio } from '../../src/model/grading/ratio.ts';
import { changed, SMALL } from '../support/fixtures.ts';
import { cellIn, collectedFrom, fillIn, openForm, sentForms, sheetIn, textIn } from '../support/returned.ts';

const sent = await sentForms();
const JIA = { form: 'self', unit: 'jia-xian' };

async function filled(about: Readonly<Record<string, string>> = JIA, from = sent): Promise<ExcelJS.Workbook> {
  const workbook = await openForm(from, about);
  for (const sheet of workbook.worksheets) fillIn(sheet, ({ most }) => most);
  return workbook;
}

/** The codes of what is found in files that came, with their places. */
async function codesIn(files: Readonly<Record<string, ExcelJS.Workbook>>, from = sent): Promise<readonly string[]> {
  const { findings } = await collectedFrom(from, files);
  return findings.filter(({ place }) => place.file !== '').map(({ code }) => code);
}

describe('everything that was sent out', async () => {
  const files: Record<string, ExcelJS.Workbook> = {};
  for (const [index, { identity }] of sent.forms.entries()) {
    const { form, unit, department } = writtenIdentity(identity);
    if (identity.form === 'department' || identity.form === 'self') {
      files[`${index}.xlsx`] = await filled({ form, unit, department });
    }
  }
  const { findings, collected, counts } = await collectedFrom(sent, files);

  it('is known for whole when all of it comes back', () => {
    expect(findings).toEqual([]);
    expect(counts).toEqual({ self: { came: 3, expected: 3 }, scoring: { came: 2, expected: 2 } });
  });

  it('adds to exactly the full marks for every unit when all have full points', () => {
    for (const { self, verified } of collected.systems[0]?.units ?? []) {
      expect([printedRatio(self.sum), printedRatio(verified.sum)]).toEqual(['10', '10']);
    }
  });

  it('adds up by level-1 indicators, and says who has scored how much', () => {
    const [jia] = collected.systems[0]?.units ?? [];
    const sums = [...(jia?.verified.levels ?? [])].map(([id, { sum }]) => `${id} ${printedRatio(sum)}`);
    expect(sums.toSorted()).toEqual(['ideology 4', 'organization 6']);
    expect([...(jia?.departments ?? [])].map(([id, part]) => [id, part.hasCome, part.scored, part.total])).toEqual([
      ['organization', true, 4, 4],
      ['publicity', true, 3, 3],
    ]);
  });
});

describe('what does not come', () => {
  it('is named, form by form, and its scores are still counted as missing', async () => {
    const { findings, collected } = await collectedFrom(sent, { 'a.xlsx': await filled() });
    expect(findings.map(({ code, facts }) => [code, facts])).toEqual([
      ['form-missing', { form: 'self', of: '乙县' }],
      ['form-missing', { form: 'self', of: '丙区' }],
      ['form-missing', { form: 'department', of: '市委组织部' }],
      ['form-missing', { form: 'department', of: '市委宣传部' }],
    ]);
    expect(collected.systems[0]?.units.map(({ self }) => [self.hasCome, self.scored, self.total])).toEqual([
      [true, 7, 7],
      [false, 0, 7],
      [false, 0, 6],
    ]);
  });
});

/** The hidden sheet of a form, as keys with the cells of their values. */
function identityIn(workbook: ExcelJS.Workbook): ReadonlyMap<string, ExcelJS.Cell> {
  const sheet = sheetIn(workbook, '_zhunsheng');
  return new Map(
    Array.from({ length: sheet.rowCount }, (_, row) => [textIn(sheet.getCell(row + 1, 1)), sheet.getCell(row + 1, 2)]),
  );
}

function setIdentity(workbook: ExcelJS.Workbook, key: string, value: string): void {
  const cell = identityIn(workbook).get(key);
  if (cell === undefined) throw new Error(`the identity has no ${key}`);
  cell.value = value;
}

describe('a form that is another one', () => {
  it('of another edition is not used', async () => {
    const workbook = await filled();
    setIdentity(workbook, 'edition', '2019');
    const { findings, unread, collected } = await collectedFrom(sent, { 'a.xlsx': workbook });
    expect(findings[0]).toMatchObject({ code: 'form-edition', facts: { edition: '2019', expected: '2020' } });
    expect([...unread]).toEqual([['a.xlsx', 'form-edition']]);
    expect(collected.systems[0]?.units[0]?.self.hasCome).toBe(false);
  });

  it('of another digest is used when nothing in it is different', async () => {
    const workbook = await filled();
    setIdentity(workbook, 'digest', '0'.repeat(64));
    const { findings, collected } = await collectedFrom(sent, { 'a.xlsx': workbook });
    expect(findings[0]).toMatchObject({ code: 'form-digest-same', facts: { checkCode: '0000-0000-0000-0000' } });
    expect(collected.systems[0]?.units.map(({ self }) => printedRatio(self.sum))[0]).toBe('10');
  });

  it('of another digest is used but for what is different in it', async () => {
    const before = changed(SMALL, 'indicators/2020/county/1-ideology.yaml', '每季度开展宣讲', '每半年开展宣讲');
    const workbook = await filled(JIA, await sentForms(before));
    const { findings, collected, forms } = await collectedFrom(sent, { 'a.xlsx': workbook });
    expect(findings.map(({ code }) => code).slice(0, 2)).toEqual(['item-changed', 'form-digest-part']);
    expect(findings[1]?.facts).toMatchObject({ valid: '6', others: '1' });
    expect(forms[0]?.refused).toBeUndefined();
    expect(new TextDecoder().decode(forms[0]?.record)).toContain('"value":"2","why":"item-changed"');
    expect(collected.systems[0]?.units[0]?.self).toMatchObject({ hasCome: true, scored: 6, total: 7 });
  });

  it('of a unit that is assessed no more is said to be surplus', async () => {
    const workbook = await filled();
    setIdentity(workbook, 'unit', 'wu-xian');
    expect(await codesIn({ 'a.xlsx': workbook })).toEqual(['form-surplus']);
  });

  it('in rows but not in its identity contradicts itself', async () => {
    const workbook = await filled();
    setIdentity(workbook, 'unit', 'yi-xian');
    const { findings, collected } = await collectedFrom(sent, { 'a.xlsx': workbook });
    expect(findings[0]).toMatchObject({
      code: 'identity-contradictory',
      facts: { key: 'unit', values: ['yi-xian', 'jia-xian'] },
      place: { sheet: '自评表' },
    });
    expect(collected.systems[0]?.units.map(({ self }) => self.scored)).toEqual([0, 0, 0]);
  });

  it.each([JIA, { form: 'department', department: 'publicity' }])(
    'is recognized by its rows without identity: %j',
    async (about) => {
      const workbook = await filled(about);
      workbook.removeWorksheet(sheetIn(workbook, '_zhunsheng').id);
      expect(await codesIn({ 'a.xlsx': workbook })).toEqual(['identity-gone']);
    },
  );

  it('of other people is none', async () => {
    const workbook = await filled();
    for (const { id } of workbook.worksheets.slice(1)) workbook.removeWorksheet(id);
    const sheet = sheetIn(workbook);
    sheet.eachRow((row) => row.eachCell((cell) => (cell.value = /^[a-z]/.test(textIn(cell)) ? null : '别的表')));
    const { findings, unread } = await collectedFrom(sent, { 'a.xlsx': workbook });
    expect(findings[0]?.code).toBe('form-unknown');
    expect(unread.get('a.xlsx')).toBe('form-unknown');
  });
});

describe('a form that comes twice', () => {
  it('is used once when both say the same', async () => {
    const { findings, collected } = await collectedFrom(sent, { 'a.xlsx': await filled(), 'b.xlsx': await filled() });
    expect(findings[0]).toMatchObject({ code: 'form-again', facts: { other: 'a.xlsx' }, place: { file: 'b.xlsx' } });
    expect(collected.systems[0]?.units.map(({ self }) => printedRatio(self.sum))[0]).toBe('10');
  });

  it('is not used at all when they differ, and every difference is listed with both cells', async () => {
    const other = await filled();
    const cell = cellIn(sheetIn(other), 'lecture-team', 'self-score');
    cell.value = 1;
    const { findings, collected } = await collectedFrom(sent, { 'a.xlsx': await filled(), 'b.xlsx': other });
    expect(findings.slice(0, 2)).toMatchObject([
      { code: 'form-twice', facts: { other: 'a.xlsx' } },
      {
        code: 'value-differs',
        facts: { value: '1', otherValue: '2', other: `a.xlsx 自评表!${cell.address}` },
        place: { file: 'b.xlsx', sheet: '自评表', cell: cell.address },
      },
    ]);
    expect(findings.map(({ facts }) => facts)).not.toContainEqual({ form: 'self', of: '甲县' });
    expect(collected.systems[0]?.units[0]?.self).toMatchObject({ hasCome: false, scored: 0, total: 7 });
  });

  it('may be the blank form of its class and its own', async () => {
    const blank = await filled({ form: 'self', class: 'county', unit: '' });
    writeUnit(blank, '甲县');
    expect(await codesIn({ 'a.xlsx': await filled(), 'b.xlsx': blank })).toEqual(['unit-typed', 'form-again']);
  });
});

/** Writes the name of a unit behind its label, on the sheet with the scores. */
function writeUnit(workbook: ExcelJS.Workbook, name: string): void {
  sheetIn(workbook).eachRow((row) =>
    row.eachCell((cell) => {
      if (!/^被考核单位/.test(textIn(cell))) return;
      const next = sheetIn(workbook).getCell(cell.fullAddress.row, cell.fullAddress.col + spanOf(cell));
      next.value = name;
    }),
  );
}

function spanOf(cell: ExcelJS.Cell): number {
  let span = 1;
  while (cell.worksheet.getCell(cell.fullAddress.row, cell.fullAddress.col + span).master === cell) span += 1;
  return span;
}

describe('a blank form', () => {
  const blank = { form: 'self', class: 'county', unit: '' };

  it.each([
    ['甲县', [['unit-typed', { name: '甲县' }]]],
    [' 甲 县 ', [['unit-typed', { name: '甲县' }]]],
    ['甲具', [['unit-unknown', { name: '甲具', suggestion: '甲县' }]]],
    ['市委组织部', [['unit-unknown', { name: '市委组织部', suggestion: undefined }]]],
    ['丙区', [['unit-class', { name: '丙区' }]]],
  ])('on which %j is written', async (name, expected) => {
    const workbook = await filled(blank);
    writeUnit(workbook, name);
    const { findings } = await collectedFrom(sent, { 'a.xlsx': workbook });
    const own = findings.filter(({ place }) => place.file !== '');
    expect(own.map(({ code, facts }) => [code, facts])).toEqual(expected);
  });

  it('without a name is nobody’s', async () => {
    expect(await codesIn({ 'a.xlsx': await filled(blank) })).toEqual(['unit-empty']);
  });
});

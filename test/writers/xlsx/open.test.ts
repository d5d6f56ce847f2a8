import { describe, expect, test } from 'vitest';
import type { Document, Table } from '../../../src/layout/document.ts';
import { writeXlsx } from '../../../src/writers/xlsx/write.ts';
import { evaluated } from '../../support/excel.ts';
import { COLUMNS, FORM_TABLE, sampleForm } from '../../support/forms.ts';
import { formOf, withInput } from '../../support/sheets.ts';
import { opened, partOf, sheetOf } from '../../support/workbooks.ts';

/** The first row with a criterion. */
const FIRST = 6;
const SCORE = COLUMNS.score + 1;
const REASON = COLUMNS.reason + 1;

describe('what is open in a form', () => {
  test('is what is filled in, and nothing else', async () => {
    const unlocked = new Map<string, string[]>();
    (await opened(sampleForm())).eachSheet((sheet) => {
      const open: string[] = [];
      sheet.eachRow({ includeEmpty: true }, (row) =>
        row.eachCell({ includeEmpty: true }, (cell) => {
          if (cell.style.protection?.locked === false && cell.master === cell) open.push(cell.address);
        }),
      );
      unlocked.set(sheet.name, open);
    });
    const scores = [6, 7, 8, 9].flatMap((row) => ['E', 'F', 'G', 'H'].map((column) => `${column}${row}`));
    expect(unlocked.get(FORM_TABLE)).toEqual(['F2', 'H2', ...scores, 'F11', 'F12']);
    const list = [4, 5, 6, 7, 8].flatMap((row) => ['A', 'B', 'C'].map((column) => `${column}${row}`));
    expect(unlocked.get('佐证材料清单')).toEqual(list);
    expect(unlocked.get('小计')).toEqual([]);
    expect(unlocked.get('_zhunsheng')).toEqual([]);
  });

  test('has a rule each, with its hint and what is allowed', async () => {
    const sheet = await sheetOf(sampleForm(), FORM_TABLE);
    expect(sheet.getCell(FIRST + 1, SCORE).dataValidation).toMatchObject({
      type: 'custom',
      allowBlank: true,
      showErrorMessage: true,
      showInputMessage: true,
      promptTitle: '自评分',
      prompt: '每少一次扣 0.5 分，扣完为止。',
      errorTitle: '请重新填写',
      error: '请填 0 到 1.5 的数（半角数字），以 0.05 为一档。',
    });
    expect(sheet.getCell(FIRST, 8).dataValidation).toMatchObject({ type: 'list', formulae: ['"已报送,未报送"'] });
    expect(sheet.getCell(FIRST, REASON).dataValidation).toMatchObject({
      type: 'textLength',
      operator: 'lessThanOrEqual',
      formulae: [1000],
    });
    expect(sheet.getCell('F2').dataValidation).toMatchObject({ type: 'textLength', promptTitle: '填表人' });
  });

  test('takes 0, a step and the points of its row, and no more, no less and nothing between', async () => {
    const rules = await rulesOf(sampleForm());
    for (const [index, { points, step }] of [
      ['0.5', '0.05'],
      ['1.5', '0.05'],
      ['2', '0.1'],
      ['1', '1'],
    ]
      .map(([a = '', b = '']) => ({ points: Number(a), step: Number(b) }))
      .entries()) {
      const row = FIRST + index;
      const takes = (value: string | number) =>
        evaluated(rules.get(`E${row}`) ?? '', { [`$E${row}`]: value, [`$D${row}`]: points });
      for (const value of [0, step, points]) expect(takes(value)).toBe(true);
      for (const value of [points + step, step / 2, -step, String(points), '０']) expect(takes(value)).toBe(false);
    }
  });

  test('is open in all its cells where it is merged: else Excel takes nothing there', async () => {
    const table = withInput({ kind: 'text', hint: '' });
    const column = { title: '填写', width: 78, align: 'left' } as const;
    const rows = table.rows.map((row) => ({
      ...row,
      cells: row.cells.map((cell) => (cell.input === undefined ? cell : { ...cell, colspan: 2 })),
    }));
    const document = formOf({ ...table, columns: [...table.columns, column], rows });
    const xml = await partOf(document, 'xl/worksheets/sheet1.xml');
    const formats = ['A', 'B', 'C'].map((letter) => new RegExp(`r="${letter}3"[^>]* s="(\\d+)"`).exec(xml)?.[1]);
    expect(await isLocked(document, formats)).toEqual([true, false, false]);
  });

  test('stays as it is typed, but for numbers', async () => {
    const sheet = await sheetOf(sampleForm(), FORM_TABLE);
    expect(sheet.getCell(FIRST, REASON).numFmt).toBe('@');
    expect(sheet.getCell('F2').numFmt).toBe('@');
    expect(sheet.getCell(FIRST, SCORE).numFmt).toBeUndefined();
  });

  test('may hold what is known already', async () => {
    const sheet = await sheetOf(sampleForm([{ points: '2', step: '0.1', score: '1.5' }]), FORM_TABLE);
    expect(sheet.getCell(FIRST, SCORE).value).toBe(1.5);
    expect(sheet.getCell(FIRST, SCORE).style.protection?.locked).toBe(false);
  });

  test('has messages of whole characters that Excel takes', async () => {
    const hint = `${'长'.repeat(253)}𠮷𠮷`;
    const title = '题'.repeat(40);
    const table = withInput({ kind: 'text', hint });
    const [, column] = table.columns;
    const long = { ...table, columns: [table.columns[0] ?? column, { ...column, title }] } as Table;
    const { dataValidation } = (await sheetOf(formOf(long), '名单')).getCell('B3');
    expect(dataValidation.prompt).toBe(`${'长'.repeat(253)}…`);
    expect(dataValidation.promptTitle).toBe(`${'题'.repeat(31)}…`);
  });

  test.each([
    ['too long', Array.from({ length: 60 }, (_, index) => `第${index}项`)],
    ['parted by a comma', ['甲,乙', '丙']],
    ['empty', ['']],
    ['none', []],
  ])('is no list of choices that are %s: no workbook could hold them', async (_, choices) => {
    await expect(writeXlsx(formOf(withInput({ kind: 'choice', choices, hint: '' })))).rejects.toThrow(
      'the choices of 填写',
    );
  });
});

/** The formulas of the rules of the form, by the cells that they are written for. */
async function rulesOf(document: Document): Promise<ReadonlyMap<string, string>> {
  const xml = await partOf(document, 'xl/worksheets/sheet1.xml');
  const rules = xml.matchAll(/<dataValidation type="custom" sqref="([A-Z]+\d+)"[^>]*><formula1>([^<]*)</g);
  return new Map(
    [...rules].map(([, cell = '', formula = '']) => [cell, formula.replaceAll('&lt;', '<').replaceAll('&gt;', '>')]),
  );
}

/** Whether cell formats lock their cells, by their numbers. */
async function isLocked(document: Document, formats: readonly (string | undefined)[]): Promise<readonly boolean[]> {
  const styles = await partOf(document, 'xl/styles.xml');
  const cellFormats = (/<cellXfs[^>]*>(.*)<\/cellXfs>/.exec(styles)?.[1] ?? '').split('<xf ').slice(1);
  return formats.map((format) => !(cellFormats[Number(format)] ?? '').includes('locked="0"'));
}

import fc from 'fast-check';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { compareBlocks } from '../../../src/artifact/compare.ts';
import { expectedIn } from '../../../src/artifact/expected.ts';
import { fieldsLine, paragraph, type Table } from '../../../src/layout/document.ts';
import { writtenIdentity } from '../../../src/model/form-identity.ts';
import { readXlsx } from '../../../src/readers/xlsx.ts';
import { writeXlsx } from '../../../src/writers/xlsx/write.ts';
import { FORM_TABLE, type FormItem, SAMPLE_FORM, sampleForm } from '../../support/forms.ts';
import { formOf, withBlocks, withInput } from '../../support/sheets.ts';
import { opened, partOf, sheetOf } from '../../support/workbooks.ts';

/** Rows of the sample, which begins with a title, a line of blanks and an empty row. */
const ROWS = { keys: 4, header: 5, first: 6 } as const;

const ITEM: fc.Arbitrary<FormItem> = fc.constantFrom(
  { points: '0.5', step: '0.05' },
  { points: '1.5', step: '0.05', score: '1.45' },
  { points: '10', step: '0.5', score: '0' },
  { points: '2', step: '0.1', score: '2' },
  { points: '5', step: '1' },
);

describe('a form', () => {
  test('is read back as it is laid out, whatever its criteria', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(ITEM, { minLength: 1, maxLength: 12 }), async (items) => {
        const document = sampleForm(items);
        const { blocks } = await readXlsx(await writeXlsx(document));
        expect(compareBlocks(expectedIn(document, 'xlsx'), blocks).differences).toEqual([]);
      }),
      { numRuns: 20 },
    );
  });

  test('has every sheet protected without a password, and its structure', async () => {
    const parts = unzipSync(await writeXlsx(sampleForm()));
    const sheets = Object.entries(parts).filter(([name]) => name.startsWith('xl/worksheets/sheet'));
    expect(sheets).toHaveLength(4);
    for (const [, xml] of sheets) {
      expect(strFromU8(xml)).toMatch(/<sheetProtection sheet="1"(?![^>]*(?:password|hashValue))/);
    }
    expect(strFromU8(parts['xl/workbook.xml'] ?? new Uint8Array())).toContain(
      '<workbookProtection lockStructure="1"/>',
    );
  });

  test('is calculated anew when it is opened', async () => {
    expect(await partOf(sampleForm(), 'xl/workbook.xml')).toMatch(/<calcPr [^>]*fullCalcOnLoad="1"/);
  });

  test('gives the same bytes each time', async () => {
    expect(await writeXlsx(sampleForm())).toEqual(await writeXlsx(sampleForm()));
  });

  test('says in its properties and in a hidden sheet which it is', async () => {
    const form = writtenIdentity(SAMPLE_FORM);
    const workbook = await opened(sampleForm());
    const sheet = workbook.getWorksheet('_zhunsheng');
    expect(sheet?.state).toBe('hidden');
    const rows = Object.keys(form).map((_, index) => [
      sheet?.getCell(index + 1, 1).value,
      sheet?.getCell(index + 1, 2).value,
    ]);
    expect(rows).toEqual(Object.entries(form));
    const custom = await partOf(sampleForm(), 'docProps/custom.xml');
    for (const [key, value] of Object.entries(form)) {
      expect(custom).toContain(`name="${key}"><vt:lpwstr${value === '' ? '/>' : `>${value}<`}`);
    }
  });

  test('prints its header on every page, whatever the name of its sheet needs as quotes', async () => {
    const workbook = await partOf(sampleForm(), 'xl/workbook.xml');
    expect(workbook).toContain(`localSheetId="0">'${FORM_TABLE}'!$${ROWS.header}:$${ROWS.header}<`);
    expect((await sheetOf(sampleForm(), FORM_TABLE)).views[0]).toMatchObject({ state: 'frozen', ySplit: ROWS.header });
  });

  test('is a workbook like all others where the document is none', async () => {
    const { form: _, ...document } = sampleForm();
    const workbook = await opened(document);
    expect(workbook.worksheets.map(({ name }) => name)).toEqual([FORM_TABLE, '佐证材料清单', '小计']);
    expect(await partOf(document, 'xl/worksheets/sheet1.xml')).not.toContain('sheetProtection');
  });
});

describe('what is hidden in a form', () => {
  test('are the keys of its rows behind the last column, and those of its columns above the header', async () => {
    const sheet = await sheetOf(sampleForm(), FORM_TABLE);
    expect(sheet.getRow(ROWS.keys).hidden).toBe(true);
    expect([1, 2, 4, 5, 8].map((column) => sheet.getCell(ROWS.keys, column).value)).toEqual([
      ...[null, 'number', 'points', 'self-score', 'sent'],
    ]);
    expect([8, 9, 10].map((column) => sheet.getColumn(column).hidden)).toEqual([false, true, true]);
    for (const [index, label] of ['思想建设', '思想建设', '组织建设', '组织建设'].entries()) {
      const keys = [9, 10].map((column) => sheet.getCell(ROWS.first + index, column).value);
      expect(keys).toEqual([`criterion-${index + 1}`, label]);
    }
  });

  test('stands beside a table of one column as well', async () => {
    const [only, ...others] = withInput({ kind: 'text', hint: '' }).rows;
    const cells = only?.cells.slice(0, 1) ?? [];
    const table = { ...withInput({ kind: 'text', hint: '' }), rows: others };
    const narrow: Table = {
      ...table,
      columns: table.columns.slice(0, 1),
      rows: [{ role: 'item', mayEndPage: true, cells, keys: ['甲-1'] }],
    };
    const document = formOf(narrow);
    expect((await sheetOf(document, '名单')).getCell('B3').value).toBe('甲-1');
    const { blocks } = await readXlsx(await writeXlsx(document));
    expect(compareBlocks(expectedIn(document, 'xlsx'), blocks).differences).toEqual([]);
  });

  test('has no row where no column has a key', async () => {
    expect((await sheetOf(sampleForm(), '小计')).getCell('A2').value).toBe('一级指标');
  });
});

describe('what is computed in a form', () => {
  const items = [
    { points: '0.5', step: '0.05', score: '0.45' },
    { points: '1.5', step: '0.05', score: '1.5' },
    { points: '2', step: '0.1' },
  ];

  test('has its value with it, numbers as numbers and texts as texts', async () => {
    const sheet = await sheetOf(sampleForm(items), FORM_TABLE);
    expect(sheet.getCell('E9').value).toEqual({ formula: 'ROUND(SUM($E$6,$E$7,$E$8),2)', result: 1.95 });
    expect(sheet.getCell('F9').result).toBe('还有 1 项未评分');
    expect((await sheetOf(sampleForm(items), '小计')).getCell('B3').value).toEqual({
      formula: `ROUND(SUMIF('${FORM_TABLE}'!$J$6:$J$9,$C3,'${FORM_TABLE}'!$E$6:$E$9),2)`,
      result: 1.95,
    });
  });

  test('stands in one cell with its label in a line of fields', async () => {
    const cell = (await sheetOf(sampleForm(items), FORM_TABLE)).getCell('A12');
    const sum = `ROUND(SUM(${[6, 7, 8].map((row) => `'${FORM_TABLE}'!$E$${row}`).join(',')}),2)`;
    expect(cell.value).toEqual({ formula: `"自评合计："&(${sum})`, result: '自评合计：1.95' });
    expect(cell.style.protection?.locked).not.toBe(false);
  });

  test('is closed', async () => {
    expect((await sheetOf(sampleForm(items), FORM_TABLE)).getCell('E9').style.protection?.locked).not.toBe(false);
  });
});

describe('a line of blanks', () => {
  test('has a line under each blank, and its labels before them', async () => {
    const sheet = await sheetOf(sampleForm(), FORM_TABLE);
    expect(['A2', 'D2', 'F2', 'G2', 'H2'].map((address) => sheet.getCell(address).value)).toEqual([
      ...['单位（盖章）：甲县', '填表人：', null, '联系电话：', null],
    ]);
    for (const address of ['F2', 'H2']) {
      expect(sheet.getCell(address).border).toEqual({ bottom: expect.objectContaining({ style: 'thin' }) });
    }
    expect(sheet.getCell('D2').border?.bottom).toBeUndefined();
    expect(sheet.getCell('D2').alignment?.horizontal).toBe('right');
  });

  test.each([
    ['as many as the pieces of one field', 2, 'B1'],
    ['one', 1, 'A1'],
  ])(
    'is whole and open also where the columns are %s: the next field has a row of its own',
    async (_, columns, open) => {
      const fields = ['甲：', '乙：'].map((label) => ({ label, content: { kind: 'text' as const, hint: '' } }));
      const table = withInput({ kind: 'text', hint: '' });
      const rows = table.rows.map((row) => ({ ...row, cells: row.cells.slice(0, columns), keys: ['甲-1'] }));
      const narrow: Table = { ...table, columns: table.columns.slice(0, columns), rows };
      const document = { ...withBlocks([fieldsLine(fields), narrow]), form: SAMPLE_FORM };
      const { blocks } = await readXlsx(await writeXlsx(document));
      expect(compareBlocks(expectedIn(document, 'xlsx'), blocks).differences).toEqual([]);
      const sheet = await sheetOf(document, '名单');
      expect(sheet.getCell(open).style.protection?.locked).toBe(false);
      expect(sheet.getCell('A2').text).toBe('乙：');
    },
  );

  test('is one text in a document without a table', async () => {
    const fields = ['甲：', '乙：', '丙：'].map((label) => ({ label, content: { kind: 'text' as const, hint: '' } }));
    const document = { ...withBlocks([paragraph('title', '签字页'), fieldsLine(fields)]), form: SAMPLE_FORM };
    const { blocks } = await readXlsx(await writeXlsx(document));
    expect(compareBlocks(expectedIn(document, 'xlsx'), blocks).differences).toEqual([]);
  });
});

import { describe, expect, test } from 'vitest';
import { writeXlsx } from '../../../src/writers/xlsx/write.ts';
import { FORM_TABLE, sampleForm } from '../../support/forms.ts';
import { partOf, sheetOf } from '../../support/workbooks.ts';

/** The rows of a worksheet: their numbers, what they state of their height, their cells. */
async function rowsOf(part: string) {
  const xml = await partOf(sampleForm(), part);
  return [...xml.matchAll(/<row r="(\d+)"([^>]*?)(?:\/>|>(.*?)<\/row>)/g)].map(
    ([, row, attributes = '', cells = '']) => ({
      row: Number(row),
      height: Number(/ ht="([\d.]+)"/.exec(attributes)?.[1] ?? Number.NaN),
      cells,
    }),
  );
}

describe('a row of a form', () => {
  test('states a height unless a text is typed into it: then the program makes it as high as that', async () => {
    const sheet = await sheetOf(sampleForm(), FORM_TABLE);
    const takesText = new Set<number>();
    sheet.eachRow((row) =>
      row.eachCell({ includeEmpty: true }, (cell) => {
        if (cell.dataValidation?.type === 'textLength') takesText.add(row.number);
      }),
    );
    expect(takesText.size).toBeGreaterThan(4);
    const rows = (await rowsOf('xl/worksheets/sheet1.xml')).filter(({ row }) => sheet.getRow(row).hidden !== true);
    const free = rows.filter(({ height }) => Number.isNaN(height));
    expect(free.map(({ row }) => row)).toEqual([...takesText].toSorted((a, b) => a - b));
  });

  test('has a cell of large type in a hidden column where it states none, so that it is never too low for its label', async () => {
    const sheet = await sheetOf(sampleForm(), FORM_TABLE);
    const last = sheet.columnCount;
    expect(sheet.getColumn(last).hidden).toBe(true);
    const rows = await rowsOf('xl/worksheets/sheet1.xml');
    for (const { row, height } of rows) {
      const size = sheet.getCell(row, last).style.font?.size;
      if (Number.isNaN(height) && sheet.getRow(row).hidden !== true) expect(size).toBeGreaterThan(12);
      else expect(size).toBeUndefined();
    }
  });

  test('is shown whole where a program fits no rows: the height of all others is that of the highest', async () => {
    const [form, sums] = await Promise.all(
      [1, 3].map((index) => partOf(sampleForm(), `xl/worksheets/sheet${index}.xml`)),
    );
    const said = Number(/<sheetFormatPr defaultRowHeight="([\d.]+)"/.exec(form ?? '')?.[1]);
    expect(said).toBeGreaterThan(30);
    expect(sums).toContain('<sheetFormatPr defaultRowHeight="15"/>');
  });

  test('has what is typed at its top', async () => {
    const sheet = await sheetOf(sampleForm(), FORM_TABLE);
    sheet.eachRow((row) =>
      row.eachCell({ includeEmpty: true }, (cell) => {
        if (cell.dataValidation?.type === 'textLength' && cell.border?.left !== undefined) {
          expect(cell.alignment?.vertical).toBe('top');
        }
      }),
    );
    expect((await writeXlsx(sampleForm())).length).toBeGreaterThan(0);
  });
});

import ExcelJS from 'exceljs';
import fc from 'fast-check';
import { strFromU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { expectedIn } from '../../../src/artifact/expected.ts';
import { normalise } from '../../../src/artifact/normalise.ts';
import { cell, cellParagraphs, type Document, paragraph } from '../../../src/layout/document.ts';
import { readXlsx } from '../../../src/readers/xlsx.ts';
import { writeXlsx } from '../../../src/writers/xlsx/write.ts';
import { arbitraryDocument, sampleDocument, sampleTable } from '../../support/documents.ts';
import { listOf, sampleAnnex, withBlocks, withMarks, withWholeRow, withWording } from '../../support/sheets.ts';
import { partOf } from '../../support/workbooks.ts';

describe('what is written is read back', () => {
  test('of documents of any shape', async () => {
    await fc.assert(fc.asyncProperty(arbitraryDocument, expectRoundTrip), { numRuns: 60 });
  });

  test.each([
    ['with hostile wording', sampleDocument()],
    [
      'with what means something in a workbook',
      withWording([
        '#N/A',
        '#REF!',
        '_x0041_',
        '_x005F_',
        'TRUE',
        '1e3',
        '0.50',
        '007',
        '-1.5',
        '\u0001控制\u000b符',
        ' 首尾 ',
        "'引号",
      ]),
    ],
    ['without a table', withBlocks([paragraph('title', '样例考核办法'), paragraph('body', '坚持以上率下。')])],
    ['of one column', withBlocks([paragraph('title', '名单'), listOf(['甲', '乙']), paragraph('foot', '完')])],
    [
      'with several tables, of the same name',
      withBlocks([
        paragraph('title', '表一'),
        sampleTable(['甲']),
        paragraph('title', '表二'),
        sampleTable(['乙'], '附件1'),
        paragraph('foot', '完'),
      ]),
    ],
    [
      'with a row of a table that is merged over all columns',
      withBlocks([paragraph('title', '修订表'), withWholeRow(), paragraph('foot', '完')]),
    ],
    ['with marked wording', withBlocks([withMarks(), paragraph('foot', '完')])],
    [
      'with rich paragraphs only',
      withBlocks([{ kind: 'paragraph', role: 'body', runs: [{ text: '甲' }, { text: '乙', mark: 'strong' }] }]),
    ],
  ])('%s', async (_, document) => {
    await expectRoundTrip(document);
  });
});

describe('another program finds in the workbook', () => {
  test('numbers as numbers, everything else as text, and no formula', async () => {
    const sheet = await openedSheet(withWording(["=cmd|'/C calc'!A0", '+1', '@名称', '#N/A']));
    expect(valuesOf(sheet, 3)).toEqual(['考核内容', "=cmd|'/C calc'!A0", '+1', '@名称', '#N/A', '合计']);
    expect(sheet.getCell('D4').type).toBe(ExcelJS.ValueType.Number);
    expect(sheet.getCell('D4').value).toBe(0.5);
    expect(sheet.getCell('D4').numFmt).toBeUndefined();
    expect(sheet.getCell('D8').value).toBe(200);
    expect(sheet.getCell('C4').type).toBe(ExcelJS.ValueType.String);
    expect(sheet.getCell('C7').type).toBe(ExcelJS.ValueType.RichText);
  });

  test('a decimal that a float does not carry as it is written as text', async () => {
    for (const written of ['0.50', '0.1234567890123456789', '1e3', '-0']) {
      expect(await numberAs(written)).toBe(written);
    }
    expect(await numberAs('0.05')).toBe(0.05);
    expect(await numberAs('-1.5')).toBe(-1.5);
  });

  test('the merged cells of the table, with borders on every cell', async () => {
    const sheet = await openedSheet(withWording(['甲', '乙', '丙', '丁']));
    expect(sheet.model.merges.toSorted()).toEqual(['A1:E1', 'A2:E2', 'A4:A7', 'A8:C8', 'A9:E9', 'B4:B5', 'B6:B7']);
    for (let row = 3; row <= 8; row += 1) {
      for (let column = 1; column <= 5; column += 1) {
        const { border } = sheet.getCell(row, column);
        for (const side of [border.top, border.right, border.bottom, border.left]) expect(side?.style).toBe('thin');
      }
    }
  });

  test('widths in proportion to the millimetres, official fonts, rows as high as their text needs', async () => {
    const sheet = await openedSheet({
      ...withWording(['甲'.repeat(200), '乙']),
      printing: { pageNumbers: 'standard', tableSize: 12, pageCodes: 'none' },
    });
    const widths = [1, 2, 3, 4, 5].map((column) => sheet.getColumn(column).width ?? 0);
    const unit = (widths[0] ?? 0) / 30;
    for (const [index, millimetres] of [30, 40, 110, 25, 20].entries()) {
      expect(widths[index]).toBeCloseTo(millimetres * unit, 1);
    }
    expect(sheet.getCell('A3').font).toMatchObject({ name: '黑体', size: 12 });
    expect(sheet.getCell('C4').font).toMatchObject({ name: '仿宋_GB2312', size: 12 });
    expect(sheet.getCell('A2').font).toMatchObject({ name: '方正小标宋简体', size: 22 });
    expect(sheet.getCell('C4').alignment).toMatchObject({ wrapText: true, vertical: 'middle', horizontal: 'left' });
    expect(sheet.getRow(4).height).toBeGreaterThan(8 * 12 * 1.3);
    expect(sheet.getRow(4).height).toBeLessThanOrEqual(409);
    expect(sheet.getRow(5).height).toBeLessThan(sheet.getRow(4).height);
  });

  test('how it is printed: A4, one page wide, the header on every page, page numbers', async () => {
    const sheet = await openedSheet(sampleAnnex());
    expect(sheet.pageSetup).toMatchObject({
      paperSize: 9,
      orientation: 'landscape',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      horizontalCentered: true,
      printTitlesRow: '3:3',
    });
    expect(sheet.pageSetup.margins).toMatchObject({ top: 1.102362, right: 1.456693, bottom: 1.023622, left: 1.377953 });
    expect(sheet.headerFooter.oddFooter).toBe('&C第 &P 页 共 &N 页');
    expect(sheet.views[0]).toMatchObject({ state: 'frozen', ySplit: 3 });
  });

  test('a label again on each page that it goes on over, merged up to the page end', async () => {
    const wording = Array.from({ length: 60 }, (_, index) => `第${index + 1}项。${'坚持以上率下'.repeat(12)}`);
    const annex = withWording(wording);
    const sheet = await openedSheet(annex);
    const xml = strFromU8(unzipSync(await writeXlsx(annex))['xl/worksheets/sheet1.xml'] ?? new Uint8Array());
    const ends = [...xml.matchAll(/<brk id="(\d+)"/g)].map(([, row]) => Number(row));
    expect(ends.length).toBeGreaterThan(3);
    for (const end of ends) {
      const [last, first] = [sheet.getCell(`A${end}`), sheet.getCell(`A${end + 1}`)];
      expect(first.text).not.toBe('');
      expect(first.master).toBe(first);
      expect(last.master.address).not.toBe(`A${end + 1}`);
    }
  });

  test('nothing that stands below a table alone on a page', async () => {
    for (let count = 30; count < 60; count += 1) {
      const names = Array.from({ length: count }, (_, index) => `第${index + 1}项`);
      const foot = [paragraph('foot', '校验码'), paragraph('foot', '说明')];
      const document = withBlocks([paragraph('title', '名单'), listOf(names), ...foot]);
      const xml = await partOf(document, 'xl/worksheets/sheet1.xml');
      const breaks = [...xml.matchAll(/<brk id="(\d+)"/g)].map(([, row]) => Number(row));
      // The title and the header stand above the names.
      expect(breaks.filter((row) => row >= count + 2)).toEqual([]);
    }
  });

  test('no frozen rows where a long text stands above the table', async () => {
    const long = Array.from({ length: 20 }, () => paragraph('body', '坚持以上率下。'));
    const sheet = await openedSheet(withBlocks([...long, sampleTable(['甲'])]));
    expect(sheet.views[0]).toMatchObject({ state: 'normal' });
    expect(sheet.pageSetup.printTitlesRow).toBe('21:21');
  });

  test('legal and unique names of sheets', async () => {
    const names = ['a/b:c', "'引'", 'History', '', '长'.repeat(40), '长'.repeat(40)];
    const workbook = await opened(withBlocks(names.map((name) => sampleTable(['甲'], name))));
    expect(workbook.worksheets.map(({ name }) => name)).toEqual([
      'a b c',
      '引',
      '表',
      '表(2)',
      '长'.repeat(31),
      `${'长'.repeat(28)}(2)`,
    ]);
  });

  test('the title, the check codes, and the date of its year', async () => {
    const workbook = await opened(sampleDocument());
    expect(workbook.title).toBe('县（市、区）样例考核指标体系');
    expect(workbook.created).toEqual(new Date('2020-01-01T00:00:00Z'));
    const parts = unzipSync(await writeXlsx(sampleDocument()));
    expect(strFromU8(parts['docProps/custom.xml'] ?? new Uint8Array())).toContain('8F3A-22C1-90DE-4B17');
    expect(workbook.modified).toEqual(new Date('2020-01-01T00:00:00Z'));
  });
});

test('the same document gives the same bytes', async () => {
  const bytes = await writeXlsx(sampleDocument());
  expect(await writeXlsx(sampleDocument())).toEqual(bytes);
  // Compressed by a library that is the same in every version of Node, and with its only date.
  expect(zipSync(unzipSync(bytes), { mtime: new Date(1980, 0, 1) })).toEqual(bytes);
});

test('a text that no cell can hold is refused with the name of its criterion', async () => {
  const longest = '长'.repeat(32_767);
  await expectRoundTrip(withWording(['甲', longest]));
  await expect(writeXlsx(withWording(['甲', `${longest}长`]))).rejects.toThrow('the criterion criterion-2 has 32768');
});

async function expectRoundTrip(document: Document): Promise<void> {
  const { blocks } = await readXlsx(await writeXlsx(document));
  expect(normalise(blocks)).toEqual(normalise(expectedIn(document, 'xlsx')));
}

async function numberAs(written: string): Promise<unknown> {
  const row = { role: 'item' as const, mayEndPage: true, cells: [cell(0, cellParagraphs('number', written))] };
  const sheet = await openedSheet(withBlocks([{ ...listOf([]), rows: [row] }]));
  return sheet.getCell('A2').value;
}

async function opened(document: Document): Promise<ExcelJS.Workbook> {
  const workbook = new ExcelJS.Workbook();
  const bytes = await writeXlsx(document);
  await workbook.xlsx.load(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer);
  return workbook;
}

async function openedSheet(document: Document): Promise<ExcelJS.Worksheet> {
  const [sheet] = (await opened(document)).worksheets;
  if (sheet === undefined) throw new Error('the workbook has no sheet');
  return sheet;
}

/** The texts of a column from the header on. */
function valuesOf(sheet: ExcelJS.Worksheet, column: number): readonly string[] {
  const texts: string[] = [];
  for (let row = 3; row < sheet.rowCount; row += 1) texts.push(sheet.getCell(row, column).text);
  return texts;
}

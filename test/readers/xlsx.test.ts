import ExcelJS from 'exceljs';
import fc from 'fast-check';
import { zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { type ReadBlock, Unreadable } from '../../src/readers/reading.ts';
import { readXlsx } from '../../src/readers/xlsx.ts';
import { writeXlsx } from '../../src/writers/xlsx/write.ts';
import { sampleDocument } from '../support/documents.ts';
import { measured } from '../support/effort.ts';

const HEADER = ['考核内容', '分值'];

describe('a workbook of another program', () => {
  test('has texts above and below its table, and merged cells in full', async () => {
    const blocks = await read((sheet) => {
      sheet.addRows([['附件1'], [], ['一级指标', '考核内容'], ['思想建设', '甲'], [null, '乙'], ['校验码']]);
      for (const range of ['A1:B1', 'A4:A5', 'A6:B6']) sheet.mergeCells(range);
    });
    expect(blocks).toEqual([
      { kind: 'text', text: '附件1' },
      {
        kind: 'table',
        rows: [
          ['一级指标', '考核内容'],
          ['思想建设', '甲'],
          ['思想建设', '乙'],
        ],
      },
      { kind: 'text', text: '校验码' },
    ]);
  });

  test('may begin anywhere in its sheet, with rows and columns left empty', async () => {
    const blocks = await read((sheet) => {
      sheet.getCell('C5').value = '考核内容';
      sheet.getCell('D5').value = '分值';
      sheet.getCell('C9').value = '甲';
      sheet.getCell('XFD9').style = { font: { bold: true } };
      sheet.getCell('A1048576').style = { font: { bold: true } };
    });
    expect(blocks).toEqual([{ kind: 'table', rows: [HEADER, ['甲', '']] }]);
  });

  test.each([
    [0.05, '0.05'],
    [0.1 + 0.2, '0.3'],
    [200, '200'],
    [-1.5, '-1.5'],
    [-0, '0'],
    [1e21, '1000000000000000000000'],
    [1.5e-7, '0.00000015'],
    [123_456.789, '123456.789'],
    [true, 'TRUE'],
    [{ formula: 'SUM(A1:A2)', result: 3.5 }, '3.5'],
    [{ formula: '"甲"&"乙"', result: '甲乙' }, '甲乙'],
    [{ richText: [{ text: '甲' }, { text: '乙', font: { bold: true } }] }, '甲乙'],
    [{ error: '#N/A' as ExcelJS.CellErrorValue['error'] }, '#N/A'],
  ] as const)('holds %j as %s', async (value, expected) => {
    const blocks = await read((sheet) => sheet.addRows([HEADER, ['甲', value]]));
    expect(blocks).toEqual([{ kind: 'table', rows: [HEADER, ['甲', expected]] }]);
  });

  test('is read without its hidden sheets', async () => {
    const workbook = new ExcelJS.Workbook();
    workbook.addWorksheet('标识', { state: 'veryHidden' }).addRows([['编号', '1']]);
    workbook.addWorksheet('附件1').addRows([HEADER]);
    workbook.addWorksheet('旧表', { state: 'hidden' }).addRows([['旧', '表']]);
    workbook.addWorksheet('附件2').addRows([['甲', '乙']]);
    expect(await readBook(workbook)).toEqual([
      { kind: 'table', rows: [HEADER] },
      { kind: 'table', rows: [['甲', '乙']] },
    ]);
  });

  test('may use prefixes, inline strings with readings, CDATA, and cells without references', async () => {
    const sheet = `<x:worksheet xmlns:x="m"><x:dimension ref="A1:XFD1048576"/><x:cols><x:col min="1" max="16384"/></x:cols>
      <x:sheetData><x:row><x:c t="inlineStr"><x:is><x:t>考核</x:t><x:rPh><x:t>kǎo</x:t></x:rPh><x:t><![CDATA[内容]]></x:t></x:is></x:c>
      <x:c t='str'><x:v>分&#20540;&lt;_x0041__x005F_x0041_</x:v></x:c></x:row></x:sheetData></x:worksheet>`;
    expect((await readXlsx(packed(sheet))).blocks).toEqual([{ kind: 'table', rows: [['考核内容', '分值<A_x0041_']] }]);
  });
});

describe('no file does harm', () => {
  test.each([
    ['a cell beyond the sheet', rows('<c r="XFE1"><v>1</v></c>'), 'damaged'],
    ['a row beyond the sheet', rows('<c r="A1048577"><v>1</v></c>'), 'damaged'],
    ['an element that does not end', rows('<c r="A1"><v>1</v>'), 'damaged'],
    ['an unknown entity', rows('<c r="A1" t="str"><v>&甲;</v></c>').replace('&甲;', '&lol;'), 'damaged'],
    ['a number that is none', rows('<c r="A1"><v>1,5</v></c>'), 'damaged'],
    ['rows hidden that are merged', hidden(rows('<c r="A1"><v>1</v></c>', 'A1:A1048576')), 'too-large'],
    ['columns hidden that are merged', hidden(rows('<c r="A1"><v>1</v></c>', 'A1:XFD1')), undefined],
    [
      'more hidden columns than there are',
      `<worksheet>${'<col min="1" max="2" hidden="1"/>'.repeat(16_385)}</worksheet>`,
      'too-large',
    ],
    ['corners far apart', rows('<c r="A1"><v>1</v></c><c r="XFD1048576"><v>1</v></c>'), undefined],
    ['text merged over the whole sheet', rows('<c r="A1"><v>1</v></c>', 'A1:XFD1048576'), 'too-large'],
    ['a thousand columns filled once per thousand rows', rows(diagonal(2_000)), 'too-large'],
    ['a text longer than a cell holds', rows(`<c r="A1" t="str"><v>${'长'.repeat(32_768)}</v></c>`), 'too-large'],
    ['more cells than anyone needs', rows('<c><v>1</v></c>'.repeat(200_001)), 'damaged'],
    [
      'more rows of cells than anyone needs',
      `<worksheet><sheetData>${'<row><c><v>1</v></c></row>'.repeat(200_001)}</sheetData></worksheet>`,
      'too-large',
    ],
    ['tags without an end', `${rows('')}${'<a '.repeat(100_000)}`, 'damaged'],
    ['deep nesting', '<a>'.repeat(1_000_000), 'damaged'],
    ['attributes without values', rows(`<c ${'r '.repeat(500_000)}><v>1</v></c>`), undefined],
  ])('%s', async (_, sheet, reason) => {
    const { effort } = await measured(async () => {
      const reading = readXlsx(packed(sheet));
      if (reason !== undefined) await expect(reading).rejects.toMatchObject({ reason });
      else await reading;
    });
    expect(effort).toBeLessThan(30_000);
  });

  test('a workbook that names one sheet many times', async () => {
    const bytes = packed(rows('<c r="A1"><v>1</v></c>'), ['sheet.xml', 'sheet.xml']);
    await expect(readXlsx(bytes)).rejects.toMatchObject({ reason: 'unsafe' });
  });

  test('many sheets, each with corners far apart', async () => {
    const corners = rows('<c r="A1"><v>1</v></c><c r="XFD100"><v>1</v></c>');
    await expect(readXlsx(packed(corners))).resolves.toMatchObject({ blocks: [{ kind: 'table' }] });
    await expect(
      readXlsx(
        packed(
          corners,
          Array.from({ length: 100 }, (_, index) => `sheet${index}.xml`),
        ),
      ),
    ).rejects.toMatchObject({ reason: 'too-large' });
  });

  test('no workbook, or a damaged one, whichever bytes are changed or missing', async () => {
    const sound = await writeXlsx(sampleDocument());
    const damage = fc.tuple(fc.nat(sound.length - 1), fc.integer({ min: 0, max: 255 }), fc.boolean());
    await fc.assert(
      fc.asyncProperty(damage, async ([at, byte, isCut]) => {
        const bytes = isCut ? sound.slice(0, at) : sound.with(at, byte);
        await readXlsx(bytes).catch((error) => expect(error).toBeInstanceOf(Unreadable));
      }),
    );
    await expect(readXlsx(new TextEncoder().encode('不是工作簿'))).rejects.toThrow(Unreadable);
    await expect(readXlsx(zipSync({ 'a.xml': new TextEncoder().encode('<a/>') }))).rejects.toThrow(Unreadable);
  });
});

async function read(fill: (sheet: ExcelJS.Worksheet) => void): Promise<readonly ReadBlock[]> {
  const workbook = new ExcelJS.Workbook();
  fill(workbook.addWorksheet('附件1'));
  return await readBook(workbook);
}

async function readBook(workbook: ExcelJS.Workbook): Promise<readonly ReadBlock[]> {
  return (await readXlsx(new Uint8Array(await workbook.xlsx.writeBuffer()))).blocks;
}

function rows(cells: string, merged?: string): string {
  const merges = merged === undefined ? '' : `<mergeCells><mergeCell ref="${merged}"/></mergeCells>`;
  return `<worksheet><sheetData><row r="1">${cells}</row></sheetData>${merges}</worksheet>`;
}

/** The same sheet with all its columns hidden, and its first row. */
function hidden(sheet: string): string {
  return sheet
    .replace('<sheetData>', '<cols><col min="1" max="16384" hidden="true"/></cols><sheetData>')
    .replace('<row r="1">', '<row r="1" hidden="true">');
}

/** Cells from the first row and column on, each one further to the right and down. */
function diagonal(count: number): string {
  const letters = Array.from({ length: 26 }, (_, index) => String.fromCharCode(65 + index));
  const names = [
    ...letters,
    ...letters.flatMap((a) => letters.flatMap((b) => letters.map((c) => `${a < 'X' ? a : 'A'}${b}${c}`))),
  ];
  const unique = [...new Set(names)].slice(0, count);
  return unique.map((name, index) => `<c r="${name}${index + 1}"><v>1</v></c>`).join('');
}

/** A package made by hand: one sheet for each part that is named, all with the same content. */
function packed(sheet: string, names: readonly string[] = ['sheet.xml']): Uint8Array {
  const relationships = (type: string, targets: readonly string[]) => {
    const each = targets.map(
      (target, id) => `<Relationship Id="rId${id}" Type="http://a.test/${type}" Target="${target}"/>`,
    );
    return `<Relationships>${each.join('')}</Relationships>`;
  };
  const sheets = names.map((_, id) => `<sheet name="表${id}" r:id="rId${id}"/>`).join('');
  const parts = {
    '_rels/.rels': relationships('officeDocument', ['xl/workbook.xml']),
    'xl/workbook.xml': `<?xml version="1.0"?><workbook xmlns:r="r"><!-- 表 --><sheets>${sheets}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': relationships(
      'worksheet',
      names.map((name) => `../xl/./${name}`),
    ),
    ...Object.fromEntries(names.map((name) => [`xl/${name}`, sheet])),
  };
  const encoder = new TextEncoder();
  return zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, encoder.encode(text)])));
}

import ExcelJS from 'exceljs';
import { describe, expect, test } from 'vitest';
import type { ReadBlock } from '../../src/readers/reading.ts';
import { readXlsx } from '../../src/readers/xlsx.ts';

const HEADER = ['考核内容', '分值'];
const LINE = { style: 'thin' } as const;
const FRAME = { top: LINE, right: LINE, bottom: LINE, left: LINE };

describe('a workbook of another program', () => {
  test('is read without its hidden rows and columns, as it is printed', async () => {
    const blocks = await read((sheet) => {
      sheet.addRows([
        ['标题'],
        ['key', 'points'],
        HEADER,
        ['甲', 1, 'criterion-1'],
        ['乙', 2, 'criterion-2'],
        ['落款'],
      ]);
      sheet.mergeCells('A1:C1');
      sheet.mergeCells('A6:C6');
      sheet.getRow(2).hidden = true;
      sheet.getRow(4).hidden = true;
      sheet.getColumn(3).hidden = true;
    });
    expect(blocks).toEqual([
      { kind: 'text', text: '标题' },
      { kind: 'table', rows: [HEADER, ['乙', '2']] },
      { kind: 'text', text: '落款' },
    ]);
  });

  test('shows of a merged cell what is not hidden', async () => {
    const blocks = await read((sheet) => {
      sheet.addRows([
        ['一级指标', '考核内容'],
        ['思想建设', '甲'],
        [null, '乙'],
        [null, '丙'],
      ]);
      sheet.mergeCells('A2:A4');
      sheet.getRow(2).hidden = true;
    });
    expect(blocks).toEqual([
      {
        kind: 'table',
        rows: [
          ['一级指标', '考核内容'],
          ['思想建设', '乙'],
          ['思想建设', '丙'],
        ],
      },
    ]);
  });

  test('has texts of several cells above and below what has borders on every side', async () => {
    const blocks = await read((sheet) => {
      sheet.addRows([['填表人：', '张三'], HEADER, ['甲', 1], ['乙', 2], ['负责人：', '李四'], ['电话：']]);
      for (const address of ['A2', 'B2', 'A4', 'B4']) sheet.getCell(address).border = FRAME;
      for (const address of ['B1', 'B5']) sheet.getCell(address).border = { bottom: { style: 'thin' } };
      sheet.mergeCells('A6:B6');
    });
    expect(blocks).toEqual([
      { kind: 'text', text: '填表人： 张三' },
      // Of rows within the borders only the look was changed.
      { kind: 'table', rows: [HEADER, ['甲', '1'], ['乙', '2']] },
      { kind: 'text', text: '负责人： 李四' },
      { kind: 'text', text: '电话：' },
    ]);
  });
});

async function read(fill: (sheet: ExcelJS.Worksheet) => void): Promise<readonly ReadBlock[]> {
  const workbook = new ExcelJS.Workbook();
  fill(workbook.addWorksheet('附件1'));
  return (await readXlsx(new Uint8Array(await workbook.xlsx.writeBuffer()))).blocks;
}

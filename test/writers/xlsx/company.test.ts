import { describe, expect, it } from 'vitest';
import { cell, cellParagraphs, type Table } from '../../../src/layout/document.ts';
import { companyWidths } from '../../../src/writers/xlsx/company.ts';

/** A table with labels in its first column and a text in its second. */
const tableOf = (...labels: readonly string[]): Table => ({
  kind: 'table',
  name: '表',
  columns: [
    { title: '单位', width: 20, align: 'left' },
    { title: '内容', width: 90, align: 'left' },
  ],
  rows: labels.map((label) => ({
    role: 'item',
    mayEndPage: true,
    cells: [cell(0, cellParagraphs('label', label)), cell(1, cellParagraphs('text', '内容'))],
  })),
});

/** Room for five characters of 10 points, and what white space a cell has. */
const WIDTHS = [58, 300];

describe('columns of labels in a workbook', () => {
  it('are a character wider where one would stand alone, which the widest column gives', () => {
    expect(companyWidths(tableOf('市直机关工委'), WIDTHS, 10)).toEqual([68, 290]);
  });

  it('stay as they are where none does, or where being wider would leave as many alone', () => {
    expect(companyWidths(tableOf('市教育局', '市委党史研究室'), WIDTHS, 10)).toEqual(WIDTHS);
    expect(companyWidths(tableOf('市直机关工委', '市人力资源社会保障'), WIDTHS, 10)).toEqual([68, 290]);
    expect(companyWidths(tableOf('六个字的标签', '一二三四五六七'), WIDTHS, 10)).toEqual(WIDTHS);
  });

  it('take no more than a fifth of the widest', () => {
    expect(companyWidths(tableOf('市教育局'), [38, 52], 10)).toEqual([48, 42]);
    expect(companyWidths(tableOf('市教育局'), [38, 48], 10)).toEqual([38, 48]);
  });
});

import type { SourceCell } from '../../src/import/source.ts';
import { cell, cellParagraphs, type Document, paragraph, type Row, type Table } from '../../src/layout/document.ts';
import { sourceOfRows, type TypedCell } from './grids.ts';

/** A document of one table, its first row the header, with texts above it. */
export function documentOfRows(before: readonly string[], rows: readonly (readonly TypedCell[])[]): Document {
  const blocks = [...before.map((text) => paragraph('title', text)), tableOfRows(rows)];
  return {
    title: before[0] ?? '表',
    identity: { edition: '2020', product: 'table', year: 2020, checkCodes: [] },
    printing: { pageNumbers: 'standard', tableSize: 10.5, pageCodes: 'none' },
    sections: [{ orientation: 'landscape', blocks }],
    alternatives: [],
  };
}

function tableOfRows(rows: readonly (readonly TypedCell[])[]): Table {
  const [part] = sourceOfRows(rows).parts;
  if (part?.kind !== 'table') throw new Error('no table');
  const [header = [], ...below] = part.rows;
  const all = below.flat();
  return {
    kind: 'table',
    name: '指标体系',
    columns: header.map(({ text }) => ({ title: text.text, width: 30, align: 'left' })),
    rows: below.map((own, index): Row => {
      const row = index + 1;
      const covered = (at: number) => all.some((each) => covers(each, row, at));
      const blank = Array.from({ length: part.columns }, (_, at) => at).filter((at) => !covered(at));
      const cells = [
        ...own.map((each) => cell(each.column, cellParagraphs('text', each.text.text), each.rowspan, each.colspan)),
        ...blank.map((at) => cell(at, [])),
      ];
      return { role: 'item', mayEndPage: true, cells: cells.toSorted((a, b) => a.column - b.column) };
    }),
  };
}

function covers({ row, column, rowspan, colspan }: SourceCell, at: number, in_: number): boolean {
  return row <= at && at < row + rowspan && column <= in_ && in_ < column + colspan;
}

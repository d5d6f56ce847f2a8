import type { Input } from '../../src/layout/blanks.ts';
import {
  type Block,
  cell,
  cellParagraphs,
  type Document,
  type Paragraph,
  paragraph,
  type Table,
} from '../../src/layout/document.ts';
import { sampleDocument, sampleTable } from './documents.ts';
import { SAMPLE_FORM } from './forms.ts';

/** A document of one portrait section with these blocks. */
export function withBlocks(blocks: readonly Block[]): Document {
  return { ...sampleDocument(), sections: [{ orientation: 'portrait', blocks }] };
}

/** The landscape part of the sample, with one criterion for each wording. */
export function withWording(wording: readonly string[]): Document {
  return { ...sampleDocument(wording), sections: sampleDocument(wording).sections.slice(1) };
}

/** A small annex. */
export function sampleAnnex(): Document {
  return withWording(['甲', '乙']);
}

/** A table of one column with these names. */
export function listOf(names: readonly string[]): Table {
  const rows = names.map((name) => ({
    role: 'item' as const,
    mayEndPage: true,
    cells: [cell(0, cellParagraphs('text', name))],
  }));
  return { kind: 'table', name: '名单', columns: [{ title: '名称', width: 156, align: 'left' }], rows };
}

/** A table in which rows are merged over all columns. */
export function withWholeRow(): Table {
  const table = sampleTable(['甲', '乙']);
  const whole = {
    role: 'item' as const,
    mayEndPage: true,
    cells: [cell(0, cellParagraphs('text', '其余31项未修订'), 1, 5)],
  };
  return { ...table, rows: [...table.rows, whole, whole] };
}

/** A table with what a revision deleted and inserted. */
export function withMarks(): Table {
  const table = sampleTable(['甲']);
  const runs = [
    { text: '每少一次扣' },
    { text: '0.5', mark: 'deleted' as const },
    { text: '1', mark: 'inserted' as const },
    { text: '分' },
  ];
  const row = {
    role: 'item' as const,
    mayEndPage: true,
    cells: [0, 1, 2, 3, 4].map((column) =>
      cell(column, [{ role: column === 3 ? ('number' as const) : ('text' as const), runs }]),
    ),
  };
  return { ...table, rows: [...table.rows, row] };
}

/** A form of one table, with lines between its title and the table. */
export function formOf(table: Table, ...lines: readonly Paragraph[]): Document {
  return { ...withBlocks([paragraph('title', '样例表'), ...lines, table]), form: SAMPLE_FORM };
}

/** A table of one row, with something to fill in beside a name. */
export function withInput(input: Input): Table {
  return {
    kind: 'table',
    name: '名单',
    columns: [
      { title: '名称', width: 78, align: 'left' },
      { title: '填写', width: 78, align: 'left' },
    ],
    rows: [
      {
        role: 'item',
        mayEndPage: true,
        cells: [
          { column: 0, rowspan: 1, colspan: 1, paragraphs: [{ role: 'text', runs: [{ text: '甲' }] }] },
          { column: 1, rowspan: 1, colspan: 1, paragraphs: [], input },
        ],
      },
    ],
  };
}

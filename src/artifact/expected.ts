import {
  attachmentLines,
  type Block,
  type Document,
  type Scored,
  sectionsFor,
  type Table,
  textOf,
} from '../layout/document.ts';
import { coverings, fullGrid } from '../layout/grid.ts';
import type { ReadBlock } from '../readers/reading.ts';
import type { Format } from './product.ts';

/** What a reader must find, and for tables what each row is about. */
export type ExpectedBlock =
  | Extract<ReadBlock, { readonly kind: 'text' }>
  | (Extract<ReadBlock, { readonly kind: 'table' }> & {
      /** For each row, the header first, the id of its criterion. */
      readonly criteria: readonly (string | undefined)[];
      /** For each row, the header first, which cell lies in each column: a merged cell has one number wherever it lies. */
      readonly lying: readonly (readonly number[])[];
      readonly scored: Scored | undefined;
    });

/** What a reader must find in the file of a document: a format that is read on a screen has every view, a CSV only the tables. */
export function expectedIn(document: Document, format: Format): readonly ExpectedBlock[] {
  const views = format === 'html' ? document.alternatives : [];
  const sections = [...sectionsFor(document, format === 'xlsx'), ...views.flatMap((view) => view.sections)];
  const blocks = sections.flatMap((section) => section.blocks.flatMap(expectedOf));
  return format === 'csv' ? blocks.filter(({ kind }) => kind === 'table') : blocks;
}

function expectedOf(block: Block): readonly ExpectedBlock[] {
  switch (block.kind) {
    case 'paragraph':
      return [{ kind: 'text', text: textOf(block.runs) }];
    case 'attachments':
      return attachmentLines(block).map((text) => ({ kind: 'text', text }));
    case 'table':
      return [
        {
          kind: 'table',
          rows: [block.columns.map(({ title }) => title), ...fullGrid(block)],
          criteria: [undefined, ...block.rows.map(({ criterion }) => criterion)],
          lying: lyingIn(block),
          scored: block.scored,
        },
      ];
  }
}

function lyingIn(table: Table): readonly (readonly number[])[] {
  const width = table.columns.length;
  return [
    table.columns.map((_, column) => column),
    ...coverings(table).map((row) =>
      row.flatMap(({ cell, start }) => Array.from({ length: cell.colspan }, () => (start + 1) * width + cell.column)),
    ),
  ];
}

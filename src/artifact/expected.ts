import type { Field } from '../layout/blanks.ts';
import {
  attachmentLines,
  type Block,
  type Document,
  type Row,
  type Scored,
  type Table,
  textOf,
} from '../layout/document.ts';
import { coverings, fullGrid } from '../layout/grid.ts';
import { sectionsFor } from '../layout/sections.ts';
import { withSpareRows } from '../layout/spare.ts';
import type { ReadBlock } from '../readers/reading.ts';
import type { Format } from './product.ts';

/** What a reader must find, what may stand there beside it, and for tables what each row is about. */
export type ExpectedBlock =
  | (Extract<ReadBlock, { readonly kind: 'text' }> & {
      /** Of a line with blanks, the texts before, between and behind them. */
      readonly around?: readonly string[];
    })
  | (Extract<ReadBlock, { readonly kind: 'table' }> & {
      /** For each row, the header first, the id of its criterion. */
      readonly criteria: readonly (string | undefined)[];
      /** For each row, the header first, what stands around its points where they stand within a cell. */
      readonly around: readonly (Row['around'] | undefined)[];
      /** For each row, the header first, which cell lies in each column: a merged cell has one number wherever it lies. */
      readonly lying: readonly (readonly number[])[];
      /** For each row, the header first, whether anything may stand in a column: it is filled in or computed. */
      readonly open: readonly (readonly boolean[])[];
      readonly scored: Scored | undefined;
    });

/** What a reader must find in the file of a document: a format that is read on a screen has every view, a CSV only the tables. */
export function expectedIn(document: Document, format: Format): readonly ExpectedBlock[] {
  const views = format === 'html' ? document.alternatives : [];
  const isWorkbook = format === 'xlsx';
  const sections = [...sectionsFor(document, isWorkbook), ...views.flatMap((view) => view.sections)];
  const blocks = sections.flatMap((section) => section.blocks.flatMap((block) => expectedOf(block, isWorkbook)));
  return format === 'csv' ? blocks.filter(({ kind }) => kind === 'table') : blocks;
}

function expectedOf(block: Block, isWorkbook: boolean): readonly ExpectedBlock[] {
  switch (block.kind) {
    case 'paragraph':
      return [
        block.fields === undefined ? { kind: 'text', text: textOf(block.runs) } : lineOf(block.fields, isWorkbook),
      ];
    case 'attachments':
      return attachmentLines(block).map((text) => ({ kind: 'text', text }));
    case 'table':
      return [tableOf(isWorkbook ? withSpareRows(block) : block)];
  }
}

function tableOf(table: Table): ExpectedBlock {
  return {
    kind: 'table',
    rows: [table.columns.map(({ title }) => title), ...fullGrid(table)],
    criteria: [undefined, ...table.rows.map(({ criterion }) => criterion)],
    around: [undefined, ...table.rows.map(({ around }) => around)],
    lying: lyingIn(table),
    open: openIn(table),
    scored: table.scored,
  };
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

function openIn(table: Table): readonly (readonly boolean[])[] {
  return [
    table.columns.map(() => false),
    ...coverings(table).map((row) =>
      row.flatMap(({ cell: { colspan, formula, input } }) =>
        Array.from({ length: colspan }, () => input !== undefined || formula !== undefined),
      ),
    ),
  ];
}

/** A line of fields; what is computed is in workbooks only. */
function lineOf(fields: readonly Field[], isWorkbook: boolean): ExpectedBlock {
  const around = [''];
  for (const { label, content } of fields) {
    const isFixed = typeof content === 'string';
    if (!isFixed && 'parts' in content && !isWorkbook) continue;
    around.push((around.pop() ?? '') + label + (isFixed ? content : ''));
    if (!isFixed) around.push('');
  }
  return { kind: 'text', text: around.join(BLANK), around };
}

/** A blank in a message: white space, which is not compared. */
const BLANK = '　　';

import type { CellStyle } from 'hucre/xlsx';
import { type Cell, type Table, textOf } from '../../layout/document.ts';
import { coverings } from '../../layout/grid.ts';
import { CELL_STYLES, HEADER_FAMILY } from '../../layout/typography.ts';
import { numberCell, type TypedParagraph, textCell } from './cell.ts';
import { type Draft, sum } from './draft.ts';
import { type CellNeed, heightNeeded, rowHeights } from './height.ts';

type Alignment = NonNullable<CellStyle['alignment']>;

const THIN = { style: 'thin', color: { rgb: '000000' } } as const;
const BORDER = { top: THIN, right: THIN, bottom: THIN, left: THIN };

/** Adds a table below what a sheet has: its header and its rows, merged as they are, in a size of type in points. Throws as `textCell` does. */
export function addTable(draft: Draft, table: Table, size: number): void {
  addHeader(draft, table, size);
  const top = draft.heights.length;
  const needs = table.rows.flatMap(({ cells }, row) => cells.map((cell) => needOf(draft, cell, row, size)));
  const heights = rowHeights(table.rows.length, needs);
  draft.heights.push(...heights);
  for (const [row, covering] of coverings(table).entries()) {
    for (const { cell, start } of covering) {
      addBorders(draft, top + row, cell);
      if (start !== row) continue;
      // In the middle of several pages nobody would find a label.
      const isTall = sum(heights.slice(row, row + cell.rowspan)) > draft.page;
      const style = cellStyle(alignOf(cell, table), isTall ? 'top' : 'center');
      draft.cells.set(`${top + row},${cell.column}`, contentOf(cell, size, style, nameOf(table, row)));
      addMerge(draft, top + row, cell);
    }
  }
}

function addHeader(draft: Draft, { columns }: Table, size: number): void {
  const row = draft.heights.length;
  const needs = columns.map(({ title }, column): CellNeed => {
    const typed = [{ type: { family: HEADER_FAMILY, size }, runs: [{ text: title }] }];
    draft.cells.set(`${row},${column}`, textCell(typed, cellStyle('center', 'center'), `the header ${title}`));
    return { row: 0, rowspan: 1, height: heightNeeded([{ text: title, size }], draft.widths[column] ?? 0) };
  });
  draft.heights.push(...rowHeights(1, needs));
}

function needOf(draft: Draft, { column, colspan, rowspan, paragraphs }: Cell, row: number, size: number): CellNeed {
  const typed = paragraphs.map(({ role, runs }) => ({ text: textOf(runs), size: sizeOf(role, size) }));
  const width = sum(draft.widths.slice(column, column + colspan));
  return { row, rowspan, height: heightNeeded(typed.length === 0 ? [{ text: '', size }] : typed, width) };
}

/** Cells that are merged into another one have borders of their own, else the merged cell lacks them on some sides. */
function addBorders(draft: Draft, row: number, { column, colspan }: Cell): void {
  const style = cellStyle('left', 'center');
  for (let each = column; each < column + colspan; each += 1) draft.cells.set(`${row},${each}`, { value: null, style });
}

function addMerge(draft: Draft, row: number, { column, rowspan, colspan }: Cell): void {
  if (rowspan === 1 && colspan === 1) return;
  draft.merges.push({ startRow: row, endRow: row + rowspan - 1, startCol: column, endCol: column + colspan - 1 });
}

function contentOf({ paragraphs }: Cell, size: number, style: CellStyle, what: string) {
  const typed = paragraphs.map(({ role, runs }): TypedParagraph => {
    return { type: { family: CELL_STYLES[role].family, size: sizeOf(role, size) }, runs };
  });
  const number = paragraphs[0]?.role === 'number' ? numberCell(typed, style) : undefined;
  return number ?? textCell(typed, style, what);
}

/** Sizes of type are multiples of half a point in Excel. */
function sizeOf(role: keyof typeof CELL_STYLES, size: number): number {
  return Math.round(size * CELL_STYLES[role].scale * 2) / 2;
}

/** A label over several columns, such as 合计, is centred. */
function alignOf({ column, colspan, paragraphs }: Cell, { columns }: Table): 'left' | 'center' {
  return colspan > 1 && paragraphs[0]?.role === 'label' ? 'center' : (columns[column]?.align ?? 'left');
}

/** What a row is called in a message. */
function nameOf({ name, rows }: Table, index: number): string {
  const criterion = rows[index]?.criterion;
  return criterion === undefined ? `row ${index + 1} of the table ${name}` : `the criterion ${criterion}`;
}

function cellStyle(horizontal: 'left' | 'center', vertical: NonNullable<Alignment['vertical']>): CellStyle {
  return { border: BORDER, alignment: { horizontal, vertical, wrapText: true } };
}

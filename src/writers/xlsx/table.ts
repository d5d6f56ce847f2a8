import type { CellStyle } from 'hucre/xlsx';
import type { Formula } from '../../layout/blanks.ts';
import { type Cell, type Table, textOf } from '../../layout/document.ts';
import { coverings } from '../../layout/grid.ts';
import { HEADER_FAMILY } from '../../layout/typography.ts';
import { textCell } from './cell.ts';
import { contentOf, openStyle, sizeOf } from './content.ts';
import { addMerge, type Draft, sum } from './draft.ts';
import { formulaText } from './formula.ts';
import { type CellNeed, heightNeeded, LEAST_WRITABLE, rowHeights } from './height.ts';
import { addColumnKeys, addRowKeys } from './keys.ts';
import { mostColumns } from './most.ts';
import { hasColumnKeys, type Place, type Places } from './plan.ts';
import type { PlacedInput } from './validation.ts';

type Alignment = NonNullable<CellStyle['alignment']>;

const THIN = { style: 'thin', color: { rgb: '000000' } } as const;
const BORDER = { top: THIN, right: THIN, bottom: THIN, left: THIN };

/**
 * Adds a table below what a sheet has, at its place: its header and its rows, merged as they are, with what is hidden, in
 * a size of type in points. Throws as `textCell` and `formulaText` do.
 */
export function addTable(draft: Draft, table: Table, size: number, place: Place, places: Places): void {
  if (hasColumnKeys(table)) addColumnKeys(draft, table);
  addHeader(draft, table, size);
  const needs = table.rows.flatMap(({ cells }, row) => cells.map((cell) => needOf(draft, cell, row, size)));
  const heights = rowHeights(table.rows.length, needs);
  draft.rows.push(...heights.map((height, row) => ({ height, mayEndPage: table.rows[row]?.mayEndPage ?? true })));
  addRowKeys(draft, table, place.top);
  const mostColumn = mostColumns(table);
  for (const [row, covering] of coverings(table).entries()) {
    const isOwed = covering.some(({ cell }) => isFixed(cell));
    for (const { cell, start } of covering) {
      if (cell.colspan > 1 || start !== row) addBorders(draft, place.top + row, cell);
      if (start !== row) continue;
      // In the middle of several pages nobody would find a label.
      const isTall = sum(heights.slice(row, row + cell.rowspan)) > draft.page;
      const style = cellStyle(alignOf(cell, table), isTall ? 'top' : 'center');
      const formulaAt = (formula: Formula) => formulaText(formula, place, row, places);
      const content = contentOf(cell, size, style, nameOf(table, row), formulaAt);
      draft.cells.set(`${place.top + row},${cell.column}`, content);
      addMerge(draft, { ...cell, row: place.top + row });
      addInput(draft, table, cell, { row: place.top + row, most: mostColumn(row, cell), isOwed });
    }
  }
}

function addHeader(draft: Draft, { columns }: Table, size: number): void {
  const row = draft.rows.length;
  const needs = columns.map(({ title }, column): CellNeed => {
    const typed = [{ type: { family: HEADER_FAMILY, size }, runs: [{ text: title }] }];
    draft.cells.set(`${row},${column}`, textCell(typed, cellStyle('center', 'center'), `the header ${title}`));
    return { row: 0, rowspan: 1, height: heightNeeded([{ text: title, size }], draft.widths[column] ?? 0) };
  });
  draft.rows.push(...rowHeights(1, needs).map((height) => ({ height, mayEndPage: false })));
}

function needOf(draft: Draft, cell: Cell, row: number, size: number): CellNeed {
  const { column, colspan, rowspan, paragraphs, formula, input } = cell;
  const typed =
    formula === undefined
      ? paragraphs.map(({ role, runs }) => ({ text: textOf(runs), size: sizeOf(role, size) }))
      : [{ text: formula.value.toString(), size }];
  // Numbers stand in one line, however narrow their column is.
  const isNumber = paragraphs.length === 1 && paragraphs[0]?.role === 'number';
  const width = isNumber ? Number.POSITIVE_INFINITY : sum(draft.widths.slice(column, column + colspan));
  const needed = heightNeeded(typed.length === 0 ? [{ text: '', size }] : typed, width);
  return { row, rowspan, height: input === undefined ? needed : Math.max(needed, LEAST_WRITABLE) };
}

/** Cells that are merged into another one have borders of their own, else the merged cell lacks them on some sides, and are as open as it is. */
function addBorders(draft: Draft, row: number, { column, colspan, input }: Cell): void {
  const style = { ...cellStyle('left', 'center'), ...(input === undefined ? {} : openStyle(input)) };
  for (let each = column; each < column + colspan; each += 1) draft.cells.set(`${row},${each}`, { value: null, style });
}

function addInput(
  draft: Draft,
  { columns }: Table,
  { column, input }: Cell,
  place: Pick<PlacedInput, 'row' | 'most' | 'isOwed'>,
): void {
  if (input !== undefined) draft.inputs.push({ ...place, column, input, title: columns[column]?.title ?? '' });
}

/** Whether a cell says something that nobody fills in: rows without such a cell may stay empty. */
function isFixed({ formula, input, paragraphs }: Cell): boolean {
  return formula === undefined && input === undefined && paragraphs.length > 0;
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

import { saying, wholeOf } from '../said/piece.ts';
import { worthIn, worthOfTitle } from '../said/worth.ts';
import type { SourceCell, SourceTable, Stretch } from '../source.ts';
import { type Column, columnsOf } from './columns.ts';
import { cellsOf, type Grid, gridOf, textAt } from './grid.ts';
import { type Header, headersOf } from './header.ts';
import type { Meaning } from './headings.ts';
import { sumKindOf } from './totals.ts';

/** Rows of a table below one header, with what its columns hold. */
export interface Segment {
  readonly table: SourceTable;
  readonly grid: Grid;
  readonly header: Header | undefined;
  readonly columns: readonly Column[];
  readonly rows: readonly number[];
  /** Rows above the header: titles, and what is filled in. */
  readonly before: readonly number[];
}

/** The parts of a table below its headers. A header that says the same as the one before is a repetition, and its rows go on. */
export function segmentsOf(table: SourceTable): readonly Segment[] {
  const grid = gridOf(table);
  if (grid === undefined || grid.length === 0) return [];
  const headers = headersOf(grid);
  const [first] = headers;
  if (first === undefined) {
    const rows = grid.map((_, row) => row);
    return [{ table, grid, header: undefined, columns: columnsOf(grid, undefined, rows), rows, before: [] }];
  }
  const segments = headers.map((header, index): Segment => {
    const next = headers[index + 1]?.row;
    const end = next === undefined ? grid.length : next - titlesAbove(grid, next);
    const rows = between(header.row + header.rows, end);
    const above = index === 0 ? header.row : titlesAbove(grid, header.row);
    const before = between(header.row - above, header.row);
    return { table, grid, header, columns: columnsOf(grid, header, rows), rows, before };
  });
  return segments.flatMap((each, index) => (index === 0 ? withCarriedOver(each) : [each]));
}

/** A segment, and before it the rows above its header that are rows of items: a table that goes on over a page has them above the header once more. */
function withCarriedOver(segment: Segment): readonly Segment[] {
  const { grid, columns, before } = segment;
  const from = before.find((row) => isItemRow(grid, row, columns));
  if (segment.header === undefined || from === undefined) return [segment];
  const end = segment.header.row - titlesAbove(grid, segment.header.row);
  const carried = { header: undefined, rows: between(from, end), before: before.filter((row) => row < from) };
  return [
    { ...segment, ...carried },
    { ...segment, before: between(end, segment.header.row) },
  ];
}

/** Whether a row names something and says, where its columns have that, what it counts or who scores it. */
function isItemRow(grid: Grid, row: number, columns: readonly Column[]): boolean {
  const own = cellsOf(grid[row]).filter((cell) => cell.row === row);
  const has = (meanings: readonly Meaning[], says: (text: string) => boolean) =>
    own.some(({ column, text }) =>
      columns.some(({ at, meaning }) => at === column && meanings.includes(meaning) && says(text.text.trim())),
    );
  if (own.length < 2 || sumKindOf(own, columns) !== undefined) return false;
  const isNamed = has(['level', 'content'], (text) => !/[：:]$/u.test(text));
  return isNamed && (has(['points', 'weight'], (text) => /\p{Nd}/u.test(text)) || has(['department'], isDepartment));
}

function isDepartment(text: string): boolean {
  return text.length <= 40 && /[局办委部院厅会团署处科室]$/u.test(text);
}

/** How many rows right above a header are a single cell, at their left or over most of them: titles of what follows. */
function titlesAbove(grid: Grid, header: number): number {
  const isTitle = (row: number) => {
    const [cell, ...others] = cellsOf(grid[row]);
    return others.length === 0 && cell !== undefined && (cell.column === 0 || cell.colspan > 1);
  };
  let count = 0;
  while (count < header && isTitle(header - count - 1)) count += 1;
  return count;
}

/** The cells of the header of a segment. */
export function headerCells({ grid, header }: Segment): readonly SourceCell[] {
  if (header === undefined) return [];
  const rows = between(header.row, header.row + header.rows);
  return [...new Set(rows.flatMap((row) => cellsOf(grid[row])))];
}

/** Whether a segment has what makes a system: a column that names something, and points somewhere. */
export function isScored({ grid, rows, columns }: Segment): boolean {
  const names = columns.some(({ meaning }) => meaning === 'level' || meaning === 'content');
  const points = columns.some(({ meaning }) => meaning === 'points' || meaning === 'weight');
  if (!names) return false;
  if (points || isBeside(rows, columns, grid)) return true;
  const texts = rows.flatMap((row) => cellsOf(grid[row]).map(({ text }) => wholeOf(text)));
  const stating = texts.filter(isStating);
  return stating.length >= 2 && stating.length * 12 >= texts.length;
}

/** Whether a text says what it counts, also in the middle: 完成任务，1分，… */
function isStating(piece: Stretch): boolean {
  if (worthOfTitle(piece) !== undefined || worthIn(piece).length > 0) return true;
  return /[（(]\s?[\d.]+\s?[)）]|得\s?[\d.]+\s?分|[，,]\s?[\d.]+\s?分/u.test(saying(piece));
}

/** Whether rules say of at least half of the rows, and of two, how much is added or taken off. */
function isBeside(rows: readonly number[], columns: readonly Column[], grid: Grid): boolean {
  const rule = columns.find(({ meaning }) => meaning === 'scoring');
  const said = rule === undefined ? [] : rows.map((row) => textAt(grid, row, rule.at)).filter((text) => text !== '');
  const stating = said.filter((text) => /[扣减加奖]\s?[\d０-９]/u.test(text));
  return stating.length >= 2 && stating.length * 2 >= rows.length;
}

function between(from: number, to: number): readonly number[] {
  return Array.from({ length: Math.max(0, to - from) }, (_, index) => from + index);
}

import type { SourceCell, SourceTable } from '../source.ts';
import { type Column, columnsOf } from './columns.ts';
import { cellsOf, type Grid, gridOf, textAt } from './grid.ts';
import { type Header, headersOf } from './header.ts';

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
  return headers.map((header, index) => {
    const next = headers[index + 1]?.row;
    const end = next === undefined ? grid.length : next - titlesAbove(grid, next);
    const rows = between(header.row + header.rows, end);
    const above = index === 0 ? header.row : titlesAbove(grid, header.row);
    const before = between(header.row - above, header.row);
    return { table, grid, header, columns: columnsOf(grid, header, rows), rows, before };
  });
}

/** How many rows right above a header are a single cell: titles of what follows. */
function titlesAbove(grid: Grid, header: number): number {
  let count = 0;
  while (count < header && cellsOf(grid[header - count - 1]).length === 1) count += 1;
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
  const texts = rows.flatMap((row) => cellsOf(grid[row]).map(({ text }) => text.text));
  const stating = texts.filter((text) =>
    /[（(]\s?[\d.]+\s?[分%％]?\s?[)）]|得\s?[\d.]+\s?分|^(?:基[准础本]分|满分|[该本]项占)[为:：]?\s?\d|[，,]\s?[\d.]+\s?分/u.test(
      text,
    ),
  );
  return stating.length >= 2 && stating.length * 12 >= texts.length;
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

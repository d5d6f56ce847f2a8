import type { SourceCell, SourceTable } from '../source.ts';

/** A table as a full grid: for each row and column the cell that covers it; undefined where nothing is written. */
export type Grid = readonly (readonly (SourceCell | undefined)[])[];

/** How many squares the grid of a table may have. */
const MOST_SQUARES = 2_000_000;

/** The full grid of a table; where cells overlap the first one counts. Undefined for one that is too large to be a table of people. */
export function gridOf({ rows, columns }: SourceTable): Grid | undefined {
  if (rows.length * columns > MOST_SQUARES) return undefined;
  const grid: (SourceCell | undefined)[][] = rows.map(() => Array.from({ length: columns }, () => undefined));
  for (const cell of rows.flat()) {
    for (const line of grid.slice(cell.row, cell.row + cell.rowspan)) {
      const end = Math.min(columns, cell.column + cell.colspan);
      for (let column = cell.column; column < end; column += 1) line[column] ??= cell;
    }
  }
  return grid;
}

/** What a square says; empty where nothing is written. */
export function textAt(grid: Grid, row: number, column: number): string {
  return grid[row]?.[column]?.text.text.trim() ?? '';
}

/** The different cells of a row that say something, from left to right. */
export function cellsOf(line: readonly (SourceCell | undefined)[] | undefined): readonly SourceCell[] {
  const cells = (line ?? []).filter((cell) => cell !== undefined && cell.text.text.trim() !== '');
  return [...new Set(cells as readonly SourceCell[])];
}

/** The cells that begin in a row and say something. */
export function startingIn({ grid, at }: { readonly grid: Grid; readonly at: number }): readonly SourceCell[] {
  return cellsOf(grid[at]).filter((cell) => cell.row === at);
}

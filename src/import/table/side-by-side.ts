import type { SourceCell, SourceTable } from '../source.ts';
import { gridOf } from './grid.ts';
import { type Header, headersOf, headingsOf } from './header.ts';
import { bareHeading, meaningOf } from './headings.ts';

/**
 * The tables that stand side by side in one, to save paper: its header says the same from left to right several times.
 * What goes over more than one of them belongs to the first. A table whose header says each thing once is that table.
 */
export function besideEachOther(table: SourceTable): readonly SourceTable[] {
  const width = widthOfOne(table);
  if (width === undefined) return [table];
  const count = table.columns / width;
  return Array.from({ length: count }, (_, index): SourceTable => {
    const from = index * width;
    const own = ({ column }: SourceCell) => from <= column && column < from + width;
    const rows = table.rows.map((row) => row.filter(own).map((cell) => ({ ...cell, column: cell.column - from })));
    return { ...table, columns: width, rows };
  });
}

/** How many columns each of several tables side by side has; undefined for one table. */
function widthOfOne(table: SourceTable): number | undefined {
  const grid = gridOf(table);
  const header = grid === undefined ? undefined : headersOf(grid)[0];
  if (grid === undefined || header === undefined) return undefined;
  const headings = Array.from({ length: table.columns }, (_, at) => headingsIn(grid, header, at));
  for (let width = 2; width * 2 <= table.columns; width += 1) {
    if (table.columns % width !== 0) continue;
    if (headings.every((heading, at) => heading !== '' && heading === headings[at % width])) {
      return areScored(headings.slice(0, width)) ? width : undefined;
    }
  }
  return undefined;
}

function headingsIn(grid: NonNullable<ReturnType<typeof gridOf>>, header: Header, at: number): string {
  return headingsOf(grid, header, at).map(bareHeading).join(' ');
}

/** Whether headings name different things of which one counts something. */
function areScored(headings: readonly string[]): boolean {
  const meanings = headings.map(meaningOf);
  return new Set(headings).size === headings.length && meanings.some((each) => each === 'points' || each === 'weight');
}

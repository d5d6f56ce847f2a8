import type { Column } from './columns.ts';
import { wordingColumn } from './columns.ts';
import { textAt } from './grid.ts';
import type { Segment } from './segment.ts';

/**
 * The columns of a segment as they are read: where a column of scoring rules lists what is scored with points in
 * brackets, and the column of contents states none, what is scored stands in it, and contents are titles.
 */
export function workingColumns({ grid, rows, columns }: Segment): readonly Column[] {
  const wording = wordingColumn(columns);
  const scoring = columns.find(({ meaning }) => meaning === 'scoring');
  if (wording === undefined || scoring === undefined) return columns;
  const stating = (at: number) =>
    rows.filter((row) => /[（(]\s?\d[\d.]*\s?分[^）)]{0,30}[)）]/u.test(textAt(grid, row, at)));
  if (stating(scoring.at).length * 2 <= rows.length || stating(wording.at).length > 0) return columns;
  return columns.map((column) => {
    if (column === scoring) return { ...column, meaning: 'content' };
    return column === wording ? { ...column, meaning: 'level' } : column;
  });
}

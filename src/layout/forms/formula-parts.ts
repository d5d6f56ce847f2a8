import type { CellRange, Formula } from '../blanks.ts';

export type Parts = Formula['parts'];

/** The cell of a column in the row of the formula. */
export const own = (column: CellRange['column']): CellRange => ({ table: undefined, column, rows: 'own' });

/** All cells of a column. */
export const all = (column: CellRange['column']): CellRange => ({ table: undefined, column, rows: 'all' });

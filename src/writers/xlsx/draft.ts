import type { WriteSheet } from 'hucre/xlsx';

/** A sheet while it is being filled, row by row. */
export interface Draft {
  /** By row and column, both counted from 0: `2,0`. */
  readonly cells: NonNullable<WriteSheet['cells']>;
  readonly merges: NonNullable<WriteSheet['merges']>[number][];
  /** Heights of the rows so far in points: as many as there are rows. */
  readonly heights: number[];
  /** Widths of the columns in points. */
  readonly widths: readonly number[];
  /** The height of the type area of a page in points. */
  readonly page: number;
}

/** The sum of widths or heights. */
export function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, each) => total + each, 0);
}

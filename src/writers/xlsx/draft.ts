import type { WriteSheet } from 'hucre/xlsx';
import type { PlacedInput } from './validation.ts';

/** A row of a sheet: how high it is, in points; one that is hidden has no height. */
export interface DraftRow {
  readonly height: number;
  readonly isHidden?: boolean;
  /** Whether a page begins with it. */
  readonly beginsPage?: boolean;
  /** Whether it grows with what is typed into it: the file states no height then, and this one is what it has while nothing is. */
  readonly grows?: boolean;
}

/** A sheet while it is being filled, row by row. */
export interface Draft {
  /** By row and column, both counted from 0: `2,0`. */
  readonly cells: NonNullable<WriteSheet['cells']>;
  readonly merges: NonNullable<WriteSheet['merges']>[number][];
  /** The rows so far. */
  readonly rows: DraftRow[];
  /** Widths of the visible columns in points. */
  readonly widths: readonly number[];
  /** The height of the type area of a page in points. */
  readonly page: number;
  /** What is to be filled in, in the order of the sheet. */
  readonly inputs: PlacedInput[];
}

/** Merges cells of a sheet; a single cell is none to merge. */
export function addMerge(
  { merges }: Draft,
  area: { readonly row: number; readonly column: number; readonly rowspan: number; readonly colspan: number },
): void {
  const { row, column, rowspan, colspan } = area;
  if (rowspan === 1 && colspan === 1) return;
  merges.push({ startRow: row, endRow: row + rowspan - 1, startCol: column, endCol: column + colspan - 1 });
}

/** The sum of widths or heights. */
export function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, each) => total + each, 0);
}

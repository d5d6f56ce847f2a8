import { Unreadable } from '../reading.ts';

/** A cell with text or a formula; rows and columns are counted from 0. */
export interface SheetCell {
  readonly row: number;
  readonly column: number;
  /** Empty for a formula of which nobody has said what it gives. */
  readonly text: string;
  /** What the file says the text is (ECMA-376-1, 18.18.11): `n` for a number, `s`, `str` and `inlineStr` for text, `b`, `e`, `d`. */
  readonly type: string;
  readonly isFormula: boolean;
  /** The index of its cell format. */
  readonly format: number;
}

/** Merged cells, from the first to the last row and column. */
export interface Area {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

export interface Worksheet {
  readonly cells: readonly SheetCell[];
  readonly merged: readonly Area[];
  readonly hidden: Hidden;
}

/** What paper does not show. */
export interface Hidden {
  readonly rows: ReadonlySet<number>;
  /** From the first to the last of columns beside each other. */
  readonly columns: readonly (readonly [first: number, last: number])[];
}

/** The strings that the sheets of a workbook share. */
export interface SharedStrings {
  /** The text of a cell that has the string of this number; empty where there is none. Throws `Unreadable` for one that is too long. */
  readonly textAt: (index: number) => string;
}

/** How many rows and columns a sheet has at most (Excel). */
export const LARGEST = { rows: 1_048_576, columns: 16_384 } as const;

/** The place of `B3`: row 2, column 1. */
export function placeOf(reference: string): { readonly row: number; readonly column: number } {
  const [, letters, digits] = /^\$?([A-Za-z]{1,3})\$?(\d{1,7})$/.exec(reference) ?? [];
  if (letters === undefined || digits === undefined) throw new Unreadable('damaged');
  let column = 0;
  for (let at = 0; at < letters.length; at += 1) column = column * 26 + (letters.charCodeAt(at) & 0x1f);
  return checked({ row: Number(digits) - 1, column: column - 1 });
}

/** A place that there is in a sheet. Throws `Unreadable` for any other. */
export function checked<Place extends { readonly row: number; readonly column: number }>(place: Place): Place {
  const { row, column } = place;
  if (!(Number.isInteger(row) && row >= 0 && row < LARGEST.rows && column < LARGEST.columns))
    throw new Unreadable('damaged');
  return place;
}

import type { FormSheet } from '../../readers/form-workbook.ts';
import { type FoundRow, plainPiece } from '../table/found.ts';
import type { MatchedTable } from '../table/rows.ts';
import type { Places } from '../table/table-changes.ts';

/** The rows of a sheet that hold anything, with their numbers, counted from 1. */
export interface SheetRows {
  readonly rows: readonly FoundRow[];
  readonly numbers: readonly number[];
}

/** The rows of a sheet as those of a table: nothing in them is marked. */
export function sheetRows({ cells }: FormSheet): SheetRows {
  const rows = new Map<number, FoundRow['cells'][number][]>();
  for (const { row, column, text } of cells) {
    const own = rows.get(row) ?? [];
    rows.set(row, own);
    own.push({ column, columnSpan: 1, continues: false, pieces: [plainPiece(text)] });
  }
  const numbers = [...rows.keys()].toSorted((a, b) => a - b);
  return {
    rows: numbers.map((number) => ({ cells: rows.get(number) ?? [], inserted: undefined, deleted: undefined })),
    numbers: numbers.map((number) => number + 1),
  };
}

/** Where the rows of a table stand in a sheet: a row by the cell of what is scored, since the row itself has no address; by its first one where somebody took that column out. */
export function placesInSheet(file: string, sheet: string, numbers: readonly number[], table: MatchedTable): Places {
  const main = table.sent.columns.findIndex(({ kind }) => kind === 'criterion');
  const shown = [table.columns[main] ?? -1, ...table.columns].find((column) => column >= 0) ?? 0;
  const addressOf = (number: number, column: number): string => `${lettersOf(column)}${numbers[number - 1] ?? 0}`;
  return {
    file,
    row: (number) => ({ sheet, cell: addressOf(number, shown) }),
    missing: (row) => ({ sheet, beforeRow: row + (numbers[table.head - 1] ?? table.head) - table.head }),
    cell: (number, _, { column }) => ({ sheet, cell: addressOf(number, column) }),
  };
}

/** The letters of a column, counted from 0. */
export function lettersOf(column: number): string {
  const before = Math.floor(column / 26);
  return (before === 0 ? '' : lettersOf(before - 1)) + String.fromCharCode(65 + (column % 26));
}

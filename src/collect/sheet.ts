import { withoutSpace } from '../artifact/normalise.ts';
import type { Comment } from '../readers/form-looks.ts';
import type { FormCell, FormSheet } from '../readers/form-workbook.ts';

/** A sheet of a workbook by rows and columns, both counted from 0. */
export interface Sheet {
  readonly name: string;
  readonly isVisible: boolean;
  /** In the order of their numbers. */
  readonly rows: ReadonlyMap<number, ReadonlyMap<number, FormCell>>;
  readonly comments: readonly Comment[];
}

export function indexSheet({ name, isVisible, cells, comments = [] }: FormSheet): Sheet {
  const rows = new Map<number, Map<number, FormCell>>();
  for (const cell of cells) {
    const row = rows.get(cell.row);
    if (row === undefined) rows.set(cell.row, new Map([[cell.column, cell]]));
    else row.set(cell.column, cell);
  }
  return { name, isVisible, comments, rows: new Map([...rows].sort(([a], [b]) => a - b)) };
}

/** Every cell of a sheet, row by row. */
export function cellsOf({ rows }: Sheet): readonly FormCell[] {
  return [...rows.values()].flatMap((row) => [...row.values()]);
}

/** The name of a cell in office programs: `H7` is row 6, column 7. */
export function addressOf({ row, column }: { readonly row: number; readonly column: number }): string {
  let letters = '';
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return `${letters}${row + 1}`;
}

/** Whether there is anything in a cell but white space and the lines that people write on. */
export function isBlank(text: string): boolean {
  return /^[\s_＿]*$/u.test(text);
}

/** Whether two texts say the same: white space carries no meaning. */
export function isSameText(a: string, b: string): boolean {
  return a === b || withoutSpace(a) === withoutSpace(b);
}

import { withoutSpace } from '../artifact/normalise.ts';
import type { Comment } from '../readers/form-looks.ts';
import type { FormCell, FormSheet } from '../readers/form-workbook.ts';

/** A sheet of a workbook by rows and columns, both counted from 0. */
export interface Sheet {
  readonly name: string;
  readonly isVisible: boolean;
  /** In the order of their numbers. */
  readonly rows: ReadonlyMap<number, ReadonlyMap<number, FormCell>>;
  /** Every cell, row by row. */
  readonly cells: readonly FormCell[];
  readonly comments: readonly Comment[];
}

export function indexSheet({ name, isVisible, cells, comments = [] }: FormSheet): Sheet {
  const rows = new Map<number, Map<number, FormCell>>();
  let row: Map<number, FormCell> | undefined;
  let number = -1;
  let isInOrder = true;
  for (const cell of cells) {
    if (row === undefined || cell.row !== number) {
      if (cell.row < number) isInOrder = false;
      number = cell.row;
      row = rows.get(number) ?? new Map<number, FormCell>();
      rows.set(number, row);
    }
    if (row.has(cell.column)) isInOrder = false;
    row.set(cell.column, cell);
  }
  const ordered = isInOrder ? rows : new Map([...rows].sort(([a], [b]) => a - b));
  return {
    name,
    isVisible,
    comments,
    rows: ordered,
    cells: isInOrder ? cells : [...ordered.values()].flatMap((each) => [...each.values()]),
  };
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

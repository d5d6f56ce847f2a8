import type { FormSheet } from '../../readers/form-workbook.ts';
import type { Reading } from '../../readers/reading.ts';
import type { SheetPlace } from './types.ts';

/** A sheet as rows of cells, whatever file it stands in. */
export interface Grid {
  readonly rows: readonly GridRow[];
  /** The comments on its cells; rows and columns are counted from 0. */
  readonly comments: NonNullable<FormSheet['comments']>;
  /** The place of a cell. */
  readonly placeOf: (row: number, column: number) => SheetPlace;
}

/** A row with its number, counted from 0, and its cells that hold anything by their columns. */
export interface GridRow {
  readonly number: number;
  readonly cells: ReadonlyMap<number, GridCell>;
}

/** A cell with what keeps its text from being taken as it stands. */
export interface GridCell {
  readonly text: string;
  readonly doubt: 'formula' | 'error-value' | 'struck-out' | 'shown-otherwise' | undefined;
}

/** The grid of a sheet of a workbook, whose places name it unless it is the only one that they may be in. */
export function gridOfSheet({ name, cells, comments = [] }: FormSheet, isOnly = false): Grid {
  const named = isOnly ? {} : { sheet: name };
  const rows = new Map<number, Map<number, GridCell>>();
  for (const cell of cells) {
    const row = rows.get(cell.row) ?? new Map<number, GridCell>();
    rows.set(cell.row, row);
    row.set(cell.column, { text: cell.text, doubt: doubtOf(cell) });
  }
  return {
    rows: [...rows].map(([number, found]) => ({ number, cells: found })).sort((a, b) => a.number - b.number),
    comments,
    placeOf: (row, column) => ({ ...named, row: row + 1, cell: `${lettersOf(column)}${row + 1}` }),
  };
}

/** The grid of a table that stands alone in a file, such as CSV: the first of a reading. Undefined where there is none. */
export function gridOfReading({ blocks }: Reading): Grid | undefined {
  const table = blocks.find((block) => block.kind === 'table');
  if (table === undefined) return undefined;
  const rows = table.rows.map((row, number): GridRow => {
    const cells = row.map((text, column) => [column, { text, doubt: undefined }] as const);
    return { number, cells: new Map(cells.filter(([, { text }]) => text !== '')) };
  });
  return { rows, comments: [], placeOf: (row) => ({ row: row + 1 }) };
}

function doubtOf({ kind, isFormula, look }: FormSheet['cells'][number]): GridCell['doubt'] {
  if (isFormula) return 'formula';
  if (kind === 'error') return 'error-value';
  if (look?.isStruck === true) return 'struck-out';
  return look?.format === undefined ? undefined : 'shown-otherwise';
}

/** The letters of a column, counted from 0. */
function lettersOf(column: number): string {
  const before = Math.floor(column / 26);
  return (before === 0 ? '' : lettersOf(before - 1)) + String.fromCharCode(65 + (column % 26));
}

import type { SourceCell, SourceTable } from '../source.ts';
import type { RowKind } from './costs.ts';
import type { Line } from './lines.ts';
import type { Texts } from './texts.ts';

/** A row as it was found. */
export interface PlainRow {
  /** The lines of each of its cells; undefined where none begins, since the one above goes on. */
  readonly cells: readonly (readonly Line[] | undefined)[];
  /** A header: no cell of it goes on below. */
  readonly isHeader: boolean;
}

/** A row of a flattened table, with what it is. */
export interface FlatRow extends PlainRow {
  readonly kind: RowKind | 'header';
}

/** A table of rows of equal length. What goes on from above is merged with it; below a header it is empty. Cells in which nothing stands are left out. */
export function tableOf(rows: readonly PlainRow[], name: string, texts: Texts): SourceTable {
  const columns = rows[0]?.cells.length ?? 0;
  const begin = rows.map(({ cells }, row) =>
    cells.flatMap((lines, column): readonly SourceCell[] => {
      if (lines === undefined || lines.length === 0) return [];
      return [{ row, column, rowspan: rowsCovered(rows, row, column), colspan: 1, text: texts.of(lines) }];
    }),
  );
  return { kind: 'table', name, columns, rows: begin };
}

/** How many rows a cell covers that begins in one: all below it in which nothing begins. */
function rowsCovered(rows: readonly PlainRow[], row: number, column: number): number {
  let end = row + 1;
  if (rows[row]?.isHeader) return 1;
  while (end < rows.length && rows[end]?.cells[column] === undefined) end += 1;
  return end - row;
}

import { type Cell, type Table, textOfCell } from './document.ts';

/** A cell that covers a row, with the row in which it starts, counted from 0. */
export interface Covering {
  readonly cell: Cell;
  readonly start: number;
}

/** For each row of a table the cells that cover it, from left to right: those that start in it and those merged into it from above. Throws when the cells do not cover every column of every row exactly once. */
export function coverings(table: Table): readonly (readonly Covering[])[] {
  let columns: readonly (Covering | undefined)[] = table.columns.map(() => undefined);
  return table.rows.map((row, index) => {
    const open = columns.map((each) => (each !== undefined && end(each) > index ? each : undefined));
    for (const cell of row.cells) cover(open, { cell, start: index }, table);
    const gap = open.indexOf(undefined);
    if (gap >= 0) throw misfit(table, index, gap);
    columns = open;
    return [...new Set(open.filter((each) => each !== undefined))];
  });
}

/** The row after the last that a cell covers. */
function end({ cell, start }: Covering): number {
  return start + cell.rowspan;
}

function cover(open: (Covering | undefined)[], covering: Covering, table: Table): void {
  const { column: first, colspan } = covering.cell;
  for (let column = first; column < first + colspan; column += 1) {
    const isFree = column >= 0 && column < open.length && open[column] === undefined;
    if (!isFree || end(covering) > table.rows.length) throw misfit(table, covering.start, column);
    open[column] = covering;
  }
}

/** The texts of a table as a full grid, without the header: a merged cell is repeated in every row and column that it covers. */
export function fullGrid(table: Table): readonly (readonly string[])[] {
  return coverings(table).map((row) =>
    row.flatMap(({ cell }) => Array.from({ length: cell.colspan }, () => textOfCell(cell))),
  );
}

function misfit({ name }: Table, row: number, column: number): Error {
  return new Error(`the cells of the table ${name} leave a gap or overlap in row ${row}, column ${column}`);
}

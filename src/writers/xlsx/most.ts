import { type Cell, type Table, textOfCell } from '../../layout/document.ts';

/**
 * For each row of a table and each number that is filled in there, the column in which its highest number stands in the
 * same row, so that a rule reads it and goes on holding when rows are sorted. It is one column for all inputs of a column:
 * that which says it most often, but never that of the numbers of rows, which say it by chance. Undefined where the row
 * has it in no cell of its own.
 */
export function mostColumns(table: Table): (row: number, cell: Cell) => number | undefined {
  const counts = new Map<number, Map<number, number>>();
  for (const { cells } of table.rows) {
    for (const cell of cells) {
      for (const column of saying(cells, cell)) {
        if (table.columns[column]?.key === 'number') continue;
        const byColumn = counts.get(cell.column) ?? new Map<number, number>();
        counts.set(cell.column, byColumn.set(column, (byColumn.get(column) ?? 0) + 1));
      }
    }
  }
  const best = new Map([...counts].map(([column, byColumn]) => [column, mostFrequent(byColumn)]));
  return (row, cell) => {
    const column = best.get(cell.column);
    const says = saying(table.rows[row]?.cells ?? [], cell);
    return column !== undefined && says.includes(column) ? column : undefined;
  };
}

/** The columns of cells of one row that say the highest number of an input, and nothing else. */
function saying(cells: readonly Cell[], { input }: Cell): readonly number[] {
  if (input?.kind !== 'number') return [];
  const most = input.most.toString();
  const isFixed = (cell: Cell) => cell.input === undefined && cell.formula === undefined && cell.rowspan === 1;
  return cells
    .filter((cell) => isFixed(cell) && cell.paragraphs[0]?.role === 'number' && textOfCell(cell) === most)
    .map(({ column }) => column);
}

function mostFrequent(counts: ReadonlyMap<number, number>): number | undefined {
  return [...counts].reduce<readonly [number, number] | undefined>(
    (best, each) => (best === undefined || each[1] > best[1] ? each : best),
    undefined,
  )?.[0];
}

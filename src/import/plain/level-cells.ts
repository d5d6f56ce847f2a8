import type { ColumnKind } from './columns.ts';
import type { RowKind } from './costs.ts';
import type { PlainRow } from './grid.ts';
import { levelsBySums, statesPoints } from './levels.ts';

/** A row of a flattened table, with what it is. */
export interface FlatRow extends PlainRow {
  readonly kind: RowKind | 'header';
}

/** Rows with their titles in the columns of their levels, and the place of the first of them of which nothing says on which level it is. */
export interface Levelled {
  readonly rows: readonly PlainRow[];
  readonly open: { readonly row: number; readonly column: number } | undefined;
}

/**
 * Rows of which the titles stand on the levels that their points tell. Where these tell nothing, they stay where they are:
 * as near to what is scored as they can be, which is assumed where a row has fewer titles than there are levels.
 */
export function levelledRows(rows: readonly FlatRow[], kinds: readonly ColumnKind[]): Levelled {
  const columns = kinds.flatMap((kind, column) => (kind === 'level' ? [column] : []));
  const titled = rows.flatMap((row, at) => {
    const titles = columns.flatMap((column) => [row.cells[column] ?? []].filter(({ length }) => length > 0));
    return row.kind === 'titled' && titles.length > 0 ? [{ at, titles }] : [];
  });
  const short = titled.filter(({ titles }) => titles.length < columns.length);
  if (short.length === 0) return { rows, open: undefined };
  const levels = levelsBySums(
    titled.map(({ titles }) => titles),
    columns.length,
  );
  if (levels === undefined) {
    const row = short[0]?.at ?? 0;
    const column = columns.findLast((each) => (rows[row]?.cells[each]?.length ?? 0) > 0);
    // Where all titles state points, their sums say whether they are on the right level.
    const isOpen = column !== undefined && !titled.every(({ titles }) => titles.every(statesPoints));
    return { rows, open: isOpen ? { row, column } : undefined };
  }
  const levelled: PlainRow[] = [...rows];
  for (const [index, { at, titles }] of titled.entries()) {
    const row = rows[at] as FlatRow;
    const begin = levels[index] ?? 0;
    const cells = row.cells.map((cell, column) => {
      const level = columns.indexOf(column);
      if (level < 0) return cell;
      return level < begin ? undefined : (titles[level - begin] ?? []);
    });
    levelled[at] = { ...row, cells };
  }
  return { rows: levelled, open: undefined };
}

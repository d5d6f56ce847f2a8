import type { SourceCell } from '../source.ts';
import type { Column } from '../table/columns.ts';
import type { Growing } from './growing.ts';
import type { Row, Tree } from './growth.ts';

/**
 * Whose points a cell states: undefined for those of the row itself. Where several columns state points, each belongs to
 * the column of names on its left. Else a cell over several rows belongs to the title over the same rows.
 */
export function ownerOf(
  into: Tree,
  row: Row,
  column: Column,
  cell: SourceCell,
  opened: readonly Growing[],
): Growing | undefined {
  const named = namedBy(row, column);
  if (named !== undefined) {
    if (named === row.wording) return undefined;
    const rank = 100 + row.levels.indexOf(named);
    return into.open.find((each) => each.rank === rank) ?? into.open.at(-1);
  }
  const wording = row.wording === undefined ? undefined : row.grid[row.at]?.[row.wording.at];
  const isWorded = wording !== undefined && wording.text.text.trim() !== '';
  if (!isWorded || wording.column !== row.wording?.at) return opened.at(-1) ?? into.open.at(-1);
  if (cell.rowspan === 1 || wording.rowspan >= cell.rowspan) return undefined;
  return into.open.findLast((each) => isOver(each.cell, cell)) ?? into.open.at(-1);
}

/** The column of names on the left of a column of weights, or of one of several columns with points; undefined where there is only one. */
function namedBy({ columns, levels, wording }: Row, column: Column): Column | undefined {
  const stating = columns.filter(({ meaning }) => meaning === 'points' || meaning === 'weight');
  if (stating.length < 2 && column.meaning !== 'weight') return undefined;
  const naming = [...levels, ...(wording === undefined ? [] : [wording])];
  const before = stating.filter(({ at }) => at < column.at).at(-1)?.at ?? -1;
  const between = naming.filter(({ at }) => before < at && at < column.at);
  return between.toSorted((a, b) => a.at - b.at).at(-1) ?? naming.filter(({ at }) => at < column.at).at(-1);
}

function isOver(title: SourceCell | undefined, cell: SourceCell): boolean {
  return title !== undefined && title.row === cell.row && title.rowspan === cell.rowspan;
}

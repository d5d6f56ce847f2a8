import { wholeOf } from '../said/piece.ts';
import { type PointCell, pointCell } from '../said/point-cells.ts';
import type { SourceCell } from '../source.ts';
import type { Row } from './growth.ts';
import { type Ledger, remark, use } from './ledger.ts';

/** What a row counts for several kinds of units. */
interface ClassPoints {
  /** The cell with the first figure that it states. */
  readonly cell: SourceCell;
  readonly read: PointCell & { readonly kind: 'points' };
  /** What it counts for whom, in words: 县：10分；区：5分; undefined where it is the same for all. */
  readonly note: string | undefined;
}

/** What a row states in columns that are each for a kind of units; undefined where it states nothing in any of them. A blank one says that the item is not for these. */
export function classPoints(row: Row, title: string, book: Ledger): ClassPoints | undefined {
  const stated = row.columns.flatMap(({ at, units }) => {
    const cell = row.grid[row.at]?.[at];
    if (units === undefined || (cell !== undefined && (cell.row !== row.at || cell.column !== at))) return [];
    return [{ units, cell, read: cell === undefined ? undefined : figureIn(cell, title, book) }];
  });
  const [first] = stated.filter(({ read }) => read !== undefined);
  if (first?.cell === undefined || first.read === undefined) return undefined;
  const values = new Set(stated.map(({ read }) => read?.value));
  const note = stated.map(({ units, read }) => (read === undefined ? `${units}不考核` : `${units}：${read.value}分`));
  return { cell: first.cell, read: first.read, note: values.size === 1 ? undefined : note.join('；') };
}

function figureIn(cell: SourceCell, title: string, book: Ledger): ClassPoints['read'] | undefined {
  const said = cell.text.text.trim();
  if (said === '') return undefined;
  const read = pointCell(said);
  if (read?.kind === 'points') {
    if (read.isMost) remark(book, 'points-most', { text: said, title, value: read.value }, wholeOf(cell.text), true);
    use(book, 'points', wholeOf(cell.text));
    return read.value === '0' ? undefined : read;
  }
  if (read?.kind === 'nothing') use(book, 'points', wholeOf(cell.text));
  else remark(book, 'points-unread', { text: said, title }, wholeOf(cell.text), true);
  return undefined;
}

import { isSame } from '../said/numbers.ts';
import { wholeOf } from '../said/piece.ts';
import { type CountedPoints, type PointCell, pointCell } from '../said/point-cells.ts';
import { pointsAndNotes } from '../said/points-and-notes.ts';
import type { SourceCell } from '../source.ts';
import type { Column } from '../table/columns.ts';
import { classPoints } from './class-points.ts';
import type { Growing } from './growing.ts';
import type { Row, Tree } from './growth.ts';
import { type Ledger, remark, use } from './ledger.ts';
import { ownerOf } from './owner.ts';
import { kindIn, pointsOf } from './titles.ts';

/** What a row itself counts, what it counts for some units instead, and how its points are given, in words. */
export interface OwnPoints {
  readonly read: CountedPoints | undefined;
  readonly note: string | undefined;
  readonly rule: string | undefined;
}

/** Gives points to the titles that they belong to; what is left is what the row itself counts. */
export function statePoints(into: Tree, row: Row, opened: readonly Growing[], book: Ledger): OwnPoints {
  let own: OwnPoints = { read: undefined, note: undefined, rule: undefined };
  for (const column of row.columns.filter(({ meaning }) => meaning === 'points' || meaning === 'weight')) {
    const stated = statedBy(column, into, row, book);
    if (stated === undefined) continue;
    const { cell, read, note, rule } = stated;
    const owner = ownerOf(into, row, column, cell, opened);
    if (owner !== undefined) {
      give(owner, read, into, cell, book);
      owner.forUnits ??= note;
      owner.scoring ??= rule;
    } else if (read.kind === 'points' && isOverAll(cell, row)) {
      const at = wholeOf(cell.text);
      into.sums.push({ title: column.heading, value: read.value, at, over: [], isTotal: true, units: undefined });
    } else {
      tellBoth(own.read, read, cell, book);
      own = { read, note, rule };
    }
  }
  return own;
}

/** Tells, once, that points and a weight beside them say what a row counts: the last one is read. */
function tellBoth(before: CountedPoints | undefined, last: CountedPoints, cell: SourceCell, book: Ledger): void {
  const kinds = new Set([before?.kind, last.kind]);
  if (before === undefined || !('value' in before && 'value' in last) || !(kinds.has('points') && kinds.has('weight')))
    return;
  const isSaid =
    book.remarks.some(({ code }) => code === 'points-and-weight') || isSame(before.value, last.value.replace('%', ''));
  if (!isSaid) remark(book, 'points-and-weight', { before: before.value, value: last.value }, wholeOf(cell.text), true);
}

/** What a column states in a row, with the columns beside it that say it of other kinds of units. */
function statedBy(
  column: Column,
  into: Tree,
  row: Row,
  book: Ledger,
): (OwnPoints & { readonly cell: SourceCell; readonly read: CountedPoints }) | undefined {
  if (column.units !== undefined) {
    const stated = classPoints(row, into.open.at(-1)?.words ?? '', book);
    return stated === undefined ? undefined : { ...stated, rule: undefined };
  }
  const cell = row.grid[row.at]?.[column.at];
  const read = cell === undefined ? undefined : pointsIn(cell, into, row, column, book);
  if (cell === undefined || read === undefined) return undefined;
  const { notes } = pointsAndNotes(cell.text.text);
  const note = notes.length === 0 ? undefined : notes.join('；');
  if (read.kind === 'each') {
    const kind = kindOfEach(read, into) === 'deducts' ? 'deducts' : 'adds';
    return { cell, read: { kind, value: 'unlimited' }, note, rule: cell.text.text.trim() };
  }
  const stated = column.meaning === 'weight' && read.kind === 'points' ? asWeight(read, row, column) : read;
  return { cell, read: stated, note, rule: undefined };
}

/** Whether so many each time are added or taken off: by their sign, or by the titles above; `points` where nothing says it. */
function kindOfEach({ isTaken }: PointCell & { readonly kind: 'each' }, into: Tree): ReturnType<typeof kindIn> {
  if (isTaken !== undefined) return isTaken ? 'deducts' : 'adds';
  return kindIn(into.open.map(({ words }) => words));
}

/** What a cell that begins in a row states in a column of points; what nobody can read is told. */
function pointsIn(cell: SourceCell, into: Tree, row: Row, column: Column, book: Ledger): PointCell | undefined {
  const said = cell.text.text.trim();
  if (cell.row !== row.at || cell.column !== column.at || said === '') return undefined;
  const read = besideOf(pointCell(pointsAndNotes(said).points), column);
  if (read === undefined || (read.kind === 'each' && !/^(?:adds|deducts)$/u.test(kindOfEach(read, into)))) {
    remark(book, 'points-unread', { text: said, title: into.open.at(-1)?.words ?? '' }, wholeOf(cell.text), true);
    return undefined;
  }
  use(book, 'points', wholeOf(cell.text));
  return read;
}

/** A figure of a column whose heading says that its figures lie beside the sum. */
function besideOf(read: PointCell | undefined, { beside }: Column): PointCell | undefined {
  if (beside === undefined) return read;
  if (read?.kind === 'points') return { kind: beside, value: read.value };
  return read?.kind === 'each' ? { ...read, isTaken: beside === 'deducts' } : read;
}

/** Whether what a cell states is for all rows to the end of the table, of which each has a wording of its own. */
function isOverAll({ row: first, rowspan }: SourceCell, { grid, wording }: Row): boolean {
  if (rowspan === 1 || first + rowspan !== grid.length) return false;
  const cells = new Set(grid.slice(first).map((row) => (wording === undefined ? undefined : row[wording.at])));
  return cells.size === rowspan && !cells.has(undefined);
}

/** A figure below a heading that says weight: a share, unless no other column says what things count. */
function asWeight(read: PointCell & { kind: 'points' }, row: Row, column: Column): CountedPoints {
  const others = row.columns.some(
    ({ meaning, at }) => at !== column.at && (meaning === 'points' || meaning === 'weight'),
  );
  const isPercent = /[%％]/u.test(column.heading);
  if (!(others || isPercent || read.value.startsWith('0.'))) return read;
  return { kind: 'weight', value: read.value.startsWith('0.') ? read.value : `${read.value}%`, scale: undefined };
}

/** Gives an item the points that a cell states; what its title says otherwise is told. */
export function give(item: Growing, stated: CountedPoints, into: Tree, cell: SourceCell, book: Ledger): void {
  if (stated.kind === 'nothing') return;
  const above = into.open.slice(0, into.open.indexOf(item) + 1).map(({ words }) => words);
  const kind = kindIn(above.length > 0 ? above : [item.words]);
  const inTitle = item.points;
  if (stated.kind === 'points') {
    item.adds = stated.adds ?? item.adds;
    const value = pointsOf(kind, stated.value);
    if (inTitle !== undefined && 'value' in inTitle && inTitle.value !== stated.value) {
      const facts = { title: item.words, stated: stated.value, actual: inTitle.value };
      remark(book, 'points-differ', facts, wholeOf(cell.text), true);
    }
    item.points = value;
  } else if (stated.kind === 'weight') {
    item.points = { kind: 'weight', value: stated.value, scale: stated.scale, sureness: 'stated' };
  } else if (stated.kind === 'veto') item.points = { kind: 'veto', sureness: 'stated' };
  else item.points = { kind: stated.kind, value: stated.value, sureness: 'stated' };
}

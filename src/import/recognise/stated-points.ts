import { isSame, sumOf } from '../said/numbers.ts';
import { sentence, wholeOf } from '../said/piece.ts';
import { type CountedPoints, figuresOfLines, type PointCell, pointCell } from '../said/point-cells.ts';
import { pointsAndNotes } from '../said/points-and-notes.ts';
import type { SourceCell } from '../source.ts';
import type { Column } from '../table/columns.ts';
import { classPoints } from './class-points.ts';
import type { Growing } from './growing.ts';
import type { Row, Tree } from './growth.ts';
import { countNumbered } from './items.ts';
import { type Ledger, remark, use } from './ledger.ts';
import { ownerOf } from './owner.ts';
import { kindIn, pointsOf } from './titles.ts';

/** What a row itself counts, what it counts for some units instead, and how its points are given, in words. */
export interface OwnPoints {
  readonly read: CountedPoints | undefined;
  readonly note: string | undefined;
  readonly rule: string | undefined;
  /** What each of the things that the row numbers counts, where it says so line by line. */
  readonly each?: readonly string[] | undefined;
}

/** Gives points to the titles that they belong to; what is left is what the row itself counts. */
export function statePoints(into: Tree, row: Row, opened: readonly Growing[], book: Ledger): OwnPoints {
  let own: OwnPoints = { read: undefined, note: undefined, rule: undefined };
  for (const column of row.columns.filter(({ meaning }) => meaning === 'points' || meaning === 'weight')) {
    const each = eachOf(column, row);
    const stated = each === undefined ? statedBy(column, into, row, book) : undefined;
    if (each !== undefined) {
      use(book, 'points', wholeOf(each.cell.text));
      own = { ...each, note: undefined, rule: undefined };
    }
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

/** What the numbered things of a row count, where a cell states as many figures, one a line. */
function eachOf(
  { at }: Column,
  row: Row,
): (Pick<OwnPoints, 'read' | 'each'> & { readonly cell: SourceCell }) | undefined {
  const cell = row.grid[row.at]?.[at];
  const wording = row.wording === undefined ? undefined : row.grid[row.at]?.[row.wording.at];
  const isOwn = [cell, wording].every((one) => one?.row === row.at) && cell?.rowspan === wording?.rowspan;
  const each = cell?.column === at && isOwn ? figuresOfLines(cell.text.text) : undefined;
  const value = each === undefined ? undefined : sumOf(each);
  if (cell === undefined || wording === undefined || each === undefined || value === undefined) return undefined;
  if (countNumbered(wholeOf(wording.text)) !== each.length) return undefined;
  return { cell, each, read: { kind: 'points', value, adds: undefined } };
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
    const stated = classPoints(row, nameIn(into, row), book);
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
  return { cell, read: stated, note, rule: 'isRuled' in read ? cell.text.text.trim() : undefined };
}

/** What the points of a row are of, for people: the title that is open, or where there is none what the row scores. */
function nameIn({ open }: Tree, { grid, at, wording }: Row): string {
  const cell = wording === undefined ? undefined : grid[at]?.[wording.at];
  return open.at(-1)?.words ?? (cell === undefined ? '' : sentence([wholeOf(cell.text)]));
}

/** Whether so many each time are added or taken off: by their sign, or by the titles above; `points` where nothing says it. */
function kindOfEach({ isTaken }: PointCell & { readonly kind: 'each' }, into: Tree): ReturnType<typeof kindIn> {
  if (isTaken !== undefined) return isTaken ? 'deducts' : 'adds';
  return kindIn(into.open.map(({ words }) => words));
}

/** What a cell that begins in a row states in a column of points; what nobody can read is told. */
function pointsIn(cell: SourceCell, into: Tree, row: Row, column: Column, book: Ledger): PointCell | undefined {
  const said = cell.text.text.trim();
  const title = nameIn(into, row);
  if (cell.row !== row.at || cell.column !== column.at || said === '') return undefined;
  const read = besideOf(pointCell(pointsAndNotes(said).points), column);
  if (read === undefined || (read.kind === 'each' && !/^(?:adds|deducts)$/u.test(kindOfEach(read, into)))) {
    const isBeside = /^(?:adds|deducts)$/u.test(kindIn(into.open.map(({ words }) => words)));
    remark(book, isBeside ? 'limit-unread' : 'points-unread', { text: said, title }, wholeOf(cell.text), true);
    return undefined;
  }
  if ('isMost' in read) remark(book, 'points-most', { text: said, title, value: read.value }, wholeOf(cell.text), true);
  use(book, 'points', wholeOf(cell.text));
  return read;
}

/** A figure of a column whose heading says that its figures lie beside the sum. */
function besideOf(read: PointCell | undefined, { beside }: Column): PointCell | undefined {
  if (beside === undefined) return read;
  if (read?.kind === 'points')
    return { kind: beside, value: read.value, ...('isRuled' in read && { isRuled: true as const }) };
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

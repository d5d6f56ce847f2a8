import { formOfNumber } from '../said/labels.ts';
import { bare, saying, wholeOf, withoutContinued } from '../said/piece.ts';
import { pointCell } from '../said/point-cells.ts';
import type { SourceCell, Stretch } from '../source.ts';
import { type Column, levelColumns, wordingColumn } from '../table/columns.ts';
import { cellsOf, type Grid, textAt } from '../table/grid.ts';
import { pointColumns } from '../table/point-columns.ts';
import { formsOfNumbers, isOneText, kindOf, mostIn, statedIn } from '../table/rows.ts';
import type { Segment } from '../table/segment.ts';
import { workingColumns } from '../table/working.ts';
import { addDetails, addSaid } from './details.ts';
import type { Growing } from './growing.ts';
import type { Row, StatedSum, Tree } from './growth.ts';
import { type Ledger, remark, use } from './ledger.ts';
import { addCriteria } from './row-criteria.ts';
import { give, statePoints } from './stated-points.ts';
import { titled, titledBy } from './titles.ts';

/** Adds the rows of a segment to a tree. */
export function addRows(into: Tree, segment: Segment, book: Ledger): void {
  const { table, grid, rows } = segment;
  const { columns, read, unread } = pointColumns(workingColumns(segment));
  if (read !== undefined) tellColumns(read, unread, segment, book);
  const levels = levelColumns(columns);
  const wording = wordingColumn(columns);
  const forms = formsOfNumbers(grid, rows, columns);
  const isUnmerged = table.rows.every((row) => row.every(({ rowspan, colspan }) => rowspan * colspan === 1));
  for (const [index, at] of rows.entries()) {
    const row: Row = { grid, at, columns, levels, wording, isUnmerged };
    const kind = kindOf(grid, at, columns, forms);
    if (kind === 'note') use(book, 'note', ...ownCells(row).map(({ text }) => wholeOf(text)));
    else if (kind === 'bonus') addBonus(into, row, book);
    else if (kind === 'total' || kind === 'subtotal') addSum(into, row, kind === 'total', book);
    else if (kind === 'section') {
      const next = rows[index + 1];
      addSection(into, row, next !== undefined && isInner(grid, next, columns, forms), book);
    } else if (kind === 'data') addRow(into, row, book);
  }
}

/** Tells that of several columns of points one is read. */
function tellColumns(read: Column, unread: readonly Column[], { grid, header }: Segment, book: Ledger): void {
  const cell = grid[header?.row ?? 0]?.[read.at];
  const facts = { title: read.heading, text: unread.map(({ heading }) => heading).join('、') };
  remark(book, 'points-columns', facts, cell === undefined ? undefined : wholeOf(cell.text), true);
}

/** Opens a part of a system whose title stands above its tables. */
export function openTitle(into: Tree, title: Stretch, book: Ledger): void {
  closeTo(into, -1);
  const item = titledBy(title, -1, into.open, book);
  into.items.push(item);
  into.open.push(item);
}

function addRow(into: Tree, row: Row, book: Ledger): void {
  const opened = openLevels(into, row, book);
  noteNumber(into, row, opened.length > 0 || row.levels.length === 0, book);
  const own = statePoints(into, row, opened, book);
  addCriteria(into, row, own.read, opened, book);
  addSaid(into, row, opened, own);
  addDetails(into, row, opened, book);
}

/** A section stands before all levels. What is scored in its row is its own where nothing else stands below it, and else a cell that was copied down. */
function addSection(into: Tree, row: Row, hasRows: boolean, book: Ledger): void {
  noteNumber(into, row, true, book);
  const naming = [...row.levels, ...(row.wording === undefined ? [] : [row.wording])];
  const named = naming.find(({ at }) => isOwn(row.grid[row.at]?.[at], row));
  const cell = (named === undefined ? undefined : row.grid[row.at]?.[named.at]) ?? ownCells(row)[0];
  if (cell === undefined) return;
  const section = openItem(into, cell, 0, book);
  if (isOneText(ownCells(row))) {
    use(book, 'repeated', ...ownCells(row).map(({ text }) => wholeOf(text)));
    return;
  }
  const others = row.levels.flatMap(({ at }, index) => {
    const other = row.grid[row.at]?.[at];
    return other !== undefined && other !== cell && isOwn(other, row) ? [openItem(into, other, 100 + index, book)] : [];
  });
  // A title over the whole row says nothing in the other columns.
  const beside: Row = { ...row, columns: row.columns.filter(({ at }) => row.grid[row.at]?.[at] !== cell) };
  const { read: points } = statePoints(into, { ...beside, wording: undefined }, [section], book);
  const wording = row.wording === undefined ? undefined : row.grid[row.at]?.[row.wording.at];
  const isScored = wording !== undefined && wording !== cell && isOwn(wording, row);
  const isCopied = hasRows && isScored;
  if (isCopied) remark(book, 'cell-not-used', { title: section.words }, wholeOf(wording.text));
  else addCriteria(into, { ...beside, wording: isScored ? row.wording : undefined }, points, others, book);
  addDetails(into, isCopied ? withoutDepartments(beside) : beside, [section], book);
}

/** Whether a row is numbered as one within sections. */
function isInner(grid: Grid, at: number, columns: readonly Column[], forms: readonly string[]): boolean {
  const number = columns.find(({ meaning }) => meaning === 'number');
  const form = number === undefined ? '' : formOfNumber(textAt(grid, at, number.at));
  return form !== '' && form !== forms[0];
}

function isOwn(cell: SourceCell | undefined, row: Row): boolean {
  return cell !== undefined && cell.row === row.at && cell.text.text.trim() !== '';
}

function withoutDepartments(row: Row): Row {
  return { ...row, columns: row.columns.filter(({ meaning }) => meaning !== 'department') };
}

/**
 * Opens what the cells of levels name, unless it is open already: the same cell, or the same words once more. A blank cell
 * goes on with what is open, but not below a title that begins here. Where no cell is merged, the text of the cell on the
 * left once more is a title over both.
 */
function openLevels(into: Tree, row: Row, book: Ledger): readonly Growing[] {
  const opened: Growing[] = [];
  const cells = row.levels.map(({ at }) => row.grid[row.at]?.[at]);
  for (const [index, cell] of cells.entries()) {
    const rank = 100 + index;
    const isCovered = cell !== undefined && cells.indexOf(cell) < index;
    const isAgain = row.isUnmerged && index > 0 && isSameText(cell, cells[index - 1]);
    if (isAgain && cell !== undefined) use(book, 'repeated', wholeOf(cell.text));
    if (isCovered || isAgain || (cell?.text.text.trim() ?? '') === '') {
      if (opened.length > 0) closeTo(into, rank);
    } else if (cell !== undefined) opened.push(...openLevel(into, row, cell, rank, opened.length === 0, book));
  }
  return opened;
}

function openLevel(
  into: Tree,
  row: Row,
  cell: SourceCell,
  rank: number,
  mayRepeat: boolean,
  book: Ledger,
): readonly Growing[] {
  const open = into.open.find((each) => each.rank === rank);
  if (open !== undefined && open.cell === cell) return [];
  if (open !== undefined && mayRepeat && isSameName(open, cell)) {
    use(book, 'repeated', wholeOf(cell.text));
    return [];
  }
  return cell.row === row.at || open === undefined ? [openItem(into, cell, rank, book)] : [];
}

function openItem(into: Tree, cell: SourceCell, rank: number, book: Ledger): Growing {
  closeTo(into, rank);
  const item = titled(cell, rank, into.open, book);
  (into.open.at(-1)?.children ?? into.items).push(item);
  into.open.push(item);
  return item;
}

function closeTo(into: Tree, rank: number): void {
  const kept = into.open.filter((each) => each.rank < rank);
  into.open.splice(0, into.open.length, ...kept);
}

/** Whether a cell names again what is open: the same text as the cell that opened it, whatever is broken otherwise. */
function isSameName({ cell }: Growing, other: SourceCell): boolean {
  return cell !== undefined && bare(withoutContinued(cell.text.text)) === bare(withoutContinued(other.text.text));
}

/** Whether two cells say the same, white space and all. */
function isSameText(cell: SourceCell | undefined, other: SourceCell | undefined): boolean {
  return cell !== undefined && cell.text.text.trim() === other?.text.text.trim();
}

/** A row of a sum: of the title that it repeats, or of all items since the sum before. */
function addSum(into: Tree, row: Row, isTotal: boolean, book: Ledger): void {
  const stated = statedIn(row.grid, row.at, row.columns);
  const as = isTotal ? 'total' : 'subtotal';
  for (const each of ownCells(row)) {
    const isName = into.open.some((open) => isSameName(open, each));
    use(book, isName ? 'repeated' : as, wholeOf(each.text));
  }
  if (stated === undefined) return;
  const { cell, read } = stated;
  const at = wholeOf(cell.text);
  const first = row.levels[0];
  const named = first === undefined ? '' : textAt(row.grid, row.at, first.at);
  const owner = into.open.find(
    (open) => open.cell !== undefined && named !== '' && bare(open.cell.text.text) === bare(named),
  );
  if (!isTotal && owner !== undefined) {
    give(owner, read, into, cell, book);
    return;
  }
  const title = saying(wholeOf(ownCells(row)[0]?.text ?? cell.text)).trim();
  const isAll = /总/u.test(title) || into.summed >= into.items.length;
  const over = isAll ? [] : into.items.slice(into.summed);
  into.sums.push(...sumsOf(row, { title, value: read.value, at, over, isTotal: isTotal && isAll, units: undefined }));
  into.summed = into.items.length;
}

/** A sum of a row, or those for each kind of units where columns state them apart. */
function sumsOf({ grid, at, columns }: Row, sum: StatedSum): readonly StatedSum[] {
  const apart = columns.flatMap(({ at: column, units }): readonly StatedSum[] => {
    const cell = units === undefined ? undefined : grid[at]?.[column];
    const read = cell === undefined ? undefined : pointCell(cell.text.text);
    if (cell === undefined || read?.kind !== 'points') return [];
    return [{ ...sum, value: read.value, at: wholeOf(cell.text), units }];
  });
  return apart.length === 0 ? [sum] : apart;
}

/** A row of what all bonuses add at most: what it states is proved when all items are known. */
function addBonus(into: Tree, row: Row, book: Ledger): void {
  const cells = ownCells(row).filter(({ text }) => text.text.trim() !== '');
  for (const { text } of cells) use(book, 'total', wholeOf(text));
  const stated = cells.find(({ text }) => mostIn(text.text) !== undefined);
  const value = stated === undefined ? undefined : mostIn(stated.text.text);
  if (stated !== undefined && value !== undefined) into.bonuses.push({ value, at: wholeOf(stated.text) });
}

/** Tells a number that stands in front of two things. */
function noteNumber(into: Tree, row: Row, isNew: boolean, book: Ledger): void {
  const column = row.columns.find(({ meaning }) => meaning === 'number');
  const cell = column === undefined ? undefined : row.grid[row.at]?.[column.at];
  if (cell === undefined || cell.row !== row.at || cell.text.text.trim() === '') return;
  use(book, 'label', wholeOf(cell.text));
  const number = cell.text.text.trim();
  if (isNew && number === into.number) remark(book, 'number-twice', { number }, wholeOf(cell.text));
  into.number = number;
}

/** The cells that begin in a row. */
function ownCells({ grid, at }: Row): readonly SourceCell[] {
  return cellsOf(grid[at]).filter((cell) => cell.row === at);
}

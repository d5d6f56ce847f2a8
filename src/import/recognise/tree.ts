import { countShared, type Paths, pathsIn } from '../paths.ts';
import { depthOfNumber, formOfNumber } from '../said/labels.ts';
import { linesOf, saying, saysNothing, trimmed, wholeOf } from '../said/piece.ts';
import type { SourceCell, SourceParagraph, Stretch } from '../source.ts';
import { type Numbered, numberedRows } from '../table/coded.ts';
import { type Column, levelColumns, wordingColumn } from '../table/columns.ts';
import { type Grid, startingIn, textAt } from '../table/grid.ts';
import { pointColumns } from '../table/point-columns.ts';
import { formsOfNumbers, isOneText, kindOf, type RowKind } from '../table/rows.ts';
import type { Segment } from '../table/segment.ts';
import { workingColumns } from '../table/working.ts';
import { addDetails, addSaid } from './details.ts';
import { type Growing, isSameName } from './growing.ts';
import type { Row, Tree } from './growth.ts';
import { type Ledger, remark, use } from './ledger.ts';
import { leaveNote } from './note-lines.ts';
import { addCriteria } from './row-criteria.ts';
import { statePoints } from './stated-points.ts';
import { addBonus, addConverted, addSum } from './sum-rows.ts';
import { titledBy } from './titles.ts';

/** Adds the rows of a segment to a tree. */
export function addRows(into: Tree, segment: Segment, book: Ledger): void {
  const { table, grid, rows } = segment;
  const { columns, read, unread } = pointColumns(workingColumns(segment));
  if (read !== undefined) tellColumns(read, unread, segment, book);
  const levels = levelColumns(columns);
  const wording = wordingColumn(columns);
  const forms = formsOfNumbers(grid, rows, columns);
  const kinds = new Map(rows.map((at) => [at, kindOf(grid, at, columns, forms)]));
  const items = rows.filter((at) => isItem(kinds.get(at)));
  const numbered = numberedRows(grid, items, columns);
  const paths = pathsOf(grid, items, levels, book);
  const isUnmerged = table.rows.every((row) => row.every(({ rowspan, colspan }) => rowspan * colspan === 1));
  for (const [index, at] of rows.entries()) {
    const row: Row = { grid, at, columns, levels, wording, isUnmerged, paths };
    const kind = kinds.get(at);
    const next = rows[index + 1];
    if (!isItem(kind)) addBeside(into, row, kind, book);
    else if (numbered !== undefined) addNumbered(into, row, numbered.get(at), book);
    else if (kind === 'section') addSection(into, row, next !== undefined && isInner(grid, next, columns, forms), book);
    else addRow(into, row, book);
  }
}

/** The paths of a table; tells, once, where nothing but the lines of cells parts titles, or where they may part them and are read as one. */
function pathsOf(grid: Grid, items: readonly number[], levels: readonly Column[], book: Ledger): Paths | undefined {
  const tell = (code: string, cells: readonly SourceCell[], changesTotal: boolean) => {
    const [first] = cells.map(({ text }) => wholeOf(text));
    if (first === undefined) return;
    const title = linesOf(first).map(saying).join(' ');
    remark(book, code, { title, count: cells.length }, first, changesTotal);
  };
  const paths = pathsIn(grid, items, levels, (cells, isAmid) => tell('titles-joined', cells, isAmid));
  if (paths?.by === 'shared') tell('titles-parted', [...paths.of.keys()], false);
  return paths;
}

function isItem(kind: RowKind | undefined): boolean {
  return kind === 'section' || kind === 'data';
}

/** Adds a row that is no item: a note, or a sum. */
function addBeside(into: Tree, row: Row, kind: RowKind | undefined, book: Ledger): void {
  const own = startingIn(row).map(({ text }) => wholeOf(text));
  if (kind === 'note') leaveNote(own, book);
  else if (kind === 'form') use(book, 'note', ...own);
  else if (kind === 'bonus') addBonus(into, row, book);
  else if (kind === 'converted') addConverted(into, row, book);
  else if (kind === 'total' || kind === 'subtotal') addSum(into, row, kind === 'total', book);
}

/** Adds a row that stands so deep by its number: what has deeper ones below it is a title. */
function addNumbered(into: Tree, row: Row, numbered: Numbered | undefined, book: Ledger): void {
  const { depth, isTitle } = numbered ?? { depth: 0, isTitle: false };
  closeTo(into, depth);
  if (isTitle) addSection(into, row, true, book, depth);
  else addRow(into, row, book);
}

/** Tells that of several columns of points one is read. */
function tellColumns(read: Column, unread: readonly Column[], { grid, header }: Segment, book: Ledger): void {
  const cell = grid[header?.row ?? 0]?.[read.at];
  const facts = { title: read.heading, text: unread.map(({ heading }) => heading).join('、') };
  remark(book, 'points-columns', facts, cell === undefined ? undefined : wholeOf(cell.text), true);
}

/** By how much titles above a table, and above the header of rows, stand above sections among these rows. */
const ABOVE = { table: 100, rows: 50 } as const;

/** Opens a part of a system whose title stands above its tables, or above the header of its rows; it is as deep as the form of its number says. */
export function openTitle(
  into: Tree,
  { text, numbering }: Pick<SourceParagraph, 'text' | 'numbering'>,
  above: keyof typeof ABOVE,
  book: Ledger,
): void {
  const depth = depthOfNumber(wholeOf(numbering === '' ? text : { ...text, text: `${numbering} 项` }));
  openPiece(into, trimmed(wholeOf(text)), depth - ABOVE[above], book);
}

function addRow(into: Tree, row: Row, book: Ledger): void {
  const opened = openLevels(into, row, book);
  noteNumber(into, row, opened.length > 0 || row.levels.length === 0, book);
  const own = statePoints(into, row, opened, book);
  addCriteria(into, row, own, opened, book);
  addSaid(into, row, opened, own);
  addDetails(into, row, opened, book);
}

/** A section stands before all levels, as deep as the form of its number says. What is scored in its row is its own where nothing else stands below it, and else a cell that was copied down. */
function addSection(into: Tree, row: Row, hasRows: boolean, book: Ledger, numbered?: number): void {
  noteNumber(into, row, true, book);
  const naming = [...row.levels, ...(row.wording === undefined ? [] : [row.wording])];
  const named = naming.find(({ at }) => isOwn(row.grid[row.at]?.[at], row));
  const cell = (named === undefined ? undefined : row.grid[row.at]?.[named.at]) ?? startingIn(row)[0];
  if (cell === undefined) return;
  const section = openItem(into, cell, numbered ?? rankOfSection(into, row, cell), book);
  if (isOneText(startingIn(row))) {
    use(book, 'repeated', ...startingIn(row).map(({ text }) => wholeOf(text)));
    return;
  }
  const others = row.levels.flatMap(({ at }, index) => {
    const other = row.grid[row.at]?.[at];
    return other !== undefined && other !== cell && isOwn(other, row) ? [openItem(into, other, 100 + index, book)] : [];
  });
  // A title over the whole row says nothing in the other columns.
  const beside: Row = { ...row, columns: row.columns.filter(({ at }) => row.grid[row.at]?.[at] !== cell) };
  const points = statePoints(into, { ...beside, wording: undefined }, [section], book);
  const wording = row.wording === undefined ? undefined : row.grid[row.at]?.[row.wording.at];
  const isScored = wording !== undefined && wording !== cell && isOwn(wording, row);
  const isCopied = hasRows && isScored;
  if (isCopied) remark(book, 'cell-not-used', { title: section.words }, wholeOf(wording.text));
  else addCriteria(into, { ...beside, wording: isScored ? row.wording : undefined }, points, others, book);
  addDetails(into, isCopied ? withoutDepartments(beside) : beside, [section], book);
}

/** How deep a section stands by the number in its cell, or beside it: beside a title above its table or its header that has such a number. */
function rankOfSection(into: Tree, { grid, at, columns }: Row, cell: SourceCell): number {
  const number = columns.find(({ meaning }) => meaning === 'number');
  const beside = number === undefined ? undefined : grid[at]?.[number.at];
  const isApart = beside !== undefined && beside !== cell && beside.text.text.trim() !== '';
  const depth = depthOfNumber(wholeOf((isApart ? beside : cell).text));
  const ranks = Object.values(ABOVE).map((above) => depth - above);
  return into.open.find(({ rank }) => ranks.includes(rank))?.rank ?? depth;
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
 * goes on with what is open, but not below a title that begins here; one with a dash says that there is no such level. Where no cell is merged, the text of the cell on the
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
    if (isCovered || isAgain || saysNothing(cell?.text.text ?? '')) leaveOut(into, cell, rank, opened.length > 0, book);
    else if (cell !== undefined) opened.push(...openLevel(into, row, cell, rank, opened.length === 0, book));
  }
  return opened;
}

/** Ends what is open from a level on of which a row has no title: where it has one above it, or says so with a dash. */
function leaveOut(into: Tree, cell: SourceCell | undefined, rank: number, hasTitle: boolean, book: Ledger): void {
  const dash = (cell?.text.text.trim() ?? '') !== '' && saysNothing(cell?.text.text ?? '') ? cell : undefined;
  if (dash !== undefined) use(book, 'title', wholeOf(dash.text));
  if (dash !== undefined || hasTitle) closeTo(into, rank);
}

function openLevel(
  into: Tree,
  row: Row,
  cell: SourceCell,
  rank: number,
  mayRepeat: boolean,
  book: Ledger,
): readonly Growing[] {
  const path = cell.row === row.at ? row.paths?.of.get(cell) : undefined;
  if (path !== undefined) return openPath(into, path, cell, book);
  if (into.open.some((each) => each.cell === cell)) return [];
  const open = into.open.find((each) => each.rank === rank);
  if (open !== undefined && mayRepeat && isSameName(open, cell)) {
    use(book, 'repeated', wholeOf(cell.text));
    return [];
  }
  return cell.row === row.at || open === undefined ? [openItem(into, cell, rank, book)] : [];
}

/** Opens the titles of all levels that stand in one cell, but for those above it that the cell before had as well. */
function openPath(into: Tree, path: readonly Stretch[], cell: SourceCell, book: Ledger): readonly Growing[] {
  const shared = countShared(path, into.path);
  into.path = path;
  use(book, 'repeated', ...path.slice(0, shared));
  return path.slice(shared).map((piece, index) => openItem(into, cell, 100 + shared + index, book, piece));
}

function openItem(into: Tree, cell: SourceCell, rank: number, book: Ledger, piece = wholeOf(cell.text)): Growing {
  return openPiece(into, piece, rank, book, cell);
}

function openPiece(into: Tree, piece: Stretch, rank: number, book: Ledger, cell?: SourceCell): Growing {
  closeTo(into, rank);
  const item = titledBy(piece, rank, into.open, book, cell);
  (into.open.at(-1)?.children ?? into.items).push(item);
  into.open.push(item);
  return item;
}

function closeTo(into: Tree, rank: number): void {
  const kept = into.open.filter((each) => each.rank < rank);
  into.open.splice(0, into.open.length, ...kept);
}

/** Whether two cells say the same, white space and all. */
function isSameText(cell: SourceCell | undefined, other: SourceCell | undefined): boolean {
  return cell !== undefined && cell.text.text.trim() === other?.text.text.trim();
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

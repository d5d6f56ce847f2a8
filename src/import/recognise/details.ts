import { numberedParts, numbersBeside } from '../said/numbered-parts.ts';
import { isSame, shareOf, sumOf } from '../said/numbers.ts';
import { saysNothing, sentence, wholeOf } from '../said/piece.ts';
import type { SourceCell } from '../source.ts';
import type { Column } from '../table/columns.ts';
import { departmentsIn } from './departments.ts';
import { criteriaOfCell, type Growing } from './growing.ts';
import type { Row, Tree } from './growth.ts';
import { type Ledger, remark, use } from './ledger.ts';
import type { OwnPoints } from './stated-points.ts';

/** Columns that say one thing of an item. */
const DETAILS = ['method', 'evidence', 'remark', 'applicability'] as const;
type Detail = (typeof DETAILS)[number];
type DetailUse = Detail | 'department' | 'cooperating';

/** Words of a note of whom an item is for, where it stands in a column for something else. */
const NOTE = /适用|不考核|[县市区]考核|除外|城市区/u;

/** Gives the items of a row what the other columns say: who scores, how it is looked at, evidence, remarks, whom it is for. */
export function addDetails(into: Tree, row: Row, opened: readonly Growing[], book: Ledger): void {
  const items = itemsOf(row, into.open.at(-1)?.children ?? into.items, opened);
  if (items.length === 0) return;
  const targets: string[] = [];
  const details = row.columns.flatMap((column) => detailIn(cellOf(into, row, column, opened), column) ?? []);
  for (const { cell, column, as, said } of details) {
    if (cell.row === row.at) use(book, as, wholeOf(cell.text));
    if (saysNothing(cell.text.text)) continue;
    if (isTarget(column)) targets.push(said);
    else if (as === 'department' || as === 'cooperating') name(items, cell, row, as, book);
    else giveByNumber(items, { cell, as, said }, row, book);
  }
  if (targets.length > 0) give(items, 'remark', targets.join('；'));
}

/** Gives the items of a row what they count for kinds of units and how their points are given, in words. */
export function addSaid(into: Tree, row: Row, opened: readonly Growing[], { note, rule }: OwnPoints): void {
  for (const item of itemsOf(row, into.open.at(-1)?.children ?? into.items, opened)) {
    item.forUnits ??= note;
    if (rule !== undefined) item.scoring = item.scoring === undefined ? rule : `${rule}\n${item.scoring}`;
  }
}

/** The cell of a column in a row. A department that stands before all names is that of the rows below as well, where theirs is blank: a format without merged cells prints it once. */
function cellIn({ grid, at, columns, levels, wording }: Row, column: Column): SourceCell | undefined {
  const own = grid[at]?.[column.at];
  const naming = [...levels, ...(wording === undefined ? [] : [wording])];
  const isFirst = column.meaning === 'department' && naming.every((each) => column.at < each.at);
  if (!isFirst || (own?.text.text.trim() ?? '') !== '') return own;
  const numbers = columns.filter(({ meaning }) => meaning === 'number').map((each) => each.at);
  const isRow = (row: number) => numbers.every((each) => (grid[row]?.[each]?.text.text.trim() ?? '') !== '');
  for (let row = at; row >= 0 && isRow(row); row -= 1) {
    const cell = grid[row]?.[column.at];
    if (cell !== undefined && cell.text.text.trim() !== '')
      return cell.text.text.trim() === column.heading ? undefined : cell;
  }
  return undefined;
}

/** The cell of a column in a row. Where no cells are merged, one that is blank goes on with the one that names departments above it, within a title. */
function cellOf(into: Tree, row: Row, column: Column, opened: readonly Growing[]): SourceCell | undefined {
  const cell = cellIn(row, column);
  if (column.meaning !== 'department' && column.meaning !== 'cooperating') return cell;
  const isNamed = cell !== undefined && cell.text.text.trim() !== '';
  const mayGoOn = row.isUnmerged && row.levels.length > 0 && opened.length === 0;
  if (isNamed || !mayGoOn) into.naming.set(column.at, cell);
  return isNamed || !mayGoOn ? cell : into.naming.get(column.at);
}

/** What a cell says of the items of its row, and as what; undefined for one that says nothing of that kind. */
function detailIn(
  cell: SourceCell | undefined,
  column: Column,
): { readonly cell: SourceCell; readonly column: Column; readonly as: DetailUse; readonly said: string } | undefined {
  if (cell?.column !== column.at || cell.text.text.trim() === '') return undefined;
  const said = sentence([wholeOf(cell.text)]);
  const as = usedAs(column, said);
  const heading = isTarget(column) ? `${column.heading.replace(/\s/gu, '')}：` : '';
  return as === undefined ? undefined : { cell, column, as, said: `${heading}${said}` };
}

/** Gives items what a cell says, each its own where it names criteria by their numbers (第2项…); where it names one that is not there all have all of it, which is told. */
function giveByNumber(
  items: readonly Growing[],
  { cell, as, said }: { readonly cell: SourceCell; readonly as: Detail; readonly said: string },
  { grid, at, wording }: Row,
  book: Ledger,
): void {
  const parts = wording === undefined ? undefined : numberedParts(cell.text.text);
  if (parts === undefined || wording === undefined) {
    give(items, as, said);
    return;
  }
  const numbers = numbersBeside(cell, grid, wording.at);
  if (!(parts.isPlain && parts.numbers.every((each) => numbers.includes(each)))) {
    if (cell.row === at) remark(book, 'numbers-unknown', { text: said }, wholeOf(cell.text));
    give(items, as, said);
    return;
  }
  for (const [index, item] of items.entries()) {
    const place = numbers[at - cell.row + index] ?? 0;
    const own = parts.of(/^\d+$/u.test(item.label) ? Number(item.label) : place);
    if (own !== undefined) give([item], as, own);
  }
}

/** Gives items what a cell says; what they have already stays. */
function give(items: readonly Growing[], as: Detail, said: string): void {
  for (const item of items) item[as] ??= said;
}

function isTarget({ meaning }: Column): boolean {
  return meaning === 'unit' || meaning === 'target';
}

/** What a cell beside the wording is read as; undefined for what is scored, counted or filled in. */
function usedAs({ meaning }: Column, said: string): DetailUse | undefined {
  if ((meaning === 'score' || meaning === 'remark' || meaning === 'unknown') && NOTE.test(said)) return 'applicability';
  if (meaning === 'unit' || meaning === 'target') return 'remark';
  return meaning === 'department' || meaning === 'cooperating' || DETAILS.some((each) => each === meaning)
    ? (meaning as Detail)
    : undefined;
}

/** The criteria of a row among those beside which they stand; where it has none, the title that it opened. */
function itemsOf(row: Row, siblings: readonly Growing[], opened: readonly Growing[]): readonly Growing[] {
  const wording = row.wording === undefined ? undefined : row.grid[row.at]?.[row.wording.at];
  const criteria = criteriaOfCell(siblings, wording);
  if (criteria.length > 0) return criteria;
  const last = opened.at(-1);
  return last === undefined ? [] : [last];
}

function name(
  items: readonly Growing[],
  cell: SourceCell,
  row: Row,
  meaning: 'department' | 'cooperating',
  book: Ledger,
): void {
  const { departments, points, cooperating } = departmentsIn(cell.text.text);
  for (const item of items) {
    if (meaning === 'cooperating') item.cooperating = [...new Set([...item.cooperating, ...departments])];
    else {
      const shares = points === undefined ? [] : sharesOf(item, points);
      if (shares === undefined && cell.row === row.at) {
        const facts = { text: cell.text.text.trim(), words: item.words };
        remark(book, 'shares-unread', facts, wholeOf(cell.text), true);
      }
      const named = departments.map((each, index) => `${each}${shares?.[index] ?? ''}`);
      item.departments = [...new Set([...item.departments, ...named])];
      item.cooperating = [...new Set([...item.cooperating, ...cooperating])];
    }
  }
}

/** The part of each department in what an item counts, as shares are written: 50% of 20 in 40. None for one that has all; undefined where they do not add to it. */
function sharesOf({ points }: Growing, parts: readonly (string | undefined)[]): readonly string[] | undefined {
  const figures = parts.flatMap((each) => each ?? []);
  const whole = points?.kind === 'points' ? points.value : undefined;
  if (figures.length < parts.length || !isSame(sumOf(figures), whole)) return undefined;
  if (figures.length === 1) return [];
  const shares = figures.flatMap((each) => shareOf(each, whole ?? '') ?? []);
  return shares.length === figures.length ? shares : undefined;
}

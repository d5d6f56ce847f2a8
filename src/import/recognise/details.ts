import { sentence, wholeOf } from '../said/piece.ts';
import type { SourceCell } from '../source.ts';
import type { Column } from '../table/columns.ts';
import { departmentsIn } from './departments.ts';
import { criteriaOfCell, type Growing } from './growing.ts';
import type { Row, Tree } from './growth.ts';
import { type Ledger, use } from './ledger.ts';
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
  for (const column of row.columns) {
    const cell = cellOf(into, row, column, opened);
    if (cell === undefined || cell.column !== column.at) continue;
    const detail = detailIn(cell, column);
    if (detail === undefined) continue;
    if (cell.row === row.at) use(book, detail.as, wholeOf(cell.text));
    if (isTarget(column)) targets.push(detail.said);
    else give(items, detail.as, detail.said, cell);
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

/** What a cell says of the items of its row; undefined for one that says nothing of that kind. */
function detailIn(cell: SourceCell, column: Column): { readonly as: DetailUse; readonly said: string } | undefined {
  if (cell.text.text.trim() === '') return undefined;
  const said = sentence([wholeOf(cell.text)]);
  const as = usedAs(column, said);
  const heading = isTarget(column) ? `${column.heading.replace(/\s/gu, '')}：` : '';
  return as === undefined ? undefined : { as, said: `${heading}${said}` };
}

/** Gives items what a cell says; what they have already stays. */
function give(items: readonly Growing[], as: DetailUse, said: string, cell?: SourceCell): void {
  if (as !== 'department' && as !== 'cooperating') for (const item of items) item[as] ??= said;
  else if (cell !== undefined) name(items, cell, as);
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

function name(items: readonly Growing[], cell: SourceCell, meaning: 'department' | 'cooperating'): void {
  const { departments, cooperating } = departmentsIn(cell);
  for (const item of items) {
    if (meaning === 'cooperating') item.cooperating = [...new Set([...item.cooperating, ...departments])];
    else {
      item.departments = [...new Set([...item.departments, ...departments])];
      item.cooperating = [...new Set([...item.cooperating, ...cooperating])];
    }
  }
}

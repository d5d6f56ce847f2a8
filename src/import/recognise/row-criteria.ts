import type { DraftPoints } from '../draft.ts';
import { labelled } from '../said/labels.ts';
import { linesOf, saysNothing, sentence, wholeOf } from '../said/piece.ts';
import type { CountedPoints } from '../said/point-cells.ts';
import type { SourceCell, Stretch } from '../source.ts';
import { criteriaOfCell, type Growing, growing } from './growing.ts';
import type { Row, Tree } from './growth.ts';
import { type Ledger, remark, use } from './ledger.ts';
import { criteriaOf, tellsOther } from './scored.ts';
import type { OwnPoints } from './stated-points.ts';
import { draftedPoints, kindIn, kindOfName } from './titles.ts';

/** Adds what is scored in a row below the title that is open, by what the row counts. */
export function addCriteria(
  into: Tree,
  row: Row,
  { read: own, each }: Pick<OwnPoints, 'read' | 'each'>,
  opened: readonly Growing[],
  book: Ledger,
): void {
  const scoring = scoringOf(row);
  const goesOn = row.isUnmerged && opened.length === 0 && own?.kind === 'points' && scoring !== undefined;
  const cell = wordingOf(row) ?? (goesOn ? wordingAbove(into, row) : undefined);
  if (cell === undefined) {
    leave(into, own, scoring, opened, row, book);
    return;
  }
  const parent = into.open.at(-1);
  const siblings = parent?.children ?? into.items;
  const before = criteriaOfCell(siblings, cell);
  const pair = scoring === undefined ? undefined : paired(scoring, cell, row, book);
  const added =
    before.length === 0 ? fresh(cell, { read: own, each }, into, parent, book) : again(before, cell, row, own, into);
  siblings.push(...added, ...(pair === undefined ? [] : [pair]));
  if (scoring !== undefined && pair === undefined) rule(added.length > 0 ? added : before, scoring, row, book);
}

/** The criteria of a cell that has not been read yet. */
function fresh(
  cell: SourceCell,
  { read: own, each }: Parameters<typeof addCriteria>[2],
  into: Tree,
  parent: Growing | undefined,
  book: Ledger,
): readonly Growing[] {
  const counted = own?.kind === 'points' ? own.value : undefined;
  const criteria = criteriaOf(cell, counted, into.open, book, each);
  state(criteria, own, into);
  if (counted !== undefined) check(criteria, counted, cell, parent, book);
  return criteria;
}

/** What a row without a wording says belongs to the title that it opened. */
function leave(
  into: Tree,
  own: CountedPoints | undefined,
  scoring: SourceCell | undefined,
  opened: readonly Growing[],
  row: Row,
  book: Ledger,
): void {
  const target = opened.at(-1);
  if (scoring !== undefined && target !== undefined) rule([target], scoring, row, book);
  if (own === undefined || own.kind === 'nothing') return;
  if (target !== undefined) target.points ??= asDrafted(own, into);
  else {
    const facts = { text: 'value' in own ? own.value : '', title: into.open.at(-1)?.words ?? '' };
    remark(book, 'points-unread', facts, scoring === undefined ? undefined : wholeOf(scoring.text), true);
  }
}

/** The cell with what is scored in a row; undefined where nothing is. */
function wordingOf({ grid, at, wording, levels }: Row): SourceCell | undefined {
  const cell = wording === undefined ? undefined : grid[at]?.[wording.at];
  if (cell === undefined || saysNothing(cell.text.text)) return undefined;
  // A title that covers the column as well is no wording.
  return levels.some((level) => grid[at]?.[level.at] === cell) ? undefined : cell;
}

/** The wording that a row goes on with which leaves it blank and says how something is scored and what it counts: where no cell is merged, that of the criterion before. */
function wordingAbove(into: Tree, { grid, at, wording }: Row): SourceCell | undefined {
  const { cell } = (into.open.at(-1)?.children ?? into.items).at(-1) ?? {};
  return cell !== undefined && cell.row < at && cell === grid[cell.row]?.[wording?.at ?? -1] ? cell : undefined;
}

function scoringOf({ grid, at, columns }: Row): SourceCell | undefined {
  const column = columns.find(({ meaning }) => meaning === 'scoring');
  const cell = column === undefined ? undefined : grid[at]?.[column.at];
  return cell === undefined || cell.column !== column?.at || cell.text.text.trim() === '' ? undefined : cell;
}

/** A wording over several rows that count something each is as many items, told apart by what else begins in their rows. */
function again(
  before: readonly Growing[],
  cell: SourceCell,
  row: Row,
  own: CountedPoints | undefined,
  into: Tree,
): readonly Growing[] {
  const [first] = before;
  if (own === undefined || first === undefined) return [];
  const mark = row.columns
    .map(({ at }) => row.grid[row.at]?.[at]?.text.text.trim() ?? '')
    .find((said) => /^[①-⑳]$|^[(（]?\d[)）]$/u.test(said));
  const item = growing('criterion', 1000, first.words, [wholeOf(cell.text)], cell, mark);
  state([item], own, into);
  return [item];
}

/** 加：… and 减：… beside what is scored are criteria of their own, without a limit. */
function paired(scoring: SourceCell, cell: SourceCell, row: Row, book: Ledger): Growing | undefined {
  const [mark] = /^[加减奖扣](?:分)?[：:]/u.exec(scoring.text.text.trim()) ?? [];
  if (mark === undefined || scoring.row !== row.at) return undefined;
  const piece = wholeOf(scoring.text);
  use(book, 'wording', piece);
  const words = sentence([piece])
    .slice(mark.length)
    .replace(/[。；;]$/u, '');
  const item = growing('criterion', 1000, words, [piece], cell);
  const kind = /^[加奖]/u.test(mark) ? 'adds' : 'deducts';
  item.points = { kind, value: 'unlimited', sureness: 'assumed' };
  return item;
}

/** Gives criteria what their row counts: one all of it, several what they say themselves. */
function state(criteria: readonly Growing[], own: CountedPoints | undefined, into: Tree): void {
  const [only] = criteria;
  const stated = own === undefined ? undefined : asDrafted(own, into, only?.words);
  if (stated === undefined || only === undefined) return;
  if (criteria.length === 1) {
    only.points = stated;
    only.hasLimit = own !== undefined && 'isLimit' in own;
    if (own?.kind === 'points') only.adds = own.adds;
  }
}

function asDrafted(own: CountedPoints, into: Tree, name = ''): DraftPoints | undefined {
  const above = kindIn(into.open.map(({ words }) => words));
  return draftedPoints(own, above === 'points' ? kindOfName(name) : above);
}

/** Several criteria of a row that counts something: its title counts that, if it is the title of this row alone. */
function check(
  criteria: readonly Growing[],
  counted: string,
  cell: SourceCell,
  parent: Growing | undefined,
  book: Ledger,
): void {
  if (criteria.length < 2) return;
  const isOwn = parent?.cell?.row === cell.row && parent.cell.rowspan <= cell.rowspan;
  if (isOwn && parent.points === undefined) parent.points = { kind: 'points', value: counted, sureness: 'stated' };
  else tellsOther(criteria, counted, wholeOf(cell.text), book, parent?.words ?? '');
}

/** The rule in the column of rules: of one criterion; of several that of each of them, or where these are not told apart by their numbers that of all. */
function rule(criteria: readonly Growing[], scoring: SourceCell, row: Row, book: Ledger): void {
  if (scoring.row === row.at) use(book, 'scoring', wholeOf(scoring.text));
  if (saysNothing(scoring.text.text)) return;
  const rules = rulesApart(wholeOf(scoring.text), criteria);
  const whole = sentence([wholeOf(scoring.text)]);
  for (const [index, each] of criteria.entries()) {
    const said = rules?.[index] ?? whole;
    each.scoring = each.scoring === undefined ? said : `${each.scoring}\n${said}`;
  }
}

/** The rule of each of several criteria, where its entries have the numbers that these have; undefined where they do not. */
function rulesApart(rule: Stretch, criteria: readonly Growing[]): readonly string[] | undefined {
  if (criteria.length < 2) return undefined;
  const entries: { readonly label: string; readonly lines: Stretch[] }[] = [];
  for (const line of linesOf(rule)) {
    const { label, rest } = labelled(line);
    if (label !== '') entries.push({ label, lines: [rest] });
    else if (entries.length === 0) return undefined;
    else entries.at(-1)?.lines.push(line);
  }
  const isSame = entries.length === criteria.length && entries.every(({ label }, at) => label === criteria[at]?.label);
  return isSame ? entries.map(({ lines }) => sentence(lines)) : undefined;
}

import { Decimal } from '../../model/decimal.ts';
import { isOne, ONE, printedRatio, quotient, type Ratio } from '../../model/grading/ratio.ts';
import { type Line, pointsOf, pointsOfAll } from '../../model/lines.ts';
import { worthBelow } from '../../model/totals.ts';
import { countIn, idsOf, type View } from '../../model/view.ts';
import type { Formula } from '../blanks.ts';
import { type Cell, type CellParagraph, cell, cellParagraphs, type Row, type Table } from '../document.ts';
import { columnsOf, itemRows } from '../item-table.ts';
import { bonusParagraphs } from '../parts.ts';
import { hasSum } from './beside.ts';
import type { FormItemColumn, ScoreColumn } from './columns.ts';
import { openNote, type Scores } from './count.ts';
import { keysOfRow } from './row-keys.ts';
import { classIndexOf, sumOfTerms } from './scaled-parts.ts';
import {
  at,
  bonusParts,
  byLevel1,
  cellOf,
  countedParts,
  isPlainSum,
  roundedTotal,
  type SummedGroup,
  type SumParts,
  sumParts,
} from './score-sums.ts';

/** The columns with scores, which are summed. */
const SCORES: ReadonlySet<ScoreColumn> = new Set(['self-score', 'score']);

/** A table for scoring: what is in it, and for whom. */
export interface ScoreTable {
  /** Also the name of its sheet. */
  readonly name: string;
  /** Of one unit class. */
  readonly view: View;
  readonly columns: readonly FormItemColumn[];
  readonly lines: readonly Line[];
  /** The id of the unit; empty on a blank form. */
  readonly unit: string;
}

/** A table for scoring, and the rows of its sums, counted from 0. */
export interface ScoredTable {
  readonly table: Table;
  readonly total: number;
  /** What is added beside the sum; undefined where nothing is. */
  readonly bonus: number | undefined;
  /** How many rows of criteria with a score it has: a veto has none. */
  readonly criteria: number;
  /** Whether the total is the plain sum of all scores. */
  readonly isPlain: boolean;
  /** The row of each criterion in it, by its id, counted from 0. */
  readonly rowOf: ReadonlyMap<string, number>;
}

/**
 * The table of a form: one row a criterion with its ids as keys, the subtotal (小计) of each level-1 indicator below its
 * rows, the total (合计) below all. The subtotal is in the indicator's own scale; where a point of that counts another
 * number in the total, a row below says what it comes to (折算). What is added beside the sum (加分) has a row of its own behind the total, within all
 * limits, and is in no other sum.
 */
export function scoreTable(form: ScoreTable): ScoredTable {
  const { name, view, columns, lines } = form;
  const index = classIndexOf(view);
  const groups = byLevel1(lines);
  const rows: Row[] = [];
  const rowOf = new Map<string, number>();
  const sums: number[] = [];
  let only: SumParts | undefined;
  for (const [level1, group] of groups) {
    const first = rows.length;
    for (const [index, each] of group.flatMap(({ criteria }) => criteria).entries()) rowOf.set(each.id, first + index);
    rows.push(...keyed(itemRows(columns, group), group, form));
    const last = rows.length - 1;
    const worth = worthBelow(level1, view.system, index) ?? ONE;
    const parts: SumParts = (column) => sumParts({ level1, lines: group, column, rowOf, worth, view });
    if (groups.size === 1 && isOne(worth)) only = parts;
    else if (hasSum([level1], index)) {
      rows[last] = { ...(rows[last] as Row), mayEndPage: false };
      const own = rows.length;
      rows.push(sumRow('小计', form, group, worth, parts));
      if (!isOne(worth)) rows.push(countedRow(form, { level1, lines: group, rowOf, worth, view }, own));
      sums.push(rows.length - 1);
    }
  }
  const total = rows.length;
  const parts: SumParts = (column) =>
    roundedTotal(only?.(column) ?? sumOfTerms(sums.map((row) => [at(column, row)])), view);
  const bonus = bonusRow(form, rowOf);
  const criteria = countScored(lines);
  rows.push({ ...withNote(sumRow('合计', form, lines, ONE, parts), form, criteria), mayEndPage: bonus.length === 0 });
  const all = lines.reduce((count, line) => count + (line.whole === undefined ? line.criteria.length : 0), 0);
  const isWhole = all === countIn(view).criteria;
  const points = columns.findIndex(({ key }) => key === 'points');
  const table: Table = {
    kind: 'table',
    name,
    columns: columnsOf(columns),
    rows: [...rows, ...bonus],
    ...(isWhole ? { scored: { system: view.system.id, columns: [{ column: points, classes: idsOf(view) }] } } : {}),
  };
  const isPlain = bonus.length === 0 && isPlainSum(view);
  return { table, total, bonus: bonus.length === 0 ? undefined : total + 1, criteria, isPlain, rowOf };
}

/** The row below a subtotal that stands in a row: what it counts in the total. */
function countedRow(form: ScoreTable, group: Omit<SummedGroup, 'column'>, own: number): Row {
  const counts: SumParts = (column) => countedParts([at(column, own)], { ...group, column });
  return sumRow('折算', form, group.lines, ONE, counts);
}

/** The row of what is added beside the sum, and how much that is at most; none where nothing is. */
function bonusRow({ view, columns }: ScoreTable, rowOf: ReadonlyMap<string, number>): readonly Row[] {
  const added = (column: number): Formula['parts'] | undefined => bonusParts(view, cellOf(column, rowOf));
  if (added(0) === undefined) return [];
  return [labelledRow('加分', columns, bonusParagraphs(view), (column) => added(column) ?? [])];
}

function keyed(rows: readonly Row[], lines: readonly Line[], { unit, view }: ScoreTable): readonly Row[] {
  const keys = lines.flatMap((line) => line.criteria.map(({ id }) => keysOfRow(view.system, id, unit, line)));
  return rows.map((row, index) => ({ ...row, keys: keys[index] ?? [] }));
}

/** A row of sums, with the points of some lines in a scale of which a point counts so much in the total. */
function sumRow(
  label: string,
  { view, columns }: ScoreTable,
  lines: readonly Line[],
  worth: Ratio,
  formula: SumParts,
): Row {
  const points = pointsOfAll(lines, view.system, classIndexOf(view));
  const printed =
    points.over.equals(Decimal.zero) && !hasPoints(view, lines) ? '' : printedRatio(quotient(points, worth));
  return labelledRow(label, columns, cellParagraphs('number', printed), formula);
}

/** The row of the total, which says beside the score how many are open, so that it never looks final before it is. */
function withNote(row: Row, { view, columns }: ScoreTable, criteria: number): Row {
  const note = columns.findIndex(({ key }) => key === 'self-note' || key === 'reason');
  const score: Scores['score'] = columns.some(({ key }) => key === 'self-score') ? 'self-score' : 'score';
  const scores = { table: undefined, columns, score, criteria, system: view.system };
  return {
    ...row,
    cells: row.cells.map((each) => (each.column === note ? { ...each, formula: openNote(scores) } : each)),
  };
}

/** How many criteria of lines have a score: a veto has none. */
export function countScored(lines: readonly Line[]): number {
  return lines.flatMap(({ criteria }) => criteria).filter(({ veto }) => !veto).length;
}

/** A row at the end: a label over all columns before the points, what stands there, and for each column of scores what a workbook computes. */
function labelledRow(
  label: string,
  columns: readonly FormItemColumn[],
  paragraphs: readonly CellParagraph[],
  formula: SumParts,
): Row {
  const points = columns.findIndex(({ key }) => key === 'points');
  const cells = columns.slice(points).map(({ key }, index): Cell => {
    const column = points + index;
    if (key === 'points') return cell(column, paragraphs);
    const blank = cell(column, []);
    return SCORES.has(key) ? { ...blank, formula: { parts: formula(column), value: Decimal.zero } } : blank;
  });
  return { role: 'total', mayEndPage: true, cells: [cell(0, cellParagraphs('label', label), 1, points), ...cells] };
}

function hasPoints(view: View, lines: readonly Line[]): boolean {
  return lines.some((line) => pointsOf(line, view.system, classIndexOf(view)) !== undefined);
}

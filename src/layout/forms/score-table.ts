import { hasClass } from '../../model/classes.ts';
import { Decimal } from '../../model/decimal.ts';
import { type Line, pointsOf } from '../../model/lines.ts';
import type { Criterion, Indicator, System } from '../../model/model.ts';
import { countIn, idsOf, printedPoints, type View } from '../../model/view.ts';
import type { CellRange, Formula } from '../blanks.ts';
import { type Cell, type CellParagraph, cell, cellParagraphs, type Row, type Table } from '../document.ts';
import { columnsOf, itemRows } from '../item-table.ts';
import { bonusParagraphs, sumOf } from '../parts.ts';
import { besideParts, hasDeductionLimit, hasSum, joined, type ScoreOf } from './beside.ts';
import type { FormItemColumn, ScoreColumn } from './columns.ts';

/** What the hidden columns of keys hold: the ids by which a row is found again, then those of its indicators from the deepest level up. */
export type RowKey = 'criterion' | 'unit' | { readonly level: number };

/** Which hidden column of a system's forms holds a key, counted from 0. */
export function keyColumn({ levels }: Pick<System, 'levels'>, key: RowKey): number {
  if (key === 'criterion') return 0;
  return key === 'unit' ? 1 : 2 + levels.length - key.level;
}

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
  /** Whether the total is the plain sum of all scores. */
  readonly isPlain: boolean;
  /** The row of each criterion in it, counted from 0. */
  readonly rowOf: ReadonlyMap<Criterion, number>;
}

/**
 * The table of a form: one row a criterion with its ids as keys, the subtotal (小计) of each level-1 indicator below its
 * rows, the total (合计) below all. What is added beside the sum (加分) has a row of its own behind the total, within all
 * limits, and is in no other sum.
 */
export function scoreTable(form: ScoreTable): ScoredTable {
  const { name, view, columns, lines } = form;
  const groups = byLevel1(lines);
  const rows: Row[] = [];
  const rowOf = new Map<Criterion, number>();
  const sums: number[] = [];
  let only: SumParts | undefined;
  for (const [level1, group] of groups) {
    const first = rows.length;
    for (const [index, each] of group.flatMap(({ criteria }) => criteria).entries()) rowOf.set(each, first + index);
    rows.push(...keyed(itemRows(columns, group), group, form));
    const last = rows.length - 1;
    const parts: SumParts = (column) => sumParts(level1, group, column, rowOf);
    if (groups.size === 1) only = parts;
    else if (hasSum([level1], classIndexOf(view))) {
      rows[last] = { ...(rows[last] as Row), mayEndPage: false };
      sums.push(rows.length);
      rows.push(sumRow('小计', form, group, parts));
    }
  }
  const total = rows.length;
  const parts = (column: number): Formula['parts'] =>
    only?.(column) ?? sumOfTerms(sums.map((row) => [at(column, row)]));
  const bonus = bonusRow(form, rowOf);
  rows.push({ ...sumRow('合计', form, lines, parts), mayEndPage: bonus.length === 0 });
  const isWhole = lines.reduce((count, line) => count + line.criteria.length, 0) === countIn(view).criteria;
  const points = columns.findIndex(({ key }) => key === 'points');
  const table: Table = {
    kind: 'table',
    name,
    columns: columnsOf(columns),
    rows: [...rows, ...bonus],
    ...(isWhole ? { scored: { system: view.system.id, columns: [{ column: points, classes: idsOf(view) }] } } : {}),
  };
  const isPlain = bonus.length === 0 && !hasDeductionLimit(view.system.indicators);
  return { table, total, bonus: bonus.length === 0 ? undefined : total + 1, isPlain, rowOf };
}

/** What a workbook adds up in a column of scores. */
type SumParts = (column: number) => Formula['parts'];

/** The sum of the rows of a level-1 indicator: without what is added beside it, and with what is deducted within its limits. */
function sumParts(
  level1: Indicator,
  lines: readonly Line[],
  column: number,
  rowOf: ReadonlyMap<Criterion, number>,
): Formula['parts'] {
  const isLimited = hasDeductionLimit([level1]);
  const rows = lines
    .flatMap(({ criteria }) => criteria)
    .filter(({ adds, deducts }) => adds === undefined && !(isLimited && deducts !== undefined))
    .map((each) => rowOf.get(each) ?? 0);
  const deducted = isLimited ? besideParts([level1], 'deducts', cellOf(column, rowOf)) : undefined;
  const ranges = rangesOf(rows).map(([first, last]) => [at(column, first), ':', at(column, last)]);
  return sumOfTerms([...ranges, ...(deducted === undefined ? [] : [deducted])]);
}

/** A sum of nothing is zero: a form may have nothing but what lies beside the sum. */
function sumOfTerms(terms: readonly Formula['parts'][]): Formula['parts'] {
  return terms.length === 0 ? ['0'] : ['SUM(', ...joined(terms), ')'];
}

/** Rows that follow each other, by the first and the last of them. */
function rangesOf(rows: readonly number[]): readonly (readonly [number, number])[] {
  const ranges: [number, number][] = [];
  for (const row of rows) {
    const range = ranges.at(-1);
    if (range?.[1] === row - 1) range[1] = row;
    else ranges.push([row, row]);
  }
  return ranges;
}

function cellOf(column: number, rowOf: ReadonlyMap<Criterion, number>): ScoreOf {
  return (criterion) => {
    const row = rowOf.get(criterion);
    return row === undefined ? undefined : [at(column, row)];
  };
}

/** The row of what is added beside the sum, and how much that is at most; none where nothing is. */
function bonusRow({ view, columns }: ScoreTable, rowOf: ReadonlyMap<Criterion, number>): readonly Row[] {
  const { system } = view;
  const added = (column: number): Formula['parts'] | undefined =>
    besideParts(system.indicators, 'adds', cellOf(column, rowOf));
  if (added(0) === undefined) return [];
  const limited = (parts: Formula['parts']): Formula['parts'] =>
    system.adds === undefined ? parts : [`MIN(${system.adds},`, ...parts, ')'];
  return [labelledRow('加分', columns, bonusParagraphs(view), (column) => limited(added(column) ?? []))];
}

function classIndexOf({ system, classes }: View): number {
  return system.classes.findIndex((_, index) => hasClass(classes, index));
}

function byLevel1(lines: readonly Line[]): ReadonlyMap<Indicator, readonly Line[]> {
  const groups = new Map<Indicator, Line[]>();
  for (const line of lines) {
    const [level1 = line.leaf] = line.path;
    const group = groups.get(level1);
    if (group === undefined) groups.set(level1, [line]);
    else group.push(line);
  }
  return groups;
}

function keyed(rows: readonly Row[], lines: readonly Line[], { unit, view }: ScoreTable): readonly Row[] {
  const { levels } = view.system;
  const keys = lines.flatMap(({ criteria, path }) => {
    const above = levels.map((_, index) => path[index]?.id ?? '').reverse();
    return criteria.map(({ id }) => [id, unit, ...above]);
  });
  return rows.map((row, index) => ({ ...row, keys: keys[index] ?? [] }));
}

function at(column: number, row: number): CellRange {
  return { table: undefined, column, rows: row };
}

/** A row of sums, with the points of some lines. */
function sumRow(label: string, { view, columns }: ScoreTable, lines: readonly Line[], formula: SumParts): Row {
  const { general } = printedPoints(view, pointsOfLines(view, lines));
  return labelledRow(label, columns, cellParagraphs('number', general?.toString() ?? ''), formula);
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

function pointsOfLines({ system }: View, lines: readonly Line[]) {
  return system.classes.map((_, index) => {
    const known = lines.map((line) => pointsOf(line, index));
    return known.every((each) => each === undefined) ? undefined : sumOf(known);
  });
}

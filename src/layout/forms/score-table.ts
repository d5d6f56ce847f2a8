import { Decimal } from '../../model/decimal.ts';
import { type Line, linesOf, pointsOf } from '../../model/lines.ts';
import type { Indicator, System } from '../../model/model.ts';
import { idsOf, printedPoints, type View } from '../../model/view.ts';
import type { CellRange, Formula } from '../blanks.ts';
import { type Cell, cell, cellParagraphs, type Row, type Table } from '../document.ts';
import { columnsOf, itemRows } from '../item-table.ts';
import { sumOf } from '../parts.ts';
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

/** The table of a form: one row a criterion with its ids as keys, the subtotal (小计) of each level-1 indicator below its rows, the total (合计) below all. */
export function scoreTable(form: ScoreTable): Table {
  const { name, view, columns, lines } = form;
  const groups = byLevel1(lines);
  const rows: Row[] = [];
  const sums: number[] = [];
  for (const group of groups) {
    const first = rows.length;
    rows.push(...keyed(itemRows(columns, group), group, form));
    if (groups.length === 1) break;
    const last = rows.length - 1;
    rows[last] = { ...(rows[last] as Row), mayEndPage: false };
    sums.push(rows.length);
    rows.push(sumRow('小计', form, group, (column) => ['SUM(', at(column, first), ':', at(column, last), ')']));
  }
  const parts = (column: number): Formula['parts'] =>
    groups.length === 1
      ? ['SUM(', at(column, 0), ':', at(column, rows.length - 1), ')']
      : ['SUM(', ...sums.flatMap((row, index) => (index === 0 ? [at(column, row)] : [',', at(column, row)])), ')'];
  rows.push(sumRow('合计', form, lines, parts));
  const isWhole = lines.length === linesOf(view).length;
  const points = columns.findIndex(({ key }) => key === 'points');
  return {
    kind: 'table',
    name,
    columns: columnsOf(columns),
    rows,
    ...(isWhole ? { scored: { system: view.system.id, columns: [{ column: points, classes: idsOf(view) }] } } : {}),
  };
}

function byLevel1(lines: readonly Line[]): readonly (readonly Line[])[] {
  const groups = new Map<Indicator, Line[]>();
  for (const line of lines) {
    const [level1 = line.leaf] = line.path;
    const group = groups.get(level1);
    if (group === undefined) groups.set(level1, [line]);
    else group.push(line);
  }
  return [...groups.values()];
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

/** A row of sums: a label over all columns before the points, the points, and for each column of scores what a workbook adds up. */
function sumRow(
  label: string,
  { view, columns }: ScoreTable,
  lines: readonly Line[],
  formula: (column: number) => Formula['parts'],
): Row {
  const points = columns.findIndex(({ key }) => key === 'points');
  const { general } = printedPoints(view, pointsOfLines(view, lines));
  const cells = columns.slice(points).map(({ key }, index): Cell => {
    const column = points + index;
    if (key === 'points') return cell(column, cellParagraphs('number', general?.toString() ?? ''));
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

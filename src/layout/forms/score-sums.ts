import { isOne, ONE, quotient, type Ratio } from '../../model/grading/ratio.ts';
import { KEPT_PLACES } from '../../model/grading/standing.ts';
import type { Line } from '../../model/lines.ts';
import type { Indicator } from '../../model/model.ts';
import { isScaledFor, worthBelow } from '../../model/totals.ts';
import type { View } from '../../model/view.ts';
import type { CellRange, Formula } from '../blanks.ts';
import { besideParts, hasDeductions, hasSum, type ScoreOf } from './beside.ts';
import { classIndexOf, converted, sumOfTerms } from './scaled-parts.ts';

/** What a workbook adds up in a column of scores. */
export type SumParts = (column: number) => Formula['parts'];

/** The rows of a level-1 indicator in a table for scoring, and the column that is added up. */
export interface SummedGroup {
  readonly level1: Indicator;
  readonly lines: readonly Line[];
  readonly column: number;
  /** The row of each criterion in the table by its id, counted from 0. */
  readonly rowOf: ReadonlyMap<string, number>;
  /** What a point right below the indicator counts in the total. */
  readonly worth: Ratio;
  /** Of one unit class. */
  readonly view: View;
  /** The name of the table; undefined where the sum stands in it. */
  readonly table?: string | undefined;
}

/** The sum of the rows of a level-1 indicator in its own scale: without what is added beside it, and less what is deducted within its limits where a point of it is a point of the total, in which that is measured. */
export function sumParts({ level1, lines, column, rowOf, worth, view, table }: SummedGroup): Formula['parts'] {
  const deducted = isOne(worth) ? besideParts([level1], 'deducts', cellOf(column, rowOf, table)) : undefined;
  const byWorth = new Map<string, { readonly counts: Ratio; readonly rows: number[] }>();
  for (const { leaf, criteria } of lines) {
    const counts = quotient(worthBelow(leaf, view.system, classIndexOf(view)) ?? worth, worth);
    const counted = criteria.filter(({ adds, deducts }) => adds === undefined && deducts === undefined);
    for (const each of counted) {
      const key = converted(['x'], counts).join('');
      const group = byWorth.get(key) ?? { counts, rows: [] };
      group.rows.push(rowOf.get(each.id) ?? 0);
      byWorth.set(key, group);
    }
  }
  const terms = [...byWorth.values()].flatMap(({ counts, rows }) => {
    const cells = rows.map((row) => [at(column, row, table)]);
    const ranges =
      table === undefined
        ? rangesOf(rows).map(([first, last]) => [at(column, first), ':', at(column, last)])
        : inBatches(cells);
    return isOne(counts) ? ranges : [converted(sumOfTerms(ranges), counts)];
  });
  return less(sumOfTerms(terms), deducted);
}

/** What the subtotal of a level-1 indicator counts in the total, less what is deducted, which no scale applies to. */
export function countedParts(
  subtotal: Formula['parts'],
  { level1, column, rowOf, worth, table }: SummedGroup,
): Formula['parts'] {
  const deducted = besideParts([level1], 'deducts', cellOf(column, rowOf, table));
  return less(converted(subtotal, worth), deducted);
}

function less(parts: Formula['parts'], taken: Formula['parts'] | undefined): Formula['parts'] {
  return taken === undefined ? parts : [...parts, '-', ...taken];
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

/** Reads the score of a criterion in a column. */
export function cellOf(column: number, rowOf: ReadonlyMap<string, number>, table?: string): ScoreOf {
  return ({ id }) => {
    const row = rowOf.get(id);
    return row === undefined ? undefined : [at(column, row, table)];
  };
}

/** A cell of the table itself, or of another. */
export function at(column: number, row: number, table?: string): CellRange {
  return { table, column, rows: row };
}

/** The lines of each level-1 indicator, in their order. */
export function byLevel1(lines: readonly Line[]): ReadonlyMap<Indicator, readonly Line[]> {
  const groups = new Map<Indicator, Line[]>();
  for (const line of lines) {
    const [level1 = line.leaf] = line.path;
    const group = groups.get(level1);
    if (group === undefined) groups.set(level1, [line]);
    else group.push(line);
  }
  return groups;
}

/** What all scores of a unit add to whose rows lie among those of others: its total, in one formula, and what is added beside it. */
export function unitSums(own: Pick<SummedGroup, 'lines' | 'column' | 'rowOf' | 'view' | 'table'>): {
  readonly total: Formula['parts'];
  readonly bonus: Formula['parts'] | undefined;
} {
  const { lines, column, rowOf, view, table } = own;
  const { system } = view;
  const index = classIndexOf(view);
  const terms = [...byLevel1(lines)].flatMap(([level1, group]) => {
    if (!hasSum([level1], index)) return [];
    const worth = worthBelow(level1, system, index) ?? ONE;
    const summed = { ...own, level1, lines: group, worth };
    return [isOne(worth) ? sumParts(summed) : countedParts(sumParts(summed), summed)];
  });
  return {
    total: roundedTotal(sumOfTerms(terms), view),
    bonus: bonusParts(view, cellOf(column, rowOf, table)),
  };
}

/** Whether a total is the plain sum of all scores, where nothing is added beside it. */
export function isPlainSum(view: View): boolean {
  return !isScaledFor(view.system, classIndexOf(view)) && !hasDeductions(view.system.indicators);
}

/** A total as it is kept: rounded where a scale may make no decimal of it. */
export function roundedTotal(parts: Formula['parts'], view: View): Formula['parts'] {
  return isScaledFor(view.system, classIndexOf(view)) ? ['ROUND(', ...parts, `,${KEPT_PLACES})`] : parts;
}

/** What is added beside the sum, within all limits; undefined where nothing is. */
export function bonusParts({ system }: View, scoreOf: ScoreOf): Formula['parts'] | undefined {
  const added = besideParts(system.indicators, 'adds', scoreOf);
  return added === undefined || system.adds === undefined ? added : [`MIN(${system.adds},`, ...added, ')'];
}

/** A function of a workbook takes 255 arguments at most (Excel): cells are added up in batches where there may be more. */
function inBatches(cells: readonly Formula['parts'][]): readonly Formula['parts'][] {
  if (cells.length <= BATCH) return cells;
  return Array.from({ length: Math.ceil(cells.length / BATCH) }, (_, index) =>
    sumOfTerms(cells.slice(index * BATCH, (index + 1) * BATCH)),
  );
}

const BATCH = 200;

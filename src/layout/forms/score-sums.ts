import { isOne, ONE, quotient, type Ratio } from '../../model/grading/ratio.ts';
import type { Line } from '../../model/lines.ts';
import type { Indicator } from '../../model/model.ts';
import { worthBelow } from '../../model/totals.ts';
import type { View } from '../../model/view.ts';
import type { CellRange, Formula } from '../blanks.ts';
import { besideParts, hasDeductionLimit, type ScoreOf } from './beside.ts';
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
}

/** The sum of the rows of a level-1 indicator in its own scale: without what is added beside it, and with what is deducted within its limits where a point of it is a point of the total. */
export function sumParts({ level1, lines, column, rowOf, worth, view }: SummedGroup): Formula['parts'] {
  const isApart = hasDeductionLimit([level1]) || !isOne(worth);
  const deducted = isApart && isOne(worth) ? besideParts([level1], 'deducts', cellOf(column, rowOf)) : undefined;
  const byWorth = new Map<string, { readonly counts: Ratio; readonly rows: number[] }>();
  for (const { leaf, criteria } of lines) {
    const counts = quotient(worthBelow(leaf, view.system, classIndexOf(view)) ?? worth, worth);
    const counted = criteria.filter(({ adds, deducts }) => adds === undefined && !(isApart && deducts !== undefined));
    // What only deducts is measured in the total, whatever scale it lies in.
    for (const each of counted) {
      const own = each.deducts === undefined ? counts : ONE;
      const key = converted(['x'], own).join('');
      const group = byWorth.get(key) ?? { counts: own, rows: [] };
      group.rows.push(rowOf.get(each.id) ?? 0);
      byWorth.set(key, group);
    }
  }
  const terms = [...byWorth.values()].flatMap(({ counts, rows }) => {
    const ranges = rangesOf(rows).map(([first, last]) => [at(column, first), ':', at(column, last)]);
    return isOne(counts) ? ranges : [converted(sumOfTerms(ranges), counts)];
  });
  return sumOfTerms([...terms, ...(deducted === undefined ? [] : [deducted])]);
}

/** What the subtotal of a level-1 indicator counts in the total, with what is deducted, which no scale applies to. */
export function countedParts(
  subtotal: Formula['parts'],
  { level1, column, rowOf, worth }: SummedGroup,
): Formula['parts'] {
  const deducted = besideParts([level1], 'deducts', cellOf(column, rowOf));
  return [...converted(subtotal, worth), ...(deducted === undefined ? [] : ['+', ...deducted])];
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
export function cellOf(column: number, rowOf: ReadonlyMap<string, number>): ScoreOf {
  return ({ id }) => {
    const row = rowOf.get(id);
    return row === undefined ? undefined : [at(column, row)];
  };
}

/** A cell of the table itself. */
export function at(column: number, row: number): CellRange {
  return { table: undefined, column, rows: row };
}

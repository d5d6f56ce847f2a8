import type { Decimal } from '../../model/decimal.ts';
import {
  type Amount,
  CONDITIONS,
  type Count,
  type Counts,
  endOf,
  pointsOf,
  type StatedGrade,
  unitsOf,
} from '../../model/grading/grades.ts';
import type { System } from '../../model/model.ts';
import type { AssessedUnit } from '../../model/registers.ts';
import type { Facts } from '../../text/catalogue.ts';
import { type Diagnostic, finding } from '../../text/diagnostic.ts';
import type { Key } from '../../text/key.ts';
import { hasKey, placeOf } from '../../text/written.ts';

type Problem = Facts['grades-order']['problem'];

/** Every grade that is out of order with one before it, said of the first such. */
export function* judgeOrder(system: System, assessed: readonly AssessedUnit[] | undefined): Iterable<Diagnostic> {
  const { grades: all } = system;
  for (const [index, later] of all.entries()) {
    for (const earlier of all.slice(0, index)) {
      const wrong = wrongWith(earlier, later, system, assessed);
      if (wrong === undefined) continue;
      const { problem, key } = wrong;
      const place = placeOf(later.written, key ?? 'name');
      yield finding('grades-order', place, { problem, name: later.name, other: earlier.name });
      break;
    }
  }
}

type Wrong = { readonly problem: Problem; readonly key?: Key } | undefined;

const ENDS = ['first', 'rest', 'last'] as const;

function wrongWith(
  earlier: StatedGrade,
  later: StatedGrade,
  { fullMarks }: System,
  assessed: readonly AssessedUnit[] | undefined,
): Wrong {
  const [before, after] = [endOf(earlier), endOf(later)];
  if (ENDS.indexOf(before) > ENDS.indexOf(after)) return { problem: 'side' };
  const points = (amount: Amount | undefined) => amount && fullMarks && pointsOf(amount, fullMarks);
  if (before === 'first' && after === 'last') return betweenEnds(earlier, later, points, assessed);
  return before === after && before !== 'rest' ? ofOneEnd(before, earlier, later, points, assessed) : undefined;
}

/** What is wrong with a grade that is given from the first and one that is given from the last: a score, or a unit, may be in both. */
function betweenEnds(
  high: StatedGrade,
  low: StatedGrade,
  points: (amount: Amount | undefined) => Decimal | undefined,
  assessed: readonly AssessedUnit[] | undefined,
): Wrong {
  const [least, most] = [points(high.atLeast), points(low.atMost)];
  const isByScore = isOnly(high, 'atLeast') && isOnly(low, 'atMost');
  if (isByScore && least && most && least.compare(most) <= 0) return { problem: 'line', key: 'atMost' };
  return assessed && exceed(high.first, low.last, assessed) ? { problem: 'units', key: 'last' } : undefined;
}

/** What is wrong with two grades that are given from the same end: lines fall, and whoever is tried later takes more. From below that is the earlier one. */
function ofOneEnd(
  end: 'first' | 'last',
  earlier: StatedGrade,
  later: StatedGrade,
  points: (amount: Amount | undefined) => Decimal | undefined,
  assessed: readonly AssessedUnit[] | undefined,
): Wrong {
  const [line, count] = end === 'last' ? (['atMost', 'last'] as const) : (['atLeast', 'first'] as const);
  const taker = end === 'last' ? later : earlier;
  const [one, other] = [points(earlier[line]), points(later[line])];
  const falls = one && other ? one.compare(other) : 1;
  if (falls < 0 || (falls === 0 && isOnly(taker, line))) return { problem: 'score', key: line };
  const rises = compareCounts(earlier[count], later[count], assessed);
  const grows = rises === undefined ? 1 : end === 'last' ? -rises : rises;
  return grows < 0 || (grows === 0 && isOnly(taker, count)) ? { problem: 'rank', key: count } : undefined;
}

/** Whether so many of the first and of the last are more than all. */
function exceed(first: Counts | undefined, last: Counts | undefined, assessed: readonly AssessedUnit[]): boolean {
  if (first === undefined || last === undefined || !('all' in first) || !('all' in last)) return false;
  return unitsOf(first.all, assessed.length) + unitsOf(last.all, assessed.length) > assessed.length;
}

/** Whether it is the only condition of a grade. */
function isOnly({ written }: StatedGrade, key: Key): boolean {
  const stated = [...CONDITIONS.first, ...CONDITIONS.last].filter((each) => hasKey(written, each));
  return stated.length === 1 && stated[0] === key;
}

/** Negative, zero or positive as a later grade takes fewer, as many or more units than an earlier one, in some class fewer; undefined where nobody can say. */
function compareCounts(
  earlier: Counts | undefined,
  later: Counts | undefined,
  assessed: readonly AssessedUnit[] | undefined,
): number | undefined {
  if (earlier === undefined || later === undefined) return undefined;
  if ('all' in earlier && 'all' in later) return compareCount(earlier.all, later.all, assessed);
  if ('all' in earlier || 'all' in later) return undefined;
  const signs = [...earlier.byClass].flatMap(([id, one]) => {
    const other = later.byClass.get(id);
    const group = assessed?.filter((each) => each.class === id);
    return one && other ? (compareCount(one, other, group) ?? []) : [];
  });
  return signs.length === 0 ? undefined : signs.some((sign) => sign > 0) ? Math.max(...signs) : Math.min(...signs);
}

function compareCount(one: Count, other: Count, assessed: readonly AssessedUnit[] | undefined): number | undefined {
  if ('share' in one && 'share' in other) return other.share.compare(one.share);
  if ('units' in one && 'units' in other) return other.units - one.units;
  return assessed && unitsOf(other, assessed.length) - unitsOf(one, assessed.length);
}

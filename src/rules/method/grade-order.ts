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
import { fullMarksFor } from '../../model/totals.ts';
import type { Facts } from '../../text/catalogue.ts';
import { type Diagnostic, finding } from '../../text/diagnostic.ts';
import type { Key } from '../../text/key.ts';
import { hasKey, placeOf } from '../../text/written.ts';

type Problem = Facts['grades-order']['problem'];

/** What grades are held against: the full marks of each class, the units, and whether an upper bound is in what lies below it. */
interface Held {
  readonly fullMarks: readonly (Decimal | undefined)[];
  readonly assessed: readonly AssessedUnit[] | undefined;
  readonly isInclusive: boolean;
}

/** Every grade that is out of order with one before it, said of the first such. `upper` says whether upper bounds are inclusive. */
export function* judgeOrder(
  system: System,
  assessed: readonly AssessedUnit[] | undefined,
  upper: 'inclusive' | 'exclusive',
): Iterable<Diagnostic> {
  const { grades: all, classes } = system;
  const fullMarks = classes.map((_, index) => fullMarksFor(system, index));
  const held: Held = { fullMarks, assessed, isInclusive: upper === 'inclusive' };
  for (const [index, later] of all.entries()) {
    for (const earlier of all.slice(0, index)) {
      const wrong = wrongWith(earlier, later, held);
      if (wrong === undefined) continue;
      const { problem, key, of = later } = wrong;
      const other = of === later ? earlier : later;
      yield finding('grades-order', placeOf(of.written, key ?? 'name'), {
        ...{ problem, name: of.name, other: other.name },
      });
      break;
    }
  }
}

/** `of` is the grade of which it is said, where that is not the later one. */
type Wrong = { readonly problem: Problem; readonly key?: Key; readonly of?: StatedGrade } | undefined;

const ENDS = ['first', 'rest', 'last'] as const;

function wrongWith(earlier: StatedGrade, later: StatedGrade, held: Held): Wrong {
  const [before, after] = [endOf(earlier), endOf(later)];
  if (ENDS.indexOf(before) > ENDS.indexOf(after)) return { problem: 'side' };
  if (before === 'first' && after === 'last') return betweenEnds(earlier, later, held);
  return before === after && before !== 'rest' ? ofOneEnd(before, earlier, later, held) : undefined;
}

/** What is wrong with a grade that is given from the first and one that is given from the last: a score, or a unit, may be in both, whatever else is asked of it; or no score is left for what lies between. Where both count units, nobody is in both. */
function betweenEnds(high: StatedGrade, low: StatedGrade, held: Held): Wrong {
  const { assessed, isInclusive } = held;
  const distance = high.first && low.last ? undefined : distanceOf(high.atLeast, low.atMost, held);
  if (distance !== undefined && (distance < 0 || (distance === 0 && isInclusive))) {
    return { problem: 'line', key: 'atMost' };
  }
  if (distance === 0 && isOnly(high, 'atLeast') && isOnly(low, 'atMost')) return { problem: 'between', key: 'atMost' };
  return assessed && exceed(high.first, low.last, assessed) ? { problem: 'units', key: 'last' } : undefined;
}

/** What is wrong with two grades that are given from the same end: lines fall, and whoever is tried later takes more. From below that is the earlier one. */
function ofOneEnd(end: 'first' | 'last', earlier: StatedGrade, later: StatedGrade, held: Held): Wrong {
  const [line, count] = end === 'last' ? (['atMost', 'last'] as const) : (['atLeast', 'first'] as const);
  const [taker, other] = end === 'last' ? [later, earlier] : [earlier, later];
  const falls = distanceOf(earlier[line], later[line], held) ?? 1;
  if (falls < 0 || (falls === 0 && isOnly(taker, line))) return { problem: 'score', key: line };
  const rises = compareCounts(earlier[count], later[count], held.assessed);
  const grows = rises === undefined ? 1 : end === 'last' ? -rises : rises;
  if (grows < 0 || (grows === 0 && isOnly(taker, count))) return { problem: 'rank', key: count };
  return CONDITIONS[end].every((key) => !hasKey(taker.written, key) || implies(other, taker, key, held))
    ? { problem: 'covered', of: other }
    : undefined;
}

/** Whether whoever meets a grade meets one condition of another too, which that states. */
function implies(grade: StatedGrade, other: StatedGrade, key: Condition, held: Held): boolean {
  switch (key) {
    case 'atLeast':
      return (distanceOf(grade.atLeast, other.atLeast, held) ?? -1) >= 0;
    case 'atMost':
      return (distanceOf(other.atMost, grade.atMost, held) ?? -1) >= 0;
    case 'needs':
      return [...other.needs].every(([id, amount]) => isAsMuch(grade.needs.get(id), amount));
    case 'core':
      return grade.core !== undefined && other.core !== undefined && grade.core.compare(other.core) >= 0;
    case 'noVeto':
      return grade.noVeto || !other.noVeto;
    default:
      return (compareCounts(other[key], grade[key], held.assessed) ?? 1) <= 0;
  }
}

type Condition = (typeof CONDITIONS)['first' | 'last'][number];

function isAsMuch(amount: Amount | undefined, other: Amount | undefined): boolean {
  if (amount === undefined || other === undefined) return false;
  if ('points' in amount) return 'points' in other && amount.points.compare(other.points) >= 0;
  return 'share' in other && amount.share.compare(other.share) >= 0;
}

/** Negative, zero or positive as a line lies below another, on it or above it in the class where it lies lowest; undefined where nobody can say. */
function distanceOf(one: Amount | undefined, other: Amount | undefined, { fullMarks }: Held): number | undefined {
  if (one === undefined || other === undefined) return undefined;
  const signs = fullMarks.flatMap((full) => (full ? [pointsOf(one, full).compare(pointsOf(other, full))] : []));
  return signs.length === 0 ? undefined : Math.min(...signs);
}

/** Whether so many of the first and of the last are more than all. */
function exceed(first: Counts | undefined, last: Counts | undefined, assessed: readonly AssessedUnit[]): boolean {
  if (first === undefined || last === undefined) return false;
  const isMore = (one: Count | undefined, other: Count | undefined, { length }: readonly AssessedUnit[]) =>
    one !== undefined && other !== undefined && unitsOf(one, length) + unitsOf(other, length) > length;
  if ('all' in first) return 'all' in last && isMore(first.all, last.all, assessed);
  if ('all' in last) return false;
  return [...first.byClass].some(([id, count]) =>
    isMore(
      count,
      last.byClass.get(id),
      assessed.filter((each) => each.class === id),
    ),
  );
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

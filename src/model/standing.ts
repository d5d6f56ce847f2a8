import { certain } from './certain.ts';
import { Decimal } from './decimal.ts';
import type { Method } from './method.ts';
import type { Edition, System } from './model.ts';

/** How final scores, ranks and grades come about (《办法》四（二）（三）、五、六（二）（三）), as an edition sets it for a system. */
export interface Grading
  extends Pick<Method['summary'], 'places' | 'rounding' | 'rankBy' | 'ties' | 'tieAtThreshold'>,
    Pick<Method['grades'], 'advancedFloor' | 'atMost' | 'movingUp' | 'smallGroup'> {
  /** Weights of performance 实绩 and satisfaction 满意度. */
  readonly performance: Decimal;
  readonly satisfaction: Decimal;
  /** What a satisfaction of 100 counts in points before it is weighted. */
  readonly satisfactionFull: Decimal;
  readonly adjusts: Method['adjustment']['appliedTo'];
  /** The highest final score; undefined where there is no limit. */
  readonly upperLimit: Decimal | undefined;
  readonly vetoBars: Method['deduction']['vetoBars'];
  /** Ranks from the first that are advanced, and from the last that may be unqualified at or below a score. */
  readonly advanced: number;
  readonly unqualifiedLast: number;
  readonly unqualifiedAtMost: Decimal;
}

/** The grading of a system. Throws where something that it needs could not be read: nothing is graded by data with errors. */
export function gradingOf({ method }: Pick<Edition, 'method'>, { fullMarks, thresholds }: System): Grading {
  const { yearEnd, adjustment, deduction } = method;
  const { places, rounding, rankBy, ties, tieAtThreshold } = method.summary;
  const { advancedFloor, atMost, movingUp, smallGroup } = method.grades;
  const full = certain(fullMarks);
  return {
    ...{ places, rounding, rankBy, ties, tieAtThreshold },
    ...{ advancedFloor, atMost, movingUp, smallGroup },
    performance: certain(yearEnd.performance),
    satisfaction: certain(yearEnd.satisfaction),
    satisfactionFull: yearEnd.satisfactionScale === 'full-marks' ? full : Decimal.of(100n, 0),
    adjusts: adjustment.appliedTo,
    upperLimit: adjustment.upperLimit === 'full-marks' ? full : undefined,
    vetoBars: deduction.vetoBars,
    advanced: certain(thresholds.advanced),
    unqualifiedLast: certain(thresholds.unqualifiedLast),
    unqualifiedAtMost: certain(thresholds.unqualifiedAtMost),
  };
}

/** What is known of a unit at the end of the year; undefined is not known yet. */
export interface YearEnd {
  /** What its scores add to. */
  readonly performance: Decimal | undefined;
  /** From 0 to 100. */
  readonly satisfaction: Decimal | undefined;
  /** Each zero or above. */
  readonly bonus: Decimal;
  readonly deduction: Decimal;
  readonly fraud: Decimal;
  /** A veto (一票否决), or the loss of eligibility through fraud. */
  readonly bar: 'veto' | 'ineligible' | undefined;
  /** Whether something that adjusts or bars it was filled in and is not known: then neither is its score. */
  readonly isOpen: boolean;
}

/** Where a unit stands. Nothing is known of ranks before the scores of all are. */
export interface Standing {
  readonly exact: Decimal | undefined;
  readonly published: Decimal | undefined;
  readonly rank: number | undefined;
  /** Whether others have the same rank. */
  readonly isTied: boolean;
  readonly grade: 'advanced' | 'qualified' | 'unqualified' | undefined;
  /** Whether the grade is that of a tie across its line, which people have to decide. */
  readonly isOpen: boolean;
}

/** The standings of the units of a system, in their order, exactly. */
export function standingsOf(units: readonly YearEnd[], grading: Grading): readonly Standing[] {
  const exact = units.map((unit) => exactScore(unit, grading));
  const published = exact.map((each) => each && rounded(each, grading));
  const ranked = grading.rankBy === 'exact-score' ? exact : published;
  const known = ranked.filter((each) => each !== undefined);
  return units.map((unit, index) => {
    const own = ranked[index];
    const score = { exact: exact[index], published: published[index] };
    if (own === undefined || known.length < units.length) {
      return { ...score, rank: undefined, isTied: false, grade: undefined, isOpen: false };
    }
    const place = placeAmong(own, known);
    const eligible = grading.movingUp === 'never' ? known : known.filter((_, other) => units[other]?.bar === undefined);
    const grade = gradeOf(unit, score.published ?? own, place, placeAmong(own, eligible), grading);
    return { ...score, rank: rankOf(own, place, known, grading), isTied: place.same > 1, ...grade };
  });
}

function exactScore(
  { performance, satisfaction, bonus, deduction, fraud, isOpen }: YearEnd,
  grading: Grading,
): Decimal | undefined {
  if (performance === undefined || satisfaction === undefined || isOpen) return undefined;
  const adjustment = bonus.minus(deduction).minus(fraud);
  const hundredth = Decimal.of(1n, 2);
  const contented = satisfaction.times(grading.satisfactionFull).times(hundredth).times(grading.satisfaction);
  const score =
    grading.adjusts === 'performance'
      ? performance.plus(adjustment).times(grading.performance).plus(contented)
      : performance.times(grading.performance).plus(contented).plus(adjustment);
  const { upperLimit } = grading;
  return upperLimit !== undefined && score.compare(upperLimit) > 0 ? upperLimit : score;
}

function rounded(score: Decimal, { places, rounding }: Grading): Decimal {
  if (score.scale <= places) return score;
  const unit = 10n ** BigInt(score.scale - places);
  const size = score.coefficient < 0n ? -score.coefficient : score.coefficient;
  const [whole, rest] = [size / unit, size % unit];
  const isUp = rest * 2n > unit || (rest * 2n === unit && (rounding === 'half-up-once' || whole % 2n === 1n));
  const kept = isUp ? whole + 1n : whole;
  return Decimal.of(score.coefficient < 0n ? -kept : kept, places);
}

/** How many scores are above, the same (its own among them) and below. */
interface Place {
  readonly above: number;
  readonly same: number;
  readonly below: number;
}

function placeAmong(score: Decimal, scores: readonly Decimal[]): Place {
  const compared = scores.map((each) => each.compare(score));
  return {
    above: compared.filter((each) => each > 0).length,
    same: compared.filter((each) => each === 0).length,
    below: compared.filter((each) => each < 0).length,
  };
}

function rankOf(score: Decimal, { above }: Place, scores: readonly Decimal[], { ties }: Grading): number {
  if (ties !== 'same-rank-no-skip') return above + 1;
  return new Set(scores.filter((each) => each.compare(score) > 0).map(String)).size + 1;
}

function gradeOf(
  { bar }: YearEnd,
  score: Decimal,
  place: Place,
  eligible: Place,
  grading: Grading,
): Pick<Standing, 'grade' | 'isOpen'> {
  const line = score.compare(grading.unqualifiedAtMost);
  const isLow = grading.atMost === 'inclusive' ? line <= 0 : line < 0;
  const mayBeAdvanced = bar === undefined && (grading.advancedFloor === 'none' || !isLow);
  const last = within(place.below, place.same, grading.unqualifiedLast, grading);
  const first = within(eligible.above, eligible.same, grading.advanced, grading);
  const unqualified =
    isLow && last !== 'out' ? ({ grade: 'unqualified', isOpen: last === 'open' } as const) : undefined;
  const advanced =
    mayBeAdvanced && first !== 'out' ? ({ grade: 'advanced', isOpen: first === 'open' } as const) : undefined;
  if (bar === 'veto' && grading.vetoBars === 'qualified') return { grade: 'unqualified', isOpen: false };
  const [one, other] = grading.smallGroup === 'unqualified-first' ? [unqualified, advanced] : [advanced, unqualified];
  return one ?? other ?? { grade: 'qualified', isOpen: false };
}

/** Whether those who have so many before them, and are so many alike, are among the first `count`. */
function within(before: number, alike: number, count: number, { tieAtThreshold }: Grading): 'in' | 'out' | 'open' {
  if (before + alike <= count) return 'in';
  if (before >= count || tieAtThreshold === 'all-out') return 'out';
  return tieAtThreshold === 'all-in' ? 'in' : 'open';
}

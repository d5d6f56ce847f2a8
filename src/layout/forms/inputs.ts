import { hasClass } from '../../model/classes.ts';
import { Decimal, sum } from '../../model/decimal.ts';
import { exactly, NONE, ONE, plus, type Ratio, roundedRatio, times, whole } from '../../model/grading/ratio.ts';
import type { Criterion, Indicator, Item, Limit, System } from '../../model/model.ts';
import { beyondItem, type Clause } from '../../model/scoring.ts';
import { countsFor, fullMarksFor, isScaledFor, mostOf, worthBelow } from '../../model/totals.ts';
import type { Input } from '../blanks.ts';
import { scoringText } from '../scoring-text.ts';

type NumberInput = Extract<Input, { readonly kind: 'number' }>;

/** What stands in place of a score where there is none to give. */
export const NO_SCORE = '—';

/** How the score of a criterion is to be written. */
export interface Scoring {
  /** The step of the edition; a criterion may have a finer one. */
  readonly step: Decimal;
  /** The unit class, counted from 0. */
  readonly classIndex: number;
  /** Those of the class. */
  readonly fullMarks: Decimal;
  /** How much of the criterion is scored, of which everything but the words of its scoring is that part. */
  readonly share: Ratio;
  /** The column that must hold a reason when the score is below the points. */
  readonly reason: number | undefined;
}

/** What the score of a criterion is held to. */
interface ScoreLimits {
  readonly least: Decimal;
  readonly most: Decimal;
  readonly step: Decimal;
  /** Whether nothing limits what may be taken off, and `least` or `most` is only set for want of a bound. */
  readonly isOpen: boolean;
}

/**
 * What the score of a criterion is held to: from zero to its points, or to what it adds beside the sum. One that only
 * deducts takes how much is taken off, as a positive number. A score may be below zero where more may be taken from it
 * than it has (追加扣除), and above the points where its ratio is counted beyond the target.
 */
export function scoreLimits(criterion: Criterion, scoring: Omit<Scoring, 'reason'>): ScoreLimits {
  const step = criterion.step ?? scoring.step;
  const { least, most, isOpen } = rangeOf(criterion, criterion.points[scoring.classIndex], step, scoring);
  if (criterion.deducts === undefined) return { least, most, step, isOpen };
  return { least: Decimal.zero, most: Decimal.zero.minus(least), step, isOpen };
}

/** The score of a criterion, with what is said beside it. */
export function scoreInput(criterion: Criterion, scoring: Scoring): NumberInput {
  const { least, most, step, isOpen } = scoreLimits(criterion, scoring);
  const how = scoringText(criterion);
  const told = (range: string): string => (how === '' ? range : `${range}。${how}`);
  const common = {
    kind: 'number',
    least,
    most,
    step,
    mayBeZero: false,
    reason: reasonFor(criterion, scoring),
  } as const;
  if (criterion.deducts !== undefined) {
    const hint = told(`${TAKEN_OFF}，${isOpen ? '' : `0 到 ${most} 分，`}以 ${step} 分为一档`);
    return { ...common, isTakenOff: true, hint };
  }
  const range = `填 ${isOpen ? '' : `${least} 到 `}${most} 分${isOpen ? '以下' : ''}，以 ${step} 分为一档`;
  return { ...common, hint: told(`${range}${least.compare(Decimal.zero) < 0 ? `，${BEYOND}` : ''}`) };
}

/** Why less than the points is given, or anything taken off, is to be said; not why nothing is added beside the sum, nor why no more than the points. */
function reasonFor({ adds, deducts, points }: Criterion, { classIndex, reason }: Scoring): NumberInput['reason'] {
  if (reason === undefined || adds !== undefined) return undefined;
  if (deducts !== undefined) return { column: reason, above: Decimal.zero };
  return { column: reason, below: points[classIndex] ?? Decimal.zero };
}

/** How a deduction is written, wherever one is. */
export const TAKEN_OFF = '扣多少填多少，扣分填正数';

const BEYOND = '追加扣除的也算在内，扣到 0 分以下的写负数';

/** What stands for a bound where a rule sets none: more than anybody can be taken off. */
const UNBOUNDED = Decimal.of(1_000_000n, 0);

interface ScoreRange {
  readonly least: Decimal;
  readonly most: Decimal;
  /** Whether `least` is only what is set for want of a bound. */
  readonly isOpen: boolean;
}

/** What a score may count: what only deducts counts less than zero. What nothing limits is taken up to the full marks. */
function rangeOf(
  { adds, deducts, scoring }: Criterion,
  points: Decimal | undefined,
  step: Decimal,
  { fullMarks, share }: Pick<Scoring, 'fullMarks' | 'share'>,
): ScoreRange {
  const limits = beyondItem(scoring).map(({ upTo }) => upTo);
  const isOpen = limits.includes(undefined);
  const beyond = isOpen ? UNBOUNDED : sum(limits.flatMap((each) => each ?? []));
  const least = boundOf(times(share, Decimal.zero.minus(beyond)), -1n).minus(within(deducts, fullMarks));
  return { least, most: highest(points ?? within(adds, fullMarks), scoring ?? [], step), isOpen };
}

function within(limit: Limit | undefined, fullMarks: Decimal): Decimal {
  return limit === 'unlimited' ? fullMarks : (limit ?? Decimal.zero);
}

/** The points, or what the highest counted ratio gives, up to the next step. */
function highest(points: Decimal, scoring: readonly Clause[], step: Decimal): Decimal {
  let most = points;
  for (const clause of scoring) {
    if (clause.form !== 'ratio' || clause.ratio.cap === undefined) continue;
    const { target, cap } = clause.ratio;
    if (target === undefined || target === 'first') continue;
    const reached = points.times(cap).quotientUp(step.times(target)).times(step);
    if (reached.compare(most) > 0) most = reached;
  }
  return most;
}

/**
 * What the scores below a level-1 indicator count in the total, with what is added beside the sum: from the least to the
 * most that they can, in steps that fit all of them. Where it has another scale, what is filled in is converted already.
 */
export function sumInput(level1: Indicator, system: System, index: number, step: Decimal): NumberInput {
  const fullMarks = fullMarksFor(system, index) ?? Decimal.zero;
  let least = whole(Decimal.zero.minus(deductedAtMost(level1, index, fullMarks)));
  let [most, common, isOpen] = [countsFor(level1, system, index) ?? NONE, step, false];
  for (const criterion of criteriaOf(level1).filter((each) => isScoredInSum(each, index))) {
    const [own, points] = [criterion.step ?? step, criterion.points[index]];
    const range = rangeOf({ ...criterion, deducts: undefined }, points, own, { fullMarks, share: ONE });
    const worth = worthOf(criterion, system, index);
    least = plus(least, times(worth, range.least));
    most = plus(most, times(worth, range.most.minus(points ?? Decimal.zero)));
    common = common.commonStep(own).commonStep(exactly(times(worth, own)) ?? FINEST);
    isOpen ||= range.isOpen;
  }
  const bonus = mostOf([level1], 'adds', index);
  const [from, to] = [boundOf(least, -1n), boundOf(plus(most, whole(bonus === 'unlimited' ? fullMarks : bonus)), 1n)];
  const what = isScaledFor(system, index) ? '合计折算后的得分' : '合计';
  const hint = `填这一项各考核单位核实分的${what}，${isOpen ? `${to} 分以下` : `${from} 到 ${to} 分`}`;
  return { kind: 'number', least: from, most: to, step: common, mayBeZero: false, reason: undefined, hint };
}

/** The most that all below an item can deduct for a class, within every limit: what nothing limits deducts the full marks each time. */
function deductedAtMost(item: Item, index: number, fullMarks: Decimal): Decimal {
  if (!hasClass(item.applies, index)) return Decimal.zero;
  if (item.kind === 'criterion') return within(item.deducts, fullMarks);
  const below = sum(item.children.map((each) => deductedAtMost(each, index, fullMarks)));
  const limit = item.deducts;
  return limit === undefined || limit === 'unlimited' || below.compare(limit) < 0 ? below : limit;
}

/** Whether a criterion is for a class, and not added beside the sum. */
function isScoredInSum({ adds, applies }: Criterion, index: number): boolean {
  return adds === undefined && hasClass(applies, index);
}

/** What a point of a criterion counts in the total, in which what only deducts is measured. */
function worthOf({ deducts, parent }: Criterion, system: System, index: number): Ratio {
  return (deducts === undefined ? worthBelow(parent ?? system, system, index) : undefined) ?? ONE;
}

/** The places of what is converted to no decimal, and the step of that. */
const PLACES = 6;
const FINEST = Decimal.of(1n, PLACES);

/** A bound of what may be filled in: exact, or where it is no decimal not within it. */
function boundOf(ratio: Ratio, outwards: 1n | -1n): Decimal {
  return exactly(ratio) ?? roundedRatio(ratio, PLACES, 'half-up-once').plus(Decimal.of(outwards, PLACES));
}

function criteriaOf({ children }: Indicator): readonly Criterion[] {
  return children.flatMap((child) => (child.kind === 'criterion' ? [child] : criteriaOf(child)));
}

/** A blank for a number without a reason. */
export function numberInput(limits: Omit<NumberInput, 'kind' | 'reason'>): Input {
  return { kind: 'number', reason: undefined, ...limits };
}

/** A blank for words. */
export function textInput(hint: string): Input {
  return { kind: 'text', hint };
}

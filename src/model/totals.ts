import { hasKey, type Written } from '../text/written.ts';
import { hasClass } from './classes.ts';
import { Decimal, sum } from './decimal.ts';
import { exactly, ONE, over, product, type Ratio, times } from './grading/ratio.ts';
import { isLeaf } from './levels.ts';
import type { Indicator, Item, Limit, System } from './model.ts';

/** The control total (控制总分) of a unit class: what its level-1 indicators add to, exactly, or what that counts where it is scaled to the full marks. Undefined when a part of the system could not be read, and for what a scale makes no decimal of. */
export function totalFor(system: System, index: number): Decimal | undefined {
  if (!system.complete) return undefined;
  const points = system.indicators.filter((each) => hasClass(each.applies, index)).map((each) => each.points[index]);
  const known = points.filter((each): each is Decimal => each !== undefined);
  if (known.length < points.length) return undefined;
  const worth = worthBelow(system, system, index);
  return worth && exactly(times(worth, sum(known)));
}

/** The control total of a unit class where it is proved: every sum that is stated for the class, from the level-1 indicators down, is the sum of its parts. Undefined where one is not, or could not be read. */
export function provedTotalFor(system: System, index: number, isProved: Prover = isProvedFor): Decimal | undefined {
  return system.indicators.every((each) => isProved(each, index)) ? totalFor(system, index) : undefined;
}

/** Says whether the points of an item for a class are the sum of its parts, and theirs of theirs. */
export type Prover = (item: Item, index: number) => boolean;

/** A prover that looks once at each item for each class, for who asks about many. */
export function proverOnce(): Prover {
  const known = new Map<Item, (boolean | undefined)[]>();
  const isProved: Prover = (item, index) => {
    const answers = known.get(item) ?? [];
    known.set(item, answers);
    answers[index] ??= isProvedFor(item, index, isProved);
    return answers[index];
  };
  return isProved;
}

/** The prover that remembers nothing: true of criteria, and of what is not for the class. */
function isProvedFor(item: Item, index: number, isProved: Prover = isProvedFor): boolean {
  if (item.kind === 'criterion' || !hasClass(item.applies, index)) return true;
  const [stated, actual] = [statedFor(item, index), item.complete ? sumFor(item.children, index) : undefined];
  const isSum = stated !== undefined && actual !== undefined && stated.equals(actual);
  return isSum && item.children.every((each) => isProved(each, index));
}

/** How many criteria a system has; those of all unit classes together. */
export function countCriteria(system: System): number {
  return system.items.filter((item) => item.kind === 'criterion').length;
}

/** What a stated sum is made of: the items right below an indicator, the level-1 indicators of a system. */
export function partsOf(whole: Indicator | System): readonly Item[] {
  return 'kind' in whole ? whole.children : whole.indicators;
}

/** What the parts of a whole must add to for a class: the scale that is stated, else the points of an indicator, the full marks of a system. Undefined where none is, or it does not apply. */
export function statedFor(whole: Indicator | System, index: number): Decimal | undefined {
  if (!('kind' in whole)) return measureOf(whole, index);
  return whole.points[index] && (whole.scale ?? whole.points[index]);
}

/** What the level-1 indicators must add to for a class: its scale or that of the system, else its full marks. */
export function measureOf(system: Pick<System, 'classes' | 'fullMarks' | 'scale'>, index: number): Decimal | undefined {
  return system.classes[index]?.scale ?? system.scale ?? fullMarksFor(system, index);
}

/**
 * What a point of the parts of a whole counts for a class in the total of the system, exactly: 0.4 below an indicator
 * whose scale of 100 counts 40 points. Undefined where points are not known. What is added or deducted beside the sum
 * is measured in the total itself, and no scale applies to it.
 */
export function worthBelow(part: Indicator | System, system: System, index: number): Ratio | undefined {
  let worth = worthOfParts(system, index);
  let each: Indicator | undefined = 'kind' in part ? part : undefined;
  for (; each !== undefined; each = each.parent) {
    if (each.scale === undefined) continue;
    const own = worthOfParts(each, index);
    worth = own && worth && product(worth, own);
  }
  return worth;
}

/** What a point of the parts of a whole counts in the points of that whole itself, exactly: one without a scale of its own. */
export function worthOfParts(whole: Indicator | System, index: number): Ratio | undefined {
  if (!('kind' in whole)) return scaledBy(measureOf(whole, index), fullMarksFor(whole, index));
  return whole.scale === undefined ? ONE : scaledBy(whole.scale, whole.points[index]);
}

/** What the points of an item count for a class in the total of the system, exactly; undefined where they are not known. */
export function countsFor(item: Item, system: System, index: number): Ratio | undefined {
  const points = item.points[index];
  const worth = points && worthBelow(item.parent ?? system, system, index);
  return worth && times(worth, points);
}

/** Whether anything in a system has a scale for a class: else a point counts a point everywhere. */
export function isScaledFor(system: System, index: number): boolean {
  const isWhole = measureOf(system, index)?.equals(fullMarksFor(system, index) ?? Decimal.zero) ?? true;
  return !isWhole || system.items.some((each) => each.kind === 'indicator' && each.scale !== undefined);
}

/** What a point counts of something that is measured by `scale` and counts `points`. */
function scaledBy(scale: Decimal | undefined, points: Decimal | undefined): Ratio | undefined {
  if (scale === points) return ONE;
  return scale && points && over(points, scale);
}

/** The full marks of a class: its own, or those of the system. */
export function fullMarksFor(
  { classes, fullMarks }: Pick<System, 'classes' | 'fullMarks'>,
  index: number,
): Decimal | undefined {
  return classes[index]?.fullMarks ?? fullMarks;
}

/** The sum of the parts that apply to a class; undefined when the points of one are not known. */
export function sumFor(parts: readonly Item[], index: number): Decimal | undefined {
  const terms: Decimal[] = [];
  for (const part of countedFor(parts, index)) {
    const points = part.points[index];
    if (points === undefined) return undefined;
    terms.push(points);
  }
  return sum(terms);
}

/** The parts that are in the sum of a class. */
export function countedFor(parts: readonly Item[], index: number): readonly Item[] {
  return parts.filter((part) => hasClass(part.applies, index) && isCounted(part));
}

/** Whether an item is in the sum of what lies above it: not a criterion that is added beside it, only deducts, or is a veto. */
export function isCounted({ kind, written }: Item): boolean {
  // What is written decides, whether or not it could be read: one mistake is not reported as several.
  return kind === 'indicator' || statesSum(written) || !BESIDE.some((key) => isStated(written, key));
}

/** Whether a criterion states both that it is in the sum and that it is beside it: then nobody knows which. */
export function isBoth(written: Written): boolean {
  return statesSum(written) && BESIDE.some((key) => isStated(written, key));
}

function statesSum(written: Written): boolean {
  return hasKey(written, 'points') || hasKey(written, 'weight');
}

function isStated(written: Written, key: (typeof BESIDE)[number]): boolean {
  return hasKey(written, key) && written.value[key] !== false;
}

const BESIDE = ['adds', 'deducts', 'veto'] as const;

/** How many indicators right above criteria a system has; those of all unit classes together. */
export function countIndicators(system: System): number {
  return system.items.filter(isLeaf).length;
}

/** What lies beside the sum: what is added (加分), and what is deducted (扣分). */
export type Beside = 'adds' | 'deducts';

/** The most that some items together add or deduct beside the sum, each within its own limit and that of what it lies in; zero where none does. Those for the nth class only, where a class is given. */
export function mostOf(parts: readonly Item[], key: Beside, index?: number): Limit {
  let most: Limit = Decimal.zero;
  for (const part of parts) {
    if (index !== undefined && !hasClass(part.applies, index)) continue;
    const own = mostOfItem(part, key, index);
    if (own === 'unlimited') return own;
    most = most.plus(own);
  }
  return most;
}

function mostOfItem(item: Item, key: Beside, index: number | undefined): Limit {
  if (item.kind === 'criterion') return item[key] ?? Decimal.zero;
  const below = mostOf(item.children, key, index);
  const limit = item[key];
  if (limit === undefined || limit === 'unlimited') return below;
  return below === 'unlimited' || below.compare(limit) > 0 ? limit : below;
}

/** The most that is added beside the total of the nth class (加分); undefined where nothing is. */
export function bonusFor(system: Pick<System, 'indicators' | 'adds'>, index: number): Limit | undefined {
  if (!hasBonus(system.indicators, index)) return undefined;
  const most = mostOf(system.indicators, 'adds', index);
  return system.adds !== undefined && (most === 'unlimited' || most.compare(system.adds) > 0) ? system.adds : most;
}

/** Whether a system lets less count of what is added beside the sum than its level-1 indicators do together. */
export function isBonusLimited({ indicators, adds }: Pick<System, 'indicators' | 'adds'>): boolean {
  if (adds === undefined) return false;
  const most = mostOf(indicators, 'adds');
  return most === 'unlimited' || most.compare(adds) > 0;
}

/** Whether anything is added beside the sum of some items for the nth class. */
function hasBonus(parts: readonly Item[], index: number): boolean {
  return parts.some((part) => {
    if (!hasClass(part.applies, index)) return false;
    return part.kind === 'criterion' ? part.adds !== undefined : hasBonus(part.children, index);
  });
}

/** What some items together add or deduct beside the sum by the scores of their criteria, exactly: within the limits of the indicators above these. What is deducted is no number below zero, as it is written. */
export function besideWithin(
  parts: readonly Item[],
  key: Beside,
  scoreOf: (id: string) => Decimal | undefined,
): Decimal {
  return sum(parts.map((part) => besideOf(part, key, scoreOf)));
}

function besideOf(item: Item, key: Beside, scoreOf: (id: string) => Decimal | undefined): Decimal {
  const limit = item[key];
  if (item.kind === 'criterion') return (limit === undefined ? undefined : scoreOf(item.id)) ?? Decimal.zero;
  const below = besideWithin(item.children, key, scoreOf);
  if (limit === undefined || limit === 'unlimited') return below;
  return below.compare(limit) > 0 ? limit : below;
}

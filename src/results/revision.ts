import { Decimal } from '../model/decimal.ts';
import { compareRatios, NONE, ONE, type Ratio, times } from '../model/grading/ratio.ts';
import type { ItemStatistics, ScorerStatistics, Statistics } from './items.ts';

/** What the scores of a year say for the revision of the next (《办法》三): of each kind the items that it is said of, in printed order. An item is of one of the first three kinds at most. */
export interface ForRevision {
  /** All units have all points, and none has any; of at least two units. */
  readonly full: readonly ItemStatistics[];
  readonly none: readonly ItemStatistics[];
  /** All units have the same share, which is neither. */
  readonly same: readonly ItemStatistics[];
  /** Items for which every unit has the same share, in groups. */
  readonly together: readonly (readonly ItemStatistics[])[];
  /** What units gave themselves is far from what was verified, the farthest first. */
  readonly apart: readonly ItemStatistics[];
  /** Those who gave several scores and took nothing off. */
  readonly lenient: readonly ScorerStatistics[];
}

/** From which share of the points the self-assessments are far from what was verified, on average. */
export const FAR: Ratio = { over: Decimal.one, under: Decimal.of(5n, 0) };

/** What is to be thought about when the criteria are revised. */
export function forRevision({ items, scorers }: Statistics): ForRevision {
  const ofSeveral = items.filter(({ units }) => units > 1);
  return {
    full: ofSeveral.filter(isFull),
    none: ofSeveral.filter(isNone),
    same: ofSeveral.filter((each) => each.isSame && !isFull(each) && !isNone(each)),
    together: groupsIn(items),
    apart: items
      .filter(({ selfAbove }) => selfAbove !== undefined && compareRatios(sizeOf(selfAbove.share), FAR) >= 0)
      .sort((a, b) => compareRatios(sizeOf(b.selfAbove?.share ?? NONE), sizeOf(a.selfAbove?.share ?? NONE))),
    lenient: scorers.filter(({ given, below }) => given > 1 && below === 0),
  };
}

function isFull({ full, units }: ItemStatistics): boolean {
  return full === units;
}

function isNone({ none, units }: ItemStatistics): boolean {
  return none === units;
}

/** The groups of items that move together, each once. */
function groupsIn(items: readonly ItemStatistics[]): readonly (readonly ItemStatistics[])[] {
  const byCriterion = new Map(items.map((each) => [each.criterion, each]));
  const told = new Set<ItemStatistics>();
  return items.flatMap((first) => {
    if (first.together.length === 0 || told.has(first)) return [];
    const group = [first, ...first.together.flatMap((each) => byCriterion.get(each) ?? [])];
    for (const each of group) told.add(each);
    return [group];
  });
}

/** How far from zero a share is. */
function sizeOf(share: Ratio): Ratio {
  return compareRatios(share, NONE) < 0 ? times(share, Decimal.zero.minus(Decimal.one)) : share;
}

/** How many items have a mean share in each of some bands: from a share on, below the next one; the first is all of it, the last nothing. */
export interface Band {
  /** In whole percent: from, and below; the same where it is one value only. */
  readonly from: number;
  readonly below: number;
  readonly items: readonly ItemStatistics[];
}

/** The limits of the bands, in percent. */
const LIMITS = [100, 90, 80, 70, 60, 40, 0] as const;

/** The items by their mean shares, the highest first: all points, then bands down to the last, which begins above nothing, and nothing. */
export function bandsOf(items: readonly ItemStatistics[]): readonly Band[] {
  const isAtLeast = ({ mean }: ItemStatistics, percent: number): boolean =>
    compareRatios(times(mean, HUNDRED), { over: Decimal.of(BigInt(percent), 0), under: Decimal.one }) >= 0;
  const isNothing = ({ mean }: ItemStatistics): boolean => compareRatios(mean, NONE) === 0;
  const bands = LIMITS.slice(1).map((from, index): Band => {
    const below = LIMITS[index] ?? 100;
    const own = items.filter((each) => isAtLeast(each, from) && !isAtLeast(each, below) && !isNothing(each));
    return { from, below, items: own };
  });
  return [
    { from: 100, below: 100, items: items.filter(({ mean }) => compareRatios(mean, ONE) >= 0) },
    ...bands,
    { from: 0, below: 0, items: items.filter(isNothing) },
  ];
}

const HUNDRED = Decimal.of(100n, 0);

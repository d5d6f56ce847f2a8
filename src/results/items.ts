import { classIndexOf } from '../model/classes/of-unit.ts';
import { Decimal } from '../model/decimal.ts';
import {
  compareRatios,
  exactText,
  minus,
  NONE,
  ONE,
  quotient,
  type Ratio,
  total,
  whole,
} from '../model/grading/ratio.ts';
import type { Criterion, System } from '../model/model.ts';
import type { AssessedUnit } from '../model/registers.ts';
import { isCounted } from '../model/totals.ts';
import { givenTogether, type ScorersOf } from './scored-by.ts';
import { NO_SCORES, type Scores } from './scores.ts';

/** What the scores of all units say of a criterion. */
export interface ItemStatistics {
  readonly criterion: Criterion;
  /** How many units are scored by it, so far as all who score it have. */
  readonly units: number;
  /** The mean of the shares of its points that they have. */
  readonly mean: Ratio;
  /** How many have all of its points, and how many none. */
  readonly full: number;
  readonly none: number;
  /** Whether all have the same share, so that it separates nobody; of at least two units. */
  readonly isSame: boolean;
  /** How much more units gave themselves than was verified, on average, in points and as a share of the points; undefined where none did. */
  readonly selfAbove: { readonly points: Ratio; readonly share: Ratio } | undefined;
  /** The other criteria for which every unit has the same share as for this one; none where there are less than three different shares. */
  readonly together: readonly Criterion[];
}

/** What the scores that a department gave say of it. */
export interface ScorerStatistics {
  readonly scorer: string;
  /** How many scores it gave, and how many of these below the points. */
  readonly given: number;
  readonly below: number;
}

/** What the scores of the units of a system say of its criteria and of those who score. */
export interface Statistics {
  /** In printed order; of what is added or deducted beside the sum, and of what nobody is scored by yet, nothing is said. */
  readonly items: readonly ItemStatistics[];
  /** In the order in which they come first in print. */
  readonly scorers: readonly ScorerStatistics[];
}

/** From whose scores it is told. */
interface Scored {
  readonly system: System;
  readonly units: readonly AssessedUnit[];
  readonly scores: Scores;
  readonly scorersOf: ScorersOf;
}

/** What scores say of criteria (《办法》三: they are revised every year), exactly. */
export function statisticsOf(scored: Scored): Statistics {
  const criteria = scored.system.items.filter(
    (item): item is Criterion => item.kind === 'criterion' && !item.veto && isCounted(item),
  );
  // The shares of one criterion after the other: those of all of many units would be a million.
  const all = criteria.flatMap((criterion) => {
    const shares = sharesOf(criterion, scored);
    return shares.size === 0
      ? []
      : [{ item: itemOf(criterion, [...shares.values()], scored), key: signatureOf(shares) }];
  });
  const alike = new Map<string, Criterion[]>();
  for (const { item, key } of all) {
    if (key !== undefined) alike.set(key, [...(alike.get(key) ?? []), item.criterion]);
  }
  return {
    items: all.map(({ item, key }) => {
      const group = key === undefined ? [] : (alike.get(key) ?? []);
      return { ...item, together: group.filter((each) => each !== item.criterion) };
    }),
    scorers: scorersIn(criteria, scored),
  };
}

/** The shares of its points that units have for a criterion, by their ids. */
function sharesOf(criterion: Criterion, { system, units, scores, scorersOf }: Scored): ReadonlyMap<string, Ratio> {
  const shares = new Map<string, Ratio>();
  for (const unit of units) {
    const given = scores.get(unit.id)?.given.get(criterion.id);
    const amount = givenTogether(scorersOf(unit).get(criterion.id), given);
    const points = criterion.points[classIndexOf(system, unit)];
    if (amount !== undefined && points !== undefined) shares.set(unit.id, quotient(amount, whole(points)));
  }
  return shares;
}

function itemOf(criterion: Criterion, values: readonly Ratio[], scored: Scored): Omit<ItemStatistics, 'together'> {
  const [first = NONE] = values;
  return {
    ...{ criterion, units: values.length },
    isSame: values.length > 1 && values.every((each) => compareRatios(each, first) === 0),
    mean: meanOf(total(values), Decimal.of(BigInt(values.length), 0)),
    full: values.filter((each) => compareRatios(each, ONE) >= 0).length,
    none: values.filter((each) => compareRatios(each, NONE) === 0).length,
    selfAbove: selfAbove(criterion, scored),
  };
}

/** So many different shares there must be: criteria with fewer are alike by chance. */
const LEAST_DIFFERENT = 3;

/** The same for criteria for which every unit has the same share; undefined where that says nothing. */
function signatureOf(shares: ReadonlyMap<string, Ratio>): string | undefined {
  const texts = [...shares].map(([unit, share]) => [unit, exactText(share)] as const);
  if (new Set(texts.map(([, share]) => share)).size < LEAST_DIFFERENT) return undefined;
  return texts.map((each) => each.join(' ')).join();
}

/** How much more units gave themselves than was verified, on average. */
function selfAbove(criterion: Criterion, { system, units, scores, scorersOf }: Scored): ItemStatistics['selfAbove'] {
  const differences = units.flatMap((unit) => {
    const own = scores.get(unit.id) ?? NO_SCORES;
    const self = own.self.get(criterion.id)?.amount;
    const given = givenTogether(scorersOf(unit).get(criterion.id), own.given.get(criterion.id));
    const points = criterion.points[classIndexOf(system, unit)];
    if (self === undefined || points === undefined || given === undefined) return [];
    const above = minus(whole(self), given);
    return [{ above, share: quotient(above, whole(points)) }];
  });
  if (differences.length === 0) return undefined;
  const count = Decimal.of(BigInt(differences.length), 0);
  return {
    points: meanOf(total(differences.map(({ above }) => above)), count),
    share: meanOf(total(differences.map(({ share }) => share)), count),
  };
}

function meanOf(sums: Ratio, count: Decimal): Ratio {
  return { over: sums.over, under: sums.under.times(count) };
}

function scorersIn(criteria: readonly Criterion[], scored: Scored): readonly ScorerStatistics[] {
  const known = new Map<string, { given: number; below: number }>();
  for (const { scorer, isBelow } of criteria.flatMap((each) => givenFor(each, scored))) {
    const own = known.get(scorer) ?? { given: 0, below: 0 };
    known.set(scorer, own);
    own.given += 1;
    if (isBelow) own.below += 1;
  }
  return [...known].map(([scorer, counts]) => ({ scorer, ...counts }));
}

/** Every score that was given for a criterion, and whether it is below the points. */
function givenFor(
  { id }: Criterion,
  { system, units, scores, scorersOf }: Scored,
): readonly { readonly scorer: string; readonly isBelow: boolean }[] {
  return units.flatMap((unit) =>
    (scorersOf(unit).get(id) ?? []).flatMap(({ scorer, part }) => {
      const amount = scores.get(unit.id)?.given.get(id)?.get(scorer)?.amount;
      const points = part.points[classIndexOf(system, unit)];
      return amount === undefined || points === undefined ? [] : [{ scorer, isBelow: amount.compare(points) < 0 }];
    }),
  );
}

import type { Written } from '../../text/written.ts';
import { Decimal } from '../decimal.ts';

/** A number of points, or a share of the full marks, exact. */
export type Amount = { readonly points: Decimal } | { readonly share: Decimal };

/** A number of units, or a share of them of which only whole units count: 20% of 9 are 1. */
export type Count = { readonly units: number } | { readonly share: Decimal };

/** How many units from one end of the ranking: of all, or apart for each unit class, by its id. */
export type Counts = { readonly all: Count } | { readonly byClass: ReadonlyMap<string, Count | undefined> };

/** A grade (等次) of a system, as it is listed, with the conditions that it states; undefined or false are none. Who gets which, says `grading.ts`. */
export interface StatedGrade {
  readonly id: string;
  readonly name: string;
  readonly first: Counts | undefined;
  readonly atLeast: Amount | undefined;
  /** Of single level-1 indicators, by their ids. */
  readonly needs: ReadonlyMap<string, Amount | undefined>;
  /** The share of its points that every core item (核心指标 ★) needs; undefined where core items do not matter. */
  readonly core: Decimal | undefined;
  /** Whether a veto, or the loss of eligibility, bars a unit from it. */
  readonly noVeto: boolean;
  readonly last: Counts | undefined;
  readonly atMost: Amount | undefined;
  readonly written: Written;
}

/** From which end a grade is given: from the first in rank down, to all that are left, or from the last in rank up. */
export type GradeEnd = 'first' | 'rest' | 'last';

/** The keys of the conditions of a grade, by the end from which it is given by them. */
export const CONDITIONS = {
  first: ['first', 'atLeast', 'needs', 'core', 'noVeto'],
  last: ['last', 'atMost'],
} as const satisfies Partial<Record<GradeEnd, readonly (keyof StatedGrade)[]>>;

/** The end from which a grade is given; of one that states conditions of both ends, which was reported, the first. */
export function endOf({ written }: Pick<StatedGrade, 'written'>): GradeEnd {
  const ends = ['first', 'last'] as const;
  return ends.find((end) => CONDITIONS[end].some((key) => Object.hasOwn(written.value, key))) ?? 'rest';
}

/** The points that an amount is of so many. */
export function pointsOf(amount: Amount, full: Decimal): Decimal {
  return 'points' in amount ? amount.points : amount.share.times(full);
}

/** The whole units that a count is of so many. */
export function unitsOf(count: Count, units: number): number {
  if ('units' in count) return count.units;
  const { coefficient, scale } = count.share.times(Decimal.of(BigInt(units), 0));
  return Number(coefficient / 10n ** BigInt(scale));
}

import { Decimal, sum } from '../model/decimal.ts';
import { compareRatios, NONE, ONE, type Ratio, times, whole } from '../model/grading/ratio.ts';
import type { Criterion } from '../model/model.ts';
import { worthBelow } from '../model/totals.ts';
import { wordingFor } from '../model/wordings.ts';
import type { Scoring } from './performance.ts';
import type { GivenScore } from './scores.ts';

/** Points that a unit has not got for a criterion. */
export interface Loss {
  readonly criterion: Criterion;
  /** Its wording for the class of the unit. */
  readonly text: string;
  /** What it could have had, and what it has; of one that only deducts, nothing and how much is taken off. */
  readonly points: Decimal;
  readonly score: Decimal;
  /** What the difference counts in the total. */
  readonly lost: Ratio;
  /** What was given, by who gave it. */
  readonly given: ReadonlyMap<string, GivenScore>;
}

/** Where a unit lost points: the criteria for which it has less than it could have, the greatest loss first, of equal ones in printed order. What is added beside the sum is no loss, and nothing is known of what is not scored yet. */
export function lossesOf(scoring: Scoring): readonly Loss[] {
  const losses = scoring.system.items.flatMap((item): readonly Loss[] => {
    if (item.kind !== 'criterion' || item.adds !== undefined) return [];
    const loss = lossOf(item, scoring);
    return loss !== undefined && compareRatios(loss.lost, NONE) > 0 ? [loss] : [];
  });
  return losses.sort((a, b) => compareRatios(b.lost, a.lost));
}

function lossOf(criterion: Criterion, { system, index, scores, scorers }: Scoring): Loss | undefined {
  const given = scores.given.get(criterion.id) ?? new Map<string, GivenScore>();
  const amounts = [...given.values()].flatMap(({ amount }) => amount ?? []);
  if (amounts.length === 0 || amounts.length < (scorers.get(criterion.id)?.length ?? 0)) return undefined;
  const score = sum(amounts);
  const own = { criterion, text: wordingFor(criterion, index), score, given };
  if (criterion.deducts !== undefined) return { ...own, points: Decimal.zero, lost: whole(score) };
  const points = criterion.points[index] ?? Decimal.zero;
  const worth = worthBelow(criterion.parent ?? system, system, index) ?? ONE;
  return { ...own, points, lost: times(worth, points.minus(score)) };
}

import { hasClass } from '../../model/classes.ts';
import { compareRatios, NONE, quotient, type Ratio, total, whole } from '../../model/grading/ratio.ts';
import type { Criterion, System } from '../../model/model.ts';
import { isCounted } from '../../model/totals.ts';

/** How a criterion counts: what differs in it has nothing to do with each other. */
function kindOf({ veto, adds, deducts }: Criterion): 'veto' | 'adds' | 'deducts' | 'counts' {
  if (veto) return 'veto';
  if (adds !== undefined) return 'adds';
  return deducts === undefined ? 'counts' : 'deducts';
}

/** The criteria of an earlier edition that became a criterion of a later one, by its id or, where it was split off or merged, by its lineage (沿革), and count as it does. None for one that is new, or stands in the place of another. */
export type Origins = (item: Criterion) => readonly Criterion[];

/** Tells which criteria of a system became those of a later one. */
export function originsIn({ items }: System): Origins {
  const known = new Map(items.map((item) => [item.id, item]));
  return (item) => {
    const { splits = [], merges = [] } = item.lineage ?? {};
    const ids = new Set(
      merges.length > 0 || !known.has(item.id) ? [...splits, ...merges].map(({ id }) => id) : [item.id],
    );
    return [...ids].flatMap((id) => {
      const origin = known.get(id);
      return origin?.kind === 'criterion' && kindOf(origin) === kindOf(item) ? [origin] : [];
    });
  };
}

/** What a unit was given for a criterion, exactly, by all who score it; undefined where that is not known. */
export type Given = (item: Criterion) => Ratio | undefined;

/** The share that a unit has of the points of some criteria together, exactly, of those that are for its class; undefined where a score of them is not known, or none of them is for it. */
export function shareOf(criteria: readonly Criterion[], index: number, given: Given): Ratio | undefined {
  const counted = criteria.filter((item) => !item.veto && isCounted(item) && hasClass(item.applies, index));
  const amounts = counted.map(given);
  const known = amounts.filter((each) => each !== undefined);
  const full = total(counted.flatMap((item) => item.points[index] ?? []).map(whole));
  if (known.length < amounts.length || compareRatios(full, NONE) <= 0) return undefined;
  return quotient(total(known), full);
}

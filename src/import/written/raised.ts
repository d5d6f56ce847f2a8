import { Decimal } from '../../model/decimal.ts';
import type { DraftItem } from '../draft.ts';
import type { Restriction } from './applicability.ts';
import { pointsOf } from './counted.ts';

/** Gives indicators whose points are only the sum of their parts what these add up to for classes for which parts count something else; those for which none of them counts anything have no such indicator. */
export function raisePoints(items: readonly DraftItem[], restrictions: Map<DraftItem, Restriction>): void {
  for (const item of items) {
    raisePoints(item.children, restrictions);
    const own = pointsOf(item);
    if (own === undefined || item.points?.kind !== 'points' || item.points.sureness !== 'inferred') continue;
    if (item.children.length === 0 || restrictions.has(item)) continue;
    const ids = new Set(item.children.flatMap((each) => idsIn(restrictions.get(each))));
    const sums = [...ids].map((id) => {
      return [
        id,
        item.children.reduce((sum, each) => sum.plus(countedFor(each, id, restrictions)), Decimal.zero),
      ] as const;
    });
    const except = sums.filter(([, sum]) => sum.equals(Decimal.zero)).map(([id]) => id);
    const pointsFor = sums
      .filter(([id, sum]) => !except.includes(id) && !sum.equals(own))
      .map(([id, sum]) => [id, sum.toString()] as const);
    if (except.length > 0) restrictions.set(item, { except, pointsFor });
    else if (pointsFor.length > 0) restrictions.set(item, { pointsFor });
  }
}

/** The classes that a note names for which an item counts something else, or nothing. */
function idsIn(restriction: Restriction | undefined): readonly string[] {
  return [...(restriction?.except ?? []), ...(restriction?.pointsFor.map(([id]) => id) ?? [])];
}

/** What an item counts for a class; nothing where it is not for it. */
function countedFor(item: DraftItem, id: string, restrictions: ReadonlyMap<DraftItem, Restriction>): Decimal {
  const { only, except, pointsFor } = restrictions.get(item) ?? { pointsFor: [] };
  if ((only !== undefined && !only.includes(id)) || except?.includes(id) === true) return Decimal.zero;
  const stated = pointsFor.find(([each]) => each === id)?.[1];
  return (stated === undefined ? undefined : Decimal.parse(stated)) ?? pointsOf(item) ?? Decimal.zero;
}

import { Decimal } from '../../model/decimal.ts';
import type { DraftItem } from '../draft.ts';
import type { Restriction } from './applicability.ts';
import { pointsOf } from './counted.ts';

/** Gives indicators whose points are only the sum of their parts what these add up to for classes for which parts count something else. */
export function raisePoints(items: readonly DraftItem[], restrictions: Map<DraftItem, Restriction>): void {
  for (const item of items) {
    raisePoints(item.children, restrictions);
    const own = pointsOf(item);
    if (own === undefined || item.points?.kind !== 'points' || item.points.sureness !== 'inferred') continue;
    if (item.children.length === 0 || restrictions.has(item)) continue;
    const ids = new Set(item.children.flatMap((each) => restrictions.get(each)?.pointsFor.map(([id]) => id) ?? []));
    const pointsFor = [...ids].flatMap((id): Restriction['pointsFor'] => {
      const sum = item.children.reduce((total, each) => total.plus(countedFor(each, id, restrictions)), Decimal.zero);
      return sum.equals(own) ? [] : [[id, sum.toString()]];
    });
    if (pointsFor.length > 0) restrictions.set(item, { pointsFor });
  }
}

/** What an item counts for a class; nothing where it is not for it. */
function countedFor(item: DraftItem, id: string, restrictions: ReadonlyMap<DraftItem, Restriction>): Decimal {
  const { only, except, pointsFor } = restrictions.get(item) ?? { pointsFor: [] };
  if ((only !== undefined && !only.includes(id)) || except?.includes(id) === true) return Decimal.zero;
  const stated = pointsFor.find(([each]) => each === id)?.[1];
  return (stated === undefined ? undefined : Decimal.parse(stated)) ?? pointsOf(item) ?? Decimal.zero;
}

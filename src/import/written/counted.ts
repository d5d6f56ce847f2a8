import { Decimal } from '../../model/decimal.ts';
import type { DraftItem, DraftPoints } from '../draft.ts';

/** The points of an item as a number above zero; undefined where it states none, a weight, or something beside the sum. */
export function pointsOf({ points }: DraftItem): Decimal | undefined {
  const value = points?.kind === 'points' ? Decimal.parse(points.value) : undefined;
  return value !== undefined && value.compare(Decimal.zero) > 0 ? value : undefined;
}

/** Every item, depth first. */
export function eachItem(items: readonly DraftItem[]): readonly DraftItem[] {
  return items.flatMap((item) => [item, ...eachItem(item.children)]);
}

/** Whether an item is in no sum: it adds beside it, only deducts, or is a veto. */
export function isBeside({ points }: DraftItem): boolean {
  return points?.kind === 'adds' || points?.kind === 'deducts' || points?.kind === 'veto';
}

/** What items count together: those that only group count what lies below them. Undefined where one of them counts by a weight, or nothing can be said. */
export function sumOf(items: readonly DraftItem[]): Decimal | undefined {
  let sum: Decimal | undefined = Decimal.zero;
  for (const item of items) {
    if (isBeside(item)) continue;
    const part: Decimal | undefined = pointsOf(item) ?? (item.points === undefined ? sumOf(item.children) : undefined);
    sum = part && sum?.plus(part);
  }
  return sum;
}

/** Points that an item is given. */
export function pointsFrom(
  value: Decimal,
  sureness: DraftPoints['sureness'],
): Extract<DraftPoints, { readonly kind: 'points' }> {
  return { kind: 'points', value: value.toString(), sureness };
}

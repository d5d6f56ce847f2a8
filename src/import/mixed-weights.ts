import { Decimal } from '../model/decimal.ts';
import { exactly, ratioFrom, times, whole } from '../model/grading/ratio.ts';
import type { DraftItem, Stated } from './draft.ts';
import { sumOf } from './written/counted.ts';

/**
 * Items without weights beside points: what counts by a weight with a scale of its own (权重7/75，百分制) counts that
 * share of what stands above it, in points, where others beside it state points and all of them then add to that;
 * `total` is what all count together.
 */
export function withoutMixedWeights(items: readonly DraftItem[], total: Stated | undefined): readonly DraftItem[] {
  return below(items, figureOf(total?.value));
}

function below(items: readonly DraftItem[], measure: Decimal | undefined): readonly DraftItem[] {
  const isMixed = items.some(({ points }) => points?.kind === 'points');
  const counted = isMixed && measure !== undefined ? items.map((item) => inPoints(item, measure)) : items;
  const sum = sumOf(counted);
  const settled = sum !== undefined && measure !== undefined && sum.equals(measure) ? counted : items;
  return settled.map((item) => {
    const { points } = item;
    const scale = points?.kind === 'points' || points?.kind === 'weight' ? points.scale : undefined;
    const own = points?.kind === 'points' ? points.value : undefined;
    return { ...item, children: below(item.children, figureOf(scale ?? own)) };
  });
}

/** An item with what it counts of a measure in points; as it is where it has no such weight, or that is no decimal. */
function inPoints(item: DraftItem, measure: Decimal): DraftItem {
  const { points } = item;
  if (points?.kind !== 'weight' || points.scale === undefined) return item;
  const share = ratioFrom(points.value) ?? whole(figureOf(points.value) ?? Decimal.zero);
  const value = exactly(times(share, measure));
  if (value === undefined || value.compare(Decimal.zero) <= 0) return item;
  return { ...item, points: { kind: 'points', value: value.toString(), scale: points.scale, sureness: 'stated' } };
}

function figureOf(text: string | undefined): Decimal | undefined {
  return text === undefined ? undefined : Decimal.parse(text);
}

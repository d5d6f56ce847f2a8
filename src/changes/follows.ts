import type { Indicator, Item } from '../model/model.ts';
import type { ChangeKind, ItemChange } from './facts.ts';

/** What a change only follows from: an indicator has other points because its parts do, which add to them, an item is for others because the one above it is. */
export type Follows = 'parts' | 'parent';

/** The changes of a system that only follow from others among them. One for which a reason is stated stands for itself. */
export function followsIn(items: readonly ItemChange[]): ReadonlyMap<ItemChange, Follows> {
  const byItem = new Map<Item | undefined, ItemChange>(items.map((each) => [each.after, each]));
  const summed = new Set(items.filter(({ kinds }) => kinds.some((kind) => SUMMED.has(kind))).flatMap(itemsAbove));
  const follows = new Map<ItemChange, Follows>();
  for (const change of items) {
    const found = followsFrom(change, byItem, summed);
    if (found !== undefined) follows.set(change, found);
  }
  return follows;
}

/** The kinds of change by which sums above an item become others. */
const SUMMED: ReadonlySet<ChangeKind> = new Set([
  ...(['added', 'removed', 'split', 'merged', 'replaced', 'regrouped'] as const),
  ...(['moved', 'points', 'applicability'] as const),
]);

function itemsAbove({ before, after }: ItemChange): readonly Indicator[] {
  const above: Indicator[] = [];
  for (const item of [before, after]) {
    for (let at = item?.parent; at !== undefined; at = at.parent) above.push(at);
  }
  return above;
}

function followsFrom(
  { before, after, kinds, reason }: ItemChange,
  byItem: ReadonlyMap<Item | undefined, ItemChange>,
  summed: ReadonlySet<Item>,
): Follows | undefined {
  if (before === undefined || after === undefined || reason !== undefined || kinds.length !== 1) return undefined;
  const [kind] = kinds;
  if (kind === 'points')
    return (summed.has(before) || summed.has(after)) && !isSetApart(before, after) ? 'parts' : undefined;
  const isAbove = (item: Indicator | undefined): boolean =>
    item !== undefined && (byItem.get(item)?.kinds.includes('applicability') === true || isAbove(item.parent));
  return kind === 'applicability' && isAbove(after.parent) ? 'parent' : undefined;
}

/** Whether something has changed that no parts add to: the limit of what is added or deducted, or what an indicator with a scale of its own counts above. */
function isSetApart(before: Item, after: Item): boolean {
  const differ = (textOf: (item: Item) => string): boolean => textOf(before) !== textOf(after);
  if (differ(({ adds, deducts }) => `${adds} ${deducts}`)) return true;
  const isScaled = [before, after].some((item) => item.kind === 'indicator' && item.scale !== undefined);
  return isScaled && differ(({ points }) => points.join(' '));
}

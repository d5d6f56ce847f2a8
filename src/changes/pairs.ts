import type { Indicator, Item, System } from '../model/model.ts';
import { commonPairs } from '../text/common-pairs.ts';
import type { Place } from './facts.ts';
import type { ItemsById, Successions } from './succession.ts';

/** Which item of the earlier edition is which of the later one: by the ids of either. */
export interface ItemPairs {
  readonly byAfter: ReadonlyMap<string, Item>;
  readonly byBefore: ReadonlyMap<string, Item>;
}

/** The items that are the same in both editions: by their permanent ids, or because one replaces the other alone. An indicator and a criterion are never the same. */
export function pairItems(before: ItemsById, after: ItemsById, { to }: Successions): ItemPairs {
  const byAfter = new Map<string, Item>();
  const byBefore = new Map<string, Item>();
  for (const item of after.values()) {
    const succession = to.get(item.id);
    const former =
      before.get(item.id) ?? (succession?.kind === 'replaced' ? before.get(succession.from[0] ?? '') : undefined);
    if (former?.kind !== item.kind) continue;
    byAfter.set(item.id, former);
    byBefore.set(former.id, item);
  }
  return { byAfter, byBefore };
}

/** Where an item of a system stands. */
export function placeIn(system: System, item: Item): Place {
  const siblings: readonly Item[] = item.parent?.children ?? system.indicators;
  return { parent: item.parent?.id, index: siblings.indexOf(item) };
}

function* families(system: System): Iterable<readonly [Indicator | undefined, readonly Item[]]> {
  yield [undefined, system.indicators];
  for (const item of system.items) if (item.kind === 'indicator') yield [item, item.children];
}

/** The ids, in the later edition, of the items that moved: below another item, or among those that stayed below the same. As few as can be said to have moved: who stands elsewhere only because another came or went did not. */
export function movedItems(before: System, after: System, pairs: ItemPairs): ReadonlySet<string> {
  const moved = new Set(pairs.byAfter.keys());
  const familiesBefore = new Map([...families(before)].map(([parent, siblings]) => [parent?.id, siblings]));
  for (const [parent, siblings] of families(after)) {
    const former = parent === undefined ? undefined : pairs.byAfter.get(parent.id);
    if (parent !== undefined && former === undefined) continue;
    const were = (familiesBefore.get(former?.id) ?? []).flatMap((item) => pairs.byBefore.get(item.id) ?? []);
    const are = siblings.filter((item) => pairs.byAfter.has(item.id));
    const keys = (items: readonly Item[]): readonly string[] => items.map((item) => keyOf(item, pairs));
    for (const [, index] of commonPairs(keys(were), keys(are))) moved.delete(are[index]?.id ?? '');
  }
  return moved;
}

/** The same from both sides: a replaced item by both its ids. */
function keyOf({ id }: Item, { byAfter }: ItemPairs): string {
  const former = byAfter.get(id)?.id ?? id;
  return former === id ? id : [former, id].sort().join(' ');
}

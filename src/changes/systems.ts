import type { Item, System } from '../model/model.ts';
import type { Classed } from './by-class.ts';
import type { ChangeKind, Difference, ItemChange, Place, SystemChanges } from './changes.ts';
import { itemDifferences } from './item-differences.ts';
import { kindsOf } from './kinds.ts';
import { type ItemPairs, movedItems, pairItems, placesIn } from './pairs.ts';
import { itemsById, type Successions, successionsBetween } from './succession.ts';

/** Says why an item changed, is there or is there no more. */
export type ReasonOf = (before: Item | undefined, after: Item | undefined) => string | undefined;

/** The items in which two editions of a system differ; all of them where there is no system on one side. */
export function compareSystems(
  before: System | undefined,
  after: System | undefined,
  reasonOf: ReasonOf,
): Pick<SystemChanges, 'items' | 'unchangedCriteria'> {
  const [were, are] = [itemsById(before), itemsById(after)];
  const successions = successionsBetween(were, are);
  const pairs = pairItems(were, are, successions);
  const moved = before && after ? movedItems(before, after, pairs) : new Set<string>();
  const places = { before: placesIn(before), after: placesIn(after) };
  const gone = goneByNeighbour(were.values(), pairs, moved);
  const items = (gone.get(undefined) ?? []).map((item) => removed(item, successions, reasonOf));
  let unchangedCriteria = 0;
  for (const item of are.values()) {
    const former = pairs.byAfter.get(item.id);
    const change =
      former && before && after
        ? changed(
            { item: former, classes: before.classes },
            { item, classes: after.classes },
            moved,
            places,
            successions,
            reasonOf,
          )
        : added(item, successions, reasonOf);
    if (change.kinds.length > 0) items.push(change);
    else if (item.kind === 'criterion') unchangedCriteria += 1;
    items.push(...(gone.get(item.id) ?? []).map((each) => removed(each, successions, reasonOf)));
  }
  return { items, unchangedCriteria };
}

/** The items that are no more, each after the one (by its id in the later edition) that stood before it and stayed where it was; undefined for those before all. */
function goneByNeighbour(
  items: Iterable<Item>,
  { byBefore }: ItemPairs,
  moved: ReadonlySet<string>,
): ReadonlyMap<string | undefined, readonly Item[]> {
  const gone = new Map<string | undefined, Item[]>();
  let neighbour: string | undefined;
  for (const item of items) {
    const heir = byBefore.get(item.id);
    if (heir === undefined) gone.set(neighbour, [...(gone.get(neighbour) ?? []), item]);
    else if (!moved.has(heir.id)) neighbour = heir.id;
  }
  return gone;
}

function removed(before: Item, { from }: Successions, reasonOf: ReasonOf): ItemChange {
  const succession = from.get(before.id);
  const kinds: readonly ChangeKind[] = [succession?.kind ?? 'removed'];
  return { before, after: undefined, differences: [], succession, kinds, reason: reasonOf(before, undefined) };
}

function added(after: Item, { to }: Successions, reasonOf: ReasonOf): ItemChange {
  const succession = to.get(after.id);
  const kinds: readonly ChangeKind[] = [succession?.kind ?? 'added'];
  return { before: undefined, after, differences: [], succession, kinds, reason: reasonOf(undefined, after) };
}

interface Places {
  readonly before: ReadonlyMap<string, Place>;
  readonly after: ReadonlyMap<string, Place>;
}

function changed(
  before: Classed,
  after: Classed,
  moved: ReadonlySet<string>,
  places: Places,
  { to }: Successions,
  reasonOf: ReasonOf,
): ItemChange {
  const differences: Difference[] = [...itemDifferences(before, after)];
  if (moved.has(after.item.id)) differences.push(moveOf(before.item, after.item, places));
  const succession = to.get(after.item.id);
  return {
    before: before.item,
    after: after.item,
    differences,
    succession,
    kinds: kindsOf(differences, before, after, succession),
    reason: reasonOf(before.item, after.item),
  };
}

function moveOf(before: Item, after: Item, places: Places): Difference {
  const [from, to] = [places.before.get(before.id), places.after.get(after.id)];
  if (from === undefined || to === undefined) throw new Error(`${after.id} stands nowhere`);
  return { field: 'place', before: from, after: to };
}

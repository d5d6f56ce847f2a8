import type { Item, System } from '../model/model.ts';
import { type ClassPair, pairClasses } from './by-class.ts';
import type { ChangeKind, Difference, ItemChange, SystemChanges } from './facts.ts';
import { itemDifferences } from './item-differences.ts';
import { kindsOf } from './kinds.ts';
import { type ItemPairs, movedItems, pairItems, placeIn } from './pairs.ts';
import { itemsById, type Successions, successionsBetween } from './succession.ts';

/** Says why an item changed, is there or is there no more. */
export type ReasonOf = (before: Item | undefined, after: Item | undefined) => string | undefined;

/** The items in which two editions of a system differ; all of them where there is no system on one side. */
export function compareSystems(
  before: System | undefined,
  after: System | undefined,
  reasonOf: ReasonOf,
): Pick<SystemChanges, 'items' | 'unchangedCriteria'> {
  const { were, are, successions, pairs, both } = sidesOf(before, after);
  const gone = goneByNeighbour(were.values(), pairs, both?.moved ?? new Set());
  const items = (gone.get(undefined) ?? []).map((item) => removed(item, successions, reasonOf));
  let unchangedCriteria = 0;
  for (const item of are.values()) {
    const former = pairs.byAfter.get(item.id);
    const change = former && both ? changed(former, item, both, reasonOf) : added(item, successions, reasonOf);
    if (change !== undefined) items.push(change);
    else if (item.kind === 'criterion') unchangedCriteria += 1;
    for (const each of gone.get(item.id) ?? []) items.push(removed(each, successions, reasonOf));
  }
  return { items, unchangedCriteria };
}

/** How items changed that are there before and after, by their ids: what `compareSystems` says of these items alone. Empty for those that did not, or that are not there on both sides. */
export function kindsOfChange(
  before: System,
  after: System,
  ids: readonly string[],
): ReadonlyMap<string, readonly ChangeKind[]> {
  const { are, pairs, both } = sidesOf(before, after);
  return new Map(
    ids.map((id) => {
      const [former, item] = [pairs.byAfter.get(id), are.get(id)];
      return [id, (former && item && both && changed(former, item, both, noReason)?.kinds) ?? []];
    }),
  );
}

const noReason: ReasonOf = () => undefined;

/** Which items of two editions of a system are which. */
function sidesOf(before: System | undefined, after: System | undefined) {
  const [were, are] = [itemsById(before), itemsById(after)];
  const successions = successionsBetween(were, are);
  const pairs = pairItems(were, are, successions);
  return { were, are, successions, pairs, both: before && after && bothOf(before, after, pairs, successions) };
}

/** Both editions of a system, with what is found out once for all its items. */
interface Both {
  readonly before: System;
  readonly after: System;
  readonly classes: readonly ClassPair[];
  readonly moved: ReadonlySet<string>;
  readonly successions: Successions;
}

function bothOf(before: System, after: System, pairs: ItemPairs, successions: Successions): Both {
  const classes = pairClasses(before.classes, after.classes);
  return { before, after, classes, moved: movedItems(before, after, pairs), successions };
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

/** An item that is there before and after; undefined where nothing about it changed. */
function changed(former: Item, item: Item, both: Both, reasonOf: ReasonOf): ItemChange | undefined {
  const before = { item: former, classes: both.before.classes };
  const after = { item, classes: both.after.classes };
  const differences: Difference[] = [...itemDifferences(before, after, both.classes)];
  if (both.moved.has(item.id)) {
    differences.push({ field: 'place', before: placeIn(both.before, former), after: placeIn(both.after, item) });
  }
  const succession = both.successions.to.get(item.id);
  if (differences.length === 0 && succession === undefined) return undefined;
  const kinds = kindsOf(differences, before, after, succession);
  return { before: former, after: item, differences, succession, kinds, reason: reasonOf(former, item) };
}

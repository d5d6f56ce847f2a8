import type { Item, System } from '../model/model.ts';
import type { Succession } from './facts.ts';

/** The items of a system by their ids. Where an id stands twice, which is an error of the data, the first is meant. */
export type ItemsById = ReadonlyMap<string, Item>;

/** The items of a system by their ids; none for no system. */
export function itemsById(system: System | undefined): ItemsById {
  const items = new Map<string, Item>();
  for (const item of system?.items ?? []) if (!items.has(item.id)) items.set(item.id, item);
  return items;
}

/** What became of what between two editions of a system: by the ids of the earlier edition, and by those of the later one. */
export interface Successions {
  readonly from: ReadonlyMap<string, Succession>;
  readonly to: ReadonlyMap<string, Succession>;
}

/**
 * What was split, merged or replaced between two editions, as the items of either state it in their `lineage`. A statement
 * counts where it says something of these two editions: the id that it names is there on the other side, and it is not
 * so that both items are there on both sides. So a statement about an edition before both is silent, and the same is
 * found, turned round, when the editions are exchanged.
 */
export function successionsBetween(before: ItemsById, after: ItemsById): Successions {
  const links = [
    ...linksOf(after, before).map(({ item, named }) => link(named, item)),
    ...linksOf(before, after).map(({ item, named }) => link(item, named)),
  ];
  if (links.length === 0) return { from: new Map(), to: new Map() };
  const groups = grouped(links, before, after);
  const from = new Map<string, Succession>();
  const to = new Map<string, Succession>();
  for (const group of groups) {
    const succession = successionOf(ordered(group.from, before), ordered(group.to, after));
    for (const id of group.from) from.set(id, succession);
    for (const id of group.to) to.set(id, succession);
  }
  return { from, to };
}

/** An item of the earlier edition of which one of the later edition came. */
interface Link {
  readonly from: string;
  readonly to: string;
}

function link(from: string, to: string): Link {
  return { from, to };
}

/** What the items of one edition say of those of the other. */
function linksOf(own: ItemsById, other: ItemsById): readonly { readonly item: string; readonly named: string }[] {
  return [...own.values()].flatMap(({ id, lineage }) => {
    if (lineage === undefined) return [];
    return [...lineage.splits, ...lineage.merges, ...lineage.replaces]
      .filter(({ id: named }) => named !== id && other.has(named) && !(own.has(named) && other.has(id)))
      .map(({ id: named }) => ({ item: id, named }));
  });
}

interface Group {
  readonly from: Set<string>;
  readonly to: Set<string>;
}

/** The links in groups that have no item in common. An item whose id continues belongs to one group with itself. */
function grouped(links: readonly Link[], before: ItemsById, after: ItemsById): Iterable<Group> {
  const groupOf = new Map<string, Group>();
  const join = (from: string, to: string): void => {
    const [one, other] = [groupOf.get(`<${from}`), groupOf.get(`>${to}`)];
    const group = {
      from: new Set([from, ...(one?.from ?? []), ...(other?.from ?? [])]),
      to: new Set([to, ...(one?.to ?? []), ...(other?.to ?? [])]),
    };
    for (const id of group.from) groupOf.set(`<${id}`, group);
    for (const id of group.to) groupOf.set(`>${id}`, group);
  };
  for (const { from, to } of links) {
    join(from, to);
    if (after.has(from)) join(from, from);
    if (before.has(to)) join(to, to);
  }
  return new Set(groupOf.values());
}

function ordered(ids: ReadonlySet<string>, items: ItemsById): readonly string[] {
  return [...items.keys()].filter((id) => ids.has(id));
}

function successionOf(from: readonly string[], to: readonly string[]): Succession {
  if (from.length > 1) return { kind: to.length > 1 ? 'regrouped' : 'merged', from, to };
  return { kind: to.length > 1 ? 'split' : 'replaced', from, to };
}

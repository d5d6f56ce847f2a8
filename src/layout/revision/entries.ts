import { CHANGE_KINDS, type ChangeKind, type ItemChange, type SystemChanges } from '../../changes/changes.ts';
import type { Indicator, Item } from '../../model/model.ts';

/** What is one row of the revision table: an item that changed, or items that were split, merged or replaced together. */
export interface Entry {
  /** The items as they were and as they are; one of the two may be empty. */
  readonly before: readonly Whole[];
  readonly after: readonly Whole[];
  /** All the kinds of it, in the order of `CHANGE_KINDS`. */
  readonly kinds: readonly ChangeKind[];
  /** Why, each reason once. */
  readonly reasons: readonly string[];
  /** Whether it only follows from what is said in other rows: an indicator whose points are those of its changed parts, an item for others because the one above it is. */
  readonly follows: 'parts' | 'parent' | undefined;
}

/** An item with what was added or removed together with it, depth first. */
export interface Whole {
  readonly item: Item;
  readonly parts: readonly Item[];
}

/** The rows for the items of a system that changed, in printed order. What was added or removed below an item that was added, removed or replaced is told with it. */
export function entriesOf({ items }: Pick<SystemChanges, 'items'>): readonly Entry[] {
  const told = new Set<ItemChange>();
  // What lies below several items that have rows is told with the first of them.
  const taken = new Set<Item>();
  const byItem = new Map(items.flatMap((each) => [[each.after, each] as const]));
  return items.flatMap((change): readonly Entry[] => {
    if (told.has(change)) return [];
    const { succession } = change;
    const members = succession === undefined ? [change] : items.filter((each) => each.succession === succession);
    const before = wholesOf(members, items, 'before', taken);
    const after = wholesOf(members, items, 'after', taken);
    const parts = new Set([...before, ...after].flatMap((each) => each.parts));
    for (const each of items) {
      const isPart = [each.before, each.after].some((item) => item !== undefined && parts.has(item));
      if (members.includes(each) || isPart) told.add(each);
    }
    const kinds = CHANGE_KINDS.filter((kind) => members.some((each) => each.kinds.includes(kind)));
    const reasons = [...new Set(members.flatMap(({ reason }) => reason ?? []))];
    return [{ before, after, kinds, reasons, follows: followsFrom(change, byItem) }];
  });
}

type Side = 'before' | 'after';

function wholesOf(
  members: readonly ItemChange[],
  items: readonly ItemChange[],
  side: Side,
  taken: Set<Item>,
): readonly Whole[] {
  return members.flatMap((member) => {
    const item = member[side];
    if (item === undefined) return [];
    const below = hasNoOwnRows(member, side) ? partsOf(item, items, side) : [];
    const parts = below.filter((part) => !taken.has(part));
    for (const part of parts) taken.add(part);
    return [{ item, parts }];
  });
}

/** Whether what went or came below an item is told with it: it is not there on the other side, or another one is. */
function hasNoOwnRows({ before, after, succession }: ItemChange, side: Side): boolean {
  return succession !== undefined || (side === 'before' ? after : before) === undefined;
}

function partsOf(item: Item, items: readonly ItemChange[], side: Side): readonly Item[] {
  const kind = side === 'before' ? 'removed' : 'added';
  return items.flatMap((change) => {
    const part = change[side];
    const isAlone = change.kinds.length === 1 && change.kinds[0] === kind;
    return part !== undefined && isAlone && isBelow(part, item) ? [part] : [];
  });
}

function isBelow({ parent }: Item, item: Item): boolean {
  return parent !== undefined && (parent === item || isBelow(parent, item));
}

function followsFrom(
  { after, kinds, reason }: ItemChange,
  byItem: ReadonlyMap<Item | undefined, ItemChange>,
): Entry['follows'] {
  if (after === undefined || reason !== undefined || kinds.length !== 1) return undefined;
  const [kind] = kinds;
  if (kind === 'points' && after.kind === 'indicator') return 'parts';
  const isAbove = (item: Indicator | undefined): boolean =>
    item !== undefined && (byItem.get(item)?.kinds.includes('applicability') === true || isAbove(item.parent));
  return kind === 'applicability' && isAbove(after.parent) ? 'parent' : undefined;
}

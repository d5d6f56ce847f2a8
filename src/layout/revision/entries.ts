import { CHANGE_KINDS, type ChangeKind, type ItemChange, type SystemChanges } from '../../changes/facts.ts';
import type { Follows } from '../../changes/follows.ts';
import type { Judgement } from '../../changes/judgement.ts';
import type { Item } from '../../model/model.ts';

/** What is one row of the revision table: an item that changed, or items that were split, merged or replaced together. */
export interface Entry {
  /** The items as they were and as they are; one of the two may be empty. */
  readonly before: readonly Whole[];
  readonly after: readonly Whole[];
  /** All the kinds of it, in the order of `CHANGE_KINDS`. */
  readonly kinds: readonly ChangeKind[];
  /** Why, each reason once. */
  readonly reasons: readonly string[];
  /** The changes that are told in it. */
  readonly changes: readonly ItemChange[];
  /** From what that is said in other rows it only follows. */
  readonly follows: Follows | undefined;
}

/** An item with what was added or removed together with it, depth first. */
export interface Whole {
  readonly item: Item;
  readonly parts: readonly Item[];
}

/** The rows for the items of a system that changed, in printed order. What was added or removed below an item that was added, removed or replaced is told with it. */
export function entriesOf(
  { items }: Pick<SystemChanges, 'items'>,
  { byChange }: Pick<Judgement, 'byChange'>,
): readonly Entry[] {
  const told = new Set<ItemChange>();
  // What lies below several items that have rows is told with the first of them.
  const taken = new Set<Item>();
  return items.flatMap((change): readonly Entry[] => {
    if (told.has(change)) return [];
    const { succession } = change;
    const members = succession === undefined ? [change] : items.filter((each) => each.succession === succession);
    const before = wholesOf(members, items, 'before', taken);
    const after = wholesOf(members, items, 'after', taken);
    const parts = new Set([...before, ...after].flatMap((each) => each.parts));
    const isTold = (each: ItemChange): boolean =>
      members.includes(each) || [each.before, each.after].some((item) => item !== undefined && parts.has(item));
    const changes = items.filter(isTold);
    for (const each of changes) told.add(each);
    const kinds = CHANGE_KINDS.filter((kind) => members.some((each) => each.kinds.includes(kind)));
    const reasons = [...new Set(members.flatMap(({ reason }) => reason ?? []))];
    return [{ before, after, kinds, reasons, changes, follows: byChange.get(change)?.follows }];
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

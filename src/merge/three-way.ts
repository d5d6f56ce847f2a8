import type { ItemEdit, RawValue } from '../edit/item-edit.ts';
import { editsBetween } from './edits.ts';
import { mergeFields } from './fields.ts';
import type { Choice, MergeConflict, MergeItem, MergeState } from './merge.ts';
import { mergedOrder } from './order.ts';
import {
  addedConflict,
  addedWithin,
  belowConflict,
  changedKind,
  movedConflict,
  type Place,
  removedConflict,
} from './placement.ts';
import { type Settled, settle } from './settled.ts';
import { otherOf, type ThreeStates } from './states.ts';

/** What two changes of the same state make together. */
export interface Merge {
  /** The state to which both led; where they are in conflict, as was decided. */
  readonly merged: MergeState;
  /** What is to be done to ours so that it is that state, in this order. */
  readonly edits: readonly ItemEdit[];
  /** Where both changed the same in different ways, in the order of the items. */
  readonly conflicts: readonly MergeConflict[];
}

/**
 * Puts two changes of the same state together. What only one side changed is as that side has it, what both changed
 * alike is so, what both changed in different parts is both; all else is a conflict, and is as `choose` says, which is
 * asked of each as often as needed and must answer the same: without it as ours has it. Nothing else is in the result
 * than what one of the three states says, and no change is left out of it but those in conflicts. The same, with the
 * names exchanged, when the sides are exchanged.
 */
export function mergeStates(states: ThreeStates, choose: Choice = () => 'ours'): Merge {
  const settled = settle(states, choose);
  const conflicts: MergeConflict[] = [...conflictsOf(states, settled)];
  const fields = new Map(
    [...settled.places].map(([id, place]) => [id, fieldsOf(states, id, place, choose, conflicts)]),
  );
  const merged = assembled(states, settled, fields, choose, conflicts);
  const ids = [...new Set([...states.ours.items.keys(), ...states.theirs.items.keys()])];
  const places = new Map(ids.map((id, index) => [id, index]));
  const rank = ({ id }: MergeConflict): number => (id === undefined ? -1 : (places.get(id) ?? -1));
  conflicts.sort((a, b) => rank(a) - rank(b));
  return { merged, edits: editsBetween(states.ours, merged), conflicts };
}

function* conflictsOf(states: ThreeStates, { disputes }: Settled): Iterable<MergeConflict> {
  for (const [id, by] of disputes.removals) yield removedConflict(states, id, by);
  for (const id of disputes.below) yield belowConflict(states, id);
  for (const id of states.ours.items.keys()) {
    const added = addedConflict(states, id);
    if (added !== undefined && addedWithin(states, id)?.id === id) yield added;
    const moved = movedConflict(states, id, disputes);
    if (moved !== undefined) yield moved;
  }
}

function fieldsOf(
  { base, ours, theirs }: ThreeStates,
  id: string,
  { side, kind }: Place,
  choose: Choice,
  conflicts: MergeConflict[],
): ReadonlyMap<string, RawValue> {
  const [before, own, other] = [base.items.get(id), ours.items.get(id), theirs.items.get(id)];
  const isInAll = before !== undefined && own !== undefined && other !== undefined;
  if (!isInAll || kind !== changedKind(before, own, other)) {
    return { ours: own, theirs: other }[side]?.fields ?? new Map();
  }
  const merged = mergeFields({ base: before, ours: own, theirs: other }, choose);
  conflicts.push(...merged.conflicts);
  return merged.fields;
}

/** The state, with what lies below each indicator in its order. */
function assembled(
  states: ThreeStates,
  { places, disputes }: Settled,
  fields: ReadonlyMap<string, ReadonlyMap<string, RawValue>>,
  choose: Choice,
  conflicts: MergeConflict[],
): MergeState {
  const below = new Map<string | undefined, Set<string>>();
  for (const [id, { parent }] of places) below.set(parent, (below.get(parent) ?? new Set()).add(id));
  const items = new Map<string, MergeItem>();
  const childrenOf = (parent: string | undefined): readonly string[] => {
    const isWhole = parent !== undefined && disputes.below.has(parent);
    return orderedChildren(states, parent, below.get(parent) ?? new Set(), isWhole, choose, conflicts);
  };
  const take = (id: string): void => {
    const place = places.get(id);
    if (place === undefined) return;
    const children = childrenOf(id);
    items.set(id, { id, parent: place.parent, children, kind: place.kind, fields: fields.get(id) ?? new Map() });
    children.forEach(take);
  };
  const roots = childrenOf(undefined);
  roots.forEach(take);
  return { roots, items };
}

function orderedChildren(
  states: ThreeStates,
  parent: string | undefined,
  remaining: ReadonlySet<string>,
  isWhole: boolean,
  choose: Choice,
  conflicts: MergeConflict[],
): readonly string[] {
  const listIn = ({ roots, items }: MergeState): readonly string[] =>
    parent === undefined ? roots : (items.get(parent)?.children ?? []);
  const lists = { base: listIn(states.base), ours: listIn(states.ours), theirs: listIn(states.theirs) };
  const order = mergedOrder(lists, remaining);
  if (order !== undefined) return order;
  const conflict: MergeConflict = { kind: 'order', id: parent, ours: lists.ours, theirs: lists.theirs };
  if (!isWhole) conflicts.push(conflict);
  const [side, other] = [choose(conflict), lists[otherOf(choose(conflict))]];
  return mergedOrder({ base: other, ours: lists[side], theirs: other }, remaining) ?? [...remaining];
}

import { compareText } from '../text/diagnostic.ts';
import type { MergeConflict, MergeItem, Side } from './merge.ts';
import {
  isInAll,
  isMoved,
  isTouched,
  otherOf,
  removedRoot,
  removedWith,
  removerOf,
  SIDES,
  type ThreeStates,
} from './states.ts';
import { rawItem, sameItem } from './values.ts';

/** Where an item is after the merge. */
export interface Place {
  readonly parent: string | undefined;
  readonly kind: MergeItem['kind'];
  /** Whose item it is, where it is taken from one side as a whole. */
  readonly side: Side;
}

/** Who decides what is in dispute, by the conflict. */
export type Decide = (conflict: MergeConflict) => Side;

/** What is in dispute so far. It only grows, until what remains fits together. */
export interface Disputes {
  /** Topmost items that one side removed while the other changed something in them: who removed them. */
  readonly removals: Map<string, Side>;
  /** Items that stand below each other when both moves are followed; `ours` where nothing else helps. */
  readonly circles: Map<string, 'decided' | 'ours'>;
  /** Indicators below which what both made does not go together. */
  readonly below: Set<string>;
}

/** The disputes that are seen from the start. */
export function firstDisputes(states: ThreeStates): Disputes {
  const removals = new Map<string, Side>();
  for (const id of states.base.items.keys()) {
    const by = removerOf(states, id);
    if (by !== undefined && isTouched(states, id, by)) removals.set(removedRoot(states, id, by), by);
  }
  return { removals, circles: new Map(), below: new Set() };
}

/** Where everything is when both changes are followed and disputes are decided; undefined is what is no more. */
export function placesOf(states: ThreeStates, disputes: Disputes, decide: Decide): ReadonlyMap<string, Place> {
  const places = new Map<string, Place>();
  const kept = keptBy(states, disputes, decide);
  for (const id of new Set([...states.ours.items.keys(), ...states.theirs.items.keys()])) {
    const place = pinnedPlace(states, id, kept, disputes, decide) ?? placeOf(states, id, kept, disputes, decide);
    if (place !== undefined && place !== 'gone') places.set(id, place);
  }
  return places;
}

/** The conflict of both having put in the same id in different ways; undefined where they did not. */
export function addedConflict({ base, ours, theirs }: ThreeStates, id: string): MergeConflict | undefined {
  const [own, other] = [ours.items.get(id), theirs.items.get(id)];
  if (base.items.has(id) || own === undefined || other === undefined) return undefined;
  if (own.parent === other.parent && sameItem(own, other)) return undefined;
  return { kind: 'added', id, ours: rawItem(ours, id), theirs: rawItem(theirs, id) };
}

/** The conflict that tells of an item which both put in, or of one above it that both put in as well: who decides it decides all below. Undefined where there is none. */
export function addedWithin(states: ThreeStates, id: string): MergeConflict | undefined {
  const above = addedAbove(states, id);
  const isTop = (each: string): boolean => addedAbove(states, each).size === 0;
  // What each side has below the other's is decided as one, by the least id.
  const isRound = (each: string): boolean => addedAbove(states, each).has(each);
  const [top = id] = [...[...above].filter(isTop).sort(compareText), ...[...above].filter(isRound).sort(compareText)];
  return addedConflict(states, top);
}

/** What stands above an item on either side and was put in by both in different ways, with what stands above that. */
function addedAbove(states: ThreeStates, id: string): ReadonlySet<string> {
  const found = new Set<string>();
  const add = (from: string): void => {
    for (const side of SIDES) {
      const parent = states[side].items.get(from)?.parent;
      if (parent === undefined || found.has(parent) || addedConflict(states, parent) === undefined) continue;
      found.add(parent);
      add(parent);
    }
  };
  add(id);
  return found;
}

/** The conflict of one side having removed what the other changed. */
export function removedConflict(states: ThreeStates, id: string, by: Side): MergeConflict {
  const keeper = states[otherOf(by)];
  // What stands elsewhere for the other side is no part of it, unless it was put here.
  const isPart = (each: string): boolean => {
    const other = states[by].items.get(each);
    return other === undefined || (isMoved(states, keeper.items.get(each)) && !isMoved(states, other));
  };
  return { kind: 'removed', id, by, item: rawItem(keeper, id, isPart) };
}

/** The conflict of both having moved an item; undefined where they did not, unless it stands in a circle. */
export function movedConflict(states: ThreeStates, id: string, { circles }: Disputes): MergeConflict | undefined {
  const [own, other] = [states.ours.items.get(id), states.theirs.items.get(id)];
  if (!isInAll(states, id) || own?.parent === other?.parent) return undefined;
  if (!circles.has(id) && !(isMoved(states, own) && isMoved(states, other))) return undefined;
  return { kind: 'moved', id, ours: own?.parent, theirs: other?.parent };
}

/** The conflict of what both made below an indicator not going together. */
export function belowConflict({ ours, theirs }: ThreeStates, id: string): MergeConflict {
  return { kind: 'below', id, ours: rawItem(ours, id), theirs: rawItem(theirs, id) };
}

/** What one side removed and yet remains, and as whose. */
function keptBy(states: ThreeStates, { removals, below }: Disputes, decide: Decide): ReadonlyMap<string, Side> {
  const kept = new Map<string, Side>();
  for (const [root, by] of removals) {
    const side = decide(removedConflict(states, root, by));
    if (side !== by) for (const id of removedWith(states, root, by)) kept.set(id, side);
  }
  for (const id of below) {
    const side = decide(belowConflict(states, id));
    const by = otherOf(side);
    const removed = (states[side].items.get(id)?.children ?? []).filter((each) => removerOf(states, each) === by);
    for (const each of removed.flatMap((root) => removedWith(states, root, by))) kept.set(each, side);
  }
  return kept;
}

/** The place of what is, or was, right below an indicator that is taken from one side as a whole, or is that indicator. */
function pinnedPlace(
  states: ThreeStates,
  id: string,
  kept: ReadonlyMap<string, Side>,
  disputes: Disputes,
  decide: Decide,
): Place | 'gone' | undefined {
  const { below } = disputes;
  const above = placeBelowPinned(states, id, below, decide);
  if (!below.has(id) || above === 'gone') return above;
  const side = decide(belowConflict(states, id));
  const place = above ?? placeOf(states, id, kept, disputes, decide);
  return place && { ...place, kind: states[side].items.get(id)?.kind ?? place.kind, side };
}

/** The place of what stands, on any side, right below an indicator that is taken from one side as a whole. */
function placeBelowPinned(
  states: ThreeStates,
  id: string,
  below: ReadonlySet<string>,
  decide: Decide,
): Place | 'gone' | undefined {
  for (const each of SIDES) {
    const parent = states[each].items.get(id)?.parent;
    if (parent === undefined || !below.has(parent)) continue;
    return ownPlace(states, id, decide(belowConflict(states, parent))) ?? 'gone';
  }
  return undefined;
}

function placeOf(
  states: ThreeStates,
  id: string,
  kept: ReadonlyMap<string, Side>,
  disputes: Disputes,
  decide: Decide,
): Place | undefined {
  const keeper = kept.get(id);
  if (keeper !== undefined) return ownPlace(states, id, keeper);
  if (isInAll(states, id)) {
    const conflict = movedConflict(states, id, disputes);
    const isStuck = disputes.circles.get(id) === 'ours';
    return threeWayPlace(states, id, conflict === undefined || isStuck ? 'ours' : decide(conflict), conflict);
  }
  if (states.base.items.has(id)) return undefined;
  const conflict = addedConflict(states, id) && addedWithin(states, id);
  const side = conflict === undefined ? (states.ours.items.has(id) ? 'ours' : 'theirs') : decide(conflict);
  return ownPlace(states, id, side);
}

function ownPlace(states: ThreeStates, id: string, side: Side): Place | undefined {
  const item = states[side].items.get(id);
  return item && { parent: item.parent, kind: item.kind, side };
}

/** The place of what all three have: that of the side that moved it, and of the one given where both did or a circle forbids to follow. */
function threeWayPlace(states: ThreeStates, id: string, side: Side, conflict?: MergeConflict): Place | undefined {
  const { base, ours, theirs } = states;
  const [before, own, other] = [base, ours, theirs].map(({ items }) => items.get(id));
  if (before === undefined || own === undefined || other === undefined) return undefined;
  const kind = changedKind(before, own, other);
  if (conflict !== undefined) return { parent: (side === 'ours' ? own : other).parent, kind, side };
  return { parent: (isMoved(states, own) ? own : other).parent, kind, side };
}

/** What an item is that all three states have: what the side says that made something else of it. */
export function changedKind(base: MergeItem, ours: MergeItem, theirs: MergeItem): MergeItem['kind'] {
  return ours.kind === base.kind ? theirs.kind : ours.kind;
}

import {
  addedConflict,
  addedWithin,
  type Decide,
  type Disputes,
  firstDisputes,
  type Place,
  placesOf,
} from './placement.ts';
import { isInAll, removedRoot, removerOf, SIDES, type ThreeStates } from './states.ts';

/** Where everything is after a merge, and what was in dispute. */
export interface Settled {
  readonly places: ReadonlyMap<string, Place>;
  readonly disputes: Disputes;
}

/** Where everything is when both changes are followed as far as they go together: nothing stands below what is gone, below itself, or beside what it may not stand beside. */
export function settle(states: ThreeStates, decide: Decide): Settled {
  const disputes = firstDisputes(states);
  for (;;) {
    const places = new Map(placesOf(states, disputes, decide));
    const isSettled =
      !disputeOrphans(states, places, disputes, decide) &&
      !disputeCircles(places, disputes) &&
      !disputeBelow(states, places, disputes);
    if (isSettled) return { places, disputes };
  }
}

/** Takes what stands below something that is gone elsewhere, or away with it; says whether instead a removal has come into dispute. */
function disputeOrphans(
  states: ThreeStates,
  places: Map<string, Place>,
  { removals }: Disputes,
  decide: Decide,
): boolean {
  const orphans = (): readonly string[] =>
    [...places].filter(([id, place]) => !stands(states, places, id, place, decide)).map(([id]) => id);
  for (let found = orphans(); found.length > 0; found = orphans()) {
    for (const id of found) {
      const parent = places.get(id)?.parent ?? '';
      const by = removerOf(states, parent);
      const root = by && removedRoot(states, parent, by);
      if (root !== undefined && by !== undefined && !removals.has(root)) {
        removals.set(root, by);
        return true;
      }
      moveOrTakeAway(states, places, id, parent);
    }
  }
  return false;
}

/** Gives an item another place that a state has for it, of which what is above is there; without one it goes with what was above it. */
function moveOrTakeAway(states: ThreeStates, places: Map<string, Place>, id: string, parent: string): void {
  const place = places.get(id);
  const items = [states.ours, states.theirs, states.base].flatMap((state) => state.items.get(id) ?? []);
  const other = items.find((item) => item.parent === undefined || (item.parent !== parent && places.has(item.parent)));
  if (place === undefined || other === undefined || !isInAll(states, id)) places.delete(id);
  else places.set(id, { ...place, parent: other.parent });
}

/** Whether the indicator above an item is there, and is the one that it was put below: of two with the same id it may be the other. */
function stands(
  states: ThreeStates,
  places: ReadonlyMap<string, Place>,
  id: string,
  { parent }: Place,
  decide: Decide,
): boolean {
  if (parent === undefined) return true;
  if (!places.has(parent)) return false;
  const conflict = addedConflict(states, parent) && addedWithin(states, parent);
  if (conflict === undefined) return true;
  return states[decide(conflict)].items.get(id)?.parent === parent;
}

/** Finds what stands below itself; says whether there is anything of the kind. */
function disputeCircles(places: ReadonlyMap<string, Place>, { circles }: Disputes): boolean {
  const inCircles = [...places.keys()].filter((id) => isBelowItself(places, id));
  const fresh = inCircles.filter((id) => !circles.has(id));
  for (const id of fresh) circles.set(id, 'decided');
  if (fresh.length === 0) for (const id of inCircles) circles.set(id, 'ours');
  return inCircles.length > 0;
}

function isBelowItself(places: ReadonlyMap<string, Place>, id: string): boolean {
  const seen = new Set<string>();
  let up = places.get(id)?.parent;
  while (up !== undefined && up !== id && !seen.has(up)) {
    seen.add(up);
    up = places.get(up)?.parent;
  }
  return up === id;
}

/** Finds indicators below which both sides together leave nothing, or indicators beside criteria; says whether there is one. */
function disputeBelow(states: ThreeStates, places: ReadonlyMap<string, Place>, { below }: Disputes): boolean {
  const kinds = new Map<string, Set<Place['kind']>>();
  for (const { parent, kind } of places.values()) {
    if (parent !== undefined) kinds.set(parent, (kinds.get(parent) ?? new Set()).add(kind));
  }
  const found = [...places].filter(([id, { kind }]) => {
    if (below.has(id) || SIDES.some((side) => !states[side].items.has(id))) return false;
    const count = kinds.get(id)?.size ?? 0;
    if (count === 0) return SIDES.every((side) => (states[side].items.get(id)?.children.length ?? 0) > 0);
    return count > 1 || kind === 'criterion';
  });
  for (const [id] of found) below.add(id);
  return found.length > 0;
}

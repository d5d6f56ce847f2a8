import type { MergeItem, MergeState, Side } from './merge.ts';
import { sameItem } from './values.ts';

/** A state and what two sides made of it. */
export interface ThreeStates {
  readonly base: MergeState;
  readonly ours: MergeState;
  readonly theirs: MergeState;
}

/** Both sides, ours first. */
export const SIDES: readonly Side[] = ['ours', 'theirs'];

/** The side that is not this one. */
export function otherOf(side: Side): Side {
  return side === 'ours' ? 'theirs' : 'ours';
}

/** Which of the sides removed an item that the base has; undefined where neither or both did, and for what is new. */
export function removerOf({ base, ours, theirs }: ThreeStates, id: string): Side | undefined {
  if (!base.items.has(id) || ours.items.has(id) === theirs.items.has(id)) return undefined;
  return ours.items.has(id) ? 'theirs' : 'ours';
}

/** Whether all three states have an item. */
export function isInAll({ base, ours, theirs }: ThreeStates, id: string): boolean {
  return base.items.has(id) && ours.items.has(id) && theirs.items.has(id);
}

/** The topmost of the removed items above a removed one, in the state that still has them: they were taken away together. */
export function removedRoot(states: ThreeStates, id: string, by: Side): string {
  const kept = states[otherOf(by)].items;
  let root = id;
  for (let up = kept.get(root)?.parent; up !== undefined && removerOf(states, up) === by; up = kept.get(root)?.parent) {
    root = up;
  }
  return root;
}

/** Every item that one side removed together with the one given, which is the topmost of them. */
export function removedWith(states: ThreeStates, root: string, by: Side): readonly string[] {
  const children = states[otherOf(by)].items.get(root)?.children ?? [];
  const removed = children.filter((each) => removerOf(states, each) === by);
  return [root, ...removed.flatMap((each) => removedWith(states, each, by))];
}

/** Whether the side that kept an item which the other removed changed it, took it elsewhere, or put something right below it. */
export function isTouched(states: ThreeStates, id: string, by: Side): boolean {
  const { base } = states;
  const [keeper, remover] = [states[otherOf(by)].items, states[by].items];
  const [before, now] = [base.items.get(id), keeper.get(id)];
  if (before === undefined || now === undefined) return false;
  if (!sameItem(before, now) || before.parent !== now.parent) return true;
  return now.children.some((each) => {
    const was = base.items.get(each);
    if (was === undefined) return true;
    // What both took elsewhere is told by itself.
    const other = remover.get(each);
    return was.parent !== id && other !== undefined && other.parent === was.parent;
  });
}

/** Whether a side took an item to another indicator. */
export function isMoved({ base }: ThreeStates, item: MergeItem | undefined): boolean {
  const before = item && base.items.get(item.id);
  return item !== undefined && before !== undefined && before.parent !== item.parent;
}

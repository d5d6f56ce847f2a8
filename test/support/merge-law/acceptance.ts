import { isDeepStrictEqual } from 'node:util';
import type { ItemEdit } from '../../../src/edit/item-edit.ts';
import { withEdits } from '../../../src/merge/apply.ts';
import { editsBetween } from '../../../src/merge/edits.ts';
import type { MergeItem, MergeState } from '../../../src/merge/merge.ts';
import type { ThreeStates } from '../../../src/merge/states.ts';
import { type Merge, mergeStates } from '../../../src/merge/three-way.ts';
import type { Chooser } from '../drafts.ts';
import { plainConflicts, plainState } from '../merges.ts';

/** Whoever comes first, it is the same; and the edits make it of what each has. */
export function exchangeFaults({ base, ours, theirs }: ThreeStates, forward: Merge): readonly string[] {
  const back = mergeStates({ base, ours: theirs, theirs: ours }, () => 'theirs');
  const faults = {
    'the other order gives something else': isSame(back.merged, forward.merged),
    'the other order has other conflicts': isDeepStrictEqual(
      plainConflicts(back.conflicts, true),
      plainConflicts(forward.conflicts),
    ),
    'the edits make something else of ours': isSame(withEdits(ours, forward.edits), forward.merged),
    'the edits make something else of theirs': isSame(withEdits(theirs, back.edits), forward.merged),
  };
  return brokenOf(faults);
}

function brokenOf(holding: Readonly<Record<string, boolean>>): readonly string[] {
  return Object.entries(holding).flatMap(([name, holds]) => (holds ? [] : [name]));
}

/** Single changes of both sides, each made of the base by itself, are taken over in two orders: without a conflict they come to the same, and to what the merge makes of all at once. */
export function takenOver(
  { base, ours, theirs }: ThreeStates,
  whole: Merge,
  choose: Chooser,
): { readonly faults: readonly string[]; readonly changes: number } {
  const changes = [...singleChanges(base, ours), ...singleChanges(base, theirs)];
  const [first, second] = [changes, shuffled(changes, choose)].map((order) => inOrder(base, order));
  if (first === undefined || second === undefined || whole.conflicts.length > 0) return { faults: [], changes: 0 };
  const faults = {
    'single changes in another order come to something else': isSameBesideGaps(base, first, second),
    'single changes come to something else than all at once': isSameBesideGaps(base, first, whole.merged),
  };
  return { faults: brokenOf(faults), changes: changes.length };
}

/** One change after the other; undefined where one is in conflict with those before it. */
function inOrder(base: MergeState, order: readonly MergeState[]): MergeState | undefined {
  let state = base;
  for (const theirs of order) {
    const { merged, conflicts } = mergeStates({ base, ours: state, theirs });
    if (conflicts.length > 0) return undefined;
    state = merged;
  }
  return state;
}

/** The base with one change each; what is put elsewhere stands behind each other, so this is one change together. */
function singleChanges(base: MergeState, changed: MergeState): readonly MergeState[] {
  const edits = editsBetween(base, changed);
  const fields = edits.filter(({ kind }) => kind === 'field').map((each) => [each]);
  const tree = edits.filter(({ kind }) => kind !== 'field');
  const isAlone = tree.every((each) => each.kind !== 'move' && afterAlone(base, each) !== undefined);
  const together = isAlone ? tree.map((each) => [each]) : tree.length > 0 ? [tree] : [];
  return [...fields, ...together].map((each) => withEdits(base, each));
}

function afterAlone(base: MergeState, edit: ItemEdit): MergeState | undefined {
  try {
    return withEdits(base, [edit]);
  } catch {
    return undefined;
  }
}

function shuffled<Member>(members: readonly Member[], choose: Chooser): readonly Member[] {
  const rest = [...members];
  return members.flatMap(() => rest.splice(choose.number(rest.length), 1));
}

function isSame(a: MergeState, b: MergeState): boolean {
  return isDeepStrictEqual(plainState(a), plainState(b));
}

/** Whether two results say the same but for the order of what was put in side by side where something was taken away: what stood between is gone, so nobody can say who stands first. */
function isSameBesideGaps(base: MergeState, a: MergeState, b: MergeState): boolean {
  return isSame(withSortedGaps(base, a), withSortedGaps(base, b));
}

function withSortedGaps(base: MergeState, { roots, items }: MergeState): MergeState {
  const sorted = (list: readonly string[], before: readonly string[]): readonly string[] => {
    if (before.every((id) => list.includes(id))) return list;
    const runs: string[][] = [[]];
    for (const id of list) {
      if (before.includes(id)) runs.push([id], []);
      else runs.at(-1)?.push(id);
    }
    return runs.flatMap((run) => run.sort());
  };
  const children = (item: MergeItem) => sorted(item.children, base.items.get(item.id)?.children ?? []);
  return {
    roots: sorted(roots, base.roots),
    items: new Map([...items].map(([id, item]) => [id, { ...item, children: children(item) }])),
  };
}

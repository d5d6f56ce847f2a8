import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { MergeConflict, MergeItem, MergeState } from '../../src/merge/merge.ts';
import type { ThreeStates } from '../../src/merge/states.ts';
import { mergeStates } from '../../src/merge/three-way.ts';
import { arbitraryTriple } from '../support/merges.ts';

type Three<Value> = Readonly<Record<'base' | 'ours' | 'theirs', Value>>;

const text = (value: unknown): string => JSON.stringify(value) ?? '';

function eachIn<Value>(states: ThreeStates, find: (state: MergeState) => Value): Three<Value> {
  return { base: find(states.base), ours: find(states.ours), theirs: find(states.theirs) };
}

/** What only one side changed, or both alike; undefined where both changed it in different ways. */
function agreed<Value>({ base, ours, theirs }: Three<Value>): { readonly value: Value } | undefined {
  if (text(ours) === text(theirs) || text(base) === text(theirs)) return { value: ours };
  return text(base) === text(ours) ? { value: theirs } : undefined;
}

/** Every id that a conflict speaks of, with all that stands below it on any side. */
function disputedIn(states: ThreeStates, conflicts: readonly MergeConflict[]): ReadonlySet<string> {
  const found = new Set<string>();
  const add = (id: string): void => {
    if (found.has(id)) return;
    found.add(id);
    for (const state of Object.values(states)) (state as MergeState).items.get(id)?.children.forEach(add);
  };
  for (const conflict of conflicts) if (conflict.kind !== 'field' && conflict.id !== undefined) add(conflict.id);
  return found;
}

/** Whether a side did anything to an item, or to what stands below it. */
function didAnything(side: MergeState, base: MergeState, id: string): boolean {
  const [now, was] = [side.items.get(id), base.items.get(id)];
  if (now === undefined || was === undefined) return now !== was;
  const plain = ({ fields, ...item }: MergeItem) => text([item, [...fields].sort()]);
  return plain(now) !== plain(was) || now.children.some((each) => didAnything(side, base, each));
}

/** Holds an item of which no conflict speaks to what the sides say of it. */
function expectAgreed(states: ThreeStates, merged: MergeState, id: string, open: ReadonlySet<string>): void {
  const items = eachIn(states, (state) => state.items.get(id));
  const now = merged.items.get(id);
  expect([id, now !== undefined]).toEqual([id, agreed(eachIn(states, ({ items: all }) => all.has(id)))?.value]);
  if (now === undefined) return;
  const keys = new Set(Object.values(items).flatMap((item) => [...(item?.fields.keys() ?? [])]));
  const threeAt = (key: string) => eachIn(states, (state) => state.items.get(id)?.fields.get(key));
  if (Object.values(items).some((item) => item === undefined)) {
    for (const key of keys) expect(text(now.fields.get(key))).toBe(text(threeAt(key).ours ?? threeAt(key).theirs));
    return;
  }
  const parents = { base: items.base?.parent, ours: items.ours?.parent, theirs: items.theirs?.parent };
  expect([id, now.parent]).toEqual([id, agreed(parents)?.value]);
  for (const key of keys) {
    const value = open.has(`${id} ${key}`) ? undefined : agreed(threeAt(key));
    if (value !== undefined) expect([id, key, text(now.fields.get(key))]).toEqual([id, key, text(value.value)]);
  }
}

describe('a merge, item by item', () => {
  it('of random triples has all that one side did and nothing that neither did, but where both are in conflict', () => {
    fc.assert(
      fc.property(arbitraryTriple, (states) => {
        const { merged, conflicts } = mergeStates(states);
        const disputed = disputedIn(states, conflicts);
        const open = new Set(conflicts.flatMap((each) => (each.kind === 'field' ? [`${each.id} ${each.key}`] : [])));
        const ids = new Set(Object.values(states).flatMap(({ items }: MergeState) => [...items.keys()]));
        for (const id of ids) if (!disputed.has(id)) expectAgreed(states, merged, id, open);
      }),
      { numRuns: 2500 },
    );
  });

  it('is in conflict only where both sides did something, and different things', () => {
    fc.assert(
      fc.property(arbitraryTriple, (states) => {
        const { conflicts } = mergeStates(states);
        for (const conflict of conflicts) {
          const { id, kind } = conflict;
          // What does not go together below an indicator may follow from how another conflict is decided.
          if (id === undefined || (kind === 'below' && conflicts.length > 1)) continue;
          const [ours, theirs] = [states.ours, states.theirs].map((side) => didAnything(side, states.base, id));
          expect([kind, id, ours, theirs]).toEqual([kind, id, true, true]);
          if (conflict.kind === 'removed') continue;
          expect(text(conflict.ours)).not.toBe(text(conflict.theirs));
        }
      }),
      { numRuns: 3000 },
    );
  });
});

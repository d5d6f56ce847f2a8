import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { withEdits } from '../../src/merge/apply.ts';
import type { MergeConflict, MergeState } from '../../src/merge/merge.ts';
import type { ThreeStates } from '../../src/merge/states.ts';
import { mergeStates } from '../../src/merge/three-way.ts';
import { arbitraryChanges, arbitraryTriple, plainConflicts, plainState } from '../support/merges.ts';

describe('a merge', () => {
  it('of random triples gives what one side has where the other changed nothing, or the same', () => {
    fc.assert(
      fc.property(arbitraryTriple, ({ base, ours, theirs }) => {
        for (const changed of [ours, theirs]) {
          expectToBe(changed, { base, ours: changed, theirs: base });
          expectToBe(changed, { base, ours: base, theirs: changed });
          expectToBe(changed, { base, ours: changed, theirs: changed });
        }
      }),
      { numRuns: 2500 },
    );
  });

  it('of random triples is the same, with names exchanged, when the sides are exchanged, and gives the edits that make it of ours', () => {
    const kinds = new Set<string>();
    fc.assert(
      fc.property(arbitraryTriple, ({ base, ours, theirs }) => {
        const forward = mergeStates({ base, ours, theirs });
        const back = mergeStates({ base, ours: theirs, theirs: ours }, () => 'theirs');
        expect(plainConflicts(back.conflicts, true)).toEqual(plainConflicts(forward.conflicts));
        expect(plainState(back.merged)).toEqual(plainState(forward.merged));
        expect(plainState(withEdits(ours, forward.edits))).toEqual(plainState(forward.merged));
        expect(plainState(withEdits(theirs, back.edits))).toEqual(plainState(forward.merged));
        for (const { kind } of forward.conflicts) kinds.add(kind);
      }),
      { numRuns: 2500 },
    );
    expect([...kinds]).toEqual(expect.arrayContaining(['added', 'below', 'field', 'moved', 'removed']));
  });

  it('comes to the same in whatever order changes are taken over that are not in conflict', () => {
    let count = 0;
    fc.assert(
      fc.property(arbitraryChanges(3), ({ base, changed: [a = base, b = base, c = base] }) => {
        const orders = [
          [a, b, c],
          [c, b, a],
          [b, a, c],
          [c, a, b],
        ];
        const results = orders.map((order) => takenOver(base, order));
        if (results.some(({ conflicts }) => conflicts.length > 0)) return;
        count += 1;
        for (const { state } of results) expect(plainState(state)).toEqual(plainState(results[0]?.state ?? base));
      }),
      { numRuns: 2000 },
    );
    expect(count).toBeGreaterThan(500);
  });
});

/** One change after the other, each as somebody made it of the same base. */
function takenOver(base: MergeState, order: readonly MergeState[]) {
  const conflicts: MergeConflict[] = [];
  const state = order.reduce((ours, theirs) => {
    const merge = mergeStates({ base, ours, theirs });
    conflicts.push(...merge.conflicts);
    return merge.merged;
  }, base);
  return { state, conflicts };
}

function expectToBe(state: MergeState, states: ThreeStates): void {
  const { merged, edits, conflicts } = mergeStates(states);
  expect(conflicts).toEqual([]);
  expect(plainState(merged)).toEqual(plainState(state));
  if (states.ours === state) expect(edits).toEqual([]);
}

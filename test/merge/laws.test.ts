import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { MergeState } from '../../src/merge/merge.ts';
import type { ThreeStates } from '../../src/merge/states.ts';
import { mergeStates } from '../../src/merge/three-way.ts';
import { heldToTheLaw } from '../support/merge-law/law.ts';
import { arbitraryTriple, plainState } from '../support/merges.ts';

describe('a merge', () => {
  // Ten thousand by `npm run merges`.
  it('loses no change, invents none, and comes to the same in whatever order, on random triples', () => {
    const { fault, counts, told } = heldToTheLaw({ numRuns: 500 });
    console.log(told);
    expect(fault).toBeUndefined();
    expect(Object.keys(counts.kinds)).toEqual(expect.arrayContaining(['added', 'field', 'moved', 'removed']));
    expect(counts.accepted).toBeGreaterThan(100);
  });

  it('of random triples gives what one side has where the other changed nothing, or the same', () => {
    fc.assert(
      fc.property(arbitraryTriple, ({ base, ours, theirs }) => {
        for (const changed of [ours, theirs]) {
          expectToBe(changed, { base, ours: changed, theirs: base });
          expectToBe(changed, { base, ours: base, theirs: changed });
          expectToBe(changed, { base, ours: changed, theirs: changed });
        }
      }),
      { numRuns: 500 },
    );
  });
});

function expectToBe(state: MergeState, states: ThreeStates): void {
  const { merged, edits, conflicts } = mergeStates(states);
  expect(conflicts).toEqual([]);
  expect(plainState(merged)).toEqual(plainState(state));
  if (states.ours === state) expect(edits).toEqual([]);
}

import fc from 'fast-check';
import type { MergeConflict } from '../../../src/merge/merge.ts';
import { SIDES, type ThreeStates } from '../../../src/merge/states.ts';
import { mergeStates } from '../../../src/merge/three-way.ts';
import { arbitraryChooser, type Chooser } from '../drafts.ts';
import { arbitraryTriple } from '../merges.ts';
import { exchangeFaults, takenOver } from './acceptance.ts';
import { conflictFaults, itemFaults } from './items.ts';

/** What random triples had to show. */
interface Counts {
  triples: number;
  items: number;
  /** Triples in conflict, and what the conflicts were. */
  open: number;
  kinds: Partial<Record<MergeConflict['kind'], number>>;
  /** Triples of which single changes were taken over in two orders, and how many these were. */
  accepted: number;
  changes: number;
}

/** Holds the merge to its law on random triples; says what the first breaks that does, and in a line how many there were. */
export function heldToTheLaw(parameters: { readonly numRuns: number; readonly seed?: number }): {
  readonly fault: string | undefined;
  readonly counts: Counts;
  readonly told: string;
} {
  const counts: Counts = { triples: 0, items: 0, open: 0, kinds: {}, accepted: 0, changes: 0 };
  const law = fc.property(arbitraryTriple, arbitraryChooser, (states, choose) => {
    const faults = judged(states, choose, counts);
    if (faults.length > 0) throw new Error(faults.join('\n'));
  });
  const result = fc.check(law, { ...parameters, endOnFailure: true });
  const kinds = Object.entries(counts.kinds).map(([kind, count]) => `${count} ${kind}`);
  return {
    // Whole systems are no sentence.
    fault: result.failed
      ? `${result.errorInstance} (seed ${result.seed}, path ${result.counterexamplePath})`
      : undefined,
    counts,
    told:
      `${counts.triples} triples of ${Math.round(counts.items / counts.triples)} items, ${counts.open} in conflict ` +
      `(${kinds.sort().join(', ')}), ${counts.changes} changes of ${counts.accepted} accepted in two orders ` +
      `(seed ${result.seed})`,
  };
}

/**
 * What a triple breaks of the law: no change is lost, none is invented, and the order of acceptance is irrelevant where
 * changes are independent. A change that is in conflict is lost where neither choice has it, and is in conflict only
 * where both sides did something there. The judge compares the states item by item and key by key, and knows nothing of
 * how the merge came about.
 */
function judged(states: ThreeStates, choose: Chooser, counts: Counts): readonly string[] {
  const merges = { ours: mergeStates(states), theirs: mergeStates(states, () => 'theirs') };
  const { conflicts } = merges.ours;
  const accepted = takenOver(states, merges.ours, choose);
  counts.triples += 1;
  counts.items += states.base.items.size;
  if (conflicts.length > 0) counts.open += 1;
  for (const { kind } of conflicts) counts.kinds[kind] = (counts.kinds[kind] ?? 0) + 1;
  if (accepted.changes > 1) counts.accepted += 1;
  counts.changes += accepted.changes;
  return [
    ...SIDES.flatMap((side) => itemFaults(states, merges[side])),
    ...conflicts.flatMap((each) => conflictFaults(states, each, conflicts, merges)),
    ...exchangeFaults(states, merges.ours),
    ...accepted.faults,
  ];
}

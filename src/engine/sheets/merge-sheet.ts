import { sheetDifferences } from '../../import/criteria-sheet/differences.ts';
import { sheetEdits } from '../../import/criteria-sheet/edits.ts';
import type { Grid } from '../../import/criteria-sheet/grid.ts';
import type { AssumedOfRow, SheetDifferences, SheetRemark } from '../../import/criteria-sheet/types.ts';
import type { Ground } from '../../import/criteria-sheet/values/ground.ts';
import { withEdits } from '../../merge/apply.ts';
import type { Choice, MergeState } from '../../merge/merge.ts';
import type { ThreeStates } from '../../merge/states.ts';
import { type Merge, mergeStates } from '../../merge/three-way.ts';
import type { System } from '../../model/model.ts';
import type { Registers } from '../../model/registers.ts';
import type { CriteriaSheet } from '../../model/sheets/criteria-sheet.ts';
import type { NoSheet } from '../../text/sheets/remarks.ts';
import { withKnownIds } from './added-before.ts';

/** A sheet of a system that came back, with what was sent out and the system as it was written then. */
export interface SheetOfSystem {
  readonly grid: Grid;
  readonly sent: CriteriaSheet;
  readonly base: MergeState;
}

/** What a sheet makes of a system, against what has become of it meanwhile. */
export interface MergedSheet {
  readonly differences: SheetDifferences;
  /** What stands in the sheet and could not be used. */
  readonly remarks: readonly SheetRemark[];
  /** How rows that are to be new were read where they do not say so themselves. */
  readonly assumed: readonly AssumedOfRow[];
  /** What was sent out, what the data is now (ours) and what the sheet makes of what was sent out (theirs). */
  readonly states: ThreeStates;
  readonly merge: Merge;
}

/**
 * Merges a sheet with a system as it is now: what only the sheet changed is taken, what only the data changed stays, what
 * both changed differently is a conflict, decided by `choose`. `freshId` gives ids for what is new.
 */
export function mergeSheet(
  { grid, sent, base }: SheetOfSystem,
  ours: MergeState,
  system: System,
  registers: Registers,
  freshId: (under: string | undefined, count: number) => string,
  choose?: Choice,
): MergedSheet | NoSheet {
  const differences = sheetDifferences(grid, sent);
  if (typeof differences === 'string') return differences;
  const ground: Ground = { system, departments: registers.departments ?? [], items: base.items };
  const { edits, remarks, assumed } = sheetEdits(differences, sent, ground, freshId);
  const states = { base, ours, theirs: withEdits(base, withKnownIds(edits, base, ours)) };
  return {
    differences,
    remarks: [...differences.remarks, ...remarks],
    assumed,
    states,
    merge: mergeStates(states, choose),
  };
}

import type { Changes, Side } from '../changes/changes.ts';
import { compareEditions } from '../changes/compare.ts';
import { compareRegisters } from '../changes/settings.ts';
import type { Notes } from '../load/document.ts';
import { loadEdition } from '../load/edition.ts';
import type { Files } from '../load/files.ts';
import { loadRegisters } from '../load/registers.ts';
import { listRepository } from '../load/repository.ts';
import type { Registers } from '../model/registers.ts';
import type { Review } from '../report/review/review.ts';
import { changedEditions } from './changed-editions.ts';
import { examine } from './examine.ts';
import { failure } from './failure.ts';
import type { World } from './world.ts';

/** Compares the data as it is with an earlier state: every edition that changed in meaning, and every new one with the edition before it. Throws a failure when there is no data. */
export async function compareStates(world: World, before: Files, root: string): Promise<Review> {
  const { added, removed, altered } = changedEditions(before, world);
  const earlier = earlierState(before);
  const pairs: (readonly [Side | undefined, Side])[] = [];
  let previous: Side | undefined;
  const examined = await examine(world, {
    digests: false,
    visit: (edition, registers) => {
      const side: Side = { edition, registers };
      if (added.has(edition.id)) pairs.push([previous, side]);
      else if (altered.has(edition.id)) pairs.push([earlier.side(edition.id), side]);
      previous = side;
    },
  });
  if (examined === undefined) throw failure((say) => say.noIndicators(root));
  const { comparisons, uncompared } = comparedPairs(pairs);
  const registers = previous === undefined ? [] : compareRegisters(earlier.registers(), previous.registers);
  return { comparisons, uncompared, registers, removed, findings: examined.findings, editions: examined.editions };
}

function comparedPairs(
  pairs: readonly (readonly [Side | undefined, Side])[],
): Pick<Review, 'comparisons' | 'uncompared'> {
  const comparisons: Changes[] = [];
  const uncompared: string[] = [];
  for (const [before, after] of pairs) {
    if (before === undefined) uncompared.push(after.edition.id);
    else comparisons.push(compareEditions(before, after));
  }
  return { comparisons: comparisons.filter(({ judgement }) => !judgement.isEmpty), uncompared };
}

interface EarlierState {
  readonly registers: () => Registers;
  readonly side: (id: string) => Side | undefined;
}

/** Reads from an earlier state what is asked for. What is wrong there was said of that state; what cannot be read is not there. */
function earlierState(files: Files): EarlierState {
  const notes: Notes = { report: () => undefined, departs: () => undefined };
  let read: Registers | undefined;
  const registers = (): Registers => {
    read ??= loadRegisters(files, listRepository(files, notes.report)?.hasRetired ?? false, notes);
    return read;
  };
  return {
    registers,
    side: (id) => {
      const edition = loadEdition(files, id, notes);
      return edition && { edition, registers: registers() };
    },
  };
}

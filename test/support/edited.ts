import { compareEditions } from '../../src/changes/compare.ts';
import type { Side } from '../../src/changes/facts.ts';
import { compareRegisters } from '../../src/changes/settings.ts';
import { examine } from '../../src/engine/examine/examine.ts';
import type { Review } from '../../src/report/review/review.ts';
import { memoryWorld } from './memory-world.ts';

/** What a review has of two states of the small repository's one edition. */
export async function reviewOf(
  before: ReadonlyMap<string, string>,
  after: ReadonlyMap<string, string>,
): Promise<Review> {
  const [was, is] = [await read(before), await read(after)];
  const comparison = compareEditions(was.side, is.side);
  return {
    comparisons: comparison.judgement.isEmpty ? [] : [comparison],
    registers: compareRegisters(was.side.registers, is.side.registers),
    locks: [],
    results: [],
    removed: [],
    uncompared: [],
    ...is.examined,
  };
}

async function read(files: ReadonlyMap<string, string>) {
  let side: Side | undefined;
  const examined = await examine(memoryWorld(files), {
    digests: false,
    visit: (edition, registers) => {
      side = { edition, registers };
    },
  });
  if (side === undefined || examined === undefined) throw new Error('there is no edition');
  return { side, examined };
}

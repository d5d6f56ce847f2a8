import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareEditions } from '../../src/changes/compare.ts';
import { examine } from '../../src/engine/examine/examine.ts';
import type { Edition } from '../../src/model/model.ts';
import type { Registers } from '../../src/model/registers.ts';
import { memoryWorld } from '../support/memory-world.ts';
import { plainChanges } from '../support/mirror.ts';
import { applied, plainSystems } from '../support/plain.ts';
import { repositoryOf, type WrittenSystem } from '../support/sources.ts';
import { figuresOf } from '../support/system-figures.ts';
import { arbitrarySystem } from '../support/systems.ts';

/** Reads a system. Sums need not hold. */
async function read(system: WrittenSystem): Promise<{ edition: Edition; registers: Registers }> {
  const found: { edition: Edition; registers: Registers }[] = [];
  await examine(memoryWorld(repositoryOf(system)), {
    digests: false,
    visit: (edition, registers) => found.push({ edition, registers }),
  });
  if (found[0] === undefined) throw new Error('the system cannot be read');
  return found[0];
}

/** Holds that what is found between two systems makes the later one of the earlier, both ways, and that both ways say the same. */
async function expectMirrored(one: WrittenSystem, other: WrittenSystem): Promise<void> {
  const [before, after] = [await read(one), await read(other)];
  const [forward, back] = [compareEditions(before, after), compareEditions(after, before)];
  expect(applied(forward)).toEqual(plainSystems(after.edition, before.edition));
  expect(applied(back)).toEqual(plainSystems(before.edition, after.edition));
  expect(plainChanges(back, true)).toEqual(plainChanges(forward, false));
}

describe('a comparison of systems of any shape', () => {
  it('is enough to make one of the other, and mirrors the comparison the other way round', async () => {
    await fc.assert(fc.asyncProperty(arbitrarySystem, arbitrarySystem, expectMirrored), { numRuns: 30 });
  });

  it('finds any figure that is another', async () => {
    await fc.assert(
      fc.asyncProperty(arbitrarySystem, fc.nat(), async (system, choice) => {
        const figures = figuresOf(system);
        const figure = figures[choice % figures.length];
        if (figure === undefined) throw new Error('the system has no figure');
        await expectMirrored(system, figure.changed);
        const { judgement } = compareEditions(await read(system), await read(figure.changed));
        expect(judgement.isEmpty, figure.path).toBe(false);
      }),
      { numRuns: 40 },
    );
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { outcomeOf, READING } from '../support/corruption/outcomes.ts';
import { arbitraryCorruption, spoilt } from '../support/corruption/spoilt.ts';
import { victimsOf } from '../support/corruption/victims.ts';

describe('a file that somebody spoilt', () => {
  it('is read, or refused with a sentence that names it; what is written lies in the data and can be loaded', async () => {
    const victims = await victimsOf();
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...victims),
        fc.constantFrom(...READING),
        arbitraryCorruption,
        async (victim, command, corruption) => {
          const bytes = spoilt(victim.bytes, corruption);
          expect([0, 1, 2]).toContain((await outcomeOf(command, { ...victim, bytes })).code);
        },
      ),
      { numRuns: 250 },
    );
  });

  it.each(READING)('has something in it for %s, or most of the others would prove nothing', async (command) => {
    const outcomes = await Promise.all((await victimsOf()).map((victim) => outcomeOf(command, victim)));
    expect(outcomes.filter(({ code }) => code < 2).length).toBeGreaterThan(7);
  });
});

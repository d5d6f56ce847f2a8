import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exactText, plus } from '../../src/model/grading/ratio.ts';
import { unitsOf } from '../../src/model/registers.ts';
import { wholeViews } from '../../src/model/view.ts';
import { outcomeOf } from '../../src/results/outcome.ts';
import { scorersIn } from '../../src/results/scored-by.ts';
import { expectedOf, samples, scoresOf, writtenSample } from '../support/beside.ts';
import { type Draw, drawnFor, givenAs } from '../support/drawn-scores.ts';
import { decimal } from '../support/gradings.ts';
import { readded } from '../support/readded.ts';
import { repositoryOf, sourceOf } from '../support/sources.ts';
import { arbitrarySystem } from '../support/systems.ts';

describe('what the indicators add to', () => {
  it('is the exact sum of any scores in a system of any shape, and its parts added up again give it to the last digit', async () => {
    await fc.assert(
      fc.asyncProperty(arbitrarySystem, fc.infiniteStream(fc.nat(1_000_000)), async (written, numbers) => {
        const { edition, proof, registers } = await sourceOf(repositoryOf(written));
        const [view] = wholeViews(edition, proof);
        if (view === undefined) throw new Error('there is no system');
        const draw: Draw = (most) => Number(numbers.next().value) % (most + 1);
        const units = unitsOf(registers.units ?? [], view.system.id, edition.year);
        const all = units.map((unit) => drawnFor(written, view.system, unit, draw));
        const scorersOf = scorersIn(edition, view);
        const scores = new Map(all.map(({ unit, scores: own }) => [unit.id, givenAs(own, scorersOf(unit))]));
        const outcome = outcomeOf({ edition, view, units, scores });
        for (const [index, { unit, sums }] of all.entries()) {
          const own = outcome.units[index];
          const exact = plus(sums.total, sums.bonus);
          expect(own?.performance && exactText(own.performance), unit.id).toBe(exactText(exact));
          readded(outcome.explained(unit.id));
        }
      }),
      { numRuns: 60 },
    );
  });

  it('holds the limits of criteria, of indicators and of the system for what lies beside the sum', async () => {
    await fc.assert(
      fc.asyncProperty(samples, async (sample) => {
        const { edition, proof, registers } = await sourceOf(repositoryOf(writtenSample(sample)));
        const [view] = wholeViews(edition, proof);
        if (view === undefined) throw new Error('there is no system');
        const [unit] = unitsOf(registers.units ?? [], view.system.id, edition.year);
        if (unit === undefined) throw new Error('there is no unit');
        const scores = new Map([...scoresOf(sample)].map(([id, each]) => [id, decimal(String(each))]));
        const given = givenAs(scores, scorersIn(edition, view)(unit));
        const outcome = outcomeOf({ edition, view, units: [unit], scores: new Map([[unit.id, given]]) });
        const performance = outcome.units[0]?.performance;
        expect(performance && exactText(performance)).toBe(String(expectedOf(sample).performance / 20));
        readded(outcome.explained(unit.id));
      }),
      { numRuns: 60 },
    );
  });
});

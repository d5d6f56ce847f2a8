import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { barsOf, distributionOf } from '../../src/client/logic/chart.ts';
import type { SystemResults, UnitResult } from '../../src/studio/protocol/results.ts';

const score = fc.integer({ min: 0, max: 21_000 }).map((each) => (each / 100).toFixed(2));
const systems: fc.Arbitrary<SystemResults> = fc.array(fc.option(score), { maxLength: 30 }).map((scores) => ({
  ...{ id: 'a', title: '甲', isFinal: true, full: '200', lines: [{ name: '未达标', at: '150' }] },
  units: scores.map(
    (each, index): UnitResult => ({
      ...{ id: String(index), name: `单位${index}`, class: '县', rank: null, grade: null, isOpen: false },
      ...{
        score: each,
        consequences: [],
        missing: [],
        before: each === null ? null : { score: each, rank: 1, grade: null },
      },
    }),
  ),
}));

describe('the charts of results', () => {
  it('have a bar within the drawing for each score, as long as it is to the others, and last year on the same scale', () => {
    fc.assert(
      fc.property(systems, (system) => {
        const { rows, lines } = barsOf(system, 100);
        const scored = system.units.filter((each) => each.score !== null);
        expect(rows.map(({ id }) => id)).toEqual(scored.map(({ id }) => id));
        for (const [index, { width, before }] of rows.entries()) {
          expect(width).toBeGreaterThanOrEqual(0);
          expect(width).toBeLessThanOrEqual(100);
          expect(before).toBe(width);
          const to = Number(lines[0]?.x) / 150;
          expect(width).toBeCloseTo(Number(scored[index]?.score) * to, 6);
        }
      }),
    );
  });

  it('count every score in one band, in few bands that follow each other', () => {
    fc.assert(
      fc.property(systems, (system) => {
        const bands = distributionOf(system);
        const scored = system.units.filter((each) => each.score !== null);
        expect(bands.reduce((sum, { count }) => sum + count, 0)).toBe(scored.length);
        expect(bands.length).toBeLessThanOrEqual(9);
        for (const [index, band] of bands.slice(1).entries()) expect(band.from).toBe(bands[index]?.to);
      }),
    );
  });
});

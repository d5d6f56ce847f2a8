import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { classIndexOf } from '../../src/model/classes/of-unit.ts';
import { writtenFigure } from '../../src/model/grading/figure.ts';
import { gradingOf } from '../../src/model/grading/grading.ts';
import { total } from '../../src/model/grading/ratio.ts';
import { standingsOf } from '../../src/model/grading/standing.ts';
import { drawnResults } from '../support/method-summaries.ts';
import { methods } from '../support/methods.ts';
import { python } from './programs.ts';

const work = mkdtempSync(join(tmpdir(), 'zhunsheng-years-'));
afterAll(() => rmSync(work, { recursive: true, force: true }));

describe('the results of a thousand years', () => {
  it('by methods of any kind are those of a program that was written by itself, with fractions', async () => {
    const drawn = fc.sample(fc.tuple(methods, fc.infiniteStream(fc.nat(1_000_000))), { numRuns: 1000, seed: 23 });
    const years: object[] = [];
    const ours: unknown[] = [];
    for (const [stated, numbers] of drawn) {
      const draw = (most: number) => Number(numbers.next().value) % (most + 1);
      const { edition, view, units, results } = await drawnResults(stated, draw);
      const { system } = view;
      const ends = units.map((unit) => {
        const { levels, amounts, bar } = results.get(unit.id) ?? {
          levels: new Map(),
          amounts: new Map(),
          bar: undefined,
        };
        const own = system.indicators.flatMap(({ id }) => levels.get(id) ?? []);
        return {
          ...{ id: unit.id, class: unit.class, classIndex: classIndexOf(system, unit), amounts, bar, isOpen: false },
          levels: system.indicators.map(({ id }) => levels.get(id)),
          performance: writtenFigure({ kind: 'performance' }, total(own), { at: undefined }),
        };
      });
      ours.push(
        standingsOf(ends, gradingOf(edition, system)).map(({ published, rank, grade, isOpen }) => [
          published?.toString(),
          rank,
          grade?.id ?? null,
          isOpen,
        ]),
      );
      years.push({
        ...stated,
        units: ends.map((each) => ({
          class: each.class,
          ideology: String(each.levels[0]?.over),
          performance: String(each.performance.value?.over),
          amounts: Object.fromEntries([...each.amounts].map(([key, amount]) => [key, String(amount)])),
          bar: each.bar ?? null,
        })),
      });
    }
    const path = join(work, 'years.json');
    writeFileSync(path, JSON.stringify(years));
    const theirs = (await python('judge-years.py', path)) as [string, number, string | null, boolean][][];
    const asDecimals = theirs.map((year) => year.map(([score, ...rest]) => [decimalOf(score), ...rest]));
    expect(asDecimals).toEqual(ours);
    // All of it is about something: there are ties, grades of every kind, and fractions that were rounded.
    const all = asDecimals.flat();
    expect(all.filter(([, , , isOpen]) => isOpen).length).toBeGreaterThan(50);
    expect(new Set(all.map(([, , grade]) => grade)).size).toBeGreaterThan(6);
  });
});

/** A fraction whose denominator is a power of ten, as a decimal: `481/50` is 9.62. */
function decimalOf(fraction: string): string {
  const [over = '', under = '1'] = fraction.split('/');
  return String(Number(over) / Number(under));
}

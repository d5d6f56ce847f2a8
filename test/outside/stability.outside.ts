import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { certain } from '../../src/model/certain.ts';
import { classIndexOf } from '../../src/model/classes/of-unit.ts';
import { classesIn } from '../../src/model/classes.ts';
import { Decimal, sum } from '../../src/model/decimal.ts';
import { compareRatios, lowestTerms, type Ratio, times, whole } from '../../src/model/grading/ratio.ts';
import { coreMissed } from '../../src/model/grading/scored.ts';
import type { Item, System } from '../../src/model/model.ts';
import { type Assessment, outcomeOf } from '../../src/results/outcome.ts';
import type { StableFigure } from '../../src/results/stability/stability.ts';
import { methods, type StatedMethod } from '../support/methods.ts';
import { settledYear } from '../support/settled-years.ts';
import { python } from './programs.ts';

const work = mkdtempSync(join(tmpdir(), 'zhunsheng-limits-'));
afterAll(() => rmSync(work, { recursive: true, force: true }));

const TWO = Decimal.of(2n, 0);

describe('the limits of figures', () => {
  it('by methods of any kind are those that a program finds that was written by itself, with fractions', async () => {
    const drawn = fc.sample(fc.tuple(methods, fc.infiniteStream(fc.nat(1_000_000))), { numRuns: 120, seed: 23 });
    const tasks: object[] = [];
    const ours: unknown[] = [];
    for (const [stated, numbers] of drawn) {
      // Steps of hundredths are too many to try all of them.
      const { summary = {} } = stated.method as { summary?: { places?: number } };
      if (![0, 1].includes(summary.places ?? 2)) continue;
      const draw = (most: number) => Number(numbers.next().value) % (most + 1);
      const assessment = await settledYear(stated, draw);
      const figures =
        outcomeOf(assessment)
          .stability()
          ?.filter(({ figure }) => isTold(figure)) ?? [];
      const year = yearOf(stated, assessment);
      for (const figure of figures) {
        for (const up of [false, true]) {
          tasks.push({ year, figure: figureOf(figure, assessment.view.system), up });
          ours.push(limitOf(figure, up));
        }
      }
    }
    const path = join(work, 'limits.json');
    writeFileSync(path, JSON.stringify(tasks));
    expect(await python('judge-limits.py', path)).toEqual(ours);
    expect(ours.filter((each) => each !== null).length).toBeGreaterThan(80);
  }, 600_000);
});

/** What a total is no line of is left out. */
function isTold({ kind }: StableFigure['figure']): boolean {
  return kind !== 'full';
}

/** The year as data: what is entered, what core items are missed, what the indicators add to. */
function yearOf(stated: StatedMethod, assessment: Assessment): object {
  const { view, scores } = assessment;
  const { system } = view;
  const fraction = (ratio: Ratio | undefined): string => (ratio === undefined ? '0' : lowestTerms(ratio).join('/'));
  return {
    ...stated,
    units: outcomeOf(assessment).units.map(({ unit, levels, performance }) => {
      const own = scores.get(unit.id);
      const given = new Map(
        [...(own?.given ?? [])].map(
          ([id, all]) => [id, sum([...all.values()].flatMap(({ amount }) => amount ?? []))] as const,
        ),
      );
      const entered = [...(own?.entered ?? [])].flatMap(([key, { amount }]) =>
        amount === undefined ? [] : [[key, amount] as const],
      );
      const core = coreMissed(system, classIndexOf(system, unit), (id) => whole(given.get(id) ?? Decimal.zero));
      return {
        class: unit.class,
        ideology: fraction(levels.get(certain(system.indicators[0]))),
        performance: fraction(performance),
        scores: textsOf(given),
        amounts: textsOf([...entered, ...core]),
        bar: own?.bar ?? null,
      };
    }),
  };
}

function textsOf(amounts: Iterable<readonly [string, Decimal]>): Readonly<Record<string, string>> {
  return Object.fromEntries([...amounts].map(([key, amount]) => [key, amount.toString()]));
}

function figureOf({ figure, now }: StableFigure, { classes }: System): object {
  const known = { kind: figure.kind, now: lowestTerms(now).join('/') };
  if (figure.kind !== 'points') return { ...known, ...figure };
  const { criterion } = figure;
  const own = classesIn(figure.classes, classes).map(({ id }) => id);
  return {
    ...known,
    classes: own,
    criterion: criterion.id,
    isIdeology: topOf(criterion).id === 'ideology',
    isCore: criterion.core,
  };
}

function topOf(item: Item): Item {
  return item.parent === undefined ? item : topOf(item.parent);
}

/** What is found within what the other program looks at. */
function limitOf({ figure, now, from, to }: StableFigure, up: boolean): readonly [string, boolean] | null {
  const { at, changes, isWithin } = up ? to : from;
  const isWhole = figure.kind === 'weight' || (figure.kind === 'line' && figure.isShare);
  const isFar = at !== undefined && up && !isWhole && compareRatios(at, times(now, TWO)) > (isWithin ? -1 : 0);
  if (at === undefined || changes.length === 0 || isFar) return null;
  const [over, under] = lowestTerms(at);
  return [under === 1n ? `${over}` : `${over}/${under}`, isWithin];
}

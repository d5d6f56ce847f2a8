import { describe, expect, it } from 'vitest';
import { slopeCharts } from '../../src/report/trial/chart.ts';
import type { Trial } from '../../src/results/trial/trial.ts';

const [ALL, BY_CLASS] = [[{ counts: { all: 1 } }], [{ counts: { byClass: new Map() } }]];

/** A trial of four units of two classes, of which each has a rank on both sides. */
function trialWith(grades: readonly object[], ranks: readonly (readonly [number, number | undefined])[]): Trial {
  const unitOf = (index: number) => ({
    id: `unit-${index}`,
    name: `单位${index}`,
    class: index < 2 ? 'county' : 'district',
  });
  const units = ranks.map(([before, after], index) => ({
    unit: unitOf(index),
    before: { unit: unitOf(index), standing: { rank: before } },
    after: { unit: unitOf(index), standing: { rank: after } },
    changes: before === after ? [] : ['rank'],
  }));
  const declared = [
    { id: 'county', name: '县' },
    { id: 'district', name: '城市区' },
  ];
  const side = { outcome: { units, grading: { grades, places: 2 }, view: { system: { declared } } } };
  return { units, before: side, after: side } as never;
}

const linesIn = (charts: readonly unknown[]): readonly (readonly string[])[] =>
  charts.map((chart) =>
    (chart as { readonly lines: readonly { readonly kind: string }[] }).lines.map(({ kind }) => kind),
  );

describe('slope charts', () => {
  it('are one of all units where these have one ranking, and say who rises and who falls', () => {
    const charts = slopeCharts(
      trialWith(ALL, [
        [1, 2],
        [2, 1],
        [3, 3],
        [4, 4],
      ]),
      '名次',
    );
    expect(linesIn(charts)).toEqual([['down', 'up', 'same', 'same']]);
  });

  it('are one for each class where units are ranked among those of their class', () => {
    const charts = slopeCharts(
      trialWith(BY_CLASS, [
        [1, 1],
        [2, 2],
        [1, 2],
        [2, 1],
      ]),
      '名次',
    );
    expect(linesIn(charts)).toEqual([
      ['same', 'same'],
      ['down', 'up'],
    ]);
    expect(charts.map((chart) => (chart as { readonly title: string }).title)).toEqual([
      '名次（县）',
      '名次（城市区）',
    ]);
  });

  it('leave out who has no rank on a side, and are none where nobody has', () => {
    expect(
      linesIn(
        slopeCharts(
          trialWith(ALL, [
            [1, 1],
            [2, undefined],
          ]),
          '名次',
        ),
      ),
    ).toEqual([['same']]);
    expect(slopeCharts(trialWith(ALL, [[1, undefined]]), '名次')).toEqual([]);
  });
});

import { describe, expect, it } from 'vitest';
import type { RawItem } from '../../src/edit/item-edit.ts';
import type { DraftItem } from '../../src/import/draft.ts';
import { withTitleWeights } from '../../src/import/title-weights.ts';
import { stepOf } from '../../src/import/written/step.ts';

type Tree = readonly (readonly [weight: string, below?: Tree])[];

/** Items with weights, or without any, that say nothing else. */
function items(tree: Tree): readonly DraftItem[] {
  return tree.map(([value, below = []]) => ({
    ...{ kind: below.length > 0 ? 'indicator' : 'criterion', words: value, from: [], label: '', core: false },
    ...{ departments: [], cooperating: [], sureness: 'stated', children: items(below) },
    points: value === '' ? undefined : { kind: 'weight', value, scale: undefined, sureness: 'stated' },
    ...{ adds: undefined, scoring: undefined, method: undefined, evidence: undefined, remark: undefined },
    applicability: undefined,
  }));
}

function read(tree: Tree): { readonly weights: Tree; readonly told: number } {
  let told = 0;
  const weights = (all: readonly DraftItem[]): Tree =>
    all.map(({ points, children }) => {
      const value = points?.kind === 'weight' ? points.value : '';
      return children.length === 0 ? [value] : [value, weights(children)];
    });
  const result = weights(withTitleWeights(items(tree), () => (told += 1)));
  return { weights: result, told };
}

describe('titles without weights', () => {
  it('have what stands below them, and that its share of it, where all of it is the whole', () => {
    expect(
      read([
        [
          '50%',
          [
            ['', [['25%'], ['25%']]],
            ['', [['35%']]],
            ['', [['0.15']]],
          ],
        ],
        ['50%'],
      ]),
    ).toEqual({
      weights: [
        [
          '50%',
          [
            ['50%', [['50%'], ['50%']]],
            ['35%', [['100%']]],
            ['15%', [['100%']]],
          ],
        ],
        ['50%'],
      ],
      told: 3,
    });
    expect(
      read([
        ['', [['20%'], ['10%']]],
        ['70%', [['100%']]],
      ]).weights,
    ).toEqual([
      ['30%', [['2/3'], ['1/3']]],
      ['70%', [['100%']]],
    ]);
  });

  it('stay without where their parts are all of each, or what stands beside them is not the whole', () => {
    for (const tree of [
      [['', [['60%'], ['40%']]]],
      [
        ['', [['60%'], ['40%']]],
        ['', [['100%']]],
      ],
      [
        ['', [['25%'], ['20%']]],
        ['', [['35%']]],
      ],
      [
        ['', [['25%'], ['']]],
        ['', [['75%']]],
      ],
    ] satisfies Tree[]) {
      expect(read(tree)).toEqual({ weights: tree, told: 0 });
    }
  });

  it('leave points of which the step of the year is a part', () => {
    const weighted = (weight: string, below?: readonly string[]): RawItem => ({
      id: weight,
      fields: [['weight', weight]],
      below: below && { key: 'criteria' as const, items: below.map((each) => weighted(each)) },
    });
    const step = (...indicators: Parameters<typeof stepOf>[0][number]['indicators']) =>
      stepOf([{ indicators, fullMarks: '100' }]);
    expect(step(weighted('50%'), weighted('50%'))).toBe('1');
    expect(step(weighted('50%', ['25%', '75%']), weighted('50%'))).toBe('0.5');
    expect(step(weighted('25%', ['1/3', '2/3']), weighted('75%'))).toBe('1');
  });
});

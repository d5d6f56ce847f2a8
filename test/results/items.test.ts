import { describe, expect, it } from 'vitest';
import { exactText } from '../../src/model/grading/ratio.ts';
import { unitsOf } from '../../src/model/registers.ts';
import { wholeViews } from '../../src/model/view.ts';
import { outcomeOf } from '../../src/results/outcome.ts';
import { scorersIn } from '../../src/results/scored-by.ts';
import { type GivenScore, NO_SCORES, type UnitScores } from '../../src/results/scores.ts';
import { decimal } from '../support/gradings.ts';
import { classesNamed, repositoryOf, sourceOf } from '../support/sources.ts';

/** Five criteria of two points each, all led by one department but the last; units by their scores, and what they gave themselves for the first. */
async function statistics(
  rows: readonly { readonly scores: readonly (string | undefined)[]; readonly self?: string }[],
) {
  const ids = ['a', 'b', 'c', 'd', 'e'];
  const { edition, proof, registers } = await sourceOf(
    repositoryOf({
      classes: classesNamed('县'),
      fullMarks: 10,
      indicators: [
        {
          ...{ id: 'one', title: '第一项', points: 8, department: 'publicity' },
          indicators: [
            {
              id: 'two',
              title: '第二级',
              points: 8,
              indicators: [
                {
                  id: 'three',
                  title: '第三级',
                  points: 8,
                  criteria: ids.slice(0, 4).map((id) => ({ id, text: `内容${id}`, points: 2 })),
                },
              ],
            },
          ],
        },
        {
          ...{ id: 'other', title: '另一项', points: 2, department: 'organization' },
          indicators: [
            {
              id: 'other-two',
              title: '第二级',
              points: 2,
              indicators: [
                { id: 'other-three', title: '第三级', points: 2, criteria: [{ id: 'e', text: '内容e', points: 2 }] },
              ],
            },
          ],
        },
      ],
    }),
  );
  const [view] = wholeViews(edition, proof);
  if (view === undefined) throw new Error('there is no system');
  const units = unitsOf(registers.units ?? [], view.system.id, edition.year).slice(0, rows.length);
  const scorersOf = scorersIn(edition, view);
  const given = (amount: string | undefined): GivenScore => ({
    ...{ amount: amount === undefined ? undefined : decimal(amount), isRefused: false, note: '', at: undefined },
  });
  const scores = units.map((unit, at): readonly [string, UnitScores] => {
    const own = ids.map((id, index) => {
      const all = (scorersOf(unit).get(id) ?? []).map(
        ({ scorer }) => [scorer, given(rows[at]?.scores[index])] as const,
      );
      return [id, new Map(all)] as const;
    });
    const self = rows[at]?.self;
    return [
      unit.id,
      { ...NO_SCORES, given: new Map(own), self: new Map(self === undefined ? [] : [['a', given(self)]]) },
    ];
  });
  return outcomeOf({ edition, view, units, scores: new Map(scores) }).statistics();
}

describe('what scores say of criteria', () => {
  it('is how many have all and none, the mean share, and which separate nobody', async () => {
    const { items } = await statistics([
      { scores: ['2', '0', '1', '2', '2'] },
      { scores: ['2', '0', '1', '1', '2'] },
      { scores: ['2', '0', '1', '0.5', '2'] },
    ]);
    const said = items.map(({ criterion, mean, full, none, isSame }) => [
      criterion.id,
      exactText(mean),
      full,
      none,
      isSame,
    ]);
    // (2 + 1 + 0.5) ÷ 6 = 7/12
    expect(said).toEqual([
      ['a', '1', 3, 0, true],
      ['b', '0', 0, 3, true],
      ['c', '0.5', 0, 0, true],
      ['d', '7/12', 1, 0, false],
      ['e', '1', 3, 0, true],
    ]);
  });

  it('is which of them move together: the same share of every unit, in three different ones at least', async () => {
    const { items } = await statistics([
      { scores: ['2', '2', '2', '1', '1'] },
      { scores: ['1', '1', '2', '1', '1'] },
      { scores: ['0.5', '0.5', '2', '2', '2'] },
    ]);
    expect(items.map(({ together }) => together.map(({ id }) => id))).toEqual([['b'], ['a'], [], [], []]);
  });

  it('is how much more units gave themselves, on average, of those who said it', async () => {
    const { items } = await statistics([
      { scores: ['1', '1', '1', '1', '1'], self: '2' },
      { scores: ['1', '1', '1', '1', '1'], self: '1.5' },
      { scores: ['1', '1', '1', '1', '1'] },
    ]);
    const said = items.map(({ selfAbove }) => selfAbove && [exactText(selfAbove.points), exactText(selfAbove.share)]);
    expect(said).toEqual([['0.75', '0.375'], undefined, undefined, undefined, undefined]);
  });

  it('leaves out what is not scored yet, and counts how often each department took something off', async () => {
    const { items, scorers } = await statistics([
      { scores: [undefined, '1', '2', '2', '2'] },
      { scores: [undefined, '2', '2', '2', '2'] },
    ]);
    expect(items.map(({ criterion }) => criterion.id)).toEqual(['b', 'c', 'd', 'e']);
    expect(scorers).toEqual([
      { scorer: 'publicity', given: 6, below: 1 },
      { scorer: 'organization', given: 2, below: 0 },
    ]);
  });
});

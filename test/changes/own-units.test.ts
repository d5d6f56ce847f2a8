import { describe, expect, it } from 'vitest';
import { compareEditions } from '../../src/changes/compare.ts';
import { exactText, type Ratio } from '../../src/model/grading/ratio.ts';
import { classesNamed, indicatorWith, repositoryOf, sourceOf } from '../support/sources.ts';

const OTHERS = [{ points: 4 }, { points: 6, except: ['unit-1'] }, { points: 6, only: ['unit-1'] }];

/** A total as it is in data. */
const shown = (total: Ratio | undefined): string => (total ? exactText(total) : '');

function written(criteria: readonly Readonly<Record<string, unknown>>[]) {
  return sourceOf(
    repositoryOf({ classes: classesNamed('县', '城市区'), fullMarks: 10, indicators: [indicatorWith({}, criteria)] }),
  );
}

describe('a unit that is given something of its own', () => {
  it('is in the balance with what its class had before, and those for which nothing changes are not', async () => {
    const own = [{ ...OTHERS[0], pointsFor: { 'unit-2': 3 } }, ...OTHERS.slice(1), { points: 1, only: ['unit-2'] }];
    const { balance, systems } = compareEditions(await written(OTHERS), await written(own));
    expect(balance[0]?.classes.map(({ id, total }) => [id, shown(total.before), shown(total.after)])).toEqual([
      ['class-1', '10', '10'],
      ['class-2', '10', '10'],
      ['unit-2', '10', '10'],
    ]);
    const differences = systems.flatMap(({ items }) =>
      items.flatMap((each) => ('differences' in each ? each.differences : [])),
    );
    const points = differences.filter(({ field }) => field === 'points');
    expect(points.map((each) => 'classes' in each && each.classes)).toEqual([['unit-2']]);
  });

  it('changes nothing of items that are for it as for its class', async () => {
    const { systems } = compareEditions(
      await written([{ points: 4 }, { points: 6 }]),
      await written(OTHERS.slice(0, 1).concat([{ points: 6, pointsFor: { 'unit-1': 6 } } as never])),
    );
    expect(systems.flatMap(({ items }) => items)).toEqual([]);
  });
});

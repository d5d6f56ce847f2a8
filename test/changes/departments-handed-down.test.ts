import { describe, expect, it } from 'vitest';
import { compareEditions } from '../../src/changes/compare.ts';
import { classesNamed, indicatorWith, repositoryOf, sourceOf } from '../support/sources.ts';

/** The ids of what changed between two editions whose level-1 indicator has these departments, and its only criterion these. */
async function changedBy(above: readonly unknown[], own: readonly unknown[]): Promise<readonly unknown[]> {
  const [before, after] = await Promise.all(
    [0, 1].map((side) => {
      const criterion = { points: 10, ...(own[side] === undefined ? {} : { department: own[side] }) };
      const indicators = [indicatorWith({ department: above[side] }, [criterion])];
      return sourceOf(repositoryOf({ classes: classesNamed('县'), fullMarks: 10, indicators }));
    }),
  );
  const { systems } = compareEditions(before as never, after as never);
  return systems.flatMap(({ items }) => items.map((each) => [each.after?.kind, each.kinds]));
}

const [SHARES, OTHERS] = [
  { organization: '50%', publicity: '50%' },
  { organization: '60%', publicity: '40%' },
];

describe('departments of an indicator whose criteria have their own', () => {
  it('are no change where they change', async () => {
    expect(await changedBy([SHARES, OTHERS], ['organization', 'organization'])).toEqual([]);
    expect(await changedBy([SHARES, OTHERS], [undefined, undefined])).toEqual([['indicator', ['department']]]);
  });

  it('are told at the criterion that is given its own', async () => {
    expect(await changedBy([SHARES, SHARES], [undefined, 'publicity'])).toEqual([['criterion', ['department']]]);
  });
});

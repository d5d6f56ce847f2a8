import { describe, expect, it } from 'vitest';
import type { Results } from '../../src/model/years/results.ts';
import { withResolutions } from '../../src/results/resolved.ts';
import { type GivenScore, NO_SCORES, type Scores } from '../../src/results/scores.ts';
import { changed, SMALL_YEAR } from '../support/fixtures.ts';
import { decimal } from '../support/gradings.ts';
import { givenFor, RESULTS } from '../support/years.ts';

const at = { file: '一录/a.xlsx', sheet: '评分表', cell: 'H9' };

/** A score that somebody decided, as it was collected. */
const SCORE: GivenScore = { amount: decimal('1.5'), isRefused: false, note: '少1次', at, resolved: new Set(['score']) };

const scores = (score: GivenScore): Scores => {
  const given = new Map([['lecture-team', new Map([['publicity', score]])]]);
  return new Map([['jia-xian', { ...NO_SCORES, given, hasResolved: score.resolved !== undefined }]]);
};

async function heldIn(files: ReadonlyMap<string, string>, score = SCORE): Promise<GivenScore | undefined> {
  const results = (await givenFor(files, '2020')) as Results;
  return withResolutions(scores(score), results).get('jia-xian')?.given.get('lecture-team')?.get('publicity');
}

describe('a score that somebody decided', () => {
  it('stands in the line of the data where that is written', async () => {
    const found = await heldIn(SMALL_YEAR);
    expect(found).toMatchObject({ isRefused: false, at: { file: RESULTS.entries, line: 8 }, note: '少1次' });
    expect(found?.amount?.toString()).toBe('1.5');
  });

  it('counts nothing once something else is decided, or nothing any more', async () => {
    const open = { amount: undefined, isRefused: true, at: undefined };
    expect(await heldIn(changed(SMALL_YEAR, RESULTS.entries, 'value: 1.5', 'value: 1'))).toMatchObject(open);
    expect(await heldIn(changed(SMALL_YEAR, RESULTS.entries, 'jia-xian', 'yi-xian'))).toMatchObject(open);
    const without = new Map([...SMALL_YEAR].filter(([path]) => !path.startsWith('results/')));
    expect(await heldIn(without)).toMatchObject(open);
  });

  it('is none where both had typed the same, whatever is decided elsewhere', async () => {
    const { resolved: _, ...typed } = SCORE;
    expect(await heldIn(changed(SMALL_YEAR, RESULTS.entries, 'value: 1.5', 'value: 1'), typed)).toEqual(typed);
  });

  it('has no reason beside it that is not decided any more', async () => {
    const score = { ...SCORE, resolved: new Set(['note'] as const) };
    expect(await heldIn(SMALL_YEAR, score)).toMatchObject({ note: '', isRefused: false });
    const files = changed(SMALL_YEAR, RESULTS.entries, '    value: 1.5\n', '    column: reason\n    value: 少1次\n');
    expect(await heldIn(files, score)).toMatchObject({ note: '少1次' });
  });
});

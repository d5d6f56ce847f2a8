import { describe, expect, it } from 'vitest';
import type { ResultsView, SystemResults } from '../../src/studio/protocol/results.ts';
import { SHIPPED, SHIPPED_RESULTS } from '../support/fixtures.ts';
import { studioOf } from '../support/studio.ts';

const SCORED = new Map([...SHIPPED, ...SHIPPED_RESULTS]);

function countyIn(view: ResultsView | undefined): SystemResults {
  if (view?.kind !== 'results') throw new Error(view?.said ?? 'no results');
  return view.systems[0] as SystemResults;
}

const standings = ({ units }: SystemResults) => units.map(({ id, score, rank, grade }) => ({ id, score, rank, grade }));

describe('the results of a year', () => {
  it('are the units by rank, each with a score whose path leads to the very same', async () => {
    const { studio, world } = await studioOf(SCORED);
    const before = new Map(world.texts);
    const view = await studio.results('2020', undefined);
    const county = countyIn(view);
    expect(view).toMatchObject({ kind: 'results', isSample: true });
    expect(county.units.map(({ rank }) => rank)).toEqual(
      county.units.map(({ rank }) => rank).toSorted((a, b) => Number(a) - Number(b)),
    );
    expect(county.lines).toContainEqual({ name: '未达标单位', at: '150' });
    const [first] = county.units;
    const path = await studio.score({ edition: '2020', unit: first?.id ?? '', item: undefined, score: undefined });
    expect(path).toMatchObject({ kind: 'score', unit: first?.name, steps: { value: first?.score }, altered: null });
    const said = JSON.stringify(path);
    expect(said).toContain('见“设置”里的“');
    expect(said).not.toMatch(/scheme\.yaml|method\./);
    expect(world.texts).toEqual(before);
  });

  it('move by another setting or another score, are as they were by the same, and nothing is written', async () => {
    const { studio, world } = await studioOf(SCORED);
    const before = new Map(world.texts);
    const now = countyIn(await studio.results('2020', undefined));
    const tried = async (value: string) =>
      countyIn(await studio.results('2020', { path: 'systems.county.thresholds.advanced', value }));
    expect(standings(await tried('3'))).toEqual(standings(now));
    const advanced = (await tried('1')).units.filter(({ grade }) => grade === '先进单位');
    expect(advanced.map(({ rank }) => rank)).toEqual([1]);
    const [best] = now.units;
    const [loss] = await studio
      .score({ edition: '2020', unit: best?.id ?? '', item: undefined, score: undefined })
      .then((score) => (score?.kind === 'score' ? score.losses : []));
    const other = await studio.score({ edition: '2020', unit: best?.id ?? '', item: loss?.item, score: '0' });
    expect(other?.kind === 'score' && (other.altered?.length ?? 0) > 0).toBe(true);
    expect(await studio.results('2020', { path: 'systems.county.thresholds.advanced', value: '-1' })).toMatchObject({
      kind: 'refused',
      said: expect.stringContaining('不能这样改'),
    });
    expect(world.texts).toEqual(before);
  });

  it('are refused with what to do where nothing was scored, and there are none of a year that is not there', async () => {
    const { studio } = await studioOf(SCORED);
    expect(await studio.results('2021', undefined)).toMatchObject({
      kind: 'refused',
      said: expect.stringMatching(/^(?!.*zhunsheng).*说明书/),
    });
    expect(await studio.results('1999', undefined)).toBeUndefined();
  });
});

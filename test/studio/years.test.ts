import { describe, expect, it } from 'vitest';
import { readYearWish } from '../../src/studio/years/years.ts';
import { SMALL, SMALL_TWO_YEARS } from '../support/fixtures.ts';
import { locked } from '../support/locked.ts';
import { DRAFTED_YEAR, studioOf } from '../support/studio.ts';

const SCHEME = 'indicators/2021/scheme.yaml';

describe('an edition as a whole', () => {
  it('becomes final and a draft again by one word in its scheme, which can be undone', async () => {
    const { studio, world } = await studioOf();
    const before = String(world.texts.get(SCHEME));
    expect(await studio.year({ edition: '2021', kind: 'state', state: 'final' })).toMatchObject({ kind: 'done' });
    expect(world.texts.get(SCHEME)).toBe(before.replace('state: draft', 'state: final'));
    expect((await studio.desk('2021'))?.isFixed).not.toBeNull();
    expect(await studio.step('undo')).toMatchObject({ kind: 'done' });
    expect(world.texts.get(SCHEME)).toBe(before);
  });

  it('keeps its state once it is locked, whatever a page still shows', async () => {
    const { studio, world } = await studioOf(await locked(SMALL));
    const before = new Map(world.texts);
    expect(await studio.year({ edition: '2020', kind: 'state', state: 'review' })).toMatchObject({
      kind: 'refused',
      said: expect.stringContaining('已经锁定'),
    });
    expect(world.texts).toEqual(before);
  });

  it('is drafted for the next year, and never over one that is there', async () => {
    const { studio, world } = await studioOf(SMALL);
    expect(await studio.year({ edition: '2020', kind: 'new', year: '2021' })).toMatchObject({
      kind: 'done',
      id: '2021',
    });
    const after = new Map(world.texts);
    expect((await studio.desk('2021'))?.edition).toMatchObject({ id: '2021', state: 'draft' });
    for (const year of ['2021', '../x', '', '二〇二二'])
      expect(await studio.year({ edition: '2020', kind: 'new', year })).toMatchObject({ kind: 'refused' });
    expect(world.texts).toEqual(after);
  });

  it('is not locked while it is no final one, and nothing is done with one that is gone', async () => {
    const { studio, world } = await studioOf(DRAFTED_YEAR);
    const before = new Map(world.texts);
    expect(await studio.year({ edition: '2021', kind: 'lock' })).toMatchObject({ kind: 'refused' });
    expect(await studio.year({ edition: '2030', kind: 'lock' })).toMatchObject({ kind: 'refused' });
    expect(world.texts).toEqual(before);
  });

  it('has nothing of a year before in its table where there is none', async () => {
    const { studio } = await studioOf(SMALL_TWO_YEARS);
    const hasBefore = async (id: string) => (await studio.desk(id))?.systems.map((each) => each.hasBefore);
    expect(await hasBefore('2020')).not.toContain(true);
    expect(await hasBefore('2021')).not.toContain(false);
  });

  it('is asked for by what a page of ours sends, and nothing else', () => {
    expect(readYearWish({ edition: '2021', kind: 'lock', more: 1 })).toEqual({ edition: '2021', kind: 'lock' });
    for (const none of [null, {}, { edition: 1, kind: 'lock' }, { edition: '2021', kind: 'state', state: 'x' }])
      expect(readYearWish(none)).toBeUndefined();
    expect(readYearWish({ edition: '2021', kind: 'new', year: 'x'.repeat(21) })).toBeUndefined();
  });
});

import { describe, expect, it } from 'vitest';
import { SMALL } from '../support/fixtures.ts';
import { setting, studioOf } from '../support/studio.ts';

const SCHEME = 'indicators/2021/scheme.yaml';
async function settingOf(studio: Awaited<ReturnType<typeof studioOf>>['studio'], path: string) {
  const view = await studio.settings('2021');
  return view?.groups.flatMap(({ settings }) => settings).find((each) => each.path === path);
}

describe('the settings of a year', () => {
  it('are shown with what each does, what holds where nothing is written, and what there is to choose from', async () => {
    const { studio } = await studioOf();
    expect(await settingOf(studio, 'method.summary.rounding')).toMatchObject({
      title: '取舍方法',
      within: [],
      description: expect.stringContaining('取舍'),
      preset: 'half-up-once',
      choices: [{ word: 'half-up-once', meaning: '四舍五入' }, { word: 'half-even-once' }],
    });
    expect((await studio.settings('2021'))?.groups.map(({ title }) => title)).toContain('汇总');
    expect(await studio.settings('1999')).toBeUndefined();
  });

  it('are changed in the file, tried before, undone to the byte, and said by their names', async () => {
    const { studio, world } = await studioOf();
    const before = new Map(world.texts);
    const wish = setting('systems.county.fullMarks', '11', '10');
    const trial = await studio.try(wish);
    expect(trial).toMatchObject({ kind: 'trial' });
    expect(trial.kind === 'trial' && trial.totals.map(({ fullMarks }) => fullMarks)).toContain('11');
    expect(world.texts).toEqual(before);
    expect(await studio.do(wish)).toMatchObject({ kind: 'done', said: '把设置“满分”改为 11' });
    expect(world.texts.get(SCHEME)).toBe(String(before.get(SCHEME)).replace('fullMarks: 10\n', 'fullMarks: 11\n'));
    await studio.step('undo');
    expect(world.texts).toEqual(before);
  });

  it('go by the default when they are emptied', async () => {
    const { studio, world } = await studioOf();
    const { value = null } = (await settingOf(studio, 'method.summary.ties')) ?? {};
    const before = new Map(world.texts);
    expect(await studio.do(setting('method.summary.ties', 'decide', value))).toMatchObject({ kind: 'done' });
    expect(await studio.do(setting('method.summary.ties', '', 'decide'))).toMatchObject({ kind: 'done' });
    expect((await settingOf(studio, 'method.summary.ties'))?.value).toBeNull();
    if (value === null) expect(world.texts).toEqual(before);
  });

  it('are not written over another value, nor to one that the schema refuses, nor where a year is final', async () => {
    const { studio, world } = await studioOf();
    const before = new Map(world.texts);
    const outcome = await studio.do(setting('systems.county.fullMarks', '11', '9'));
    expect(outcome).toMatchObject({ kind: 'conflict', now: '10' });
    expect(await studio.do(setting('systems.county.fullMarks', '-1', '10'))).toMatchObject({
      kind: 'refused',
      said: expect.stringContaining('“满分”不能这样改'),
    });
    expect(world.texts).toEqual(before);
    const final = await studioOf(SMALL);
    const wish = { ...setting('systems.county.fullMarks', '11', '10'), edition: '2020' };
    expect(await final.studio.do(wish)).toMatchObject({ kind: 'refused' });
  });
});

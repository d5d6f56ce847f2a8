import { describe, expect, it } from 'vitest';
import { failure } from '../../src/ports/failure.ts';
import type { Wish } from '../../src/studio/protocol.ts';
import { changed, SMALL } from '../support/fixtures.ts';
import { DRAFTED_YEAR, rowOf, studioOf, wished } from '../support/studio.ts';

const FILE = 'indicators/2021/county/1-ideology.yaml';
const POINTS = wished({ kind: 'set', id: 'lecture-team', field: 'points', value: '3', was: '2' } as const) as Wish;

describe('the desk', () => {
  it('shows the newest edition that can be edited, and every item of it in printed order', async () => {
    const { desk, county } = await studioOf();
    expect(desk.edition).toMatchObject({ id: '2021', state: 'draft' });
    expect(desk.isFixed).toBeNull();
    expect(county.rows.slice(0, 4).map(({ id, level }) => [id, level])).toEqual([
      ['ideology', 1],
      ['theory', 2],
      ['center-group', 3],
      ['center-group-plan', 4],
    ]);
    expect(rowOf(county, 'lecture-team')).toMatchObject({ points: '2', departments: ['publicity'], line: 32 });
  });

  it('says why a final edition cannot be edited, and nothing changes it', async () => {
    const { studio, world } = await studioOf(SMALL);
    const before = new Map(world.texts);
    expect((await studio.desk('2020'))?.isFixed).toContain('已定稿');
    const wish: Wish = { ...POINTS, edition: '2020' };
    expect(await studio.do(wish)).toMatchObject({ kind: 'refused' });
    expect(world.texts).toEqual(before);
  });

  it('is of the newest edition where the one that was shown is gone', async () => {
    const { studio, world } = await studioOf();
    for (const path of [...world.texts.keys()]) if (path.startsWith('indicators/2021/')) world.texts.delete(path);
    expect((await studio.desk('2021'))?.edition.id).toBe('2020');
  });

  it('shows beside an item how it read in the year before', async () => {
    const other = changed(DRAFTED_YEAR, FILE, '组建宣讲队伍，每季度开展宣讲', '组建宣讲队伍');
    const { county } = await studioOf(other);
    expect(rowOf(county, 'lecture-team').before).toEqual({ words: '组建宣讲队伍，每季度开展宣讲', points: '2' });
    expect(rowOf(county, 'lectures').before).toBeNull();
  });

  it('puts a finding to the innermost item in whose text it stands', async () => {
    const { desk, county } = await studioOf(
      changed(
        DRAFTED_YEAR,
        FILE,
        '        points: 2\n        department: publicity\n        criteria:\n          - id: lecture',
        '        points: 2.5\n        department: publicity\n        criteria:\n          - id: lecture',
      ),
    );
    const items = desk.findings.map(({ code, item }) => [code, item]);
    expect(items).toContainEqual(['sum-mismatch', 'lectures']);
    expect(rowOf(county, 'lectures').off.map(({ sum }) => sum)).toEqual(['2', '2']);
  });
});

describe('a change', () => {
  it('is in the file at once, and nowhere else', async () => {
    const { studio, world } = await studioOf();
    const before = new Map(world.texts);
    expect(await studio.do(POINTS)).toMatchObject({ kind: 'done', version: 2 });
    const text = String(before.get(FILE)).replace(
      '每季度开展宣讲\n            points: 2',
      '每季度开展宣讲\n            points: 3',
    );
    expect(world.texts).toEqual(before.set(FILE, text));
  });

  it('leaves on the desk what is not written in house style, however often something changes', async () => {
    const written = DRAFTED_YEAR.get('indicators/2021/scheme.yaml') ?? '';
    const windows = new Map(DRAFTED_YEAR).set('indicators/2021/scheme.yaml', written.replaceAll('\n', '\r\n'));
    const { studio, world, desk } = await studioOf(windows);
    for (const value of ['3', '2', '3', '2']) {
      const was = value === '3' ? '2' : '3';
      expect(await studio.do({ ...POINTS, value, was } as Wish)).toMatchObject({ kind: 'done' });
    }
    const { systems, findings } = (await studio.desk('2021')) ?? {};
    expect({ systems, findings }).toEqual({ systems: desk.systems, findings: desk.findings });
    expect(world.texts).toEqual(windows);
  });

  it('is tried without a byte being written, and what was told of it is what then is', async () => {
    const { studio, world } = await studioOf();
    const before = new Map(world.texts);
    const trial = await studio.try(POINTS);
    expect(world.texts).toEqual(before);
    await studio.do(POINTS);
    const desk = await studio.desk('2021');
    expect(trial).toMatchObject({ kind: 'trial', totals: desk?.systems[0]?.totals, findings: desk?.findings });
  });

  it('is not written over what somebody has changed since it was shown', async () => {
    const { studio, world } = await studioOf();
    const theirs =
      changed(
        DRAFTED_YEAR,
        FILE,
        '每季度开展宣讲\n            points: 2',
        '每季度开展宣讲\n            points: 1.5',
      ).get(FILE) ?? '';
    world.texts.set(FILE, theirs);
    expect(await studio.do(POINTS)).toMatchObject({ kind: 'conflict', now: '1.5' });
    expect(world.texts.get(FILE)).toBe(theirs);
  });

  it('is merged with what somebody has changed elsewhere in the file', async () => {
    const { studio, world } = await studioOf();
    world.texts.set(FILE, String(world.texts.get(FILE)).replace('title: 基层宣讲', 'title: 宣讲'));
    expect(await studio.do(POINTS)).toMatchObject({ kind: 'done' });
    expect(world.texts.get(FILE)).toContain('title: 宣讲');
    expect(world.texts.get(FILE)).toContain('points: 3');
  });

  it('that removes what was published asks for the reason first, and then is made', async () => {
    const { studio, world } = await studioOf();
    const wish = wished({ kind: 'remove', id: 'center-group-plan' } as const) as Wish;
    expect(await studio.do(wish)).toMatchObject({ kind: 'asks' });
    expect(await studio.do({ ...wish, reason: '重复' } as Wish)).toMatchObject({ kind: 'done' });
    expect(world.texts.get('indicators/retired.yaml')).toContain('重复');
    expect(world.texts.get(FILE)).not.toContain('center-group-plan');
  });

  it('is told to every page that listens, with the version of the state', async () => {
    const { studio, world } = await studioOf();
    const heard: unknown[] = [];
    const stop = studio.listen((value) => heard.push(value));
    await studio.do(POINTS);
    world.texts.set(FILE, `${world.texts.get(FILE)}# 他人\n`);
    await studio.look();
    stop();
    await studio.step('undo');
    expect(heard).toEqual([{ version: 1 }, { version: 2 }, { version: 3 }]);
  });
});

describe('what was changed', () => {
  it('is undone and done again, step by step, and is called by what it did', async () => {
    const { studio, world } = await studioOf();
    const before = new Map(world.texts);
    await studio.do(POINTS);
    await studio.do(
      wished({ kind: 'add', spot: { under: 'lectures' }, text: '建立台账', points: '1' } as const) as Wish,
    );
    const after = new Map(world.texts);
    expect((await studio.desk('2021'))?.undo).toBe('增加“建立台账”');
    await studio.step('undo');
    await studio.step('undo');
    expect(world.texts).toEqual(before);
    expect((await studio.desk('2021'))?.redo).toBe('把“组建宣讲队伍，每季度开展宣讲”的分值改为 3');
    await studio.step('redo');
    await studio.step('redo');
    expect(world.texts).toEqual(after);
    expect(await studio.step('redo')).toMatchObject({ kind: 'refused' });
  });

  it('is not undone over what somebody has changed since', async () => {
    const { studio, world } = await studioOf();
    await studio.do(POINTS);
    const theirs = `${world.texts.get(FILE)}# 他人\n`;
    world.texts.set(FILE, theirs);
    expect(await studio.step('undo')).toMatchObject({ kind: 'refused', said: expect.stringContaining('不能撤销') });
    expect(world.texts.get(FILE)).toBe(theirs);
  });

  it('is not undone while the machine cannot, and is once it can again', async () => {
    const { studio, world } = await studioOf();
    await studio.do(POINTS);
    const { change } = world.editing;
    Object.assign(world.editing, {
      change: () => {
        throw failure((say) => say.locked(FILE, undefined));
      },
    });
    expect(await studio.step('undo')).toMatchObject({ kind: 'refused', said: expect.stringContaining('另一个程序') });
    Object.assign(world.editing, { change });
    expect(await studio.step('undo')).toMatchObject({ kind: 'done' });
    expect(world.texts).toEqual(new Map(DRAFTED_YEAR));
  });

  it('calls departments by their names', async () => {
    const { studio } = await studioOf();
    const wish = wished({ kind: 'set', id: 'lecture-team', field: 'department', was: 'publicity' } as const);
    expect(await studio.do({ ...wish, value: 'organization、publicity' } as Wish)).toMatchObject({
      said: '把“组建宣讲队伍，每季度开展宣讲”的考核单位改为 市委组织部、市委宣传部',
    });
  });
});

describe('a finding that can mean one thing only', () => {
  it('is mended by itself', async () => {
    const { studio, world, desk } = await studioOf(
      changed(DRAFTED_YEAR, FILE, 'title: 中心组学习\n        points: 2', 'title: 中心组学习\n        points: ２'),
    );
    const found = desk.findings.find(({ fix }) => fix !== null);
    expect(found).toMatchObject({ code: 'value-type', item: 'center-group', fix: '2' });
    const { code = '', file = '', line = 0, column = 0 } = found ?? {};
    const wish = wished({ kind: 'fix', code, file, line, column } as const) as Wish;
    expect(await studio.do(wish)).toMatchObject({ kind: 'done' });
    expect(world.texts.get(FILE)).toBe(DRAFTED_YEAR.get(FILE));
    expect(await studio.do(wish)).toMatchObject({ kind: 'refused' });
  });
});

describe('the documents', () => {
  it('cannot be made of data with errors, and are there once these are mended', async () => {
    const { studio, world } = await studioOf();
    await studio.do(POINTS);
    expect(await studio.products('2021')).toMatchObject({ kind: 'refused', said: expect.stringContaining('改正') });
    expect(await studio.file('2021', 'annex-1-county.csv')).toContain('改正');
    await studio.step('undo');
    const products = await studio.products('2021');
    const [csv] = products?.kind === 'products' ? products.files.filter(({ format }) => format === 'csv') : [];
    const bytes = await studio.file('2021', csv?.name ?? '');
    expect(new TextDecoder().decode(bytes as Uint8Array)).toContain('组建宣讲队伍');
    expect(world.texts).toEqual(new Map(DRAFTED_YEAR));
  });

  it('are missing where there are none such', async () => {
    const { studio } = await studioOf();
    expect(await studio.products('1999')).toBeUndefined();
    expect(await studio.file('2021', '../../package.json')).toBeUndefined();
    expect(await studio.file('..', 'annex-1-county.csv')).toBeUndefined();
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { settings } from '../../src/commands/scheme/settings.ts';
import type { Studio } from '../../src/studio/asked.ts';
import type { SettingView, TypedEntry, ValueView } from '../../src/studio/protocol/settings.ts';
import { changed } from '../support/fixtures.ts';
import { type MemoryWorld, memoryWorld } from '../support/memory-world.ts';
import { DRAFTED_YEAR, setting, settingsIn, studioOf } from '../support/studio.ts';

const SCHEME = 'indicators/2021/scheme.yaml';
const CLASSES = 'systems.county.classes';
const COMMENTED = changed(
  DRAFTED_YEAR,
  SCHEME,
  '      - { id: district, name: 城市区 }',
  '      # 不含开发区\n      - { id: district, name: 城市区 } # 共两个',
);

async function entriesOf(studio: Studio, path: string): Promise<{ value: string | null; list: readonly TypedEntry[] }> {
  const { value = null } = settingsIn(await studio.settings('2021')).find((each) => each.path === path) ?? {};
  return { value, list: JSON.parse(value ?? '[]') };
}

describe('a list in the scheme', () => {
  it('is shown with what each entry has and what stands in it, whose parts stand nowhere else', async () => {
    const { studio } = await studioOf();
    const all = settingsIn(await studio.settings('2021'));
    const classes = all.find(({ path }) => path === CLASSES);
    expect(classes?.entries?.columns.map(({ title, isRequired }) => [title, isRequired])).toEqual([
      ...[
        ['类型编号', true],
        ['类型名称', true],
      ],
      ...[
        ['本类型满分', false],
        ['折算前满分', false],
        ['说明', false],
      ],
    ]);
    expect(all.find(({ path }) => path === `${CLASSES}.county.name`)).toMatchObject({ list: CLASSES, value: '县' });
    expect(all.find(({ path }) => path === 'systems.county.grades')?.entries?.starts[0]?.label).toBe('按得分分四档');
  });

  it('gets, loses, moves and changes entries as a whole, with their comments, and all of it is undone to the byte', async () => {
    const { studio, world } = await studioOf(COMMENTED);
    const before = new Map(world.texts);
    const { value, list } = await entriesOf(studio, CLASSES);
    const [county, district] = list;
    const after = JSON.stringify([{ ...district, note: '含新区' }, { id: 'zone', name: '开发区' }, county]);
    const wish = setting(CLASSES, after, value);
    expect(await studio.try(wish)).toMatchObject({
      kind: 'trial',
      totals: [{ id: 'district' }, { id: 'zone' }, { id: 'county' }],
    });
    expect(world.texts).toEqual(before);
    expect(await studio.do(wish)).toMatchObject({
      kind: 'done',
      said: '设置“单位类型”：增加 开发区，修改 城市区，调整次序',
    });
    expect(world.texts.get(SCHEME)).toContain(
      '    classes:\n      # 不含开发区\n      - { id: district, name: 城市区, note: 含新区 } # 共两个\n      - { id: zone, name: 开发区 }\n      - { id: county, name: 县 }\n',
    );
    expect((await entriesOf(studio, CLASSES)).value).toBe(after);
    expect(await studio.step('undo')).toMatchObject({ kind: 'done' });
    expect(world.texts).toEqual(before);
  });

  it('is refused with the place at which it cannot be so, and where another stands there', async () => {
    const { studio, world } = await studioOf();
    const before = new Map(world.texts);
    const { value, list } = await entriesOf(studio, CLASSES);
    const asked = (entries: readonly object[], was = value) =>
      studio.do(setting(CLASSES, JSON.stringify(entries), was));
    for (const [entry, at] of [
      [{ id: 'zone', name: '开发区', fullMarks: '很多' }, 'zone.fullMarks'],
      [{ id: 'zone', name: '开发区', fullMarks: '-1' }, 'zone.fullMarks'],
      [{ id: 'zone' }, 'zone.name'],
      [{ id: '开发区', name: '开发区' }, '开发区.id'],
      [{ id: 'county', name: '开发区' }, 'county.id'],
    ] as const) {
      expect(await asked([...list, entry])).toMatchObject({ kind: 'refused', setting: `${CLASSES}.${at}` });
    }
    expect(await asked([...list], '[]')).toEqual({
      kind: 'conflict',
      said: expect.stringContaining('别处刚改过这个表'),
      now: value,
    });
    expect(await studio.do(setting(CLASSES, '', value))).toMatchObject({ kind: 'refused' });
    expect(world.texts).toEqual(before);
  });

  it('begins with what is usual, and is taken away again to the byte', async () => {
    const { studio, world } = await studioOf();
    const before = new Map(world.texts);
    const path = 'systems.county.grades';
    const [start] = settingsIn(await studio.settings('2021')).find((each) => each.path === path)?.entries?.starts ?? [];
    expect(await studio.do(setting(path, start?.value ?? '', null))).toMatchObject({
      said: '设置“等次”：增加 优秀、良好、合格、不合格',
    });
    const { value } = await entriesOf(studio, path);
    expect(value).toBe(start?.value);
    expect(await studio.do(setting(path, '', value))).toMatchObject({ kind: 'done' });
    expect(world.texts).toEqual(before);
  });
});

/** What a person may type for a value: also what it cannot be. */
const typedFor = ({ kind, choices }: ValueView): fc.Arbitrary<string> => {
  if (choices.length > 0) return fc.constantFrom(...choices.map(({ word }) => word), '');
  if (kind === 'parts') return fc.constantFrom('', '1', '县=1；district=50%', '甲=1');
  if (kind === 'leaders') return fc.constantFrom('', 'publicity', 'publicity=60%、organization=40%');
  return fc.constantFrom('', '1', '0.5', '50%', '名称', '坏: # ');
};

/** What a person may make of the entries of a list: one that comes, goes, moves or changes. Of what is one entry: that it goes, comes or changes in some parts. */
function entriesFor({ entries, value, kind }: SettingView): fc.Arbitrary<string> {
  if (kind === 'entry') {
    const parts = (entries?.columns ?? []).map((each) =>
      typedFor(each).map((typed) => ({ [each.path[0] ?? '']: typed })),
    );
    const entry = fc.tuple(...parts).chain((all) => fc.subarray(all, { minLength: 1 }));
    const whole = entry.map((each) => JSON.stringify(Object.assign(JSON.parse(value ?? '{}'), ...each)));
    return fc.oneof({ weight: 4, arbitrary: whole }, fc.constant(''));
  }
  const list = JSON.parse(value ?? '[]') as readonly TypedEntry[];
  const columns = (entries?.columns ?? []).filter(({ path, kind }) => path.length === 1 && kind !== 'entries');
  const cell = fc
    .constantFrom(...columns)
    .chain((each) => typedFor(each).map((typed) => ({ [each.path[0] ?? '']: typed })));
  const added = fc
    .constantFrom('new-one', 'new-two', '坏')
    .chain((id) => cell.map((each) => ({ id, name: '新的', of: 'score', ...each })));
  const own = new Set(columns.map(({ path }) => path[0]));
  const kept = (each: object) => Object.fromEntries(Object.entries(each).filter(([key]) => own.has(key)));
  const place = fc.nat(list.length);
  return fc
    .oneof(
      fc.tuple(place, added).map(([at, each]) => list.toSpliced(at, 0, kept(each) as TypedEntry)),
      place.map((at) => list.toSpliced(at, 1)),
      fc
        .tuple(place, place)
        .map(([from, to]) => list.toSpliced(from, 1).toSpliced(to, 0, ...list.slice(from, from + 1))),
      fc
        .tuple(place, cell)
        .map(([at, each]) => list.map((entry, index) => (index === at ? { ...entry, ...each } : entry))),
    )
    .map((each) => (each.length === 0 ? '' : JSON.stringify(each)));
}

const drawn = (all: readonly SettingView[], seed: number): { setting: SettingView; value: string } => {
  const shown = all.filter(({ list, isSpecial, path }) => list === null && !isSpecial && path !== 'state');
  const each = fc
    .oneof(
      { weight: 2, arbitrary: fc.constantFrom(...shown.filter(({ entries }) => entries !== null)) },
      fc.constantFrom(...shown),
    )
    .chain((setting) =>
      (setting.entries === null ? typedFor(setting) : entriesFor(setting)).map((value) => ({ setting, value })),
    );
  return fc.sample(each, { seed, numRuns: 1 })[0] as { setting: SettingView; value: string };
};

describe('whatever a person does with the settings', () => {
  it('is told before as it then is, is what the command makes, is shown as a fresh program shows it, and is undone to the byte', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.nat(), { minLength: 1, maxLength: 6 }), async (seeds) => {
        const { studio, world } = await studioOf(COMMENTED);
        const states = [new Map(world.texts)];
        for (const seed of seeds) {
          const before = new Map(world.texts as ReadonlyMap<string, string>);
          await changedOnce(studio, world, seed);
          if (!isSame(world.texts, before)) states.push(new Map(world.texts));
        }
        for (const state of states.slice(0, -1).toReversed()) {
          expect(await studio.step('undo')).toMatchObject({ kind: 'done' });
          expect(world.texts).toEqual(state);
        }
      }),
      { numRuns: 40 },
    );
  });
});

/** The data after the command has given a setting a value, or has refused to. */
async function byCommand(
  files: ReadonlyMap<string, string>,
  path: string,
  value: string,
): Promise<ReadonlyMap<string, unknown>> {
  const world = memoryWorld(files);
  const typed = value.trim();
  const asked =
    typed === '' ? { operands: [] as const, clear: path } : { operands: [path, typed] as const, clear: undefined };
  await settings(world, { root: '.', year: '2021', dryRun: false, ...asked }, 'zh').catch(() => undefined);
  return world.texts;
}

/** Changes a setting, and holds what was told before, the command and a program that has seen nothing before to what is then. */
async function changedOnce(studio: Studio, world: MemoryWorld, seed: number): Promise<void> {
  const { setting: each, value } = drawn(settingsIn(await studio.settings('2021')), seed);
  const before = new Map(world.texts as ReadonlyMap<string, string>);
  const wish = setting(each.path, value, each.value);
  const trial = await studio.try(wish);
  expect(world.texts).toEqual(before);
  expect((await studio.do(wish)).kind).toBe(trial.kind === 'trial' ? 'done' : 'refused');
  expect(await byCommand(before, each.path, value)).toEqual(world.texts);
  const desk = await studio.desk('2021');
  if (trial.kind === 'trial')
    expect(trial).toMatchObject({ totals: desk?.systems[0]?.totals, findings: desk?.findings });
  const fresh = (await studioOf(world.texts as ReadonlyMap<string, string>)).studio;
  expect(await fresh.settings('2021')).toEqual(await studio.settings('2021'));
}

function isSame(one: ReadonlyMap<string, unknown>, other: ReadonlyMap<string, unknown>): boolean {
  return one.size === other.size && [...one].every(([path, text]) => other.get(path) === text);
}

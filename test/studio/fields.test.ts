import { describe, expect, it } from 'vitest';
import type { Studio } from '../../src/studio/asked.ts';
import type { SetField, Wish } from '../../src/studio/protocol.ts';
import { DRAFTED_YEAR, rowOf, studioOf, wished } from '../support/studio.ts';

const setting = (field: SetField, value: string, was: string | null): Wish =>
  wished({ kind: 'set', id: 'lecture-team', field, value, was } as const) as Wish;

const RULE = '达到4次得2分；达到2次得1分';

describe('a field that an item need not have', () => {
  it.each([
    ['core', 'true', null, { core: true }, '把“组建宣讲队伍，每季度开展宣讲”标为核心指标'],
    ['only', 'county', null, { only: ['县'] }, '把“组建宣讲队伍，每季度开展宣讲”改为仅适用于县'],
    ['cooperating', 'organization', null, { cooperating: 'organization' }, '的配合单位改为 市委组织部'],
    [
      'department',
      'publicity=60%、organization=40%',
      'publicity',
      { leading: 'publicity=60%、organization=40%' },
      '的考核单位改为 市委宣传部=60%、市委组织部=40%',
    ],
    ['remark', '注', null, { remark: '注' }, '的备注改为 注'],
    ['scoring', '每少1次扣0.5分', RULE, { scoring: '每少1次扣0.5分，扣完为止' }, '的评分标准改为 每少1次扣0.5分'],
  ] as const)(
    'is given (%s), said by names, and taken away again by nothing',
    async (field, value, was, shown, said) => {
      const { studio, world } = await studioOf();
      const before = new Map(world.texts);
      expect(await studio.do(setting(field, value, was))).toMatchObject({
        kind: 'done',
        said: expect.stringContaining(said),
      });
      const desk = await studio.desk(undefined);
      const [county] = desk?.systems ?? [];
      const row = rowOf(county as NonNullable<typeof county>, 'lecture-team');
      expect(row).toMatchObject(shown);
      const now =
        { core: 'true', only: 'county', department: row.leading, scoring: row.rule?.text }[field as 'core'] ?? value;
      expect(await studio.do(setting(field, '', now))).toMatchObject({ kind: 'done' });
      if (was === null) expect(world.texts).toEqual(before);
    },
  );

  it('names items of the year before by what they are called there', async () => {
    const { studio } = await studioOf();
    const typed = 'merges=center-group-plan+no-such-item；reason=予以合并';
    expect(await studio.do(setting('lineage', typed, null))).toMatchObject({
      kind: 'done',
      said: '改了“组建宣讲队伍，每季度开展宣讲”的沿革',
    });
    const [county] = (await studio.desk('2021'))?.systems ?? [];
    const before = (await studio.desk('2020'))?.systems[0]?.rows.find(({ id }) => id === 'center-group-plan');
    const { formers } = rowOf(county as NonNullable<typeof county>, 'lecture-team');
    expect(formers).toEqual([{ id: 'center-group-plan', name: before?.words }]);
  });

  it('is shown as the rule that would be printed, and whether points are read in it', async () => {
    const { studio } = await studioOf();
    expect(await studio.try(setting('scoring', '每少1次扣0.5分', RULE))).toMatchObject({
      scoring: { text: '每少1次扣0.5分，扣完为止', printed: '每少1次扣0.5分，扣完为止', isText: false },
    });
    expect(await studio.try(setting('scoring', '视情况扣分', RULE))).toMatchObject({ scoring: { isText: true } });
    expect(await studio.try(setting('remark', '注', null))).toMatchObject({ scoring: null });
  });
});

describe('by what an item counts', () => {
  it.each([
    ['lecture-team', 'points=2', 'veto', '            veto: true\n'],
    ['lecture-team', 'points=2', 'adds=1.5', '            adds: 1.5\n'],
    ['lecture-team', 'points=2', 'deducts=unlimited', '            deducts: unlimited\n'],
    ['lecture-team', 'points=2', 'weight=50%', '            weight: 50%\n'],
    ['lectures', 'points=2', 'grouping', '        grouping: true\n'],
  ] as const)('is another, in its place, and so again to the byte (%s %s → %s)', async (id, was, value, line) => {
    const { studio, world, county } = await studioOf();
    expect(rowOf(county, id).more.find(({ field }) => field === 'worth')?.value).toBe(was);
    const before = new Map(world.texts);
    const wish = (to: string, from: string) =>
      studio.do(wished({ kind: 'set', id, field: 'worth', value: to, was: from } as const) as Wish);
    expect(await wish(value, was)).toMatchObject({ kind: 'done', said: expect.stringContaining('的计分方式改为') });
    expect([...world.texts.values()].join('')).toContain(line);
    expect(await wish(was, value)).toMatchObject({ kind: 'done' });
    expect(world.texts).toEqual(before);
  });

  it.each([
    ['lecture-team', 'grouping', '不能按 grouping 计分。可以写 points=2、weight=2、adds=2、deducts=2、veto。'],
    ['lecture-team', 'points=很多', '很多'],
    ['lecture-team', '', '必须写明怎样计分'],
    ['lectures', 'veto', '可以写 points=2、weight=2、grouping。'],
  ] as const)('is refused where it cannot be so (%s %s)', async (id, value, said) => {
    const { studio, world, county } = await studioOf();
    const before = new Map(world.texts);
    const was = rowOf(county, id).more.find(({ field }) => field === 'worth')?.value ?? null;
    const outcome = await studio.do(wished({ kind: 'set', id, field: 'worth', value, was } as const) as Wish);
    expect(outcome).toMatchObject({ kind: 'refused', said: expect.stringContaining(said) });
    expect(world.texts).toEqual(before);
  });
});

describe('a field that stands in no column', () => {
  it.each([
    ['method', '查阅资料；实地查看', 'method: [查阅资料, 实地查看]'],
    ['evidence', '会议记录;工作台账、照片', 'evidence: [会议记录, 工作台账、照片]'],
    ['targets', '县=不少于4次；城市区=a=b；不少于2次', 'targets: { county: 不少于4次, district: a=b；不少于2次 }'],
    ['textFor', 'county=组建队伍；district=组建宣讲队', 'text: 组建宣讲队'],
    ['step', '0.05', 'step: 0.05'],
    ['notApplicable', 'full', 'notApplicable: full'],
    [
      'lineage',
      'change=wording+points；reason=改写；统一表述',
      'lineage:\n              change: [wording, points]\n              reason: 改写；统一表述\n',
    ],
  ] as const)(
    'is written as it is typed (%s), shown so again, and taken away to the byte',
    async (field, value, line) => {
      const { studio, world, county } = await studioOf();
      const before = new Map(world.texts);
      expect(rowOf(county, 'lecture-team').more.find((each) => each.field === field)).toMatchObject({ value: null });
      expect(await studio.do(setting(field, value, null))).toMatchObject({ kind: 'done' });
      expect([...world.texts.values()].join('')).toContain(line);
      const shown = await moreOf(studio, field);
      expect(await studio.do(setting(field, String(shown), shown))).toMatchObject({ kind: 'done' });
      expect(await moreOf(studio, field)).toBe(shown);
      expect(await studio.do(setting(field, '', shown))).toMatchObject({ kind: 'done' });
      expect(world.texts).toEqual(before);
    },
  );

  it.each([
    ['targets', '县', '“目标值” 的这一段看不懂：县'],
    ['targets', '州=1', '“目标值”不能写 州'],
    ['split', '甲科=0.5；乙科=0.5', '分科室评分'],
    ['step', '零', '“最小计分单位”不能写 零'],
    ['scale', '100', '不能自成一个分制'],
    ['method', '；', '“考核方式”要写一行文字'],
  ] as const)('is refused in words of the page where it cannot be so (%s %s)', async (field, value, said) => {
    const { studio, world } = await studioOf();
    const before = new Map(world.texts);
    const outcome = await studio.do(setting(field, value, null));
    expect(outcome).toMatchObject({ kind: 'refused', said: expect.stringContaining(said.split(' ')[0] as string) });
    expect(outcome).not.toMatchObject({ said: expect.stringContaining('--') });
    expect(world.texts).toEqual(before);
  });

  it('is shown as one for the text of the file where it cannot be typed as it stands there', async () => {
    const files = new Map(DRAFTED_YEAR);
    const path = 'indicators/2021/county/1-ideology.yaml';
    const text = String(files.get(path)).replace(
      '- id: lecture-team',
      '- id: lecture-team\n            evidence: [会议；记录]',
    );
    const { county } = await studioOf(files.set(path, text));
    const found = rowOf(county, 'lecture-team').more.find(({ field }) => field === 'evidence');
    expect(found).toEqual({ field: 'evidence', value: null, isSpecial: true });
  });

  it('says that a file is still to be looked through, and that it was', async () => {
    const files = new Map(DRAFTED_YEAR);
    const path = 'indicators/2021/county/1-ideology.yaml';
    const { studio, world } = await studioOf(files.set(path, `confirmed: false\n${files.get(path)}`));
    const wish = wished({ kind: 'set', id: 'ideology', field: 'confirmed', value: '', was: 'false' } as const);
    expect(await studio.do(wish as Wish)).toMatchObject({ kind: 'done' });
    expect(world.texts.get(path)).toBe(DRAFTED_YEAR.get(path));
  });
});

/** What the page shows in such a field of the lecture team. */
async function moreOf(studio: Studio, field: SetField): Promise<string | null> {
  const [county] = (await studio.desk(undefined))?.systems ?? [];
  const row = county?.rows.find(({ id }) => id === 'lecture-team');
  return row?.more.find((each) => each.field === field)?.value ?? null;
}

import { describe, expect, it } from 'vitest';
import type { SetField, Wish } from '../../src/studio/protocol.ts';
import { rowOf, studioOf, wished } from '../support/studio.ts';

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

  it('is shown as the rule that would be printed, and whether points are read in it', async () => {
    const { studio } = await studioOf();
    expect(await studio.try(setting('scoring', '每少1次扣0.5分', RULE))).toMatchObject({
      scoring: { text: '每少1次扣0.5分，扣完为止', printed: '每少1次扣0.5分，扣完为止', isText: false },
    });
    expect(await studio.try(setting('scoring', '视情况扣分', RULE))).toMatchObject({ scoring: { isText: true } });
    expect(await studio.try(setting('remark', '注', null))).toMatchObject({ scoring: null });
  });
});

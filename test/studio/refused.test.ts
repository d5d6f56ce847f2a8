import { describe, expect, it } from 'vitest';
import type { Wish } from '../../src/studio/protocol.ts';
import { deskWordsIn } from '../../src/words/languages.ts';
import { DRAFTED_YEAR, studioOf, wished } from '../support/studio.ts';

const POINTS = wished({ kind: 'set', id: 'lecture-team', field: 'points', value: '3', was: '2' } as const) as Wish;

describe('a change', () => {
  it.each([
    ['zh', [{ field: 'points', value: '几' }, '“分值”不能写 几。请写大于 0 的数字，例如 1 或者 0.5。']],
    [
      'zh',
      [
        { field: 'weight', value: '1', was: null },
        '“组建宣讲队伍，每季度开展宣讲”写的是“分值”，不能再用“权重”；请改用“分值”。',
      ],
    ],
    ['zh', [{ field: 'remark', value: '甲\u0007', was: null }, '“备注”要写一行文字，里面不能有换行和看不见的字符。']],
    [
      'zh',
      [
        { field: 'text', value: '', was: '组建宣讲队伍，每季度开展宣讲' },
        '“内容”要写一行文字，里面不能有换行和看不见的字符。',
      ],
    ],
    [
      'zh',
      [
        { field: 'department', value: '组织处', was: 'publicity' },
        '“考核单位”写的 组织处 不在名册里。是不是想写 组织部？',
      ],
    ],
    [
      'zh',
      [
        { id: 'delegate-term', value: '2', was: '3' },
        '“党代表任期制”的分值因单位类型而不同（县 3，城市区 4）。请改各类型自己的分值。',
      ],
    ],
    [
      'en',
      [{ field: 'points', value: 'x' }, 'The field “points” cannot be x. Write a number above 0, such as 1 or 0.5.'],
    ],
  ] as const)(
    'that is refused is called by the fields of the page, not by options (%s)',
    async (language, [wish, said]) => {
      const { studio } = await studioOf(DRAFTED_YEAR, language);
      expect(await studio.do({ ...POINTS, ...wish } as Wish)).toEqual({ kind: 'refused', said });
    },
  );

  it('of an item that is gone is refused, though another is called so', async () => {
    const { studio } = await studioOf();
    const wish = wished({ kind: 'set', id: '基层宣讲', field: 'points', value: '3', was: '2' } as const) as Wish;
    expect(await studio.do(wish)).toMatchObject({ kind: 'refused', said: expect.stringContaining('不在了') });
  });

  it.each([
    ['zh', ['lecture-team 是考核内容。', '“组建宣讲队伍”是考核内容。']],
    ['zh', ['编号 lecture-team 用过。请换一个。', '编号 lecture-team 用过。请换一个。']],
    ['zh', ['这是 lecture-team=60% 和 other-item。', '这是 lecture-team=60% 和 other-item。']],
    ['zh', ['indicators/2021/a.yaml 刚在别处改过。', '“组建宣讲队伍”的文件刚在别处改过。']],
    ['en', ['lecture-team is a criterion.', '“组建宣讲队伍” is a criterion.']],
    ['en', ['It cannot go below lecture-team.', 'It cannot go below “组建宣讲队伍”.']],
    ['en', ['The id lecture-team was used.', 'The id lecture-team was used.']],
    ['en', ['indicators/2021/a.yaml was just changed.', 'the file of “组建宣讲队伍” was just changed.']],
    ['en', ['The theory of it is a word.', 'The theory of it is a word.']],
  ] as const)(
    'calls items and their files by titles, and ids only where it speaks of them (%s)',
    async (language, [said, called]) => {
      const { byTitles } = await deskWordsIn(language);
      const titled = ['lecture-team', 'indicators/2021/a.yaml', 'theory'];
      expect(byTitles(said, (each) => (titled.includes(each) ? '组建宣讲队伍' : undefined))).toBe(called);
    },
  );

  it('of a system that cannot be read now is refused with that, and not as if its items were removed', async () => {
    const { studio, world } = await studioOf();
    world.texts.set('indicators/2021/scheme.yaml', 'year: [');
    const add = wished({ kind: 'add', spot: { under: 'lectures' }, text: '建立台账', points: '1' } as const) as Wish;
    for (const wish of [POINTS, add]) {
      expect(await studio.do(wish)).toEqual({ kind: 'refused', said: expect.stringContaining('现在读不出 2021') });
    }
  });
});

import { describe, expect, it } from 'vitest';
import { inOrder, withEdits } from '../../../src/text/mending.ts';
import { remedyFor } from '../../../src/text/remedy.ts';
import { messagesIn } from '../../../src/words/languages.ts';
import { say } from '../../../src/words/messages.ts';
import { changed, SMALL_YEAR } from '../../support/fixtures.ts';
import { foundIn, RESULTS } from '../../support/years.ts';

type Name = keyof typeof RESULTS;

/** What is said of the small repository with one change in `results/`: code and way out, a line each. */
async function said(name: Name, right: string, wrong: string): Promise<string> {
  const messages = await messagesIn('zh');
  const found = await foundIn(changed(SMALL_YEAR, RESULTS[name], right, wrong));
  return found.map((each) => `${each.code} ${say(messages, each).hint}`).join('\n');
}

describe('a way out in results', () => {
  it.each<[Name, string, string, RegExp]>([
    ['components', 'satisfaction: 88', 'satisfaction: ', /^value-type 写0到100的数字/],
    ['components', 'satisfaction: 88', 'satisfaction: 880', /^value-size 写0到100的数字/],
    ['components', 'unit: yi-xian', 'unit: 乙县', /^unit-unknown 是不是想写 `yi-xian`？$/],
    ['components', 'units:\n', 'units: 3\nold:\n', /value-type 写成列表，例如 `units: \[\{ unit: jia-xian/],
    ['adjustments', '    points: 2\n', '    points: 0\n', /^points-not-positive 写成正数$/],
    ['adjustments', '    points: 2\n', '    points: 两分\n', /^value-type 写正数，例如 `1.5`/],
    [
      'adjustments',
      '    points: 2\n    ground: 表彰\n',
      '    points: 2\n    ground: 省级表彰\n',
      /^adjustment-ground 是不是想写 `表彰`？$/,
    ],
    ['adjustments', '    ground: 批示肯定\n', '', /^key-missing 补上 `ground:` 一行$/],
    ['adjustments', '{ by: 甲县, on: 2020-11-05 }', '甲县', /^value-type 写成 `proposed: \{ by/],
    ['adjustments', '甲县, on: 2020-11-05', '甲县, on: 20201105', /^value-type 日期写成年-月-日/],
    ['adjustments', '甲县, on: 2020-11-05', '甲县, on: 去年', /^date-form 写成年-月-日，例如 `2020-11-05`$/],
    ['history', 'jia-xian: advanced', 'jia-xian: 先进单位', /^grade-unknown 是不是想写 `advanced`？$/],
    ['history', '{ jia-xian: advanced, yi-xian: qualified }', '[advanced]', /^value-type 写单位编号和等次编号/],
    ['decisions', '[jia-xian]', 'jia-xian', /^value-type 写成 `\[jia-xian\]`$/],
  ])('of %s, %j → %j, says how that is written', async (name, right, wrong, way) => {
    expect(await said(name, right, wrong)).toMatch(way);
  });

  it.each(['2020年11月5日', '2020/11/5', '2020.11.05', '２０２０-１１-０５', '"2020-11-5"'])(
    'puts the day %s into form, which can mean one day only',
    async (typed) => {
      const files = changed(SMALL_YEAR, RESULTS.adjustments, '甲县, on: 2020-11-05', `甲县, on: ${typed}`);
      const found = await foundIn(files);
      expect(found.map(({ code }) => code)).toEqual(['date-form']);
      const edits = found.flatMap((each) => remedyFor(each) ?? []);
      const mended = withEdits(files.get(RESULTS.adjustments) ?? '', inOrder(edits));
      expect(mended.replaceAll('"', '')).toBe(SMALL_YEAR.get(RESULTS.adjustments));
    },
  );
});

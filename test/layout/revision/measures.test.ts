import { describe, expect, it } from 'vitest';
import { compareEditions } from '../../../src/changes/compare.ts';
import type { Side } from '../../../src/changes/facts.ts';
import { printedChanges } from '../../../src/layout/revision/measures.ts';
import { changed, SMALL } from '../../support/fixtures.ts';
import { sourceOf } from '../../support/sources.ts';

const MEASURES = 'indicators/2020/measures.md';
const IDEOLOGY = 'indicators/2020/county/1-ideology.yaml';

/** The small repository with more in its measures. */
function withText(text: string, files: ReadonlyMap<string, string> = SMALL): ReadonlyMap<string, string> {
  return changed(files, MEASURES, '附件：\n', `## 一、考核内容\n\n${text}\n\n附件：\n`);
}

async function changesBetween(before: ReadonlyMap<string, string>, after: ReadonlyMap<string, string>) {
  const [was, is]: readonly Side[] = [await sourceOf(before), await sourceOf(after)];
  if (was === undefined || is === undefined) throw new Error('there are no editions');
  return printedChanges(compareEditions(was, is)).map(({ name, before: from, after: to }) => [name, from, to]);
}

describe('the revision table of the measures', () => {
  const TABLE = '| 部分 | 分值 |\n|---|---|\n| 思想\\|建设 | {{figures.groupSize}} |\n| 组织建设 | **二** |';
  const LIST = '1. 对照指标\n2. 查阅资料\n\n   以一次为限\n3. 报送结果';

  it('tells of a row of a table as of one', async () => {
    const other = TABLE.replace('思想\\|建设', '思想\\|教育').replace('\n| 组织建设 | **二** |', '');
    expect(await changesBetween(withText(TABLE), withText(other))).toEqual([
      ['一、考核内容（表格中的一行）', '思想|建设｜7', '思想|教育｜7'],
      ['一、考核内容（表格中的一行）', '组织建设｜二', ''],
    ]);
  });

  it('tells of an item of a list, and of a paragraph in one', async () => {
    const other = LIST.replace('查阅资料', '查阅台账').replace('以一次为限', '以两次为限');
    expect(await changesBetween(withText(LIST), withText(other))).toEqual([
      ['一、考核内容', '2. 查阅资料', '2. 查阅台账'],
      ['一、考核内容', '以一次为限', '以两次为限'],
    ]);
    expect(await changesBetween(withText('- 甲乙丙\n- 丁'), withText('* 甲乙丁\n* 丁'))).toContainEqual([
      '一、考核内容',
      '——甲乙丙',
      '——甲乙丁',
    ]);
  });

  it('does not tell of dashes and blanks of a table', async () => {
    expect(await changesBetween(withText(TABLE), withText(TABLE.replace('|---|---|', '|-|-|')))).toEqual([]);
  });

  it('tells of a paragraph that prints other points, though it is written as it was', async () => {
    const text = '宣讲{{items.county.lectures.points}}分，思想建设{{items.county.ideology.points}}分。';
    const edits: readonly (readonly [string, string])[] = [
      ['title: 基层宣讲\n        points: 2', 'title: 基层宣讲\n        points: 1'],
      ['title: 中心组学习\n        points: 2', 'title: 中心组学习\n        points: 3'],
      ['按月落实\n            points: 1', '按月落实\n            points: 2'],
      [
        'points: 2\n            scoring:\n              tiers:',
        'points: 1\n            scoring:\n              tiers:',
      ],
      ['score: 2', 'score: 1'],
      ['达到2次, score: 1', '达到2次, score: 0.5'],
    ];
    const sound = edits.reduce((files, [right, wrong]) => changed(files, IDEOLOGY, right, wrong), SMALL);
    expect(await changesBetween(withText(text), withText(text, sound))).toEqual([
      ['一、考核内容', '宣讲2分，思想建设4分。', '宣讲1分，思想建设4分。'],
    ]);
  });
});

import { describe, expect, it } from 'vitest';
import { check } from '../../src/commands/check.ts';
import { changed, SMALL } from '../support/fixtures.ts';
import { memoryWorld } from '../support/memory-world.ts';

const IDEOLOGY = 'indicators/2020/county/1-ideology.yaml';
const SCHEME = 'indicators/2020/scheme.yaml';
const MEASURES = 'indicators/2020/measures.md';
const TITLE = '        title: 基层宣讲\n        points: 2\n        department: publicity\n';
const REPORT =
  '          - id: center-group-report\n            text: 每年形成1篇以上调研报告\n            points: 1\n';
const GROUP = '考核组由{{figures.groupSize}}人组成。\n';

/** What is said after a change, a line each: the code, the message and what to do. */
async function said(path: string, right: string, wrong: string): Promise<readonly string[]> {
  const { lines } = await checked(path, right, wrong, false);
  return lines;
}

/** The file after what can be mended was mended, and what is said then. */
async function fixed(path: string, right: string, wrong: string): Promise<{ text: unknown; lines: readonly string[] }> {
  return checked(path, right, wrong, true);
}

async function checked(path: string, right: string, wrong: string, fix: boolean) {
  const world = memoryWorld(changed(SMALL, path, right, wrong));
  await check(
    world,
    { root: '.', operands: [], format: 'plain', drafted: false, watch: false, fix },
    'zh',
    async () => [],
  );
  const lines = world.printed
    .join('')
    .trim()
    .split('\n')
    .filter((line) => line !== '');
  return { lines: lines.map((line) => line.replace(/^\S+ \S+ /, '')), text: world.texts.get(path) };
}

describe('one thing is said, with its true cause and a way out,', () => {
  it.each([
    [
      'a quoted number shows its quotes',
      IDEOLOGY,
      TITLE,
      TITLE.replace('2', '"2"'),
      /^value-type `"2"` 加了引号.*写成 `2`$/,
    ],
    [
      'scoring as prose that only a person can put into rules',
      IDEOLOGY,
      REPORT,
      `${REPORT}            scoring: 视情况酌情打分\n`,
      /^value-type .*`scoring: \{ deduct: .*`judgement: 文字`.*`text: 文字`$/,
    ],
    ['a share in percent', SCHEME, 'performance: 0.9', 'performance: 90%', /^value-type `90%` .*写成 `0.9`$/],
    ['points in percent', IDEOLOGY, TITLE, TITLE.replace('2', '90%'), /^value-type `90%` .*不带百分号.*weight/],
    [
      'a name in a list of departments',
      IDEOLOGY,
      TITLE,
      TITLE.replace('publicity', '[publicity, 组织部]'),
      /^department-unknown .*`组织部`.*`organization`/,
    ],
    [
      'two departments in one',
      IDEOLOGY,
      TITLE,
      TITLE.replace('publicity', '宣传部、组织部'),
      /^department-unknown .*几个考核单位.*`department: \[publicity, organization\]`.*`cooperating: \[organization\]`$/,
    ],
    [
      'a line break from Word',
      IDEOLOGY,
      REPORT,
      REPORT.replace('1篇以上', '1篇\v以上'),
      /^character-forbidden `U\+000B`（从 Word 带来的手动换行符）在“.*1篇”之后.*写 `\|`/,
    ],
    [
      'a key that nobody knows, without all that there are',
      IDEOLOGY,
      TITLE,
      `${TITLE}        foobarbaz: 1\n`,
      /^key-unknown 没有 `foobarbaz` 这个键；核对拼写和缩进[^`]*`note:` 后面$/,
    ],
  ])('%s', async (_, path, right, wrong, expected) => {
    const lines = await said(path, right, wrong);
    expect(lines).toEqual([expect.stringMatching(expected)]);
  });
});

describe('scoring as prose', () => {
  it.each([
    ['每少1次扣0.5分，扣完为止', '{ deduct: [{ for: 每少1次, minus: 0.5 }] }'],
    ['每少1次扣0.5分；未建台账扣1分。', '{ deduct: [{ for: 每少1次, minus: 0.5 }, { for: 未建台账, minus: 1 }] }'],
    ['"每缺1项扣0.1分"', '{ deduct: [{ for: 每缺1项, minus: 0.1 }] }'],
    ['每少1次扣0.5分，最多扣1分', '{ deduct: [{ for: 每少1次, minus: 0.5, upTo: 1 }] }'],
    [
      '未建台账的，不得分；每少1次扣0.5分，扣完为止；每发生1起从总分中扣5分',
      '[{ none: 未建台账的 }, { deduct: [{ for: 每少1次, minus: 0.5 }, { for: 每发生1起, minus: 5, from: total }] }]',
    ],
    ['每增加1项加0.5分，最多加1分。', '{ add: [{ for: 每增加1项, plus: 0.5, upTo: 1 }] }'],
  ])('is put into the rule that says no more: %s', async (prose, rule) => {
    const { text, lines } = await fixed(IDEOLOGY, REPORT, `${REPORT}            scoring: ${prose}\n`);
    expect(text).toContain(`            scoring: ${rule}\n`);
    expect(lines).toEqual([]);
  });

  it.each(['每少1次扣0.5分，最多扣两分', '酌情扣分', '每少1次扣0.5至1分', '达到4次得2分', '未建台账的，不得分'])(
    'is left to its writer where it says more: %s',
    async (prose) => {
      const wrong = `${REPORT}            scoring: ${prose}\n`;
      const { text } = await fixed(IDEOLOGY, REPORT, wrong);
      expect(text).toContain(wrong);
    },
  );
});

describe('a share that is not written as a percentage', () => {
  const ratio = (floor: string): string => `${REPORT}            scoring: { ratio: { of: 完成率, floor: ${floor} } }\n`;
  const ranks = (rest: string): string => `${REPORT}            scoring: { rank: { of: 完成率, ${rest} } }\n`;

  it.each([
    [ratio('0.6'), ratio('60%')],
    [ratio('0.625'), ratio('62.5%')],
    [ratio('60'), ratio('60%')],
    [ratio('60％'), ratio('60%')],
    [ratio('６０%'), ratio('60%')],
    [ratio('"0.6"'), ratio('60%')],
    [ratio('六成'), ratio('60%')],
    [ranks('shares: [1.00, 50%]'), ranks('shares: [100%, 50%]')],
    [ranks('shares: [100%，50%]'), ranks('shares: [100%, 50%]')],
    [ranks('shares: [100%], less: 5'), ranks('shares: [100%], less: 5%')],
    [ranks('shares: [100%], less: 0.5'), undefined],
    [ratio('1'), undefined],
    [ratio('0%'), undefined],
    [ratio('大部分'), undefined],
  ])('is put right where it can mean nothing else: %s', async (wrong, right) => {
    const lines = await said(IDEOLOGY, REPORT, wrong);
    expect(lines.map((line) => line.split(' ')[0])).toEqual([wrong.includes('，50%') ? 'list-comma' : 'share-form']);
    const { text, lines: left } = await fixed(IDEOLOGY, REPORT, wrong);
    expect(text).toContain(right ?? wrong);
    expect(left.length).toBe(right === undefined ? 1 : 0);
  });
});

describe('a merge that was left open', () => {
  const open = (ours: string, theirs: string, base = ''): string =>
    `<<<<<<< HEAD\n${ours}${base}=======\n${theirs}>>>>>>> 修订\n`;

  it.each([
    [IDEOLOGY, TITLE, open(TITLE, TITLE.replace('2', '3')), '的 `points`，一边（HEAD）是 `2`，另一边（修订）是 `3`'],
    [
      IDEOLOGY,
      TITLE,
      open(TITLE, TITLE.replace('2', '3'), `||||||| 1a2b3c\n${TITLE.replace('2', '4')}`),
      '的 `points`，一边（HEAD）是 `2`，另一边（修订）是 `3`',
    ],
    [
      IDEOLOGY,
      REPORT,
      open(REPORT, ''),
      '“每年形成1篇以上调研报告”（center-group-report）只有一边（HEAD）有；“中心组学习”取一边（HEAD）写 2 分、下面合计 2 分，取另一边（修订）写 2 分、下面合计 1 分（不相等）',
    ],
    [IDEOLOGY, REPORT, open(REPORT, '').replaceAll('\n', '\r\n'), '另一边（修订）没有这几行'],
    [MEASURES, GROUP, open(GROUP, '考核组由7人组成。\n'), '另一边（修订）是 `考核组由7人组成。`'],
  ])('in %s is one finding that shows both sides', async (path, right, wrong, sides) => {
    const lines = await said(path, right, wrong);
    expect(lines).toEqual([expect.stringContaining(sides)]);
    expect(lines[0]).toMatch(/^merge-conflict 合并没有做完.*留下要的内容，把 `<<<<<<<`、`=======`、`>>>>>>>` 各行/);
  });

  it('is said of each, and all else is judged as its first side has it', async () => {
    const lines = await said(
      IDEOLOGY,
      TITLE,
      `${open(TITLE.replace('2', '1'), TITLE)}        remark: 每年\n        pionts: 3\n`,
    );
    expect(lines.map((line) => line.split(' ')[0]).sort()).toEqual(['key-unknown', 'merge-conflict', 'sum-mismatch']);
  });

  it.each(['<<<<<<< HEAD\n', '>>>>>>> 修订\n'])('leaves no mark behind that is not seen: %j', async (mark) => {
    expect(await said(IDEOLOGY, TITLE, mark + TITLE)).toEqual([
      expect.stringMatching(/^merge-conflict 这里还留着合并的标记/),
    ]);
    expect(await said(MEASURES, GROUP, mark + GROUP)).toEqual([
      expect.stringMatching(/^merge-conflict 这里还留着合并的标记/),
    ]);
  });

  it('is not mended for its writer', async () => {
    const wrong = open(TITLE, TITLE.replace('2', '3'));
    expect((await fixed(IDEOLOGY, TITLE, wrong)).text).toContain(wrong);
  });
});

describe('keys in Chinese', () => {
  const UNITS = 'indicators/units.yaml';
  const UNIT = '{ id: jia-xian, name: 甲县, system: county, class: county }';

  it.each([
    [IDEOLOGY, TITLE, TITLE.replace('points', '分值').replace('title', '标题').replace('department', '部门')],
    [
      IDEOLOGY,
      TITLE,
      TITLE.replace('points: ', '分值：').replace('title: ', '名称:').replace('department', '牵头单位'),
    ],
    [IDEOLOGY, REPORT, REPORT.replace('id', '编号').replace('text', '考核内容').replace('points', '满分')],
    [IDEOLOGY, REPORT, REPORT.replace('id: ', '编号：').replace('text: ', '内容：　').replace('points', '分值')],
    [UNITS, UNIT, '{ 编号: jia-xian, 名称：甲县, 指标体系:county, 类型: county }'],
    [SCHEME, '    fullMarks: 10\n', '    满分: 10\n'],
    [SCHEME, '{ last: 1, atMost: 6 }', '{ 末位名次: 1, 得分界线: 6 }'],
    ['indicators/departments.yaml', '    aliases: [宣传部]\n', '    别名: [宣传部]\n'],
  ])('are understood in %s, and mended', async (path, right, wrong) => {
    const lines = await said(path, right, wrong);
    expect(lines.filter((line) => !/^(?:key-chinese|colon-wide|colon-space|white-space) /.test(line))).toEqual([]);
    expect(lines.some((line) => line.startsWith('key-chinese '))).toBe(true);
    const { text, lines: left } = await fixed(path, right, wrong);
    expect({ text, left }).toEqual({ text: SMALL.get(path), left: [] });
  });

  it('are understood in the clauses of a scoring rule', async () => {
    const wrong = `${REPORT}            评分标准：\n              - 不得分情形: 未建台账的\n              - { 扣分制: [{ 情形：每少1次, 每次扣分: 0.5, 最多扣：1 }] }\n              - { 分档计分: [{ 条件: 好, 得分: 1 }, { 条件: 差, 得分: 0 }] }\n`;
    const right = `${REPORT}            scoring:\n              - none: 未建台账的\n              - { deduct: [{ for: 每少1次, minus: 0.5, upTo: 1 }] }\n              - { tiers: [{ when: 好, score: 1 }, { when: 差, score: 0 }] }\n`;
    const { text, lines } = await fixed(IDEOLOGY, REPORT, wrong);
    expect(text).toContain(right);
    expect(lines).toEqual([]);
  });

  it('are none where a text stands, or where several keys could be meant', async () => {
    const evidence = `${REPORT}            evidence: [来源：网络, 甲]\n            pionts: 1\n`;
    expect((await said(IDEOLOGY, REPORT, evidence)).join()).not.toContain('key-chinese');
    expect(
      await said(SCHEME, '  fraud: { least: 5, most: 10 }', '  fraud: { least: 5, most: 10 }\n  的名称: 甲'),
    ).toEqual([expect.stringMatching(/^key-unknown 没有 `的名称` 这个键/)]);
  });
});

import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Option } from '../../src/cli/spec.ts';
import { COMMANDS } from '../../src/commands.ts';
import { filesIn, SMALL_DRAFT } from '../support/authoring.ts';
import { SMALL, SMALL_OPINIONS } from '../support/fixtures.ts';
import { folderWith, run } from '../support/program.ts';
import { scoresByHand } from '../support/scored-office.ts';

const SCORES = await scoresByHand(true);

/** Where a command takes what has an id and a name, and what is typed there: the id, or its name or a part of it. */
const TABLE: Readonly<Record<string, string>> = {
  'set item': 'set lectures|基层 --points 1',
  'set --system': 'set lectures --title 宣讲工作 --system county|县（区）',
  'set --department': 'set lectures --department organization|组织',
  'set --class': 'set lecture-team --points 1 --class district|城市区',
  'set --only': 'set lectures --only district|城市区',
  'set --except': 'set lectures --except district|城市区',
  'set --cooperating': 'set lectures --cooperating organization|组织',
  'add --under': 'add --text 建立台账 --points 1 --under lectures|基层宣讲',
  'add --after': 'add --text 建立台账 --points 1 --after lecture-team|组建宣讲队伍',
  'add --before': 'add --text 建立台账 --points 1 --before lecture-team|组建宣讲队伍',
  'add --system': 'add --text 建立台账 --points 1 --under lectures --system county|县（区）指标体系',
  'add --department': 'add --text 建立台账 --points 1 --under lectures --department organization|市委组织部',
  'move item': 'move lectures|基层宣讲 --under delegates',
  'move --under': 'move lectures --under delegates|党代表联络',
  'move --after': 'move center-group-plan --after center-group-report|调研报告',
  'move --before': 'move center-group-report --before center-group-plan|年度学习计划',
  'move --system': 'move lectures --under delegates --system county|县（区）',
  'remove item': 'remove lectures|基层宣讲',
  'remove --system': 'remove lectures --system county|县（区）',
  'rename item': 'rename lectures|基层宣讲 talks',
  'rename --system': 'rename lectures talks --system county|县（区）',
  'find --system': 'find 宣讲 --system county|县（区）',
  'export --system': 'export --system county|县（区）',
  'opinions --item': 'opinions --item lectures|基层宣讲',
  'build --class': 'build 2020 --only annex --format html --class district|城市区',
  'build --department': 'build 2020 --only departments --format html --department publicity|宣传',
  'forms --unit': 'forms 2020 --format docx --unit jia-xian|甲 --print',
  'forms --department': 'forms 2020 --format docx --department publicity|宣传',
  'results --unit': 'results 2020 --only feedback --format docx --unit jia-xian|甲',
  'explain-score unit': 'explain-score jia-xian|甲',
  'explain-score item': 'explain-score 甲县 lectures|基层宣讲',
};

/** What is done once an edition is final. */
const AFTERWARDS = /^(?:build|forms|results|explain-score) /;

/** What names something that is to be new, or has no list of what it may be. */
const APART: readonly string[] = ['add --id', 'rename id', 'import --system', 'suggest --unit', 'explain-score --by'];
const KINDS: ReadonlySet<string> = new Set(['id', 'item', 'unit', 'department', 'class']);

function office(files: ReadonlyMap<string, string>): string {
  const root = folderWith(files);
  mkdirSync(join(root, 'output/2020/collected'), { recursive: true });
  writeFileSync(join(root, 'output/2020/collected/scores.json'), SCORES);
  return root;
}

describe('every command that takes an id', () => {
  it('is in the table, with what it takes', () => {
    const places = Object.entries(COMMANDS).flatMap(([command, { spec }]) => [
      ...spec.operands.filter(({ kind }) => KINDS.has(kind)).map(({ kind }) => `${command} ${kind}`),
      ...Object.entries<Option>(spec.options).flatMap(([name, option]) =>
        option.type === 'value' && KINDS.has(option.kind) ? [`${command} --${name}`] : [],
      ),
    ]);
    expect(places.toSorted()).toEqual([...Object.keys(TABLE), ...APART].toSorted());
  });

  it.each(Object.entries(TABLE))('takes a name or a part of it: %s', (_, typed) => {
    const done = [0, 1].map((which) => {
      const root = office(AFTERWARDS.test(typed) ? SMALL : SMALL_OPINIONS);
      const words = typed.split(' ').map((word) => word.split('|')[which] ?? word);
      const { code, out, err } = run([...words, '--root', root]);
      return {
        code,
        out: out.replaceAll(root, ''),
        err,
        // What is made has keys of its own.
        files: [...filesIn(root)].map(([path, text]) => (path.startsWith('output/') ? path : [path, text])),
      };
    });
    expect(done[0]?.code, done[0]?.err).toBeLessThan(2);
    expect(done[1]).toEqual(done[0]);
  });
});

describe('a name that several have', () => {
  it.each([
    [
      'set 党 --points 1',
      ['党代表联络（delegates）', '乡镇党代会年会制（township-congress）', '…', 'zhunsheng find 党'],
    ],
    ['set lectures --department 市委', ['市委组织部（organization）', '市委宣传部（publicity）']],
    ['set 没有的一项 --points 1', ['2020 里没有编号或者名称是“没有的一项”的指标、考核内容']],
    ['set 基层宣奖 --points 1', ['是不是想写 基层宣讲？']],
    ['find 没有的一项', ['2020 里没有含有“没有的一项”的']],
  ])('or nothing has is told with a way out: %s', (typed, said) => {
    const { code, err } = run([...typed.split(' '), '--root', folderWith(SMALL_DRAFT)]);
    expect(code).toBe(2);
    for (const each of said) expect(err).toContain(each);
  });

  it('leads by the id that is told to that very item, also where this is the title of another', () => {
    const path = 'indicators/2020/county/1-ideology.yaml';
    const text = String(SMALL_DRAFT.get(path)).replace('title: 中心组学习', 'title: lectures');
    const root = folderWith(new Map([...SMALL_DRAFT, [path, text]]));
    expect(run(['set', 'lectures', '--title', '宣讲工作', '--root', root]).code).toBe(0);
    expect(filesIn(root).get(path)).toContain('id: lectures\n        title: 宣讲工作');
  });
});

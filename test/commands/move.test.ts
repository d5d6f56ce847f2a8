import { describe, expect, it } from 'vitest';
import { filesIn, SMALL_DRAFT } from '../support/authoring.ts';
import { DRAFT } from '../support/canonical.ts';
import { changed, SMALL } from '../support/fixtures.ts';
import { folderWith, run } from '../support/program.ts';

const IDEOLOGY = 'indicators/2020/county/1-ideology.yaml';
const ORGANIZATION = 'indicators/2020/county/2-organization.yaml';
/** An indicator as it stands in that file. */
const TERM = /^ +- id: delegate-term\n[\s\S]*?(?=\n\n)/m.exec(SMALL.get(ORGANIZATION) ?? '')?.[0] ?? '';
const REPORT = '            text: 每年形成1篇以上调研报告\n            points: 1\n';

describe('move', () => {
  const PLAN =
    '          - id: center-group-plan\n            text: 制定年度学习计划并按月落实\n            points: 1\n            scoring:\n              deduct:\n                - { for: 每少1次, minus: 0.5 }\n';

  it('moves an item within its list, with its comment', () => {
    const noted = changed(SMALL_DRAFT, IDEOLOGY, PLAN, `          # 沿用\n${PLAN}`);
    const root = folderWith(noted);
    const { code, out } = run(['move', 'center-group-plan', '--after', 'center-group-report', '--root', root]);
    expect(code).toBe(0);
    expect(out).toMatch(/检查：没有发现问题\n$/);
    const less = changed(noted, IDEOLOGY, `          # 沿用\n${PLAN}`, '');
    expect(filesIn(root)).toEqual(changed(less, IDEOLOGY, REPORT, `${REPORT}          # 沿用\n${PLAN}`));
  });

  it('moves an item into another file, and shows the sums of both places and who leads now', () => {
    const root = folderWith(SMALL_DRAFT);
    const { code, out } = run(['move', 'lectures', '--under', 'members', '--root', root]);
    expect(code).toBe(1);
    expect(out).toMatch(
      /^indicators\/2020\/county\/2-organization\.yaml:\d+\n[^-]*\+[\s\S]*\nindicators\/2020\/county\/1-ideology\.yaml:\d+\n {2}-/,
    );
    expect(out).toContain('  二级指标“党员教育管理”\n    县      本级 2，下级合计 2 → 4，相差 2\n');
    expect(out).toContain('  二级指标“理论武装”\n    县      本级 4，下级合计 4 → 2，相差 2\n');
    const LECTURES = (SMALL.get(IDEOLOGY) ?? '').split('\n\n      - id: lectures')[1];
    const files = filesIn(root);
    expect(files.get(ORGANIZATION)).toBe(`${SMALL.get(ORGANIZATION)}\n      - id: lectures${LECTURES}`);
    expect(`${files.get(IDEOLOGY)}\n      - id: lectures${LECTURES}`).toBe(SMALL.get(IDEOLOGY));
    const back = run(['move', 'lectures', '--under', 'theory', '--root', root]);
    expect(back.code).toBe(0);
    expect(filesIn(root)).toEqual(SMALL_DRAFT);
  });

  it('takes from an item what it says for classes for which nothing is where it comes', () => {
    const members = '    title: 党员教育管理\n    points: 2\n';
    const forCounties = changed(SMALL_DRAFT, ORGANIZATION, members, `${members}    only: [county]\n`);
    const root = folderWith(forCounties);
    const { out } = run(['move', 'delegate-term', '--after', 'member-files', '--root', root]);
    const left = TERM.replaceAll(/^ +pointsFor.*\n|^ +textFor:\n.*\n.*\n|, district: 5个/gm, '');
    expect(filesIn(root).get(ORGANIZATION)?.split('weight: 0.5\n').at(-1)).toBe(`\n${left}\n`);
    expect(out).toContain('-             pointsFor: { district: 4 }\n');
    expect(out).not.toContain('class-excluded');
    expect(out).toMatch(/党员教育管理”\n +县 +本级 2，下级合计 2 → 5，相差 3\n/);
  });

  it('says that another department leads where it is handed down from above', () => {
    const inherited = changed(
      SMALL_DRAFT,
      IDEOLOGY,
      'provenance: source\n',
      'department: publicity\nprovenance: source\n',
    );
    const bare = changed(
      inherited,
      IDEOLOGY,
      '基层宣讲\n        points: 2\n        department: publicity\n',
      '基层宣讲\n        points: 2\n',
    );
    const { out } = run(['move', 'lectures', '--under', 'members', '--dry-run', '--root', folderWith(bare)]);
    expect(out).toContain('考核单位随之改变：“基层宣讲” 市委宣传部 → 市委组织部\n');
  });

  it('puts an indicator of level 1 elsewhere by the numbers of the files, and leaves the files as they are', () => {
    const root = folderWith(SMALL_DRAFT);
    const { code, out } = run(['move', 'organization', '--before', 'ideology', '--root', root]);
    expect(code).toBe(0);
    expect(out.split('\n').slice(0, 2)).toEqual([
      'indicators/2020/county/2-organization.yaml → 1-organization.yaml',
      'indicators/2020/county/1-ideology.yaml → 2-ideology.yaml',
    ]);
    const files = filesIn(root);
    expect(files.get('indicators/2020/county/1-organization.yaml')).toBe(SMALL.get(ORGANIZATION));
    expect(files.get('indicators/2020/county/2-ideology.yaml')).toBe(SMALL.get(IDEOLOGY));
    expect(run(['move', 'ideology', '--before', 'organization', '--root', root]).code).toBe(0);
    expect(filesIn(root)).toEqual(SMALL_DRAFT);
  });

  it('renumbers nothing while a file of the system cannot be read', () => {
    const unread = 'id: x\ntitle: "甲"乙\n';
    const root = folderWith(new Map([...SMALL_DRAFT, ['indicators/2020/county/3-x.yaml', unread]]));
    const before = filesIn(root);
    for (const args of [
      ['move', 'organization', '--before', 'ideology'],
      ['add', '--under', 'county', '--title', '甲', '--text', '乙', '--points', '1'],
    ]) {
      const { code, err } = run([...args, '--root', root]);
      expect(code).toBe(2);
      expect(err).toBe('indicators/2020/county 里有写法错误，不能自动修改。请先用 zhunsheng check 检查并改正。\n');
    }
    expect(filesIn(root)).toEqual(before);
  });

  it('stays within its system', () => {
    const root = folderWith(DRAFT);
    const { code, err } = run(['move', 'delegate-studios-and-proposals', '--under', 'window-service', '--root', root]);
    expect({ code, err }).toEqual({
      code: 2,
      err: 'delegate-studios-and-proposals 和 window-service 不在同一套指标体系里，不能移过去。\n',
    });
    expect(filesIn(root)).toEqual(DRAFT);
  });

  const refused: readonly (readonly [args: readonly string[], sentence: RegExp])[] = [
    [['lecture-team'], /请写明放到哪里/],
    [['lecture-team', '--under', 'center-group'], /lecture-team 是 lectures 下唯一的一项，移走后 lectures 就空了/],
    [['lectures', '--under', 'center-group'], /lectures 不能放到 center-group 之下：/],
    [['center-group-plan', '--under', 'theory'], /center-group-plan 不能放到 theory 之下：/],
    [['theory', '--under', 'county'], /theory 不能放到 county 之下：/],
    [['ideology', '--under', 'theory'], /ideology 不能放到 theory 之下：/],
    [['ideology', '--before', 'organization'], /本来就在那里，没有改动/],
    [['center-group-plan', '--before', 'center-group-report'], /本来就在那里，没有改动/],
    [['center-group-plan', '--after', 'center-group-plan'], /本来就在那里，没有改动/],
    [['lecture-teem', '--under', 'theory'], /是不是想写 lecture-team？/],
    [['lectures', '--under', 'memmbers'], /没有编号或者名称是“memmbers”的指标、考核内容。是不是想写 members？/],
  ];

  it.each(refused)('%j is refused with a sentence and 2, and nothing is written', (args, sentence) => {
    const root = folderWith(SMALL_DRAFT);
    const { code, out, err } = run(['move', ...args, '--root', root]);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toMatch(sentence);
    expect(filesIn(root)).toEqual(SMALL_DRAFT);
  });
});

import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { filesIn, SMALL_DRAFT } from '../support/authoring.ts';
import { changed, SMALL } from '../support/fixtures.ts';
import { folderWith, run } from '../support/program.ts';

const IDEOLOGY = 'indicators/2020/county/1-ideology.yaml';
const ORGANIZATION = 'indicators/2020/county/2-organization.yaml';
const SCHEME = 'indicators/2020/scheme.yaml';

describe('set', () => {
  it('changes the points in their line, and shows every sum and what check then says', () => {
    const root = folderWith(SMALL_DRAFT);
    const { code, out, err } = run(['set', 'lecture-team', '--points', '１．５分', '--root', root]);
    expect({ code, err }).toEqual({ code: 1, err: '' });
    expect(out.split('\n\n').slice(0, 3).join('\n\n')).toBe(`${IDEOLOGY}:34
  -             points: 2
  +             points: 1.5

各级分值（改前 → 改后）：
  三级指标“基层宣讲”
    县      本级 2，下级合计 2 → 1.5，相差 0.5
    城市区  本级 2，下级合计 2 → 1.5，相差 0.5
  二级指标“理论武装”
    县      本级 4，下级合计 4，相符
    城市区  本级 4，下级合计 4，相符
  一级指标“思想建设”
    县      本级 4，下级合计 4，相符
    城市区  本级 4，下级合计 4，相符
  县（区）指标体系
    县      本级 10，下级合计 10，相符
    城市区  本级 10，下级合计 10，相符

检查：新出现 2 处问题`);
    expect(out).toContain('sum-mismatch');
    const TWO = '            text: 组建宣讲队伍，每季度开展宣讲\n            points: 2\n';
    expect(filesIn(root)).toEqual(changed(SMALL_DRAFT, IDEOLOGY, TWO, TWO.replace('2\n', '1.5\n')));
  });

  it('gives 0 when a change leaves nothing to complain of, and when nothing changes', () => {
    const root = folderWith(SMALL_DRAFT);
    expect(run(['set', 'lectures', '--title', '基层宣讲活动', '--root', root])).toMatchObject({ code: 0 });
    const again = run(['set', 'lectures', '--title', '基层宣讲活动', '--root', root]);
    expect(again).toEqual({ code: 0, out: '本来就是这样，没有改动\n', err: '' });
  });

  it('writes nothing on --dry-run', () => {
    const root = folderWith(SMALL_DRAFT);
    const { code, out } = run(['set', 'lecture-team', '--points', '1', '--dry-run', '--root', root]);
    expect(code).toBe(1);
    expect(out).toMatch(/只是试算（--dry-run），没有写入任何文件。\n$/);
    expect(filesIn(root)).toEqual(SMALL_DRAFT);
  });

  it('changes the points of one class, of all classes, and asks where they differ', () => {
    const root = folderWith(SMALL_DRAFT);
    const asked = (...args: readonly string[]) => run(['set', 'delegate-term', '--root', root, ...args]);
    const { code, err } = asked('--points', '2');
    expect(code).toBe(2);
    expect(err).toBe(
      'delegate-term 的分值因单位类型而不同（县 3，城市区 4）。请用 --class 写明改哪些类型；全部改成一样的，写 --class all。\n',
    );
    asked('--points', '5', '--class', 'district');
    const LINES = '        points: 3\n        pointsFor: { district: 4 }\n        criteria';
    expect(filesIn(root)).toEqual(changed(SMALL_DRAFT, ORGANIZATION, LINES, LINES.replace('4', '5')));
    asked('--points', '3.5', '--class', 'county，district', '--title', '任期制');
    const titled = changed(
      SMALL_DRAFT,
      ORGANIZATION,
      `党代表任期制\n${LINES}`,
      '任期制\n        points: 3.5\n        criteria',
    );
    expect(filesIn(root)).toEqual(titled);
  });

  it('gives an indicator a scale of its own, or another', () => {
    const root = folderWith(SMALL_DRAFT);
    const { code, out } = run(['set', 'lectures', '--scale', '１００分', '--root', root]);
    expect(code).toBe(1);
    expect(out).toContain('  三级指标“基层宣讲”\n    县      分制 无 → 100，下级合计 2，相差 98\n');
    const POINTS = '        title: 基层宣讲\n        points: 2\n';
    expect(filesIn(root)).toEqual(changed(SMALL_DRAFT, IDEOLOGY, POINTS, `${POINTS}        scale: 100\n`));
    const { out: filled } = run(['set', 'lecture-team', '--points', '100', '--root', root]);
    expect(filled).toContain('    县      分制 100，下级合计 2 → 100，相符\n');
    expect(filled).toContain('    县      本级 4，下级合计 4，相符\n');
    run(['set', 'lectures', '--scale', '80', '--root', root]);
    expect(filesIn(root).get(IDEOLOGY)).toContain(`${POINTS}        scale: 80\n`);
  });

  it('gives what lies beside the sum another limit or none, and a veto no points', () => {
    const root = folderWith(SMALL_DRAFT);
    const more =
      '          - { id: award, text: 受到表彰, adds: 2 }\n          - { id: accident, text: 发生事故, veto: true }\n';
    writeFileSync(join(root, IDEOLOGY), `${SMALL.get(IDEOLOGY)}${more}`);
    expect(run(['set', 'award', '--adds', 'unlimited', '--root', root]).code).toBe(0);
    expect(filesIn(root).get(IDEOLOGY)).toContain('text: 受到表彰, adds: unlimited }');
    const { code, err } = run(['set', 'accident', '--points', '1', '--root', root]);
    expect({ code, err }).toEqual({
      code: 2,
      err: expect.stringMatching(/accident 是一票否决项，没有分值，不能用 --points/),
    });
    expect(filesIn(root).get(IDEOLOGY)).toContain('text: 发生事故, veto: true }');
  });

  it('quotes what YAML would misread', () => {
    const root = folderWith(SMALL_DRAFT);
    run(['set', 'lecture-team', '--text', '得5分: 未完成 #备注', '--remark', '2020', '--root', root]);
    const text = filesIn(root).get(IDEOLOGY);
    expect(text).toContain('            text: "得5分: 未完成 #备注"\n');
    expect(text).toContain('            remark: "2020"\n            provenance: drafted\n');
    expect(run(['check', '--root', root]).code).toBe(0);
  });

  it('says who leads where a department is named by another form of its name', () => {
    const { code, out } = run(['set', 'lectures', '--department', '组织部', '--root', folderWith(SMALL_DRAFT)]);
    expect(code).toBe(0);
    expect(out).toContain('考核单位随之改变：“基层宣讲” 市委宣传部 → 市委组织部\n');
  });

  it('means the newest edition that is not final; --year chooses, but never a final one', () => {
    const next = [...SMALL].map(
      ([path, text]) =>
        [
          path.replace('/2020/', '/2021/'),
          text.replace('year: 2020\nstate: final', 'year: 2021\nstate: review'),
        ] as const,
    );
    const root = folderWith(new Map([...SMALL, ...next]));
    expect(run(['set', 'lecture-team', '--points', '1', '--root', root]).out).toMatch(
      /^indicators\/2021\/county\/1-ideology\.yaml:34\n/,
    );
    const { code, err } = run(['set', 'lecture-team', '--points', '1', '--year', '2020', '--root', root]);
    expect(code).toBe(2);
    expect(err).toBe(
      '2020 是正式稿，不能再改（编号 lecture-team）。要修订下一年度，请用 zhunsheng new 2021 --from 2020；确实还没有定稿的，先把 indicators/2020/scheme.yaml 里的 state 改成 draft。\n',
    );
    expect(run(['set', 'lecture-team', '--points', '1', '--root', folderWith(SMALL)]).err).toBe(err);
  });

  it('asks for the system where several have the id', () => {
    const twin = changed(
      SMALL_DRAFT,
      SCHEME,
      'systems:\n',
      'systems:\n  - { id: municipal, annex: 2, title: 市直单位指标体系, group: 市直单位, fullMarks: 4, classes: [{ id: county, name: 县 }, { id: district, name: 城市区 }], thresholds: { advanced: 0, unqualified: { last: 0, atMost: 1 }, performanceBarred: 0, leaderBarred: 0 } }\n',
    );
    const root = folderWith(
      new Map([...twin, ['indicators/2020/municipal/1-ideology.yaml', SMALL.get(IDEOLOGY) ?? '']]),
    );
    const { code, err } = run(['set', 'lecture-team', '--points', '1', '--root', root]);
    expect({ code, err }).toEqual({
      code: 2,
      err: '编号 lecture-team 在几套指标体系里都有，请用 --system 指明：municipal、county。\n',
    });
    expect(run(['set', 'lecture-team', '--points', '1', '--system', 'county', '--root', root]).out).toContain(
      `${IDEOLOGY}:34`,
    );
  });

  it('takes a department of a criterion, and limits of an indicator', () => {
    const root = folderWith(SMALL_DRAFT);
    expect(run(['set', 'lecture-team', '--department', '组织部', '--root', root]).code).toBe(0);
    expect(filesIn(root).get(IDEOLOGY)).toContain('points: 2\n            department: organization\n');
    expect(run(['set', 'lectures', '--deducts', '1', '--root', root]).out).toContain('limit-mismatch');
  });

  it('takes departments that assess together, with shares or without', () => {
    const root = folderWith(SMALL_DRAFT);
    const led = (by: string) => {
      const { code } = run(['set', 'lecture-team', '--department', by, '--root', root]);
      return [code, /points: 2\n {12}(department.*)\n/.exec(filesIn(root).get(IDEOLOGY) ?? '')?.[1]];
    };
    expect(led('组织部、publicity')).toEqual([0, 'department: [organization, publicity]']);
    expect(led('组织部＝６０％，publicity=2/5')).toEqual([0, 'department: { organization: 60%, publicity: 2/5 }']);
    expect(led('publicity')).toEqual([0, 'department: publicity']);
  });

  it('gives points to a single unit, which is proved from then on', () => {
    const root = folderWith(SMALL_DRAFT);
    const { code, out } = run(['set', 'lecture-team', '--points', '1.5', '--class', 'jia-xian', '--root', root]);
    expect([code, filesIn(root).get(IDEOLOGY)]).toEqual([1, expect.stringContaining('pointsFor: { jia-xian: 1.5 }')]);
    expect(out).toContain('甲县    本级 2，下级合计 2 → 1.5，相差 0.5');
  });

  const refused: readonly (readonly [args: readonly string[], sentence: RegExp])[] = [
    [['lecture-teem', '--points', '1'], /2020 里没有编号或者名称是“lecture-teem”的.*是不是想写 lecture-team？/],
    [['lecture-team'], /没有说要改什么。/],
    [['lecture-team', '--points', '0'], /选项 --points 不能写 0。请写大于 0 的数字/],
    [['lecture-team', '--points', '1e3'], /不能写 1e3/],
    [['lecture-team', '--points', '0101'], /不能写 0101/],
    [['lecture-team', '--points', '90％'], /不能写 90％/],
    [['lecture-team', '--points', '1', '--weight', '0.5'], /只能写一个/],
    [['lecture-team', '--text', '甲\n乙'], /选项 --text 要写一行文字/],
    [['lecture-team', '--text', '甲\u202e乙'], /看不见的字符/],
    [['lecture-team', '--title', '甲'], /lecture-team 的文字用 --text 改，不用 --title。/],
    [['lectures', '--text', '甲'], /lectures 的文字用 --title 改，不用 --text。/],
    [['lectures', '--department', '组织部=60%,publicity'], /不能写 组织部=60%,publicity。.*每一家都写份额/],
    [['lectures', '--department', '组织部,organization'], /一家只写一次/],
    [['lectures', '--department', '组织部=六成,publicity=40%'], /每一家都写份额，例如“甲=60%、乙=40%”/],
    [['lectures', '--department', '组织部,宣传处'], /选项 --department 写的 宣传处 不在名册里/],
    [['lectures', '--department', '宣传处'], /选项 --department 写的 宣传处 不在名册里。是不是想写 宣传部/],
    [['member-file-order', '--points', '1'], /写的是 weight，不能再用 --points；请改用 --weight。/],
    [
      ['delegate-term', '--points', '1', '--class', 'districts'],
      /选项 --class 不能写 districts，可以写 all、county、district。/,
    ],
    [['lecture-team', '--scale', '100'], /lecture-team 是考核内容，.*--scale 用在指标上/],
    [['lectures', '--scale', '百分制'], /选项 --scale 不能写 百分制。请写大于 0 的数字/],
    [['township-congress', '--points', '1', '--class', 'district'], /不适用于“城市区”/],
    [['lecture-team', '--class', 'county'], /--class 只和 --points 一起用/],
    [['lecture-team', '--points', '1', '--year', '1999'], /没有 1999 年度。现有 2020。/],
    [['lecture-team', '--points', '1', '--system', 'x'], /选项 --system 不能写 x，可以写 county。/],
    [['__proto__', '--points', '1'], /没有编号或者名称是“__proto__”/],
    [['../../units', '--points', '1'], /没有编号或者名称是“\.\.\/\.\.\/units”/],
    [['\u001b[31mred', '--points', '1'], /没有编号或者名称是“·\[31mred”/],
  ];

  it.each(refused)('%j is refused with a sentence and 2, and nothing is written', (args, sentence) => {
    const root = folderWith(SMALL_DRAFT);
    const { code, out, err } = run(['set', ...args, '--root', root]);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toMatch(sentence);
    expect(filesIn(root)).toEqual(SMALL_DRAFT);
  });

  it('is refused where the file cannot be read soundly, or is written too unusually', () => {
    const root = folderWith(SMALL_DRAFT);
    const path = join(root, IDEOLOGY);
    const text = SMALL.get(IDEOLOGY) ?? '';
    writeFileSync(path, text.replace('title: 基层宣讲', 'title: 基层宣讲\n        title: 宣讲'));
    expect(run(['set', 'lectures', '--points', '1', '--root', root]).err).toBe(
      `${IDEOLOGY} 里有写法错误，不能自动修改。请先用 zhunsheng check 检查并改正。\n`,
    );
    writeFileSync(path, text.replace('title: 基层宣讲', 'title: "基层"宣讲'));
    expect(run(['set', 'lectures', '--points', '1', '--root', root]).err).toBe(
      `${IDEOLOGY} 里有写法错误，不能自动修改。请先用 zhunsheng check 检查并改正。\n`,
    );
    const block = text.replace(
      'text: 组建宣讲队伍，每季度开展宣讲',
      'text: | # 两行\n              组建宣讲队伍\n              每季度开展宣讲',
    );
    writeFileSync(path, block);
    expect(run(['set', 'lecture-team', '--text', '甲', '--root', root]).err).toMatch(
      /第 32 行的写法特别，自动修改可能会弄乱，没有改动。/,
    );
  });
});

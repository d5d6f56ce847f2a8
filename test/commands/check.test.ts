import { describe, expect, it } from 'vitest';
import { changed, ofEdition, SHIPPED, SMALL } from '../support/fixtures.ts';
import { folderWith, run } from '../support/program.ts';

const LECTURES = 'indicators/2020/county/1-ideology.yaml';
const WRONG = changed(
  SMALL,
  LECTURES,
  'title: 基层宣讲\n        points: 2\n',
  'title: 基层宣讲\n        points: 2.5\n',
);

describe('check', () => {
  it('lists the totals of every system and class when all is well, and gives 0', () => {
    const { code, out, err } = run(['check', '--root', folderWith(SMALL)]);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toBe(
      '2020 正式稿（没有锁定）\n  县（区）指标体系\n    县      10 / 10\n    城市区  10 / 10\n    考核内容 7 项\n\n没有发现问题\n2020 是正式稿，还没有锁定；印发以后请用 zhunsheng lock 2020 锁定，以免日后误改；原来锁定过的，用 Git 恢复 indicators/2020/lock.json。\n',
    );
  });

  it('shows a finding with its place, its lines, what to do and the parts, and gives 1', () => {
    const { code, out } = run(['check', '--root', folderWith(WRONG)]);
    expect(code).toBe(1);
    expect(out).toBe(`错误 sum-mismatch ${LECTURES}:29:17
“基层宣讲”分值 \`2.5\`，各项之和为 2：组建宣讲队伍，每季度开展… 2
    28 │         title: 基层宣讲
  > 29 │         points: 2.5
       │                 ^^^
改法：把这里改为 2，上一级的合计也就相符
相关：${LECTURES}:34:21 lecture-team

发现 1 处问题：错误 1，警告 0
`);
  });

  it('speaks English on request', () => {
    const { code, out } = run(['check', '--root', folderWith(WRONG), '--lang', 'en']);
    expect(code).toBe(1);
    expect(out).toContain('error sum-mismatch');
    expect(out).toContain('Found 1 problem: 1 error, 0 warnings');
  });

  it('gives the shipped editions as JSON with totals and digests', () => {
    const { code, out } = run(['check', '--format', 'json']);
    expect(code).toBe(0);
    const { editions, findings } = JSON.parse(out);
    expect(findings).toEqual([]);
    expect(editions.map(({ id }: { id: string }) => id)).toEqual(['2020', '2021']);
    const [county, municipal] = editions[0].systems;
    expect(county).toMatchObject({ id: 'county', fullMarks: '200', digest: expect.stringMatching(/^[\da-f]{64}$/) });
    expect(county.classes.map((each: { total: string }) => each.total)).toEqual(['200', '200', '200']);
    expect(municipal).toMatchObject({
      id: 'municipal',
      fullMarks: '100',
      classes: [{ id: 'municipal', total: '100' }],
    });
    const texts = [...ofEdition(SHIPPED, '2020').values()].join('').match(/^ {12}text: /gm);
    expect(county.criteria + municipal.criteria).toBe(texts?.length);
  });

  it('answers in every format', () => {
    const root = folderWith(WRONG);
    const answers = ['plain', 'json', 'github', 'gitlab'].map((format) =>
      run(['check', '--root', root, '--format', format]),
    );
    expect(answers.map(({ code, err }) => ({ code, err }))).toEqual(Array(4).fill({ code: 1, err: '' }));
    const [plain = '', json = '', github = '', gitlab = ''] = answers.map(({ out }) => out);
    expect(plain).toMatch(new RegExp(`^${LECTURES}:29:17: error sum-mismatch [^\n]+\n$`));
    expect(JSON.parse(json).findings).toMatchObject([{ code: 'sum-mismatch', file: LECTURES, line: 29, column: 17 }]);
    expect(github).toMatch(new RegExp(`^::error file=${LECTURES},line=29,col=17,title=sum-mismatch::[^\n]+\n$`));
    expect(JSON.parse(gitlab)).toMatchObject([
      { check_name: 'sum-mismatch', location: { path: LECTURES, lines: { begin: 29 } } },
    ]);
  });

  it('lists what is drafted on request', () => {
    const root = folderWith(SMALL);
    const { code, out } = run(['check', '--root', root, '--drafted']);
    expect(code).toBe(0);
    expect(out).toContain(
      `自行起草的部分 1 处（其下各项相同）\n  ${LECTURES}:32  lecture-team  组建宣讲队伍，每季度开展宣讲\n`,
    );
    const json = JSON.parse(run(['check', '--root', root, '--drafted', '--format', 'json']).out);
    expect(json.drafted).toEqual([
      {
        edition: '2020',
        system: 'county',
        id: 'lecture-team',
        title: '组建宣讲队伍，每季度开展宣讲',
        file: LECTURES,
        line: 32,
        column: 17,
      },
    ]);
  });

  it('says the same in any locale, time zone and folder', () => {
    const one = run(['check', '--root', folderWith(WRONG), '--format', 'json'], { env: { LANG: 'C', TZ: 'UTC' } });
    const other = run(['check', '--format', 'json'], {
      cwd: folderWith(WRONG),
      env: { LANG: 'zh_CN.UTF-8', LC_ALL: 'zh_CN.UTF-8', TZ: 'Asia/Shanghai' },
    });
    expect(other).toEqual(one);
  });

  it('finds the sum error for one unit class only, and names the class', () => {
    const path = 'indicators/2020/county/2-organization.yaml';
    const files = changed(
      SMALL,
      path,
      '        points: 3\n        pointsFor: { district: 4 }\n',
      '        points: 3\n        pointsFor: { district: 3.5 }\n',
    );
    const { out } = run(['check', '--root', folderWith(files), '--format', 'plain']);
    expect(out.split('\n').filter((line) => line.includes('sum-mismatch'))).toEqual([
      expect.stringMatching(/:25:32: error sum-mismatch 对城市区，“党代表任期制”分值 `3.5`，各项之和为 4/),
    ]);
  });
});

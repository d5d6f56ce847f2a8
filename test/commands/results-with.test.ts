import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { changed, SMALL_YEAR, withYear } from '../support/fixtures.ts';
import { alter, git, repositoryWith } from '../support/git.ts';
import { folderWith, run } from '../support/program.ts';

const COMPONENTS =
  'units:\n  - { unit: jia-xian, satisfaction: 95 }\n  - { unit: yi-xian, satisfaction: 90 }\n  - { unit: bing-qu, satisfaction: 89 }\n';
const SCHEME = 'indicators/2021/scheme.yaml';

/** The small repository with scores of 2020 and a year 2021: 甲县 has less performance and more satisfaction than the others. */
const OFFICE = withYear(new Map([...SMALL_YEAR, ['results/2020/components.yaml', COMPONENTS]]), '2021');
OFFICE.delete('results/2020/adjustments.yaml');
OFFICE.delete('results/2020/decisions.yaml');

/** With satisfaction weighing more than performance. */
const TURNED = changed(
  changed(OFFICE, SCHEME, 'performance: 0.9', 'performance: 0.1'),
  SCHEME,
  'satisfaction: 0.1',
  'satisfaction: 0.9',
);

const tryIn = (files: ReadonlyMap<string, string>, ...args: readonly string[]) =>
  run(['results', '2020', ...args], { cwd: folderWith(files) });

describe('results --with', () => {
  it('says that nobody would have another rank, grade or consequence by a method that says the same', () => {
    const { code, out } = tryIn(OFFICE, '--with', '2021');
    expect(code).toBe(0);
    expect(out).toContain('2020 年度的成绩，按 2020 和按 2021 各算一遍');
    expect(out).toContain('3 个单位的名次、等次和结果运用都不会变');
  });

  it('says who would have others, and writes nothing', () => {
    // 甲县: 9.5 × 0.9 + 9.5 × 0.1 = 9.5, and 9.5 × 0.1 + 9.5 × 0.9 = 9.5. 乙县: 9.9 and 9.1. 丙区: 9.89 and 9.01.
    const { code, out } = tryIn(TURNED, '--with', '2021');
    expect(code).toBe(0);
    expect(out).toContain('3 个单位里，3 个单位的名次、等次或者结果运用会变');
    expect(out).toMatch(/甲县　名次 3 → 1　等次 .+ → 先进单位/);
    expect(out).toMatch(/乙县　最终得分 9\.90 → 9\.10　名次 1 → 2　等次 先进单位 → /);
    expect(out).toMatch(/丙区　最终得分 9\.89 → 9\.01　名次 2 → 3/);
  });

  it('tells it as data and as a page with a slope chart, that runs nothing', () => {
    const root = folderWith(TURNED);
    const asked = ['results', '2020', '--with', '2021', '--format', 'json', '--page', '试算.html'];
    const { out, err } = run(asked, { cwd: root });
    const [system] = JSON.parse(out).systems;
    expect(system).toMatchObject({ isKnown: true, before: { edition: '2020' }, after: { edition: '2021' } });
    expect(system.units[0]).toMatchObject({
      unit: 'jia-xian',
      before: { rank: 3 },
      after: { rank: 1, performance: '9.5' },
    });
    expect(err).toContain('试算.html');
    const page = readFileSync(join(root, '试算.html'), 'utf8');
    expect(page.match(/<line class="(?:up|down)/g)).toHaveLength(3);
    expect(page).toContain("default-src 'none'");
    expect(page).not.toContain('<script');
  });

  it('tries a revision of Git and a folder, and another year there', () => {
    const root = repositoryWith(OFFICE);
    alter(root, SCHEME, 'performance: 0.9', 'performance: 0.1');
    alter(root, SCHEME, 'satisfaction: 0.1', 'satisfaction: 0.9');
    git(root, 'commit', '-qam', '改权重');
    const asked = (word: string) => run(['results', '2020', '--with', word], { cwd: root }).out;
    expect(asked('HEAD')).toContain('都不会变');
    expect(asked('HEAD:2021')).toContain('3 个单位的名次、等次或者结果运用会变');
    expect(asked('main:2021')).toContain('都不会变');
    expect(asked(`${folderWith(TURNED)}:2021`)).toContain('3 个单位的名次、等次或者结果运用会变');
  });

  it.each<readonly [string, readonly string[], string]>([
    ['a year that there is not', ['--with', '2031'], '没有 2031 年度'],
    [
      'an edition that another state has not',
      ['--with', './there:2031'],
      './there 里没有 2031 年度的办法，有的是 2020、2021',
    ],
    ['a state that there is not', ['--with', '没有'], '没有'],
    [
      'documents that it does not write',
      ['--with', '2021', '--only', 'items'],
      '--with 只试算，不写结果文件，不能和 --only 一起写',
    ],
    ['a page of what is not tried', ['--page', 'x.html'], '--page 要和 --with 一起写'],
  ])('complains of %s', (_, args, sentence) => {
    const there = [...OFFICE].map(([path, text]) => [`there/${path}`, text] as const);
    const { code, out, err } = tryIn(new Map([...OFFICE, ...there]), ...args);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain(sentence);
  });

  it('says what is missing where that keeps ranks from being known', () => {
    const lost = changed(OFFICE, 'results/2020/scores.csv', 'jia-xian,lecture-team,publicity,2,1.5,少开展1次\n', '');
    const { out } = tryIn(lost, '--with', '2021');
    expect(out).toContain('还不能全部断定');
    expect(out).toContain('甲县：组建宣讲队伍，每季度开展宣讲：市委宣传部还没有评分');
    const english = run(['results', '2020', '--with', '2021', '--lang', 'en'], { cwd: folderWith(lost) }).out;
    expect(english).toMatch(/^ {2}The score of a unit cannot be worked out/m);
  });

  it('tries no state with errors, and says where they are to be found', () => {
    const broken = changed(OFFICE, SCHEME, 'performance: 0.9', 'performance: 0.8');
    const here = tryIn(broken, '--with', '2021');
    expect(here.code).toBe(1);
    expect(here.err).toContain('数据有错误，先改好再试算');
    const root = folderWith(broken);
    const there = tryIn(OFFICE, '--with', `${root}:2021`);
    expect(there.code).toBe(2);
    expect(there.err).toContain('的数据有错误，不能试算');
  });
});

describe('review, where scores are kept', () => {
  it('says who would have another rank, grade or consequence by the new method', () => {
    const root = repositoryWith(OFFICE);
    alter(root, SCHEME, 'performance: 0.9', 'performance: 0.1');
    alter(root, SCHEME, 'satisfaction: 0.1', 'satisfaction: 0.9');
    const { out } = run(['review', '--page', 'review.html'], { cwd: root });
    expect(out).toBe('');
    const page = readFileSync(join(root, 'review.html'), 'utf8');
    expect(page).toContain('2020 年度的成绩按新办法');
    expect(page).toContain('<svg ');
    const comment = run(['review'], { cwd: root }).out;
    expect(comment).toContain('### 2020 年度的成绩按新办法');
    expect(comment).toContain('2020 年度的成绩，按 改动以前的 2021 和按 改动以后的 2021 各算一遍');
    expect(comment).toMatch(/\| \*\*甲县\*\* \| 9\.50 \| \*\*3 → 1\*\*/);
  });

  it('says that nobody would where that is so, and nothing where no scores are kept', () => {
    const root = repositoryWith(OFFICE);
    alter(root, 'indicators/2021/county/1-ideology.yaml', '每季度开展宣讲', '每月开展宣讲');
    const { out } = run(['review'], { cwd: root });
    expect(out).toContain('3 个单位的名次、等次和结果运用都不会变');
    // 1.5 of 2 points, and twice 2 of 2: 0.9166… on average.
    expect(out).toContain('<br>2020 年度 3 个单位的平均得分率 92<span>&#37;</span>，得满分的 2 个，得零分的 0 个 |');
    git(root, 'rm', '-q', 'results/2020/scores.csv');
    // They are still there on the side of the base.
    expect(run(['review'], { cwd: root }).out).toContain('3 个单位的名次、等次和结果运用都不会变');
    git(root, 'commit', '-qm', '没有成绩');
    git(root, 'branch', '-qf', 'main');
    writeFileSync(join(root, SCHEME), readFileSync(join(root, SCHEME), 'utf8').replace('year: 2021', 'year: 2021 '));
    alter(root, 'indicators/2021/county/1-ideology.yaml', '每月开展宣讲', '每周开展宣讲');
    expect(run(['review'], { cwd: root }).out).not.toContain('年度的成绩');
  });
});

describe('what years bring', () => {
  it('is told where it is another one, and of the year that is asked about alone', () => {
    const root = repositoryWith(OFFICE);
    alter(root, 'results/2020/components.yaml', 'satisfaction: 95', 'satisfaction: 94');
    writeFileSync(join(root, 'results/2020/decisions.yaml'), 'ties: []\n');
    const diff = (...args: readonly string[]) => run(['diff', ...args], { cwd: root });
    const said = '登记的数据有改动：results/2020/components.yaml、results/2020/decisions.yaml';
    expect(diff()).toMatchObject({ code: 1, out: expect.stringContaining(said) });
    expect(diff('--year', '2020').out).toContain(said);
    expect(diff('--year', '2021')).toMatchObject({ code: 0, out: expect.stringContaining('没有改动') });
    expect(JSON.parse(diff('--format', 'json').out).results).toHaveLength(2);
    expect(run(['review'], { cwd: root }).out).toContain(said.replaceAll('.yaml', '<span>.</span>yaml'));
    run(['review', '--page', 'review.html'], { cwd: root });
    expect(readFileSync(join(root, 'review.html'), 'utf8')).toContain(said);
  });
});

describe('a page or a table', () => {
  it('takes the place of no data', () => {
    const root = repositoryWith(OFFICE);
    const kept = readFileSync(join(root, SCHEME), 'utf8');
    for (const args of [
      ['results', '2020', '--with', '2021', '--page', SCHEME],
      ['review', '--page', SCHEME],
      ['diff', '2020', '2021', '-o', 'indicators/2021/x.md'],
      ['explain-score', '甲县', '--year', '2020', '--page', 'results/2020/scores.html'],
    ]) {
      const { code, err } = run(args, { cwd: root });
      expect({ code, err }, args.join(' ')).toEqual({ code: 2, err: expect.stringContaining('数据') });
    }
    expect(readFileSync(join(root, SCHEME), 'utf8')).toBe(kept);
    expect(git(root, 'status', '--porcelain')).toBe('');
  });
});

import { mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { changed, SMALL_YEAR } from '../support/fixtures.ts';
import { folderWith, run } from '../support/program.ts';
import { scoresByHand } from '../support/scored-office.ts';
import { RESULTS } from '../support/years.ts';

const FOLDER = 'output/2020/results';
const SCORES = await scoresByHand(true);
const TALK = 'results/templates/talk.hbs';

const UNSCORED = new Map([...SMALL_YEAR].filter(([path]) => !path.endsWith('/scores.csv')));

/** A repository with notices and tasks. */
function office(data: ReadonlyMap<string, string> = SMALL_YEAR) {
  const root = folderWith(data);
  const program = (...args: readonly string[]) => run(args, { cwd: root });
  const write = (path: string, text: string) => {
    mkdirSync(join(root, path, '..'), { recursive: true });
    writeFileSync(join(root, path), text);
  };
  return {
    ...{ root, program, write },
    read: (path: string) => readFileSync(join(root, path), 'utf8'),
    names: () => readdirSync(join(root, FOLDER)),
    notices: (...args: readonly string[]) =>
      program('results', '2020', '--only', 'notices,register', '--format', 'md,docx,xlsx,html', ...args),
  };
}

describe('notices and the register', () => {
  it('are made without any scores, and read back', () => {
    const { notices, names, program, read } = office(UNSCORED);
    const made = notices();
    expect(made.code, made.err).toBe(0);
    expect(names().filter((name) => !/SUMS|manifest/.test(name))).toEqual([
      ...['notice-opinion-1.docx', 'notice-opinion-1.html', 'notice-opinion-1.md'],
      ...['notice-talk-1.docx', 'notice-talk-1.html', 'notice-talk-1.md'],
      ...['register.docx', 'register.html', 'register.xlsx'],
    ]);
    expect(read(`${FOLDER}/notice-talk-1.md`)).toContain('2021年2月1日上午9时，在市委会议室。');
    // The office's own text of an opinion.
    expect(read(`${FOLDER}/notice-opinion-1.md`)).toContain('你单位二季度工作进度落后，请做到：');
    const verified = program('verify', FOLDER);
    expect(verified.out).toMatch(/一致 12$/m);
    expect(verified.code).toBe(0);
  });

  it('say that they are outdated where the data or an own text has changed, and not where scores come', () => {
    const { notices, program, write, read } = office();
    notices();
    write('output/2020/collected/scores.json', SCORES);
    expect(program('verify', FOLDER)).toMatchObject({ code: 0 });
    write(RESULTS.template, read(RESULTS.template).replace('请做到', '务必做到'));
    const other = program('verify', FOLDER);
    expect(other.code).toBe(1);
    expect(other.out).toMatch(/已过期 +output\/2020\/results\/notice-opinion-1\.md/);
    expect(other.out).toContain('生成以后，results/ 里的通知、整改任务或者通知的模板改过。');
    expect(other.out).not.toContain('被改动');
    expect(notices().out).toContain('写入 3 个文件');
    write(`${FOLDER}/notice-opinion-1.md`, read(`${FOLDER}/notice-opinion-1.md`).replace('务必', '不必'));
    expect(program('verify', FOLDER).out).toContain('被改动 1');
  });

  it('are held up by nothing that is wrong with scores', () => {
    const { notices, write } = office(UNSCORED);
    write('output/2020/collected/scores.json', '{');
    expect(notices().code).toBe(0);
    // With scores that lack something of a unit the notices are no less final.
    const { code, err } = office().notices();
    expect(code, err).toBe(0);
    expect(err).not.toContain('还不是最后的');
  });

  it('of one unit are its own', () => {
    const { notices, names } = office();
    notices('--unit', 'yi-xian');
    expect(names().filter((name) => name.endsWith('.docx'))).toEqual(['notice-talk-1.docx']);
  });

  it('are held against the results: what is to go out is told, and what should not have is wrong', () => {
    const tie = changed(SMALL_YEAR, RESULTS.decisions, 'units: [jia-xian, yi-xian]', 'units: [yi-xian, bing-qu]');
    const decided = changed(tie, RESULTS.decisions, 'given: [jia-xian]', 'given: [bing-qu]');
    const plain = new Map([...decided].map(([path, text]) => [path, text.replace('sample: true\n', '')] as const));
    for (const name of ['adjustments', 'components'] as const) plain.delete(RESULTS[name]);
    const { write, program } = office(plain);
    write('output/2020/collected/scores.json', SCORES);
    const made = program('results', '2020', '--format', 'json');
    expect(made.err).toContain('《县（区）指标体系》的结果同登记的通知（results/2020/notices.yaml）对照：');
    expect(made.err).toMatch(/乙县：评为\S+，登记的约谈通知 市委约〔2021〕1号 没有依据/);
    expect(made.code, made.err).toBe(1);
    // 甲县 is the last, and now below the line.
    write(
      'indicators/2020/scheme.yaml',
      (plain.get('indicators/2020/scheme.yaml') ?? '').replace('atMost: 6', 'atMost: 9.8'),
    );
    write(RESULTS.notices, (plain.get(RESULTS.notices) ?? '').replace('unit: yi-xian', 'unit: jia-xian'));
    const due = program('results', '2020', '--format', 'json', '--renew');
    expect(due.err).toContain('甲县：未达标，应当责令限期整改，还没有登记通知');
    expect(due.err).not.toContain('应当约谈');
    expect(due.code, due.err).toBe(0);
  });
});

describe('the texts of notices', () => {
  it('are written where they are not, and nothing over what is there', () => {
    const { program, read, write } = office();
    const before = read(RESULTS.template);
    expect(program('results', '--templates')).toMatchObject({ code: 0, err: '' });
    expect(read(RESULTS.template)).toBe(before);
    expect(program('check')).toMatchObject({ code: 0 });
    write(TALK, `${read(TALK)}\n以上请知悉。\n`);
    const again = program('results', '--templates');
    expect(again.out).toBe(
      '已经有的没有动：results/templates/opinion.hbs、results/templates/supervision.hbs、results/templates/talk.hbs、results/templates/order.hbs\n',
    );
    expect(read(TALK)).toContain('以上请知悉。');
  });

  it('are not written where the folder leads out of the repository', () => {
    const files = new Map(SMALL_YEAR);
    files.delete(RESULTS.template);
    const { root, program } = office(files);
    const elsewhere = folderWith(new Map());
    symlinkSync(elsewhere, join(root, 'results/templates'));
    expect(program('results', '--templates')).toMatchObject({ code: 2, err: expect.stringContaining('没有写它') });
    expect(readdirSync(elsewhere)).toEqual([]);
  });

  it('with a mistake stop everything that would be made of them, at its place', () => {
    const { program, write, root } = office();
    write(TALK, '# 约谈\n\n{{unit}}{{#if dues}}{{/if}}\n');
    const { code, err } = program('results', '2020', '--only', 'notices');
    expect(code).toBe(1);
    expect(err).toContain('错误 template-name results/templates/talk.hbs:3:15');
    expect(err).toContain('改法：是不是想写 `due`？');
    expect(readdirSync(root)).not.toContain('output');
  });

  it('of no known kind are strangers', () => {
    const { program, write } = office();
    write('results/templates/letter.hbs', '# 通知\n');
    expect(program('check').out).toContain('file-stray results/templates/letter.hbs');
  });
});

import { cpSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { commit, done, merge, repository } from '../support/branches.ts';
import { ROOT, SMALL } from '../support/fixtures.ts';
import { alter, git } from '../support/git.ts';
import { run } from '../support/program.ts';

const PATH = 'indicators/2020/county/1-ideology.yaml';
const ADDED = 'indicators/2020/county/3-achievement.yaml';
const textOf = (root: string, path = PATH) => readFileSync(join(root, path), 'utf8');
/** Two changes of one sentence, which lines alone cannot put together. */
const toTwo = (root: string, path = PATH) => alter(root, path, '每年形成1篇', '每年形成2篇');
const toReport = (root: string, path = PATH) => alter(root, path, '以上调研报告', '以上报告');
const BOTH = '每年形成2篇以上报告';

/** A level-1 indicator that somebody adds. */
const achievement = (points: number): string =>
  [
    `id: achievement\ntitle: 工作实绩\npoints: ${points}\nindicators:`,
    `  - id: projects\n    title: 重点项目\n    points: ${points}\n    indicators:`,
    `      - id: project-progress\n        title: 项目进度\n        points: ${points}\n        department: publicity`,
    `        criteria:\n          - id: project-schedule\n            text: 按期完成\n            points: ${points}\n`,
  ].join('\n');

describe('the driver in Git', () => {
  it('is used by stash pop and revert as well', () => {
    const root = repository();
    toTwo(root);
    git(root, 'stash', '-q');
    commit(root, 'theirs', () => toReport(root));
    expect(done(root, 'stash', 'pop').status).toBe(0);
    expect(textOf(root)).toContain(BOTH);
    git(root, 'commit', '-qam', '改数');
    expect(done(root, 'revert', '--no-edit', 'HEAD~1').status).toBe(0);
    expect(textOf(root)).toContain('每年形成2篇以上调研报告');
  });

  it('keeps what was stashed where that is in conflict with what came meanwhile', () => {
    const root = repository();
    toTwo(root);
    git(root, 'stash', '-q');
    commit(root, 'theirs', () => alter(root, PATH, '每年形成1篇', '每年形成3篇'));
    expect(done(root, 'stash', 'pop').status).toBe(1);
    expect(textOf(root)).toMatch(/<<<<<<<[^<]*每年形成3篇[^<]*=======[^<]*每年形成2篇[^<]*>>>>>>>/);
    expect(git(root, 'stash', 'list')).not.toBe('');
  });

  it('puts branches together that were merged into each other before', () => {
    const root = repository();
    commit(root, 'theirs', () => toTwo(root));
    commit(root, 'main', () => toReport(root));
    git(root, 'branch', 'before');
    expect(merge(root).status).toBe(0);
    git(root, 'checkout', '-q', 'theirs');
    expect(done(root, 'merge', '--no-edit', 'before').status).toBe(0);
    commit(root, 'theirs', () => alter(root, PATH, '形成2篇', '形成3篇'));
    commit(root, 'main', () => alter(root, PATH, '以上报告', '以上专题报告'));
    expect(merge(root).status).toBe(0);
    expect(textOf(root)).toContain('每年形成3篇以上专题报告');
  });

  it('follows a file that one side renamed, and leaves to a person one that the other took away', () => {
    const renamed = 'indicators/2020/county/3-ideology.yaml';
    const root = repository();
    commit(root, 'theirs', () => {
      renameSync(join(root, PATH), join(root, renamed));
      toTwo(root, renamed);
    });
    commit(root, 'main', () => toReport(root));
    expect(merge(root).status).toBe(0);
    expect(textOf(root, renamed)).toContain(BOTH);
    commit(root, 'theirs', () => rmSync(join(root, renamed)));
    commit(root, 'main', () => alter(root, renamed, '以上报告', '以上调查报告'));
    const { status, said } = merge(root);
    expect([status, said]).toEqual([1, expect.stringContaining('modify/delete')]);
    expect(textOf(root, renamed)).toContain('以上调查报告');
  });

  it('tells of a file that both added as of one item, and what it makes of the sums on either side as a whole', () => {
    const root = repository();
    commit(root, 'theirs', () => writeFileSync(join(root, ADDED), achievement(1)));
    commit(root, 'main', () => writeFileSync(join(root, ADDED), achievement(2)));
    const { status, said } = merge(root);
    expect(status).toBe(1);
    expect(said).toContain('有 1 处双方改得不一样');
    expect(said).toContain('“工作实绩”（achievement）：双方各新增了一项');
    expect(said).toContain('“工作实绩”2 分，下面合计 2 分');
    expect(said).toContain('“工作实绩”1 分，下面合计 1 分');
    for (const points of [1, 2]) expect(textOf(root, ADDED)).toContain(`points: ${points}\n`);
  });

  it('keeps the line ends of ours, whatever those of theirs are', () => {
    const windows = (text: string): string => text.replaceAll('\n', '\r\n');
    const root = repository({
      '.gitattributes': 'indicators/**/*.yaml -text merge=zhunsheng\n',
      [PATH]: windows(String(SMALL.get(PATH))),
    });
    commit(root, 'theirs', () => {
      toTwo(root);
      writeFileSync(join(root, PATH), textOf(root).replaceAll('\r\n', '\n'));
    });
    commit(root, 'main', () => toReport(root));
    expect(merge(root).status).toBe(0);
    expect(textOf(root)).toContain(BOTH);
    expect(textOf(root)).toBe(windows(textOf(root).replaceAll('\r\n', '\n')));
  });

  it('loses nothing of a file that is no YAML on one side, or in which marks were committed', () => {
    for (const [broken, code] of [
      ['title: "思想建设', 'yaml-syntax'],
      ['<<<<<<< HEAD\ntitle: 思想建设\n=======\ntitle: 思想工作\n>>>>>>> 甲', 'merge-conflict'],
    ] as const) {
      const root = repository();
      commit(root, 'theirs', () => alter(root, PATH, 'title: 思想建设', broken));
      commit(root, 'main', () => toTwo(root));
      expect(merge(root)).toMatchObject({ status: 0, said: expect.stringContaining('请运行 check 核对') });
      expect(textOf(root)).toContain(`${broken}\n`);
      expect(textOf(root)).toContain('每年形成2篇');
      expect(run(['check', '--root', root])).toMatchObject({ code: 1, out: expect.stringContaining(code) });
      commit(root, 'theirs', () => alter(root, PATH, broken, broken.replace('思想建设', '思想教育')));
      commit(root, 'main', () => alter(root, PATH, broken, 'title: 思想政治'));
      expect(merge(root).status).toBe(1);
      expect(textOf(root)).toContain('title: 思想政治\n');
      expect(textOf(root)).toContain(`${broken.replace('思想建设', '思想教育')}\n`);
      expect(run(['check', '--root', root])).toMatchObject({ code: 1, out: expect.stringContaining('merge-conflict') });
    }
  });

  it('is set up in one line, also where folders have spaces and Chinese in their names', () => {
    const root = join(repository(), '考核 数据');
    cpSync(join(root, '..', 'indicators'), join(root, 'indicators'), { recursive: true });
    cpSync(join(ROOT, '.gitattributes'), join(root, '.gitattributes'));
    cpSync(join(ROOT, 'dist'), join(root, '工具 目录'), { recursive: true });
    const path = 'indicators/2020/county/1-思想 建设.yaml';
    renameSync(join(root, PATH), join(root, path));
    git(root, 'init', '-q', '-b', 'main', '--template=');
    const program = `"${process.execPath}" "工具 目录/zhunsheng.cjs"`;
    git(root, 'config', 'merge.zhunsheng.driver', `${program} merge-driver %O %A %B %P`);
    git(root, 'add', '-A');
    git(root, 'commit', '-qm', '初稿');
    git(root, 'branch', 'theirs');
    commit(root, 'theirs', () => toTwo(root, path));
    commit(root, 'main', () => toReport(root, path));
    expect(merge(root).status).toBe(0);
    expect(textOf(root, path)).toContain(BOTH);
  });

  it('takes the sums of other data for none of a copy in another folder', () => {
    const copy = `副本/${PATH}`;
    const points = '以上调研报告\n            points: ';
    const root = repository({
      '.gitattributes': '副本/**/*.yaml merge=zhunsheng\n',
      [copy]: String(SMALL.get(PATH)),
    });
    commit(root, 'theirs', () => alter(root, copy, `${points}1`, `${points}2`));
    commit(root, 'main', () => alter(root, copy, `${points}1`, `${points}3`));
    expect(merge(root)).toMatchObject({ status: 1, said: expect.stringContaining('对合计的影响现在无法证明') });
  });
});

describe('check', () => {
  it('finds that nothing is left of a system of which two people took away all between them', () => {
    const root = repository();
    const second = join(root, 'indicators/2020/county/2-organization.yaml');
    commit(root, 'theirs', () => rmSync(join(root, PATH)));
    commit(root, 'main', () => rmSync(second));
    expect(merge(root).status).toBe(0);
    expect(run(['check', '--root', root])).toMatchObject({ code: 1, out: expect.stringContaining('缺少') });
    mkdirSync(join(root, 'indicators/2020/county'));
    expect(run(['check', '--root', root]).out).toContain('缺少 `indicators/2020/county/1-*.yaml`');
  });
});

import { rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { words as english } from '../../src/words/en/words.ts';
import { words as chinese } from '../../src/words/zh/words.ts';
import { SMALL } from '../support/fixtures.ts';
import { alter, git, repositoryWith } from '../support/git.ts';
import { folderWith, type Run, run } from '../support/program.ts';
import { objectOf } from '../support/revisions.ts';

const IDEOLOGY = 'indicators/2020/county/1-ideology.yaml';

/** What a run that compared nothing said: one line. */
function refusalOf({ code, out, err }: Run): string {
  expect({ code, out }).toEqual({ code: 2, out: '' });
  expect(err.trimEnd().split('\n')).toHaveLength(1);
  return err;
}

describe('commands that read revisions', () => {
  it('do not take an empty name for the folder in which they run', () => {
    const root = repositoryWith();
    alter(root, IDEOLOGY, '每季度', '每月');
    for (const args of [
      ['diff', ''],
      ['diff', ' '],
      ['diff', 'main', ''],
      ['diff', '', '2020'],
      ['review', '--base', ' '],
    ])
      expect(refusalOf(run(args, { cwd: root })), `${args}`).toMatch(/^版本的名称是空的/);
  });

  it('tell nothing as removed that is only missing', () => {
    for (const lost of [IDEOLOGY, 'indicators/2020', 'indicators']) {
      const root = repositoryWith();
      git(root, 'commit', '-q', '--allow-empty', '-m', '改动');
      rmSync(objectOf(root, `HEAD:${lost}`));
      for (const args of [['diff'], ['diff', 'main', '--format', 'json'], ['diff', 'HEAD', 'HEAD~1'], ['review']])
        expect(refusalOf(run(args, { cwd: root })), `${args}`).toMatch(/^Git 仓库里 .+ 的内容不全，没有比较/);
    }
  });

  it('tell nothing as changed that is only linked', () => {
    const root = folderWith(new Map([...SMALL].map(([path, text]) => [path.replace('/2020/', '/shared/'), text])));
    symlinkSync('shared', join(root, 'indicators/2020'));
    git(root, 'init', '-q', '-b', 'main');
    git(root, 'add', '-A');
    git(root, 'commit', '-qm', '链接');
    expect(run(['diff'], { cwd: root })).toMatchObject({ code: 0, out: expect.stringContaining('没有改动') });
    expect(run(['review'], { cwd: root }).out).toContain('**没有改动**');
  });

  it('read the repository of the data, though a hook of another one runs them', () => {
    const [root, other] = [repositoryWith(), repositoryWith()];
    alter(other, IDEOLOGY, 'points: 4', 'points: 5');
    git(other, 'commit', '-qam', '另一个');
    const env = { GIT_DIR: join(other, '.git'), GIT_WORK_TREE: other, GIT_INDEX_FILE: join(other, '.git/index') };
    for (const args of [['diff'], ['diff', 'main', 'HEAD'], ['review']]) {
      const plain = run(args, { cwd: root });
      expect(plain.out).toContain('没有改动');
      expect(run(args, { cwd: root, env }), `${args}`).toEqual(plain);
    }
  });

  it('show nothing of a name that would steer the terminal', () => {
    const root = repositoryWith();
    expect(refusalOf(run(['diff', '\u001b[2J\u202e'], { cwd: root }))).toBe(
      '没有 ·[2J· 这个版本。请写分支、标签或者提交的编号；没有取回它的分支的话，请先运行 git remote set-branches origin "*"，再 git fetch。\n',
    );
  });

  it('compare with a folder of the same name only when there is no such revision', () => {
    const root = repositoryWith(
      new Map([...SMALL, ...[...SMALL].map(([path, text]) => [`old/${path}`, text] as const)]),
    );
    expect(run(['diff', 'old'], { cwd: root }).code).toBe(0);
    git(root, 'branch', 'old');
    expect(refusalOf(run(['diff', 'old'], { cwd: root }))).toContain('./old、refs/heads/old');
  });
});

describe('commands that read no revision', () => {
  it.each(['textconv', 'codeowners', 'lock', 'check'])('do not ask Git, whatever is wrong with it: %s', (command) => {
    const results = ['', '/nowhere'].map((GIT_DIR) => {
      const root = folderWith(new Map([...SMALL, ['.git', 'broken']]));
      const args = { textconv: [IDEOLOGY], codeowners: ['--host', 'github'] }[command] ?? [];
      return run([command, ...args], { cwd: root, env: GIT_DIR === '' ? {} : { GIT_DIR, PATH: '/nowhere' } });
    });
    expect(results[1]).toEqual(results[0]);
    expect(`${results[0]?.out}${results[0]?.err}`).not.toMatch(/Git 仓库|没有 Git/);
  });
});

describe('what is said of Git', () => {
  it('names in both languages the same commands of Git, each a way out', () => {
    const commands = (text: string): readonly string[] => text.match(/(?<!\.)\bgit [a-z]+(?: -[-a-z]+)*/g) ?? [];
    for (const [name, said] of Object.entries(chinese.failure.git)) {
      const other = english.failure.git[name as keyof typeof english.failure.git];
      const facts = ['甲', { remote: undefined, isShallow: true }] as const;
      const [zh, en] = [said, other].map((each) =>
        typeof each === 'string' ? each : (each as (...facts: readonly unknown[]) => string)(...facts),
      ) as [string, string];
      expect(commands(en).toSorted(), name).toEqual(commands(zh).toSorted());
      expect(zh, name).toMatch(/请|可以/);
    }
  });
});

import { createHash } from 'node:crypto';
import { cpSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { filesBelow } from '../../../src/world/files.ts';
import { filesIn, forkPoint } from '../../../src/world/git/revisions.ts';
import { complaintOf } from '../../support/complaints.ts';
import { SMALL } from '../../support/fixtures.ts';
import { git } from '../../support/git.ts';
import { folderWith } from '../../support/program.ts';
import { committedForFile, copyOf, everythingIn } from '../../support/revisions.ts';

const COMMITTED = committedForFile();

afterEach(() => {
  vi.unstubAllEnvs();
});

const reading = (root: string, revision = 'HEAD'): string => complaintOf(() => everythingIn(filesIn(root, revision)));

describe('a repository without a commit, or of a particular kind', () => {
  it('says that there is no commit yet', () => {
    const root = folderWith(SMALL);
    git(root, 'init', '-q', '-b', 'main');
    for (const name of ['HEAD', '@', 'HEAD~1']) expect(reading(root, name), name).toMatch(/^这个分支还没有提交过/);
    expect(reading(root, 'main')).toMatch(/^没有 main 这个版本/);
    const orphan = copyOf(COMMITTED);
    git(orphan, 'checkout', '-q', '--orphan', 'alone');
    expect(reading(orphan)).toMatch(/^这个分支还没有提交过/);
    expect(forkPoint(orphan, 'main')).toBe(git(orphan, 'rev-parse', 'main'));
  });

  it('is read where it has no working folder, or a second one', () => {
    const [bare, tree] = [join(folderWith(new Map()), 'bare.git'), join(folderWith(new Map()), 'tree')];
    git(COMMITTED, 'clone', '-q', '--bare', COMMITTED, bare);
    const root = copyOf(COMMITTED);
    git(root, 'worktree', 'add', '-q', '-b', 'second', tree);
    const committed = everythingIn(filesBelow(COMMITTED));
    expect(everythingIn(filesIn(bare, 'main'))).toEqual(committed);
    expect(everythingIn(filesIn(tree, 'second'))).toEqual(committed);
    expect(forkPoint(tree, 'main')).toBe(git(root, 'rev-parse', 'main'));
    rmSync(join(root, '.git'), { recursive: true });
    expect(reading(tree)).toMatch(/^这里的 .git 指向 .*git worktree repair/);
  });

  it('is read without a working folder only as the settings allow', () => {
    const bare = join(folderWith(new Map()), 'bare.git');
    git(COMMITTED, 'clone', '-q', '--bare', COMMITTED, bare);
    vi.stubEnv('GIT_CONFIG_COUNT', '1');
    vi.stubEnv('GIT_CONFIG_KEY_0', 'safe.bareRepository');
    vi.stubEnv('GIT_CONFIG_VALUE_0', 'explicit');
    expect(reading(bare)).toContain('safe.bareRepository 不许直接读取');
  });

  it('is the innermost, also where it is broken', () => {
    const outer = folderWith(new Map([['README.md', '外层\n']]));
    git(outer, 'init', '-q', '-b', 'main');
    git(outer, 'add', '-A');
    git(outer, 'commit', '-qm', '外层');
    const inner = join(outer, 'inner');
    cpSync(COMMITTED, inner, { recursive: true });
    expect(everythingIn(filesIn(inner, 'HEAD'))).toEqual(everythingIn(filesBelow(COMMITTED)));
    rmSync(join(inner, '.git/HEAD'));
    for (const [folder, name] of [
      [inner, 'HEAD'],
      [join(inner, 'indicators'), 'v1'],
    ] as const)
      expect(reading(folder, name)).toBe(
        `${inner}/.git 坏了，Git 越过它读的是外层的另一个仓库，没有比较。请重新克隆里面的仓库；里面不是仓库的话，请删去 ${inner}/.git。`,
      );
  });

  it('has names that Git would write otherwise', () => {
    const root = folderWith(
      new Map([
        ...SMALL,
        ['indicators/2020/county/7-"引号"\t.yaml', 'a: 1\n'],
        ['indicators/2020/county/8-换\n行.yaml', 'a: 2\n'],
        ['indicators/2020/county/-x \\.yaml', 'a: 3\n'],
      ]),
    );
    git(root, 'init', '-q', '-b', 'main');
    git(root, 'config', 'core.quotePath', 'true');
    git(root, 'add', '-A');
    git(root, 'commit', '-qm', '名称');
    expect(everythingIn(filesIn(root, 'HEAD'))).toEqual(everythingIn(filesBelow(root)));
  });

  it('has the hash that is to come', () => {
    const root = folderWith(SMALL);
    git(root, 'init', '-q', '-b', 'main', '--object-format=sha256');
    git(root, 'add', '-A');
    git(root, 'commit', '-qm', '初稿');
    expect(everythingIn(filesIn(root, 'HEAD'))).toEqual(everythingIn(filesBelow(root)));
  });
});

describe('names of revisions', () => {
  it('are not empty', () => {
    for (const name of ['', ' ', '\t\n']) {
      expect(reading(COMMITTED, name)).toMatch(/^版本的名称是空的/);
      expect(complaintOf(() => forkPoint(COMMITTED, name))).toMatch(/^版本的名称是空的/);
    }
  });

  it('are numbers that are long enough', () => {
    const root = copyOf(COMMITTED);
    const tree = git(root, 'rev-parse', 'HEAD^{tree}');
    const commits = new Map<string, string>();
    let [common, count] = ['', 0];
    while (common === '') {
      const text = `tree ${tree}\nauthor 甲 <a@b> ${count} +0000\ncommitter 甲 <a@b> ${count} +0000\n\n稿\n`;
      const beginning = createHash('sha1')
        .update(`commit ${Buffer.byteLength(text)}\0${text}`)
        .digest('hex')
        .slice(0, 4);
      for (const each of commits.has(beginning) ? [text, commits.get(beginning) ?? ''] : []) {
        writeFileSync(join(root, 'commit'), each);
        expect(git(root, 'hash-object', '-w', '-t', 'commit', 'commit').slice(0, 4)).toBe(beginning);
        common = beginning;
      }
      commits.set(beginning, text);
      count += 1;
    }
    expect(reading(root, common)).toContain(`编号以 ${common} 开头的不止一个`);
  });
});

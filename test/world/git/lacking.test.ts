import { chmodSync, copyFileSync, readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { filesBelow } from '../../../src/world/files.ts';
import { filesIn, forkPoint } from '../../../src/world/git/revisions.ts';
import { complaintOf } from '../../support/complaints.ts';
import { SMALL } from '../../support/fixtures.ts';
import { alter, git } from '../../support/git.ts';
import { folderWith } from '../../support/program.ts';
import { committedForFile, copyOf, everythingIn, objectOf } from '../../support/revisions.ts';

const IDEOLOGY = 'indicators/2020/county/1-ideology.yaml';

/** Reads a revision to its end, and gives what is said where that cannot be done. */
const reading = (root: string, revision: string): string => complaintOf(() => everythingIn(filesIn(root, revision)));

/** A repository with three commits on `revision`, the second of which is tagged `v2`, and another on `main`. */
const HISTORY = committedForFile(new Map([...SMALL, ['其他.txt', '无关\n']]));

beforeAll(() => {
  git(HISTORY, 'config', 'uploadpack.allowFilter', 'true');
  git(HISTORY, 'branch', 'revision');
  alter(HISTORY, IDEOLOGY, '制定年度学习计划', '制定学习计划');
  git(HISTORY, 'commit', '-qam', '主分支');
  git(HISTORY, 'checkout', '-q', 'revision');
  for (const [from, to] of [
    ['每季度', '每月'],
    ['每月', '每周'],
  ] as const) {
    alter(HISTORY, IDEOLOGY, from, to);
    git(HISTORY, 'commit', '-qam', to);
  }
  git(HISTORY, 'tag', '-a', 'v2', '-m', '二稿', 'HEAD~1');
});

/** Writes something else over what Git keeps. */
function overwrite(path: string, content: string | Uint8Array): void {
  chmodSync(path, 0o644);
  writeFileSync(path, content);
}

describe('a repository in which something is missing', () => {
  it.each<readonly [string, readonly string[]]>([
    [`HEAD:${IDEOLOGY}`, ['HEAD', 'revision']],
    ['HEAD:indicators/2020/county', ['HEAD']],
    ['HEAD:indicators/2020', ['HEAD']],
    ['HEAD:indicators', ['HEAD']],
    ['HEAD^{tree}', ['HEAD']],
    ['HEAD', ['HEAD', 'revision']],
    ['HEAD~1', ['HEAD~1', 'HEAD~2', 'v2']],
    ['v2', ['v2']],
  ])('says so of all that needs %s, and reads the rest', (lost, revisions) => {
    const root = copyOf(HISTORY);
    rmSync(objectOf(root, lost));
    for (const each of revisions)
      expect(reading(root, each), each).toContain(`Git 仓库里 ${each} 的内容不全，没有比较`);
    expect(reading(root, 'main')).toBe('');
  });

  it('does not call a revision the place where two went apart unless its history is there', () => {
    const root = copyOf(HISTORY);
    rmSync(objectOf(root, 'HEAD~1'));
    expect(complaintOf(() => forkPoint(root, 'main'))).toContain('main...HEAD 的内容不全');
  });

  it('says nothing of what is missing outside the data', () => {
    const root = copyOf(HISTORY);
    rmSync(objectOf(root, 'HEAD:其他.txt'));
    expect(reading(root, 'HEAD')).toBe('');
  });

  it('knows a mistyped number from a commit that is lost', () => {
    const root = copyOf(HISTORY);
    expect(reading(root, '1'.repeat(40))).toContain(`没有 ${'1'.repeat(40)} 这个版本`);
    expect(reading(root, '1111111')).toContain('没有 1111111 这个版本');
  });
});

describe('a repository that is damaged', () => {
  it.each([`HEAD:${IDEOLOGY}`, 'HEAD:indicators/2020', 'HEAD^{tree}', 'HEAD'])(
    'says so where %s is garbage',
    (name) => {
      const root = copyOf(HISTORY);
      overwrite(objectOf(root, name), '坏了');
      expect(reading(root, 'HEAD')).toMatch(/^Git 仓库坏了，读不出来，没有比较（Git 说：.*inflate.*请用 git fsck/);
      expect(reading(root, 'main')).toBe('');
    },
  );

  it('says so of a file that ends in the middle', () => {
    const root = copyOf(HISTORY);
    const path = objectOf(root, `HEAD:${IDEOLOGY}`);
    overwrite(path, readFileSync(path).subarray(0, 100));
    expect(reading(root, 'HEAD')).toContain('Git 仓库坏了');
  });

  it('says so of one content in the place of another, which Git reads without a word', () => {
    const root = copyOf(HISTORY);
    const path = objectOf(root, `HEAD:${IDEOLOGY}`);
    chmodSync(path, 0o644);
    copyFileSync(objectOf(root, `main:${IDEOLOGY}`), path);
    expect(reading(root, 'HEAD')).toContain('Git 仓库坏了');
    expect(reading(root, 'main')).toBe('');
  });

  it('says so of a pack that is cut, emptied, or overwritten', () => {
    const harms: readonly ((pack: string) => void)[] = [
      (pack) => truncateSync(pack, 100),
      (pack) => truncateSync(pack, 0),
      (pack) => writeFileSync(pack, readFileSync(pack).fill('X', 14, 2000)),
    ];
    for (const harm of harms) {
      const root = copyOf(HISTORY);
      git(root, 'repack', '-adq');
      const folder = join(root, '.git/objects/pack');
      const pack = join(folder, readdirSync(folder).find((name) => name.endsWith('.pack')) ?? '');
      chmodSync(pack, 0o644);
      harm(pack);
      expect(reading(root, 'HEAD')).toContain('Git 仓库坏了');
      expect(reading(root, 'main')).toContain('Git 仓库坏了');
    }
  });

  it.each([
    ['nothing', ''],
    ['zeros', '\0'.repeat(41)],
    ['a word', '坏了\n'],
  ])('says so of a branch that holds %s', (_, content) => {
    const root = copyOf(HISTORY);
    writeFileSync(join(root, '.git/refs/heads/revision'), content);
    for (const name of ['HEAD', 'revision']) expect(reading(root, name), name).toContain('Git 仓库坏了');
    expect(complaintOf(() => forkPoint(root, 'main'))).toContain('Git 仓库坏了');
    expect(reading(root, 'main')).toBe('');
  });
});

describe('a repository whose list of branches is damaged', () => {
  it('says so', () => {
    const root = copyOf(HISTORY);
    git(root, 'pack-refs', '--all');
    writeFileSync(join(root, '.git/packed-refs'), '坏了\n');
    expect(reading(root, 'main')).toMatch(/^Git 仓库坏了.*packed-refs/);
  });
});

describe('a repository with a part of the history, or of the content', () => {
  function clone(...options: readonly string[]): string {
    const target = join(folderWith(new Map()), 'clone');
    git(HISTORY, 'clone', '-q', ...options, `file://${HISTORY}`, target);
    return target;
  }

  it('does not guess from where two states went apart', () => {
    const shallow = clone('--depth=1', '--no-single-branch');
    expect(reading(shallow, 'origin/main')).toBe('');
    expect(complaintOf(() => forkPoint(shallow, 'origin/main'))).toMatch(
      /^这个仓库只取了最近的历史（浅克隆），看不出是从哪里与 origin\/main 分开的，没有比较。.*git fetch --unshallow/,
    );
    git(shallow, 'fetch', '-q', '--unshallow');
    expect(forkPoint(shallow, 'origin/main')).toBe(git(shallow, 'rev-parse', 'HEAD~2'));
  });

  it('says of a shallow one that a revision can lie before what was fetched', () => {
    const shallow = clone('--depth=1');
    for (const name of ['HEAD~1', 'v2', 'main'])
      expect(reading(shallow, name), name).toContain('git fetch --unshallow');
    git(shallow, 'remote', 'set-branches', 'origin', '*');
    git(shallow, 'fetch', '-q', '--unshallow');
    for (const name of ['HEAD~1', 'v2', 'origin/main']) expect(reading(shallow, name), name).toBe('');
  });

  it('says how a branch is fetched that was left out', () => {
    const single = clone('--single-branch');
    expect(reading(single, 'main')).toMatch(
      /^没有 main 这个版本。.*git remote set-branches origin "\*"，再 git fetch。$/,
    );
    git(single, 'remote', 'set-branches', 'origin', '*');
    git(single, 'fetch', '-q');
    expect(reading(single, 'main')).toBe('没有 main 这个版本。远程仓库里有，请写 origin/main。');
  });

  it('names the branch of the remote where only that has the name', () => {
    const whole = clone();
    expect(reading(whole, 'main')).toBe('没有 main 这个版本。远程仓库里有，请写 origin/main。');
    expect(reading(whole, 'origin/main')).toBe('');
  });

  it('is not filled over the network without being asked, and says how it is filled', () => {
    const partial = clone('--filter=blob:none', '--no-checkout');
    expect(reading(partial, 'HEAD')).toMatch(
      /^这个仓库是部分克隆，没有取来 HEAD 的全部内容，没有比较。.*git fetch --refetch --no-filter/,
    );
    expect(reading(clone('--filter=tree:0', '--no-checkout'), 'HEAD')).toContain('部分克隆');
    git(partial, 'fetch', '-q', '--refetch', '--no-filter');
    git(partial, 'checkout', '-q', 'revision');
    expect(everythingIn(filesIn(partial, 'HEAD'))).toEqual(everythingIn(filesBelow(partial)));
  });
});

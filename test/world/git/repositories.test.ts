import { chmodSync, chownSync, cpSync, mkdirSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { filesBelow } from '../../../src/world/files.ts';
import { filesIn, forkPoint } from '../../../src/world/git/revisions.ts';
import { complaintOf } from '../../support/complaints.ts';
import { SMALL } from '../../support/fixtures.ts';
import { git } from '../../support/git.ts';
import { folderForFile, folderWith } from '../../support/program.ts';
import { everythingIn } from '../../support/revisions.ts';

const COMMITTED = folderForFile(SMALL);

beforeAll(() => {
  git(COMMITTED, 'init', '-q', '-b', 'main');
  git(COMMITTED, 'add', '-A');
  git(COMMITTED, 'commit', '-qm', '初稿');
});

afterEach(() => {
  vi.unstubAllEnvs();
});

/** A repository with the small data committed on `main`. */
function repository(): string {
  const root = folderWith(new Map());
  cpSync(COMMITTED, root, { recursive: true });
  return root;
}

const reading = (root: string, revision = 'HEAD'): string => complaintOf(() => everythingIn(filesIn(root, revision)));

describe('a repository that Git does not read', () => {
  it.runIf(process.getuid?.() === 0)('is one of somebody else, and is read once it is trusted', () => {
    const root = repository();
    chownSync(root, 12_345, 12_345);
    chownSync(join(root, '.git'), 12_345, 12_345);
    expect(reading(root)).toBe(
      `Git 不肯读取这个仓库，因为它属于另一个用户。如果信得过它，请先运行：git config --global --add safe.directory ${root}`,
    );
    vi.stubEnv('GIT_CONFIG_GLOBAL', join(root, 'global'));
    git(root, 'config', '--global', '--add', 'safe.directory', root);
    expect(reading(root)).toBe('');
    vi.stubEnv('GIT_CONFIG_GLOBAL', undefined);
    vi.stubEnv('GIT_CONFIG_COUNT', '1');
    vi.stubEnv('GIT_CONFIG_KEY_0', 'safe.directory');
    vi.stubEnv('GIT_CONFIG_VALUE_0', root);
    expect(reading(root)).toBe('');
  });

  it.each<readonly [string, string, string]>([
    ['settings that break off', '[core', 'Git 的设置有错，什么都读不了（Git 说：bad config line'],
    ['a setting that makes no sense', '[core]\n\tbare = maybe\n', 'Git 的设置有错，什么都读不了（Git 说：bad boolean'],
    [
      'the format of a Git to come',
      '[core]\n\trepositoryformatversion = 99\n',
      '不认识这个仓库的格式（Git 说：Expected',
    ],
    [
      'an extension of a Git to come',
      '[core]\n\trepositoryformatversion = 1\n[extensions]\n\tneverHeardOf = 1\n',
      '不认识这个仓库的格式（Git 说：unknown repository extension',
    ],
  ])('has %s', (_, config, sentence) => {
    const root = repository();
    writeFileSync(join(root, '.git/config'), config);
    expect(reading(root)).toContain(sentence);
  });

  it('is told from settings of the person that are wrong', () => {
    const root = repository();
    vi.stubEnv('GIT_CONFIG_COUNT', 'viele');
    expect(reading(root)).toContain('Git 的设置有错，什么都读不了（Git 说：bogus count in GIT_CONFIG_COUNT）');
  });

  it('is never called none, whatever is broken of it', () => {
    const harms: readonly ((root: string) => void)[] = [
      (root) => rmSync(join(root, '.git/HEAD')),
      (root) => writeFileSync(join(root, '.git/HEAD'), ''),
      (root) => writeFileSync(join(root, '.git/HEAD'), 'ref: '),
      (root) => rmSync(join(root, '.git/objects'), { recursive: true }),
      (root) => rmSync(join(root, '.git/refs'), { recursive: true }),
      (root) => {
        rmSync(join(root, '.git'), { recursive: true });
        writeFileSync(join(root, '.git'), '');
      },
      (root) => {
        rmSync(join(root, '.git'), { recursive: true });
        mkdirSync(join(root, '.git'));
      },
      (root) => {
        const moved = `${root}/.moved`;
        renameSync(join(root, '.git'), moved);
        rmSync(join(moved, 'HEAD'));
        symlinkSync(moved, join(root, '.git'));
      },
    ];
    for (const harm of harms) {
      const root = repository();
      harm(root);
      for (const folder of [root, join(root, 'indicators')])
        expect(reading(folder), `${harm}`).toContain('Git 仓库坏了');
    }
    const bare = join(folderWith(new Map()), 'bare.git');
    git(COMMITTED, 'clone', '-q', '--bare', COMMITTED, bare);
    rmSync(join(bare, 'HEAD'));
    expect(reading(bare)).toContain('Git 仓库坏了');
  });

  it('says where a .git leads when nothing is there', () => {
    const root = repository();
    renameSync(join(root, '.git'), join(root, 'elsewhere'));
    writeFileSync(join(root, '.git'), `gitdir: ${root}/gone\n`);
    expect(reading(root)).toContain(`这里的 .git 指向 ${root}/gone，但那里没有仓库`);
  });

  it('is not sought where there is no folder', () => {
    expect(reading(join(COMMITTED, 'gone'))).toBe(`没有 ${COMMITTED}/gone 这个文件或文件夹。`);
  });
});

describe('a Git that cannot be used', () => {
  /** Puts a program in the place of Git. */
  function instead(script: string, mode = 0o755): void {
    const folder = folderWith(new Map([['git', `#!/bin/sh\n${script}\n`]]));
    chmodSync(join(folder, 'git'), mode);
    vi.stubEnv('PATH', mode === 0o755 ? `${folder}${delimiter}${process.env['PATH']}` : folder);
  }

  it('is not there, cannot be run, or cannot run', () => {
    vi.stubEnv('PATH', '/nowhere');
    expect(reading(COMMITTED)).toMatch(/^这台电脑上没有 Git/);
    instead('exit 0', 0o644);
    expect(reading(COMMITTED)).toMatch(/^Git 没有运行完（EACCES）/);
    instead('echo "xcrun: error: invalid active developer path" >&2; exit 1');
    expect(reading(COMMITTED)).toMatch(/^这台电脑上没有 Git，或者它不能运行/);
  });

  it('is killed while it runs', () => {
    instead('kill -9 $$');
    expect(reading(COMMITTED)).toMatch(/^Git 没有运行完（SIGKILL）/);
  });
});

describe('a repository without a commit, or of a particular kind', () => {
  it('says that there is no commit yet', () => {
    const root = folderWith(SMALL);
    git(root, 'init', '-q', '-b', 'main');
    for (const name of ['HEAD', '@', 'HEAD~1']) expect(reading(root, name), name).toMatch(/^这个分支还没有提交过/);
    expect(reading(root, 'main')).toMatch(/^没有 main 这个版本/);
    const orphan = repository();
    git(orphan, 'checkout', '-q', '--orphan', 'alone');
    expect(reading(orphan)).toMatch(/^这个分支还没有提交过/);
    expect(forkPoint(orphan, 'main')).toBe(git(orphan, 'rev-parse', 'main'));
  });

  it('is read where it has no working folder, or a second one', () => {
    const [bare, tree] = [join(folderWith(new Map()), 'bare.git'), join(folderWith(new Map()), 'tree')];
    git(COMMITTED, 'clone', '-q', '--bare', COMMITTED, bare);
    const root = repository();
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
    const root = repository();
    const seen = new Map<string, string>();
    let common: string | undefined;
    for (let count = 0; common === undefined; count += 1) {
      const tree = git(root, 'rev-parse', 'HEAD^{tree}');
      const number = git(root, 'commit-tree', tree, '-m', `${count}`);
      const beginning = number.slice(0, 4);
      if (seen.has(beginning)) common = beginning;
      seen.set(beginning, number);
    }
    expect(reading(root, common)).toContain(`编号以 ${common} 开头的不止一个`);
  });
});

import { chmodSync, chownSync, mkdirSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { filesIn } from '../../../src/world/git/revisions.ts';
import { complaintOf } from '../../support/complaints.ts';
import { git } from '../../support/git.ts';
import { folderWith } from '../../support/program.ts';
import { committedForFile, copyOf, everythingIn } from '../../support/revisions.ts';

const COMMITTED = committedForFile();

afterEach(() => {
  vi.unstubAllEnvs();
});

const reading = (root: string, revision = 'HEAD'): string => complaintOf(() => everythingIn(filesIn(root, revision)));

describe('a repository that Git does not read', () => {
  it.runIf(process.getuid?.() === 0)('is one of somebody else, and is read once it is trusted', () => {
    const root = copyOf(COMMITTED);
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
    const root = copyOf(COMMITTED);
    writeFileSync(join(root, '.git/config'), config);
    expect(reading(root)).toContain(sentence);
  });

  it('is told from settings of the person that are wrong', () => {
    const root = copyOf(COMMITTED);
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
      const root = copyOf(COMMITTED);
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
    const root = copyOf(COMMITTED);
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

  it('may not read what lies there', () => {
    instead('echo "error: unable to open .git/objects/pack: Permission denied" >&2; exit 128');
    expect(reading(COMMITTED)).toMatch(/^无法读取 \.git：/);
  });

  it('is killed while it runs', () => {
    instead('kill -9 $$');
    expect(reading(COMMITTED)).toMatch(/^Git 没有运行完（SIGKILL）/);
  });
});

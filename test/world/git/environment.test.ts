import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { filesIn, forkPoint } from '../../../src/world/git/revisions.ts';
import { SMALL } from '../../support/fixtures.ts';
import { alter, git } from '../../support/git.ts';
import { folderWith } from '../../support/program.ts';
import { committedForFile, copyOf, everythingIn } from '../../support/revisions.ts';

const IDEOLOGY = 'indicators/2020/county/1-ideology.yaml';
const ROOT = committedForFile();
/** The same commits of other data, as where a hook of another repository runs the program. */
const OTHER = committedForFile(new Map([...SMALL].map(([path, text]) => [path, text.replaceAll('宣讲', '别的')])));
let committed: unknown;

beforeAll(() => {
  for (const root of [ROOT, OTHER]) git(root, 'commit', '-q', '--allow-empty', '-m', '二稿');
  committed = everythingIn(filesIn(ROOT, 'HEAD'));
});

afterEach(() => {
  vi.unstubAllEnvs();
});

describe('what the environment says to Git', () => {
  it.each<readonly [string, Readonly<Record<string, string>>]>([
    ['another repository', { GIT_DIR: join(OTHER, '.git') }],
    ['another repository with its folder', { GIT_DIR: join(OTHER, '.git'), GIT_WORK_TREE: OTHER }],
    ['a repository that is none', { GIT_DIR: '/nowhere' }],
    ['another folder', { GIT_WORK_TREE: '/' }],
    ['another index', { GIT_INDEX_FILE: '/nowhere/index' }],
    ['another store of objects', { GIT_OBJECT_DIRECTORY: join(OTHER, '.git/objects') }],
    ['a further store of objects', { GIT_ALTERNATE_OBJECT_DIRECTORIES: '/nowhere' }],
    ['another common folder', { GIT_COMMON_DIR: join(OTHER, '.git') }],
    ['a namespace', { GIT_NAMESPACE: 'elsewhere' }],
    ['a folder within the repository', { GIT_PREFIX: 'indicators/' }],
    ['not to look upwards', { GIT_CEILING_DIRECTORIES: ROOT }],
    ['other boundaries of the history', { GIT_SHALLOW_FILE: '/nowhere/shallow', GIT_GRAFT_FILE: '/nowhere/grafts' }],
    ['patterns of paths', { GIT_ICASE_PATHSPECS: '1', GIT_GLOB_PATHSPECS: '1', GIT_NOGLOB_PATHSPECS: '1' }],
    ['a language', { LC_ALL: 'de_DE.UTF-8', LANGUAGE: 'de' }],
    ['to trace what it does', { GIT_TRACE: '1', GIT_TRACE_SETUP: '1', GIT_TRACE2: '1' }],
    ['attributes of another revision', { GIT_ATTR_SOURCE: 'nothing' }],
    ['what an alias was given', { GIT_CONFIG_PARAMETERS: "'core.worktree=/nowhere' 'core.bare=true'" }],
    [
      'settings',
      Object.fromEntries(
        [
          ['GIT_CONFIG_COUNT', '5'],
          ...[
            ['core.worktree', OTHER],
            ['core.quotePath', 'true'],
            ['core.bare', 'true'],
            ['extensions.objectFormat', 'sha256'],
            ['color.ui', 'always'],
          ].flatMap(([key = '', value = ''], index) => [
            [`GIT_CONFIG_KEY_${index}`, key],
            [`GIT_CONFIG_VALUE_${index}`, value],
          ]),
        ].map(([name = '', value = '']) => [name, value]),
      ),
    ],
  ])('changes nothing of a revision: %s', (_, variables) => {
    for (const [name, value] of Object.entries(variables)) vi.stubEnv(name, value);
    expect(everythingIn(filesIn(ROOT, 'HEAD'))).toEqual(committed);
    expect(filesIn(join(ROOT, 'indicators'), 'HEAD').list('indicators')).toBe('missing');
    expect(forkPoint(ROOT, 'HEAD~1')).toMatch(/^[0-9a-f]{40}$/);
  });

  it('gives no object for another, as Git would show it to the person', () => {
    const root = copyOf(ROOT);
    const object = git(root, 'rev-parse', `HEAD:${IDEOLOGY}`);
    alter(root, IDEOLOGY, '宣讲', '别的');
    git(root, 'replace', object, git(root, 'hash-object', '-w', IDEOLOGY));
    expect(git(root, 'show', `HEAD:${IDEOLOGY}`)).toContain('别的');
    expect(everythingIn(filesIn(root, 'HEAD'))).toEqual(committed);
  });

  it('runs no program that a repository names', () => {
    const mark = join(folderWith(new Map()), 'mark');
    const root = join(folderWith(new Map()), 'clone');
    git(ROOT, 'config', 'uploadpack.allowFilter', 'true');
    git(ROOT, 'clone', '-q', '--filter=blob:none', '--no-checkout', `file://${ROOT}`, root);
    const script = join(root, 'evil');
    writeFileSync(script, `#!/bin/sh\ntouch ${mark}\n`, { mode: 0o755 });
    for (const key of ['remote.origin.uploadpack', 'core.fsmonitor', 'core.pager', 'core.sshCommand'])
      git(root, 'config', key, script);
    expect(() => everythingIn(filesIn(root, 'HEAD'))).toThrow();
    expect(() => writeFileSync(mark, '', { flag: 'wx' })).not.toThrow();
  });
});

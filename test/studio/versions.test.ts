import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { SMALL } from '../support/fixtures.ts';
import { alter, git, repositoryWith } from '../support/git.ts';
import { folderWith } from '../support/program.ts';
import { DRAFTED_YEAR, studioIn } from '../support/studio.ts';
import { everythingBelow, saveShown, shownOf, versioned, write } from '../support/versioned.ts';

const FILE = 'indicators/2021/county/1-ideology.yaml';

describe('the versions in the page', () => {
  it('tell what changed by items and totals, and propose a sentence that says it', async () => {
    const { root, studio } = await versioned();
    expect((await shownOf(studio)).changes).toMatchObject({ said: '上一个版本以来没有改动。', told: null, files: [] });
    alter(root, FILE, '每季度开展宣讲', '每月开展宣讲');
    const { changes, suggestion, standing } = await shownOf(studio);
    expect(standing).toEqual(['分支 main']);
    expect(changes.told).toMatchObject({ kind: 'revision', totals: [], groups: [{ rows: [{ kinds: ['文字'] }] }] });
    expect(suggestion).toMatch(/^2021：文字“.+”$/);
    await saveShown(studio);
    const { history } = await shownOf(studio);
    expect(history.versions.map(({ sentence }) => sentence)).toEqual([suggestion, '初稿']);
    const told = await studio.version(history.versions[0]?.id ?? '');
    expect(told).toMatchObject({ told: { groups: [{ rows: [{ kinds: ['文字'], place: null }] }] } });
    expect(await studio.version(history.versions[1]?.id ?? '')).toMatchObject({ told: null });
    expect(await studio.version('0'.repeat(40))).toBeUndefined();
  });

  it('say where nothing that is assessed changed, by the kinds of the files', async () => {
    const { root, studio } = await versioned();
    alter(root, 'indicators/2021/scheme.yaml', '\n', '\n# 注\n');
    const { changes, suggestion } = await shownOf(studio);
    expect(changes).toMatchObject({ said: expect.stringContaining('没有变'), told: null });
    expect(changes.files.map(({ title }) => title)).toEqual(['考核办法的设置']);
    expect(suggestion).toBe('2021：更新考核办法的设置');
  });

  it('change nothing by being looked at, and run no program that the repository names for that', async () => {
    const { root, studio } = await versioned();
    const script = join(root, '.git/坏.sh');
    writeFileSync(script, `#!/bin/sh\ntouch ${join(root, '坏')}\n`, { mode: 0o755 });
    for (const key of ['core.fsmonitor', 'core.pager', 'diff.external', 'core.editor', 'gpg.program'])
      git(root, 'config', key, script);
    git(root, 'config', 'log.showSignature', 'true');
    alter(root, FILE, 'points: 2', 'points: 3');
    const before = everythingBelow(root);
    const { history } = await shownOf(studio);
    await studio.version(history.versions[0]?.id ?? '');
    await studio.names();
    expect(everythingBelow(root)).toEqual(before);
  });

  it('are those of the repository around the data, never of one that its settings name', async () => {
    const { root, studio } = await versioned();
    git(root, 'config', 'core.worktree', folderWith(SMALL));
    const refused = { kind: 'none', canBegin: false, said: expect.stringContaining('core.worktree') };
    expect(await studio.versions('2021')).toMatchObject(refused);
    expect(await studio.keep({ kind: 'begin' })).toMatchObject({ kind: 'refused' });

    const outer = repositoryWith(new Map([...DRAFTED_YEAR].map(([path, text]) => [`数据/${path}`, text])));
    write(outer, '数据/.git/HEAD', '坏了');
    const inner = await studioIn(join(outer, '数据'));
    expect(await inner.versions('2021')).toMatchObject({ ...refused, said: expect.stringContaining('坏了') });
  });

  it('are told as text, whatever branches, names and sentences say', async () => {
    const { root, studio } = await versioned();
    git(root, 'checkout', '-qb', '<img/src=x>');
    alter(root, FILE, '每季度开展宣讲', '每月开展宣讲');
    git(root, '-c', 'user.name=<script>\u202e', 'commit', '-qam', '--help\u202e\n`x`');
    const { standing, history } = await shownOf(studio);
    expect(standing).toEqual(['分支 <img/src=x>']);
    expect(history.versions[0]).toMatchObject({ sentence: '--help·', more: '`x`', who: 'script·' });
  });

  it('take back the last version where nobody else has it, with every file as it is', async () => {
    const { root, studio } = await versioned();
    const first = git(root, 'rev-parse', 'HEAD');
    alter(root, FILE, '每季度开展宣讲', '每月开展宣讲');
    await saveShown(studio);
    const { loose, head } = await shownOf(studio);
    expect(loose).toBe(head);
    expect(await studio.keep({ kind: 'takeBack', id: first })).toMatchObject({ kind: 'refused' });
    expect(await studio.keep({ kind: 'takeBack', id: head ?? '' })).toMatchObject({ kind: 'done' });
    expect(git(root, 'rev-parse', 'HEAD')).toBe(first);
    expect(readFileSync(join(root, FILE), 'utf8')).toContain('每月开展宣讲');
    await saveShown(studio);
    const again = (await shownOf(studio)).head ?? '';
    const isLoose = async (): Promise<boolean> => (await shownOf(studio)).loose !== null;
    for (const [make, undo] of [
      [
        ['tag', '印发'],
        ['tag', '-d', '印发'],
      ],
      [
        ['branch', '乙'],
        ['branch', '-qD', '乙'],
      ],
      [
        ['update-ref', 'refs/remotes/origin/main', again],
        ['update-ref', '-d', 'refs/remotes/origin/main'],
      ],
      [
        ['config', 'user.email', 'c@d'],
        ['config', 'user.email', 'a@b'],
      ],
    ] as const) {
      git(root, ...make);
      expect([make, await isLoose()]).toEqual([make, false]);
      expect(await studio.keep({ kind: 'takeBack', id: again })).toMatchObject({ kind: 'refused' });
      git(root, ...undo);
      expect(await isLoose()).toBe(true);
    }
  });

  it('begin where there is no repository, and are of the data alone where they lie deeper in one', async () => {
    const root = folderWith(SMALL);
    const studio = await studioIn(root);
    expect(await studio.versions('2020')).toMatchObject({ kind: 'none', canBegin: true });
    expect(await studio.keep({ kind: 'begin' })).toMatchObject({ kind: 'done' });
    const author = { name: '甲', email: 'a@b' };
    expect(await saveShown(studio, { author })).toMatchObject({ kind: 'done' });
    expect(git(root, 'log', '--format=%s')).toBe('第一个版本');
    expect(git(root, 'status', '--porcelain')).toBe('');

    const outer = folderWith(new Map([...DRAFTED_YEAR].map(([path, text]) => [`数据/${path}`, text])));
    git(outer, 'init', '-q', '-b', 'main');
    git(outer, 'add', '-A');
    git(outer, 'commit', '-qm', '初稿');
    write(outer, '别的.txt', '1');
    alter(outer, `数据/${FILE}`, '每季度开展宣讲', '每月开展宣讲');
    const inner = await studioIn(join(outer, '数据'));
    expect((await shownOf(inner)).changes.files.flatMap(({ files }) => files.map(({ path }) => path))).toEqual([FILE]);
    expect(await saveShown(inner, { author })).toMatchObject({ kind: 'done' });
    expect(git(outer, 'status', '--porcelain', '-z')).toBe('?? 别的.txt\0');
  });

  it('say how the branch stands to where it is shared', async () => {
    const { root, studio } = await versioned();
    git(root, 'update-ref', 'refs/remotes/origin/main', 'HEAD');
    git(root, 'remote', 'add', 'origin', 'ext::sh -c "touch 坏"');
    git(root, 'branch', '-q', '--set-upstream-to=origin/main');
    expect((await shownOf(studio)).standing[1]).toContain('与它一致');
    alter(root, FILE, '每季度开展宣讲', '每月开展宣讲');
    await saveShown(studio);
    const { standing, history } = await shownOf(studio);
    expect(standing[1]).toContain('多 1 个版本');
    expect(history.versions.map(({ isShared }) => isShared)).toEqual([false, true]);
  });
});

describe('a revision', () => {
  it('is compared with the version, the branch or the tag that is chosen', async () => {
    const { root, studio } = await versioned();
    git(root, 'tag', '送审');
    alter(root, FILE, '每季度开展宣讲', '每月开展宣讲');
    await saveShown(studio);
    const { groups } = await studio.names();
    expect(groups.map(({ title }) => title)).toEqual(['以前的版本', '分支', '标签']);
    const rowsSince = async (since: string): Promise<number> => {
      const view = await studio.revision('2021', since);
      return view?.kind === 'revision' ? view.groups.flatMap(({ rows }) => rows).length : -1;
    };
    const counts = [];
    for (const { names } of groups) for (const { since } of names) counts.push(await rowsSince(since));
    expect(counts).toEqual([0, 1, 0, 1]);
    expect(await studio.revision('2021', 'refs/tags/送审')).toMatchObject({ compared: '送审 → 当前数据' });
    expect(await rowsSince('--help')).toBe(-1);
  });
});

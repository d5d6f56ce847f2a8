import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readVersionWish } from '../../src/studio/versions/wish.ts';
import { alter, git } from '../support/git.ts';
import { keptAfterKill } from '../support/killed-saving.ts';
import { DRAFTED_YEAR } from '../support/studio.ts';
import { hook, saveShown, shownOf, versioned, write } from '../support/versioned.ts';

const FILE = 'indicators/2021/county/1-ideology.yaml';
const REGISTER = 'indicators/departments.yaml';

/** What somebody does to a file of the data, by a number. */
const DEEDS: readonly ((root: string, path: string) => void)[] = [
  (root, path) => write(root, path, `${readFileSync(join(root, path), 'utf8')}# 注\n`),
  (root, path) => rmSync(join(root, path)),
  (root, path) => write(root, path.replace(/\.\w+$/, '-新.yaml'), '新: 1\n'),
  (root, path) => write(root, path, '换成别的\n'),
];

describe('what the page saves as a version', () => {
  it('is the tree that Git makes of the same files, and leaves what is staged of others', async () => {
    const paths = [...DRAFTED_YEAR.keys()];
    const deed = fc.tuple(fc.nat(paths.length - 1), fc.nat(DEEDS.length - 1));
    await fc.assert(
      fc.asyncProperty(fc.uniqueArray(deed, { minLength: 1, maxLength: 5, selector: ([at]) => at }), async (deeds) => {
        const [one, other] = [await versioned(), await versioned()];
        for (const { root } of [one, other]) {
          write(root, '便条.txt', '已暂存');
          git(root, 'add', '便条.txt');
          for (const [at, kind] of deeds) DEEDS[kind]?.(root, paths[at] ?? '');
        }
        git(other.root, 'add', '-A', '--', 'indicators');
        const changed = git(other.root, 'diff', '--cached', '--name-only', '--no-renames', '-z').split('\0');
        const named = changed.filter((path) => path !== '' && path !== '便条.txt');
        git(other.root, 'commit', '-qm', '同样的', '--only', '--', ...named);
        expect(await saveShown(one.studio, { isSure: true })).toMatchObject({ kind: 'done' });
        expect(git(one.root, 'rev-parse', 'HEAD^{tree}')).toBe(git(other.root, 'rev-parse', 'HEAD^{tree}'));
        expect(git(one.root, 'status', '--porcelain=v2')).toBe(git(other.root, 'status', '--porcelain=v2'));
        expect(git(one.root, 'fsck', '--strict')).toBe('');
      }),
      { numRuns: 8 },
    );
  });

  it('has the sentence of the person, and a name where Git knows none, and nothing on the way is left behind', async () => {
    const { root, studio } = await versioned();
    git(root, 'config', 'user.name', '');
    git(root, 'config', 'i18n.commitEncoding', 'GBK');
    alter(root, FILE, 'points: 2', 'points: 3');
    for (const author of [null, { name: '王芳', email: '没有' }, { name: '<王>', email: 'w@x' }])
      expect(await saveShown(studio, { author, isSure: true })).toMatchObject({
        kind: 'refused',
        said: expect.stringContaining('姓名和邮箱'),
      });
    const author = { name: '王芳', email: 'wang@example.gov.cn' };
    const sentence = '  改分值 <b>粗</b>\n\n# 不是注释\n"; rm -rf /';
    expect(await saveShown(studio, { author, sentence, isSure: true })).toMatchObject({ kind: 'done' });
    expect(git(root, 'log', '-1', '--encoding=UTF-8', '--format=%an %ae%n%B')).toBe(
      `王芳 wang@example.gov.cn\n${sentence.trim()}`,
    );
    expect(git(root, 'config', '--local', 'user.name')).toBe('王芳');
    expect(readdirSync(join(root, '.git')).filter((name) => /zhunsheng|lock/.test(name))).toEqual([]);
    expect((await shownOf(studio)).author).toEqual({ name: '王芳', email: 'wang@example.gov.cn' });
    const [line] = (await shownOf(studio)).history.versions;
    expect(line).toMatchObject({ sentence: '改分值 <b>粗</b>', who: '王芳', isShared: null });
  });

  it('is only what was shown: what is written, saved or made meanwhile comes first', async () => {
    const { root, studio } = await versioned();
    alter(root, FILE, '每季度开展', '每月开展');
    const { head, changes } = await shownOf(studio);
    const files = changes.files.flatMap((group) => group.files);
    const head1 = git(root, 'rev-parse', 'HEAD');
    const wish = { files: files.map(({ path, digest }) => ({ path, digest })), head, isSure: true };
    alter(root, FILE, '每月开展', '每周开展');
    expect(await saveShown(studio, wish)).toMatchObject({ kind: 'refused', said: expect.stringContaining(FILE) });
    alter(root, FILE, '每周开展', '每月开展');
    write(root, 'indicators/新的.yaml', '');
    expect(await saveShown(studio, wish)).toMatchObject({
      kind: 'refused',
      said: expect.stringContaining('新的.yaml'),
    });
    rmSync(join(root, 'indicators/新的.yaml'));
    expect(git(root, 'rev-parse', 'HEAD')).toBe(head1);
    git(root, 'commit', '-qm', '别处', '--allow-empty');
    expect(await saveShown(studio, wish)).toMatchObject({
      kind: 'refused',
      said: expect.stringContaining('另一个版本'),
    });
    expect(git(root, 'diff', '--cached', '--name-only')).toBe('');
  });

  it('is what a hook lets through: its words are shown, and what lay ready lies as it lay', async () => {
    const { root, studio } = await versioned();
    alter(root, FILE, 'points: 2', 'points: 3');
    alter(root, REGISTER, '\n', '\n# 注\n');
    git(root, 'add', REGISTER);
    alter(root, REGISTER, '# 注', '# 又一注');
    const staged = git(root, 'ls-files', '--stage');
    hook(root, 'pre-commit', 'echo "先找科长" >&2; exit 1');
    expect(await saveShown(studio, { isSure: true })).toMatchObject({
      kind: 'refused',
      said: expect.stringContaining('先找科长'),
    });
    expect(git(root, 'ls-files', '--stage')).toBe(staged);
    hook(root, 'pre-commit', 'echo 加的 > 钩子.txt; git add 钩子.txt');
    expect(await saveShown(studio, { isSure: true })).toMatchObject({
      kind: 'done',
      said: expect.stringContaining('钩子'),
    });
    expect(git(root, 'show', '--name-only', '--format=', '-z', 'HEAD').split('\0')).toContain('钩子.txt');
  });

  it('may have errors when the person says so twice, and never conflicts, an unfinished merge or no branch', async () => {
    const { root, studio } = await versioned();
    alter(root, FILE, 'points: 2', 'points: 3');
    const head = git(root, 'rev-parse', 'HEAD');
    expect(await saveShown(studio)).toMatchObject({ kind: 'asks', said: expect.stringContaining('处错误') });
    expect(git(root, 'rev-parse', 'HEAD')).toBe(head);
    const refusal = async (): Promise<string> => {
      const { obstacles } = await shownOf(studio);
      const outcome = await saveShown(studio, { isSure: true });
      expect(outcome).toEqual({ kind: 'refused', said: obstacles[0] });
      return outcome.said;
    };
    const text = readFileSync(join(root, FILE), 'utf8');
    writeFileSync(
      join(root, FILE),
      text.replace('points: 3', '<<<<<<< HEAD\npoints: 3\n=======\npoints: 4\n>>>>>>> 乙'),
    );
    expect(await refusal()).toContain('冲突');
    writeFileSync(join(root, FILE), text);
    writeFileSync(join(root, '.git/MERGE_HEAD'), `${head}\n`);
    expect(await refusal()).toContain('合并');
    rmSync(join(root, '.git/MERGE_HEAD'));
    writeFileSync(join(root, '.git/index.lock'), '');
    expect(await refusal()).toContain('index.lock');
    rmSync(join(root, '.git/index.lock'));
    git(root, 'checkout', '-q', '--detach');
    expect(await refusal()).toContain('旧版本');
    git(root, 'checkout', '-q', 'main');
    expect(await saveShown(studio, { isSure: true })).toMatchObject({ kind: 'done' });
  });

  it('goes to no other branch than the page showed', async () => {
    const { root, studio } = await versioned();
    alter(root, FILE, '每季度开展宣讲', '每月开展宣讲');
    git(root, 'checkout', '-qb', '别的');
    expect(await saveShown(studio, { branch: 'main' })).toMatchObject({
      kind: 'refused',
      said: expect.stringContaining('换到了分支 别的'),
    });
    expect(git(root, 'rev-parse', 'HEAD')).toBe(git(root, 'rev-parse', 'main'));
    expect(await saveShown(studio)).toMatchObject({ kind: 'done' });
  });

  it('says of a conflict that is solved in the file what Git is still to be told, and in a rebase nothing of branches', async () => {
    const { root, studio } = await versioned();
    const text = readFileSync(join(root, FILE), 'utf8');
    git(root, 'checkout', '-qb', '乙');
    alter(root, FILE, '每季度开展宣讲', '每月开展宣讲');
    git(root, 'commit', '-qam', '乙');
    git(root, 'checkout', '-q', 'main');
    alter(root, FILE, '每季度开展宣讲', '每周开展宣讲');
    git(root, 'commit', '-qam', '甲');
    expect(() => git(root, 'rebase', '乙')).toThrow();
    const marked = (await shownOf(studio)).obstacles;
    expect(marked).toEqual([expect.stringContaining('--continue'), expect.stringContaining('“问题”')]);
    writeFileSync(join(root, FILE), text);
    const solved = (await shownOf(studio)).obstacles;
    expect(solved).toEqual([marked[0], expect.stringContaining('git add')]);
  });

  it('is there whole or not at all where the program is killed, and the next one is saved', async () => {
    const states = await Promise.all([0, 40, 90, 160, 260, 400].map((time) => keptAfterKill(time)));
    for (const { heads, tree, damage, files, next } of states)
      expect({ heads, damage, files, next }).toEqual({
        heads: tree === 'new' ? 2 : 1,
        damage: '',
        files: 'as they were',
        next: 'done',
      });
  });

  it('takes other files only where they are ticked, and never what builds make', async () => {
    const { root, studio } = await versioned();
    for (const path of ['纪要.md', '另一份.txt', 'output/2021/annex.pdf', 'indicators/2021/county/9-新.yaml'])
      write(root, path, '内容: 1\n');
    const { changes } = await shownOf(studio);
    expect(changes.files.map(({ isData, files }) => [isData, files.map(({ path }) => path)])).toEqual([
      [true, ['indicators/2021/county/9-新.yaml']],
      [false, ['另一份.txt', '纪要.md']],
    ]);
    expect(await saveShown(studio, { isSure: true }, ['纪要.md'])).toMatchObject({ kind: 'done' });
    const saved = git(root, 'show', '--name-only', '--format=', '-z', 'HEAD').split('\0').filter(Boolean);
    expect(saved.sort()).toEqual(['indicators/2021/county/9-新.yaml', '纪要.md']);
  });
});

describe('what a page wishes of the history', () => {
  it('is read only where a page of ours sends it', () => {
    const save = { kind: 'save', sentence: '', head: null, branch: null, files: [], author: null, isSure: false };
    expect(readVersionWish(save)).toEqual(save);
    const others = [
      ...[null, 1, { kind: 'push' }, { kind: 'takeBack', id: 'HEAD' }, { ...save, head: 'HEAD~1' }],
      ...[
        { ...save, files: [{ path: 1, digest: '' }] },
        { ...save, files: [{ path: 'a', digest: '--help' }] },
      ],
      ...[
        { ...save, author: {} },
        { ...save, branch: {} },
        { ...save, isSure: 1 },
        { ...save, sentence: 'x'.repeat(4001) },
      ],
    ];
    expect(others.map(readVersionWish)).toEqual(others.map(() => undefined));
  });
});

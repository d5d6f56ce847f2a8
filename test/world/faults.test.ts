import { readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import type { Step } from '../../src/ports/editing.ts';
import { changeFiles, isInterrupted, recover } from '../../src/world/change.ts';
import { createFolder } from '../../src/world/create.ts';
import { outputFolder } from '../../src/world/output.ts';
import { replaceText } from '../../src/world/replace.ts';
import { withFault } from '../support/faulty-disk.ts';
import { ROOT } from '../support/fixtures.ts';
import { folderWith } from '../support/program.ts';

vi.mock('node:fs', async (real) => (await import('../support/faulty-disk.ts')).faulty(await real()));

const A = 'indicators/2020/county/1-a.yaml';
const B = 'indicators/2020/county/2-b.yaml';
const BEFORE = new Map([
  [A, '甲\n'.repeat(50)],
  [B, '乙\n'.repeat(50)],
]);
const STEPS: readonly Step[] = [
  { kind: 'rename', path: 'indicators/2020/county/3-c.yaml', name: '4-c.yaml' },
  { kind: 'replace', path: A, before: BEFORE.get(A), after: '甲乙\n' },
  { kind: 'replace', path: B, before: BEFORE.get(B), after: '\n' },
  { kind: 'replace', path: 'indicators/2020/county/3-d.yaml', before: undefined, after: '丁\n' },
  { kind: 'replace', path: 'indicators/2020/county/5-e.yaml', before: '戊\n', after: undefined },
  { kind: 'replace', path: 'results/2020/entries.yaml', before: '己\n', after: '庚\n' },
];
const START = new Map([
  ...BEFORE,
  ['indicators/2020/county/3-c.yaml', '丙\n'],
  ['indicators/2020/county/5-e.yaml', '戊\n'],
  ['results/2020/entries.yaml', '己\n'],
]);

/** What Git is told to ignore, in the repository and in a fresh one. */
const IGNORED = /(?:^|\/)\.zhunsheng-[^/]*/;

/** Every file below a folder with its text, hidden ones too. */
function contents(root: string): Record<string, string> {
  const files = readdirSync(root, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const paths = files.map((entry) => join(entry.parentPath, entry.name)).sort();
  return Object.fromEntries(paths.map((path) => [path.slice(root.length + 1), readFileSync(path, 'utf8')]));
}

/** The files that people see. */
const visible = (found: Record<string, string>): Record<string, string> =>
  Object.fromEntries(Object.entries(found).filter(([path]) => !path.includes('/.') && !path.startsWith('.')));

/** What an action does on a disk that fails at each of its operations in turn, each time with a fresh folder. */
async function atEach(
  files: ReadonlyMap<string, string>,
  isKilled: boolean,
  action: (root: string) => unknown,
  judge: (root: string, error: unknown) => unknown,
): Promise<number> {
  for (let failsAt = 1; ; failsAt += 1) {
    const root = folderWith(files);
    let error: unknown;
    const hasFailed = await withFault(failsAt, isKilled, () => action(root)).catch((each: unknown) => {
      error = each;
      return true;
    });
    if (!hasFailed) return failsAt - 1;
    await judge(root, error);
  }
}

/** A folder in which all steps were done. */
function done(root: string): Record<string, string> {
  changeFiles(root, STEPS);
  return contents(root);
}

describe.each([
  ['has no space', false],
  ['is killed', true],
])('a process that %s at any of its operations', (_, isKilled) => {
  it('has done a change of several files, or none of it once the next command has begun', async () => {
    const after = done(folderWith(START));
    const seen = new Set<string>();
    const count = await atEach(
      START,
      isKilled,
      (root) => changeFiles(root, STEPS),
      (root, error) => {
        if (!isKilled && error !== undefined) expect(error).toMatchObject({ path: expect.stringContaining(root) });
        const recovered = recover(root);
        const found = visible(contents(root));
        expect([Object.fromEntries(START), after]).toContainEqual(found);
        expect(isInterrupted(root)).toBe(false);
        if (!('indicators/2020/county/4-c.yaml' in found)) expect(changeFiles(root, STEPS).outcome).toBe('done');
        expect(contents(root)).toEqual(after);
        seen.add(recovered?.kind ?? 'nothing');
      },
    );
    expect(count).toBeGreaterThan(8);
    expect(seen).toEqual(new Set(isKilled ? ['nothing', 'undone'] : ['nothing']));
  });

  it('has written a file, or left it as it was, with nothing beside it after the next time', async () => {
    const files = new Map([[A, BEFORE.get(A) ?? '']]);
    await atEach(
      files,
      isKilled,
      (root) => replaceText(root, A, BEFORE.get(A), '新\n'),
      (root, error) => {
        if (error !== undefined) expect(error).toMatchObject({ path: join(root, A) });
        const found = contents(root);
        expect(Object.keys(found).filter((path) => path !== A && !IGNORED.test(path))).toEqual([]);
        expect([BEFORE.get(A), '新\n']).toContain(found[A]);
        if (!isKilled) expect(Object.keys(found)).toEqual([A]);
        expect(replaceText(root, A, found[A], '再\n')).toBe('done');
        expect(contents(root)).toEqual({ [A]: '再\n' });
      },
    );
  });

  it('has made a folder, or nothing of it, and can make it the next time', async () => {
    const files = new Map([
      ['scheme.yaml', 'year: 2021\n'],
      ['county/1-a.yaml', 'id: a\n'],
    ]);
    const whole = { '2021/county/1-a.yaml': 'id: a\n', '2021/scheme.yaml': 'year: 2021\n' };
    await atEach(
      new Map(),
      isKilled,
      (root) => createFolder(join(root, '2021'), files),
      (root, error) => {
        if (error !== undefined) expect(error).toMatchObject({ path: expect.stringContaining(root) });
        if (!isKilled && error !== undefined) expect(String((error as { path: string }).path)).not.toContain('staged');
        const found = visible(contents(root));
        expect([{}, whole]).toContainEqual(found);
        expect(createFolder(join(root, '2021'), files)).toBe('2021/scheme.yaml' in found ? 'occupied' : 'done');
        expect(visible(contents(root))).toEqual(whole);
      },
    );
  });

  it('has the old documents or the new ones, which the next build finishes, and no lock is in its way', async () => {
    const files = new Map([
      ['a.md', '旧甲'],
      ['b.md', '旧乙'],
    ]);
    const write = new Map<string, Uint8Array | 'staged'>([
      ['a.md', new TextEncoder().encode('新甲')],
      ['b.md', new TextEncoder().encode('新乙')],
      ['c.md', 'staged'],
    ]);
    const act = (root: string): Promise<void> => {
      const folder = outputFolder(root, root);
      return folder.exclusively(async () => {
        folder.stage('c.md', new TextEncoder().encode('新丙'));
        folder.commit({ write, remove: [], keep: new Map() });
      });
    };
    await atEach(files, isKilled, act, async (root, error) => {
      if (error !== undefined) expect(error).toMatchObject({ path: expect.stringContaining(root) });
      const folder = outputFolder(root, root);
      const read = Object.fromEntries(
        folder.names().map((name) => {
          const found = folder.read(name);
          return [name, found.kind === 'bytes' ? new TextDecoder().decode(found.bytes) : found.kind];
        }),
      );
      expect([
        { 'a.md': '旧甲', 'b.md': '旧乙' },
        { 'a.md': '新甲', 'b.md': '新乙', 'c.md': '新丙' },
      ]).toContainEqual(read);
      // Of a process that is killed the lock stays behind; that of one that is no more is taken over.
      rmSync(join(root, '.zhunsheng-lock'), { force: true });
      await act(root);
      expect(contents(root)).toEqual({ 'a.md': '新甲', 'b.md': '新乙', 'c.md': '新丙' });
    });
  });
});

describe('what a process that is killed leaves behind', () => {
  it('is ignored by Git, in this repository and in a fresh one', () => {
    for (const path of ['.gitignore', 'starter/.gitignore']) {
      expect(readFileSync(join(ROOT, path), 'utf8').split('\n'), path).toContain('.zhunsheng-*');
    }
  });
});

describe('a change that was interrupted', () => {
  it('is left as it is, and said, where somebody has changed a file since', async () => {
    const root = folderWith(START);
    await withFault(12, true, () => changeFiles(root, STEPS)).catch(() => undefined);
    expect(isInterrupted(root)).toBe(true);
    const edited = visible(contents(root));
    writeFileSync(join(root, A), '自己改好的\n');
    expect(recover(root)).toEqual({ kind: 'left', paths: STEPS.map(({ path }) => path) });
    expect(visible(contents(root))).toEqual({ ...edited, [A]: '自己改好的\n' });
    expect(isInterrupted(root)).toBe(false);
  });

  it.each([
    '{',
    '{"steps":1}',
    JSON.stringify({ pid: 1, steps: [{ kind: 'replace', path: '../x', before: '甲', after: '乙' }] }),
    JSON.stringify({ pid: 1, steps: [{ kind: 'rename', path: 'indicators/a.yaml', name: '../../x.yaml' }] }),
    JSON.stringify({ pid: 1, steps: [{ kind: 'replace', path: 'indicators/2020/lock.json', after: '{}' }] }),
    'my notes',
    '[]',
  ])('is not believed where its list is none of ours: %s', (journal) => {
    const files = new Map([...START, ['indicators/.zhunsheng-undo', journal]]);
    const root = folderWith(files);
    utimesSync(join(root, 'indicators/.zhunsheng-undo'), 0, 0);
    expect(isInterrupted(root)).toBe(false);
    expect(recover(root)).toBeUndefined();
    expect(contents(root)).toEqual(Object.fromEntries(files));
    expect(() => changeFiles(root, STEPS)).toThrow();
  });

  it('is not touched while its process runs', () => {
    const journal = JSON.stringify({ pid: process.ppid, steps: STEPS });
    const root = folderWith(new Map([...START, ['indicators/.zhunsheng-undo', journal]]));
    expect(isInterrupted(root)).toBe(false);
    expect(recover(root)).toBeUndefined();
    expect(() => changeFiles(root, STEPS)).toThrow();
  });

  it('undoes nothing that another process did, be it just the same', () => {
    const root = folderWith(new Map([...START, [B, '\n']]));
    const before = contents(root);
    expect(changeFiles(root, STEPS)).toEqual({ outcome: 'changed', path: B });
    expect(contents(root)).toEqual(before);
  });

  it.each([STEPS, STEPS.slice(1, 2)])('is the only one: what another begins meanwhile is refused', (...steps) => {
    const root = folderWith(START);
    const journal = join(root, 'indicators/.zhunsheng-undo');
    writeFileSync(journal, JSON.stringify({ pid: process.ppid, steps: STEPS }));
    const before = contents(root);
    expect(() => changeFiles(root, steps)).toThrow();
    expect(contents(root)).toEqual(before);
  });
});

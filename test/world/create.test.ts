import { existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createFolder } from '../../src/world/create.ts';
import { folderWith } from '../support/program.ts';
import { starterOf } from '../support/started.ts';

const start = starterOf('maker.ts');
/** So many files take longer than a process takes to be killed. */
const MANY = 400;

const FILES = new Map([
  ['scheme.yaml', 'year: 2021\n'],
  ['county/1-a.yaml', 'id: a\n'],
  ['.gitignore', 'output/\n'],
]);

/** Every file below a folder with its text. */
function contents(folder: string): Record<string, string> {
  const names = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const paths = names.map((entry) => join(entry.parentPath, entry.name)).sort();
  return Object.fromEntries(paths.map((path) => [path.slice(folder.length + 1), readFileSync(path, 'utf8')]));
}

const WHOLE = Object.fromEntries([...FILES].sort(([a], [b]) => (a < b ? -1 : 1)));

describe('a folder that is made at once', () => {
  it('has all files, with the folders above it, and leaves nothing beside it', () => {
    const root = folderWith(new Map());
    expect(createFolder(join(root, 'deep/2021'), FILES)).toBe('done');
    expect(contents(join(root, 'deep/2021'))).toEqual(WHOLE);
    expect(readdirSync(join(root, 'deep'))).toEqual(['2021']);
  });

  it('is not written where anything lies, be it a file, a link or a folder with something in it', () => {
    const root = folderWith(
      new Map([
        ['file', '甲'],
        ['full/a', '乙'],
      ]),
    );
    symlinkSync(join(root, 'nowhere'), join(root, 'link'));
    const before = contents(root);
    for (const name of ['file', 'full', 'link']) expect(createFolder(join(root, name), FILES), name).toBe('occupied');
    expect(contents(root)).toEqual(before);
    expect(readdirSync(root).sort()).toEqual(['file', 'full', 'link']);
  });

  it('fills a folder that is empty, or has only the history of Git', () => {
    const root = folderWith(new Map([['git/.git/HEAD', 'ref: refs/heads/main\n']]));
    mkdirSync(join(root, 'empty'));
    expect(createFolder(join(root, 'empty'), FILES)).toBe('done');
    expect(createFolder(join(root, 'git'), FILES)).toBe('done');
    expect(contents(join(root, 'empty'))).toEqual(WHOLE);
    expect(contents(join(root, 'git'))).toEqual({ '.git/HEAD': 'ref: refs/heads/main\n', ...WHOLE });
    expect(createFolder(join(root, 'empty'), FILES)).toBe('occupied');
  });

  it('takes away what a process has left that is no more, and nothing of one that runs', () => {
    const root = folderWith(
      new Map([
        ['.zhunsheng-staged-999999999/a', '旧'],
        [`.zhunsheng-staged-${process.ppid}/a`, '别人的'],
      ]),
    );
    expect(createFolder(join(root, '2021'), FILES)).toBe('done');
    expect(readdirSync(root).sort()).toEqual([`.zhunsheng-staged-${process.ppid}`, '2021']);
  });

  it('leaves nothing when a file cannot be written', () => {
    const root = folderWith(new Map());
    const clash = new Map([
      ['a', '甲'],
      ['a/b', '乙'],
    ]);
    expect(() => createFolder(join(root, '2021'), clash)).toThrow();
    expect(readdirSync(root)).toEqual([]);
  });

  it('is whole or not there when the process is killed at any moment', async () => {
    const root = folderWith(new Map());
    const seen = new Set<number>();
    for (let delay = 0; delay < 120; delay += 6) {
      const path = join(root, `made-${delay}`, '2021');
      await killedAfter(path, delay);
      const count = existsSync(path) ? Object.keys(contents(path)).length : 0;
      expect([0, MANY]).toContain(count);
      seen.add(count);
    }
    expect(seen.has(0)).toBe(true);
  });
});

/** Starts a process that makes a folder, and kills it some milliseconds after it has begun. */
function killedAfter(path: string, delay: number): Promise<void> {
  return new Promise((resolve) => {
    const child = start(path, String(MANY));
    child.once('message', () => setTimeout(() => child.kill('SIGKILL'), delay));
    child.once('exit', () => resolve());
  });
}

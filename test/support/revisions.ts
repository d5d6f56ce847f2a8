import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll } from 'vitest';
import type { Files } from '../../src/ports/files.ts';
import { SMALL } from './fixtures.ts';
import { git } from './git.ts';
import { folderForFile, folderWith } from './program.ts';

/** Everything that files say, folder by folder. */
export function everythingIn(files: Files, folder = 'indicators'): Readonly<Record<string, unknown>> {
  const entries = files.list(folder);
  if (typeof entries === 'string') return { [folder]: entries };
  return Object.fromEntries(
    entries.flatMap(({ name, kind }) => {
      const path = `${folder}/${name}`;
      return kind === 'folder' ? Object.entries(everythingIn(files, path)) : [[path, [kind, files.read(path)]]];
    }),
  );
}

/** The file in which Git keeps what has a name: a revision, or what lies under a path in one. */
export function objectOf(root: string, name: string): string {
  const number = git(root, 'rev-parse', name);
  return join(root, '.git/objects', number.slice(0, 2), number.slice(2));
}

/** A repository with these files committed on `main`, for all tests of a file, which change copies of it. */
export function committedForFile(files: ReadonlyMap<string, string> = SMALL): string {
  const root = folderForFile(files);
  beforeAll(() => {
    git(root, 'init', '-q', '-b', 'main');
    git(root, 'add', '-A');
    git(root, 'commit', '-qm', '初稿');
  });
  return root;
}

/** A folder with all that is in another one, removed after the test. */
export function copyOf(folder: string): string {
  const copy = folderWith(new Map());
  cpSync(folder, copy, { recursive: true });
  return copy;
}

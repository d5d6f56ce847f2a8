import { join } from 'node:path';
import type { Files } from '../../src/ports/files.ts';
import { git } from './git.ts';

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

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ordered } from '../../src/ports/files.ts';

/** A file of a package. */
export interface Entry {
  /** Where it lies in the package, with `/`. */
  readonly path: string;
  /** Whether it is run: what unpacks it makes it a program. */
  readonly isProgram: boolean;
  /** Read when it is written, since a program with its fonts is too much to hold. */
  bytes(): Uint8Array;
}

/** A file that is made here; in UTF-8. */
export function madeOf(path: string, text: string, isProgram = false): Entry {
  return { path, isProgram, bytes: () => Buffer.from(text, 'utf8') };
}

/** A file of this machine. */
export function copyOf(file: string, path: string, isProgram = false): Entry {
  return { path, isProgram, bytes: () => readFileSync(file) };
}

/** The files below a folder of this machine, by their paths from there. */
export function filesBelow(folder: string): readonly Entry[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .map((file) => copyOf(file, file.slice(folder.length).replaceAll('\\', '/').replace(/^\//, '')));
}

/** The same files in a folder of a package. */
export function within(folder: string, entries: Iterable<Entry>): readonly Entry[] {
  return [...entries].map((entry) => ({ ...entry, path: `${folder}/${entry.path}` }));
}

/** In the order in which packages have them. Throws where two are at one place. */
export function inOrder(entries: Iterable<Entry>): readonly Entry[] {
  const all = ordered(entries, ({ path }) => path);
  const twice = all.find(({ path }, index) => path === all[index + 1]?.path);
  if (twice !== undefined) throw new Error(`${twice.path} would be packed twice`);
  return all;
}

import {
  closeSync,
  existsSync,
  fsyncSync,
  lstatSync,
  mkdirSync,
  openSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import type { Created } from '../ports/editing.ts';
import { at } from './complaints.ts';
import { clearStaged, isStaged, stagedIn } from './staged.ts';

/** What may lie in a folder that counts as empty: the history of a repository that has no files yet. */
const EMPTY: readonly string[] = ['.git'];

/**
 * Makes a folder with these files, whose paths are from the folder. All of them are staged in a hidden folder beside it,
 * which then gets its name in one step: whenever the process is killed, there is the whole folder or none. A folder that
 * is there must be empty but for `.git`; it stays, since somebody may stand in it, and what was staged in it is brought
 * up, the first names first. Nothing is ever written over. Throws when the machine cannot.
 */
export function createFolder(path: string, files: ReadonlyMap<string, string | Uint8Array>): Created {
  const isThere = lstatSync(path, { throwIfNoEntry: false }) !== undefined;
  const beside = isThere ? path : dirname(path);
  if (isThere && !isEmpty(path)) return 'occupied';
  mkdirSync(beside, { recursive: true });
  clearStaged(beside);
  const staged = stagedIn(beside);
  try {
    for (const [name, content] of files) at(join(path, name), () => writeWhole(join(staged, name), content));
    return at(path, () => (isThere ? bringUp(staged, path) : rename(staged, path)));
  } finally {
    if (existsSync(staged)) rmSync(staged, { recursive: true, force: true });
  }
}

function isEmpty(path: string): boolean {
  if (!statSync(path, { throwIfNoEntry: false })?.isDirectory()) return false;
  return readdirSync(path).every((name) => EMPTY.includes(name) || isStaged(name));
}

function writeWhole(path: string, content: string | Uint8Array): void {
  mkdirSync(dirname(path), { recursive: true });
  const descriptor = openSync(path, 'wx');
  try {
    writeFileSync(descriptor, content);
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}

/** Gives a staged folder its name. Where another process was faster, its folder stays: only an empty one can be replaced. */
function rename(staged: string, path: string): Created {
  try {
    if (lstatSync(path, { throwIfNoEntry: false }) !== undefined) return 'occupied';
    renameSync(staged, path);
    return 'done';
  } catch (error) {
    if (['ENOTEMPTY', 'EEXIST', 'EPERM'].includes((error as NodeJS.ErrnoException).code ?? '') && isTaken(path)) {
      return 'occupied';
    }
    throw error;
  }
}

function isTaken(path: string): boolean {
  return lstatSync(path, { throwIfNoEntry: false }) !== undefined;
}

function bringUp(staged: string, path: string): Created {
  for (const name of readdirSync(staged)) renameSync(join(staged, name), join(path, name));
  return 'done';
}

import {
  accessSync,
  closeSync,
  constants,
  existsSync,
  fchmodSync,
  fsyncSync,
  lstatSync,
  mkdirSync,
  openSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join, resolve, sep } from 'node:path';
import type { Replaced } from '../ports/editing.ts';
import { at } from './complaints.ts';
import { clearStaged, stagedIn } from './staged.ts';

/** The mode of a file that is new, before the person's mask. */
const NEW_FILE = 0o666;

/**
 * Puts a text in the place of what was read from a file below a root: whole or not at all, in a hidden file beside it
 * that is renamed. What lies there when it is to be renamed must be what was read (`before`), byte for byte; with
 * `undefined` nothing may lie there, and folders that lack are made. The mode is kept. A link is followed inside the
 * root only, and what it leads to is replaced, not the link. Throws when the machine cannot, or a file is protected from writing.
 */
export function replaceText(root: string, path: string, before: string | undefined, after: string): Replaced {
  const place = placeBelow(root, path);
  if (place === undefined) return 'link-outside';
  if (!holds(place, before)) return 'changed';
  if (before === undefined) mkdirSync(dirname(place), { recursive: true });
  else accessSync(place, constants.W_OK);
  return at(place, () => renameOver(place, before, after));
}

/** Takes away a file below a root that holds exactly what was read; of a link the link. Throws when the machine cannot. */
export function removeText(root: string, path: string, before: string | undefined): Replaced {
  const [place, folder] = [placeBelow(root, path), placeBelow(root, dirname(path))];
  if (place === undefined || folder === undefined) return 'link-outside';
  if (!holds(place, before)) return 'changed';
  at(place, () => rmSync(join(folder, basename(path)), { force: true }));
  return 'done';
}

function renameOver(place: string, before: string | undefined, after: string): Replaced {
  const folder = dirname(place);
  clearStaged(folder);
  const staged = stagedIn(folder);
  let isInPlace = false;
  try {
    writeStaged(staged, after, before === undefined ? undefined : statSync(place).mode & 0o7777);
    if (!holds(place, before)) return 'changed';
    renameSync(staged, place);
    isInPlace = true;
    return 'done';
  } finally {
    if (!isInPlace) rmSync(staged, { force: true });
  }
}

/** Where a path leads with every link followed; undefined when that is not below the root. What does not exist yet is judged by the folder that does. */
export function placeBelow(root: string, path: string): string | undefined {
  const realRoot = realpathSync.native(root);
  let existing = resolve(root, path);
  let missing = '';
  while (!isThere(existing)) {
    missing = join(basename(existing), missing);
    existing = dirname(existing);
  }
  if (!existsSync(existing)) return undefined; // a link to nothing: nobody knows what would come to lie there
  const place = join(realpathSync.native(existing), missing);
  return place.startsWith(realRoot.endsWith(sep) ? realRoot : realRoot + sep) ? place : undefined;
}

/** Whether something has this path, be it a link that leads nowhere. */
function isThere(path: string): boolean {
  return lstatSync(path, { throwIfNoEntry: false }) !== undefined;
}

/** Whether a file holds exactly this text; for `undefined`, whether there is nothing. */
function holds(place: string, text: string | undefined): boolean {
  const stat = lstatSync(place, { throwIfNoEntry: false });
  if (stat === undefined || text === undefined) return stat === undefined && text === undefined;
  return stat.isFile() && readFileSync(place).equals(Buffer.from(text, 'utf8'));
}

function writeStaged(staged: string, text: string, mode: number | undefined): void {
  const descriptor = openSync(staged, 'wx', mode ?? NEW_FILE);
  try {
    writeFileSync(descriptor, text, 'utf8');
    if (mode !== undefined) fchmodSync(descriptor, mode);
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}

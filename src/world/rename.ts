import { lstatSync, renameSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { Replaced } from '../ports/editing.ts';
import { at } from './complaints.ts';
import { placeBelow } from './replace.ts';

/** Gives a file below a root another name in its folder, whatever it is (a link stays one); `changed` when it is gone, or something has that name already. Throws when the machine cannot. */
export function renameFile(root: string, path: string, name: string): Replaced {
  const folder = placeBelow(root, dirname(path));
  if (folder === undefined) return 'link-outside';
  const from = join(folder, basename(path));
  const to = join(folder, name);
  if (!isThere(from) || isThere(to)) return 'changed';
  at(from, () => renameSync(from, to));
  return 'done';
}

function isThere(path: string): boolean {
  return lstatSync(path, { throwIfNoEntry: false }) !== undefined;
}

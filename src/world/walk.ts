import { readdirSync, realpathSync, statSync } from 'node:fs';
import { join, relative, resolve, sep } from 'node:path';
import { ordered } from '../ports/files.ts';
import type { Delivered } from '../ports/folders.ts';

/**
 * Every file below a folder by its path from there with `/`, ordered by code units; hidden ones too. No link is
 * followed: what it leads to inside the folder is found where it lies. `except` is a folder that is left out.
 */
export function walk(folder: string, except: string): readonly Delivered[] | 'missing' | 'not-a-folder' {
  const stat = statSync(folder, { throwIfNoEntry: false });
  if (stat === undefined) return 'missing';
  if (!stat.isDirectory()) return 'not-a-folder';
  const root = realpathSync.native(folder);
  const left = resolve(except);
  return ordered(filesIn(folder, '', { root, left }), (each) => each.path);
}

interface Bounds {
  /** The folder with every link in its path followed. */
  readonly root: string;
  readonly left: string;
}

function filesIn(folder: string, path: string, bounds: Bounds): Delivered[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry): readonly Delivered[] => {
    const full = join(folder, entry.name);
    const shown = path === '' ? entry.name : `${path}/${entry.name}`;
    if (entry.isDirectory()) return full === bounds.left ? [] : filesIn(full, shown, bounds);
    if (entry.isFile()) return [{ path: shown, kind: 'file' }];
    if (!entry.isSymbolicLink()) return [{ path: shown, kind: 'other' }];
    return leadsInside(full, bounds) ? [] : [{ path: shown, kind: 'link-outside' }];
  });
}

/** Whether a link leads to something inside the folder. One that leads nowhere does not. */
function leadsInside(link: string, { root }: Bounds): boolean {
  try {
    const way = relative(root, realpathSync.native(link));
    return way !== '..' && !way.startsWith(`..${sep}`) && resolve(root, way) === join(root, way);
  } catch {
    return false;
  }
}

import { type FSWatcher, watch } from 'node:fs';
import { join } from 'node:path';

/** Watchers of the operating system for folders of the data. */
export interface Watchers {
  /** Watches these folders, each with what it is on the disk, and none besides. Where the system cannot watch one it is left out. */
  aim(folders: ReadonlyMap<string, string>): void;
  close(): void;
}

/**
 * Calls `changed` for whatever happens in the folders at which the watchers are aimed. Of the root only what happens to
 * the folders of the data counts. `isDeep` says whether one watcher sees all folders below, as on Windows, where a folder
 * in which another is watched cannot be renamed, and macOS; elsewhere each folder has its own.
 */
export function openWatchers(root: string, folders: readonly string[], isDeep: boolean, changed: () => void): Watchers {
  const held = new Map<string, { readonly identity: string; readonly watcher: FSWatcher }>();
  const tops = new Set(folders.map((folder) => join(root, folder)));
  const release = (path: string): void => {
    held.get(path)?.watcher.close();
    held.delete(path);
  };
  const hold = (path: string, identity: string): void => {
    try {
      const watcher = watch(path, { recursive: isDeep && tops.has(path) });
      watcher.on('change', (_, name) => {
        if (path !== root || name === null || folders.includes(String(name))) changed();
      });
      watcher.on('error', () => {
        release(path);
        changed();
      });
      held.set(path, { identity, watcher });
    } catch {
      // Too many watchers, or none on this file system: changes are looked for.
    }
  };
  return {
    aim: (seen) => {
      for (const [path, { identity }] of held) if (seen.get(path) !== identity) release(path);
      for (const [path, identity] of seen) {
        if (!held.has(path) && (!isDeep || path === root || tops.has(path))) hold(path, identity);
      }
    },
    close: () => {
      for (const path of [...held.keys()]) release(path);
    },
  };
}

import type { Located } from '../ports/editor.ts';
import type { Buffer } from './buffers.ts';
import type { Repository } from './repository.ts';

/** A repository that is open, and a file in it. */
export interface Place {
  readonly repository: Repository;
  readonly path: string;
}

/** All repositories of which something is open in the editor: a file, or a folder that it shows. */
export interface Repositories {
  /** The place of a file; undefined for one outside every repository, of which nothing is said. */
  at(address: string): Place | undefined;
  all(): readonly Repository[];
  /** A folder is shown, or no more. */
  showFolder(address: string): void;
  hideFolder(address: string): void;
  /** A file is open in the editor as it is in the buffer; undefined for one that is closed. */
  put(address: string, buffer: Buffer | undefined): void;
}

/** Opens repositories when something of them is shown, and closes them when nothing is any more. */
export function openRepositories(
  locate: (address: string) => Located | undefined,
  open: (root: string) => Repository,
): Repositories {
  const repositories = new Map<string, Repository>();
  const folders = new Map<string, string>();
  const files = new Map<string, Located>();
  const opened = (root: string): Repository => {
    const repository = repositories.get(root) ?? open(root);
    repositories.set(root, repository);
    return repository;
  };
  const closeIfIdle = (root: string): void => {
    const repository = repositories.get(root);
    const isShown = [...folders.values()].includes(root);
    if (repository === undefined || isShown || repository.buffers.size > 0) return;
    repositories.delete(root);
    repository.close();
  };
  const at = (address: string): Place | undefined => {
    const located = files.get(address) ?? locate(address);
    const repository = located && repositories.get(located.root);
    return located && repository && { repository, path: located.path };
  };
  return {
    at,
    all: () => [...repositories.values()],
    showFolder: (address) => {
      const root = locate(address)?.root;
      if (root === undefined) return;
      folders.set(address, root);
      opened(root);
    },
    hideFolder: (address) => {
      const root = folders.get(address);
      if (root === undefined || !folders.delete(address)) return;
      closeIfIdle(root);
    },
    put: (address, buffer) => {
      const located = files.get(address) ?? locate(address);
      if (located === undefined) return;
      const { root, path } = located;
      if (buffer !== undefined) {
        files.set(address, located);
        opened(root).put(path, buffer);
      } else {
        files.delete(address);
        repositories.get(root)?.put(path, undefined);
        closeIfIdle(root);
      }
    },
  };
}

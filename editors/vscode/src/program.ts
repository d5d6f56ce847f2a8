import { existsSync } from 'node:fs';
import { join } from 'node:path';

/** Where the program lies in a repository that brings its own: that of this project, and one in which it is installed. */
const BROUGHT = ['dist/zhunsheng.cjs', 'node_modules/zhunsheng/dist/zhunsheng.cjs'];

/** What is known of where programs lie. */
export interface Known {
  /** What the person has set; empty where nothing is. */
  readonly set: string;
  /** The folders that are shown. */
  readonly folders: readonly string[];
  /** Whether a program of theirs may be run. */
  readonly isTrusted: boolean;
  /** The folder of the extension. */
  readonly extension: string;
}

/** The program to be run: the one that is set, else that of the repository, if it is trusted; else the extension's own. */
export function programOf({ set, folders, isTrusted, extension }: Known): string {
  const own = join(extension, 'program/dist/zhunsheng.cjs');
  if (!isTrusted) return own;
  if (set !== '') return set;
  return folders.flatMap((folder) => BROUGHT.map((path) => join(folder, path))).find(existsSync) ?? own;
}

import { join, relative } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Editor, Located } from '../ports/editor.ts';
import { rootAbove, withSlashes } from './root.ts';

/** The editor at the other end of the streams of this process. */
export function editor(): Editor {
  return {
    input: process.stdin,
    output: process.stdout,
    locate,
    addressOf: (root, path) => pathToFileURL(join(root, path)).href,
  };
}

function locate(address: string): Located | undefined {
  const path = pathOf(address);
  const root = path === undefined ? undefined : rootAbove(path);
  return path === undefined || root === undefined ? undefined : { root, path: withSlashes(relative(root, path)) };
}

/** Undefined for what is no file of this machine: a text without a name, a file in an archive. */
function pathOf(address: string): string | undefined {
  try {
    return fileURLToPath(address);
  } catch {
    return undefined;
  }
}

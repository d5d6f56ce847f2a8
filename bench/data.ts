import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Where the project stores its data, below the root of a repository. */
export const DATA = 'indicators';

/** The files of a repository's data, as paths below it, whatever lies there. The measured programs use this too: it loads nothing but Node's own modules. */
export function dataFiles(root: string): readonly string[] {
  return readdirSync(join(root, DATA), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
}

/** Reads every file of a repository's data, and hands the text of those with one ending to a parser. */
export function readData(root: string, ending: string, parse: (text: string) => unknown): void {
  for (const path of dataFiles(root)) {
    const text = readFileSync(path, 'utf8');
    if (path.endsWith(ending)) parse(text);
  }
}

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { changed, SMALL } from './fixtures.ts';

/** The small repository as a draft, which may be changed. */
export const SMALL_DRAFT = changed(SMALL, 'indicators/2020/scheme.yaml', 'state: final', 'state: draft');

/** Every file below a folder with its text, hidden ones too. */
export function filesIn(root: string): ReadonlyMap<string, string> {
  const entries = readdirSync(root, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const paths = entries.map((entry) => join(entry.parentPath, entry.name)).sort();
  return new Map(paths.map((path) => [path.slice(root.length + 1), readFileSync(path, 'utf8')]));
}

import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The root of the checkout. */
export const ROOT = fileURLToPath(new URL('../../', import.meta.url));

/** All files below `indicators/` of a folder, by their paths from that folder. */
function readRepository(root: string): Map<string, string> {
  const files = new Map<string, string>();
  const walk = (folder: string): void => {
    for (const entry of readdirSync(folder, { withFileTypes: true })) {
      const path = join(folder, entry.name);
      if (entry.isDirectory()) walk(path);
      else files.set(relative(root, path).split(sep).join('/'), readFileSync(path, 'utf8'));
    }
  };
  walk(join(root, 'indicators'));
  return files;
}

/** The small sound repository that examples change. */
export const SMALL = readRepository(join(ROOT, 'test/fixtures/small'));

/** The repository that the project ships. */
export const SHIPPED = readRepository(ROOT);

/** The files of one edition, with what belongs to all years. */
export function ofEdition(files: ReadonlyMap<string, string>, id: string): Map<string, string> {
  return new Map([...files].filter(([path]) => !/^indicators\/\d/.test(path) || path.startsWith(`indicators/${id}/`)));
}

/** The files without the locks of editions, for tests that change what is frozen. */
export function unlocked(files: ReadonlyMap<string, string>): Map<string, string> {
  return new Map([...files].filter(([path]) => !path.endsWith('/lock.json')));
}

/** The files with one of them changed: `right`, which must occur exactly once, becomes `wrong`. */
export function changed(
  files: ReadonlyMap<string, string>,
  path: string,
  right: string,
  wrong: string,
): Map<string, string> {
  const text = files.get(path) ?? '';
  const pieces = text.split(right);
  if (pieces.length !== 2) throw new Error(`${path} holds ${pieces.length - 1} times: ${right}`);
  return new Map(files).set(path, pieces.join(wrong));
}

import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, posix } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../', import.meta.url));

/** Folders of this repository whose files a fresh one has under the same paths: what editors read. */
const SHARED: readonly string[] = ['schemas'];

/**
 * Writes the files of a fresh repository into one module, by their paths: those of `starter/`, and those that it shares
 * with this repository, so that each exists once. An installed program has no other way to find them: packages leave
 * files such as `.gitignore` out.
 */
export function writeStarter(): void {
  const own = filesIn('starter').map((path) => [path.slice('starter/'.length), read(path)] as const);
  const shared = SHARED.flatMap((folder) => filesIn(folder)).map((path) => [path, read(path)] as const);
  const files = [...shared, ...own].sort(([a], [b]) => (a < b ? -1 : 1));
  const text = `export const files = ${JSON.stringify(files)};\n`;
  writeFileSync(`${ROOT}src/commands/starter-files.js`, text);
}

function filesIn(folder: string): readonly string[] {
  if (!existsSync(`${ROOT}${folder}`)) throw new Error(`${folder} is missing`);
  return readdirSync(`${ROOT}${folder}`, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => posix.join(entry.parentPath.replaceAll('\\', '/'), entry.name).slice(ROOT.length));
}

function read(path: string): string {
  return readFileSync(`${ROOT}${path}`, 'utf8').replaceAll('\r\n', '\n');
}

if (basename(process.argv[1] ?? '') === 'starter.ts') writeStarter();

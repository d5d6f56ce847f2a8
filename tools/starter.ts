import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, posix } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../', import.meta.url));

/** What a fresh repository has under the same paths as this one: the schemas as they are, and what runs the program. */
const SHARED: readonly string[] = ['schemas', '.vscode', '.github', '.gitea', '.forgejo', '.gitlab-ci.yml'];

/** How this repository, which has the program in it, installs and runs it, and how one does for which it was installed. Workflows install it where the runner lacks it. */
const INSTALLED: readonly (readonly [here: RegExp, there: string])[] = [
  [
    /"type": "process",(\s+)"command": "node",(\s+)"args": \["dist\/zhunsheng\.cjs", /g,
    '"type": "shell",$1"command": "zhunsheng",$2"args": [',
  ],
  [/node dist\/zhunsheng\.cjs/g, 'zhunsheng'],
  [/^( +)run: npm ci$/gm, `$1env:\n$1  ZHUNSHENG_PACKAGE: \${{ vars.ZHUNSHENG_PACKAGE }}\n$1run: npm ci`],
  [
    /npm ci$/gm,
    `command -v zhunsheng >/dev/null || npm install --global "\${ZHUNSHENG_PACKAGE:?names no package of zhunsheng}"`,
  ],
  // A fresh repository has a draft only, and no final edition to be built.
  [/zhunsheng build( &&|\n +)( ?)zhunsheng verify\b/g, 'zhunsheng build --draft$1$2zhunsheng verify output/*/'],
];

/**
 * Writes the files of a fresh repository into one module, by their paths: those of `starter/`, and those that it shares
 * with this repository, so that each exists once. An installed program has no other way to find them: packages leave
 * files such as `.gitignore` out. Throws where a shared file would still run the program of this repository.
 */
export function writeStarter(): void {
  const own = filesIn('starter').map((path) => [path.slice('starter/'.length), read(path)] as const);
  const shared = SHARED.flatMap(filesIn).map((path) => [path, forInstalled(path, read(path))] as const);
  const files = [...shared, ...own].sort(([a], [b]) => (a < b ? -1 : 1));
  writeFileSync(`${ROOT}src/engine/revise/starter-files.js`, `export const files = ${JSON.stringify(files)};\n`);
}

function forInstalled(path: string, text: string): string {
  const changed = INSTALLED.reduce((whole, [here, there]) => whole.replace(here, there), text);
  if (/dist\/zhunsheng|npm (?:ci|run)/.test(changed)) throw new Error(`${path} runs the program of this repository`);
  return changed;
}

/** A file itself, or every file below a folder. */
function filesIn(path: string): readonly string[] {
  if (path.endsWith('.yml')) return [path];
  return readdirSync(`${ROOT}${path}`, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => posix.join(entry.parentPath.replaceAll('\\', '/'), entry.name).slice(ROOT.length));
}

function read(path: string): string {
  return readFileSync(`${ROOT}${path}`, 'utf8').replaceAll('\r\n', '\n');
}

if (basename(process.argv[1] ?? '') === 'starter.ts') writeStarter();

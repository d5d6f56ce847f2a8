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
 * Writes the files of fresh repositories into one module, by their paths: those of each starter, and those that all of
 * them share, among themselves (right in `starter/`) or with this repository, so that each exists once. An installed
 * program has no other way to find them: packages leave files such as `.gitignore` out. Throws where a shared file would
 * still run the program of this repository, or where the README has a word that a starter does not state.
 */
export function writeStarter(): void {
  const own = readdirSync(`${ROOT}starter`, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1));
  const shared = [
    ...SHARED.flatMap(filesIn).map((path) => [path, forInstalled(path, read(path))] as const),
    ...own.filter((each) => each.isFile()).map(({ name }) => [name, read(`starter/${name}`)] as const),
  ];
  const starters = own.filter((each) => each.isDirectory()).map(({ name }) => [name, starterOf(name, shared)] as const);
  writeFileSync(
    `${ROOT}src/engine/revise/starter-files.js`,
    `const shared = ${JSON.stringify(shared.filter(([path]) => path !== README))};\n` +
      `export const STARTERS = ${JSON.stringify(Object.fromEntries(starters))};\n` +
      'for (const name of Object.keys(STARTERS)) STARTERS[name] = [...shared, ...STARTERS[name]];\n',
  );
}

type Files = readonly (readonly [path: string, text: string])[];

const README = 'README.md';

/** What a starter has of its own: its data, and the README with its words (`words.json`), which name its folder and ids, in place of 《》. */
function starterOf(name: string, shared: Files): Files {
  const folder = `starter/${name}`;
  const words: Readonly<Record<string, string>> = JSON.parse(read(`${folder}/words.json`));
  const [, text = ''] = shared.find(([path]) => path === README) ?? [];
  const readme = text.replace(/《(\w+)》/g, (_, key: string) => {
    const word = words[key];
    if (word === undefined) throw new Error(`${folder}/words.json has no ${key}`);
    return word;
  });
  const data = filesIn(`${folder}/indicators`).map((path) => [path.slice(`${folder}/`.length), read(path)] as const);
  return [[README, readme], ...data];
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
    .map((entry) => posix.join(entry.parentPath.replaceAll('\\', '/'), entry.name).slice(ROOT.length))
    .sort();
}

function read(path: string): string {
  return readFileSync(`${ROOT}${path}`, 'utf8').replaceAll('\r\n', '\n');
}

if (basename(process.argv[1] ?? '') === 'starter.ts') writeStarter();

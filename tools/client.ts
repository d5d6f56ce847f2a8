import { readFileSync, writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type BuildOptions, buildSync } from 'esbuild';
import { LANGUAGES } from '../src/words/languages.ts';

const ROOT = fileURLToPath(new URL('../', import.meta.url));

const OPTIONS: BuildOptions = {
  absWorkingDir: ROOT,
  bundle: true,
  minify: true,
  platform: 'browser',
  format: 'iife',
  target: 'chrome109',
  legalComments: 'none',
  charset: 'ascii',
  define: { 'process.env.NODE_ENV': '"production"' },
  write: false,
  outdir: 'out',
  logLevel: 'warning',
};

/** What the readers take of Node, where there is none. */
const WITHOUT_NODE: BuildOptions = {
  alias: { 'node:zlib': `${ROOT}src/checker/crc32.ts` },
  inject: ['src/client/checker/buffer.ts'],
};

/** Files of which parts are in what was made, as paths from the root. */
const bundled = new Set<string>();

/** Writes all that runs in a browser. Gives the files of which parts are in it. */
export function writeClients(): ReadonlySet<string> {
  writeClient();
  writeEditor();
  writeChecker();
  return bundled;
}

/** Writes the page of the studio as a module: its HTML, in which the server fills in `{{lang}}` and `{{key}}`, its scripts, its style and its icon. */
function writeClient(): void {
  const { scripts, atOnce } = scriptsOfPage();
  const parts = {
    HTML: textOf('page.html').replace(AT_ONCE, (line) => atOnce.map((name) => line.replace('…', name)).join('')),
    SCRIPTS: scripts,
    STYLE: made('page.css', '.css'),
    ICON: textOf('page.svg'),
  };
  write('src/studio/page.js', parts);
}

/** The line of the page that stands for one such line for each script that its first imports at once: the browser need not read that one to ask for them. */
const AT_ONCE = /^ *<link rel="modulepreload" href="\/…">\n/m;

/** The scripts of the page by the names under which it asks for them: the first, what it says in each language, and what is read when it is first wanted; and which of them the first imports. */
function scriptsOfPage(): { readonly scripts: Readonly<Record<string, string>>; readonly atOnce: readonly string[] } {
  const words = LANGUAGES.map((language) => [`words-${language}`, `src/words/${language}/browser/page.ts`] as const);
  const entryPoints = { page: 'src/client/main.tsx', ...Object.fromEntries(words) };
  const split = { format: 'esm', splitting: true, chunkNames: '[name]-[hash]', metafile: true } as const;
  const { outputFiles, metafile } = buildSync({ ...OPTIONS, ...split, entryPoints, write: false });
  for (const path of Object.keys(metafile.inputs)) bundled.add(path);
  const imported = metafile.outputs['out/page.js']?.imports ?? [];
  return {
    scripts: Object.fromEntries(outputFiles.map(({ path, text }) => [basename(path), text])),
    atOnce: imported.filter(({ kind }) => kind === 'import-statement').map(({ path }) => basename(path)),
  };
}

/** Writes the editor of YAML in the page of the studio, a module that the page imports when it is first wanted. */
function writeEditor(): void {
  write('src/studio/source/editor.js', { SCRIPT: made('editor/main.ts', '.js', { format: 'esm' }) });
}

/** Writes the page that checks an edition as a module: its HTML with the places of what it is filled with, its script, which has the readers in it, and its style. */
function writeChecker(): void {
  const parts = {
    HTML: textOf('checker/page.html'),
    SCRIPT: made('checker/main.ts', '.js', WITHOUT_NODE),
    STYLE: made('checker/page.css', '.css'),
  };
  write('src/engine/sealed/template.js', parts);
}

function write(path: string, parts: Readonly<Record<string, string | Readonly<Record<string, string>>>>): void {
  const lines = Object.entries(parts).map(([name, part]) => `export const ${name} = ${JSON.stringify(part)};\n`);
  writeFileSync(`${ROOT}${path}`, lines.join(''));
}

function textOf(name: string): string {
  return readFileSync(`${ROOT}src/client/${name}`, 'utf8').replaceAll('\r\n', '\n');
}

function made(entry: string, ending: string, more: BuildOptions = {}): string {
  const options = { ...OPTIONS, ...more, metafile: true, entryPoints: [`src/client/${entry}`] };
  const { outputFiles = [], metafile } = buildSync(options);
  for (const path of Object.keys(metafile?.inputs ?? {})) bundled.add(path);
  const file = outputFiles.find(({ path }) => path.endsWith(ending));
  if (file === undefined) throw new Error(`nothing was made of ${entry}`);
  return file.text;
}

if (basename(process.argv[1] ?? '') === 'client.ts') writeClients();

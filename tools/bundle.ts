import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { chmodSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, posix } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type BuildOptions, build, type Plugin } from 'esbuild';
import { isLanguage } from '../src/words/languages.ts';
import { writeClients } from './client.ts';
import { writeKeyOrder } from './key-order.ts';
import { writeLabels } from './labels.ts';
import { licencesOf } from './licences.ts';
import { writeSchemeSettings } from './scheme-settings.ts';
import { writeStarter } from './starter.ts';
import { writeTemplates } from './templates.ts';
import { writeValidators } from './validators.ts';

const ROOT = fileURLToPath(new URL('../', import.meta.url));

/** Modules that are large and seldom needed, and have no state to share: each becomes a file of its own with all that it needs, read when it is imported. */
const CHUNKS: Readonly<Record<string, string>> = {
  'src/report/diff/json': 'diff.json',
  'src/report/review/comment': 'comment',
  'src/layout/revision/document': 'revision-document',
  'src/report/page/page': 'page',
  'src/report/scores/page': 'score-page',
  'src/import/ids/spelling': 'spelling',
  'src/load/mend/mend': 'mend',
  'src/load/yaml': 'yaml',
  'src/load/shape': 'shape',
  'src/engine/collect/kept': 'kept',
  'src/engine/examine/glyphs': 'glyphs',
  'src/engine/sealed/page': 'checker',
  'src/engine/verify/signatures': 'signatures',
  'src/engine/merge/broken-by-merge': 'broken-by-merge',
  'src/rules/correction': 'held-to-base',
  'src/rules/lock': 'held-to-lock',
  'src/rules/years/templates': 'templates',
  'src/studio/revision/revision': 'studio-revision',
  'src/studio/results/open': 'studio-results',
  'src/studio/versions/open': 'studio-versions',
  'src/studio/source/script': 'studio-editor',
  'src/world/git/revisions': 'revisions',
  'src/world/keys/apart': 'key-apart',
  'src/world/keys/keys': 'keys',
  'src/world/git/versions/versions': 'versions',
  'src/world/transport': 'transport',
  'src/world/typesetting/typeset-apart': 'typeset',
  'src/world/typesetting/typesetter': 'typesetter',
  'src/writers/docx/write': 'write.docx',
  'src/writers/ofd/write': 'write.ofd',
  'src/writers/pdf/wanting': 'wanting',
  'src/writers/pdf/write': 'write.pdf',
  'src/writers/pdf/draw': 'draw.pdf',
  'src/writers/xlsx/write': 'write.xlsx',
  'src/writers/html/write': 'write.html',
  'src/writers/markdown/write': 'write.md',
  'src/writers/csv/write': 'write.csv',
  'src/readers/docx': 'read.docx',
  'src/readers/ofd': 'read.ofd',
  'src/readers/pdf': 'read.pdf',
  'src/readers/xlsx': 'read.xlsx',
  'src/readers/html': 'read.html',
  'src/readers/markdown': 'read.md',
  'src/readers/csv': 'read.csv',
  'generators/generators': 'generators',
  'generators/forms/generators': 'generators.forms',
  'generators/results/generators': 'generators.results',
  'generators/measures/blocks': 'measures',
  'generators/notices/letter': 'letter',
  ...Object.fromEntries([...commands(), ...words()]),
};

/** What is said in each language, apart from the words of the language that most people have and that every command may need. */
function words(): readonly (readonly [string, string])[] {
  const folders = readdirSync(`${ROOT}src/words`, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  const languages = folders.map(({ name }) => name).filter(isLanguage);
  return languages.sort().flatMap((language) => {
    const seldom = [
      'messages',
      'help',
      'delivery',
      'authoring',
      'review',
      'results',
      'import',
      'opinions',
      'merging',
      'sheets',
      'browser/site',
      'published/signing',
      'published/archive',
      'browser/desk',
      'browser/versions',
      'editor',
      ...(language === 'zh' ? [] : ['words']),
    ];
    return seldom.map((part) => [`src/words/${language}/${part}`, `${posix.basename(part)}.${language}`] as const);
  });
}

/** Every command but `check`, which has no time to look for a file of its own. */
function commands(): readonly (readonly [string, string])[] {
  const files = readdirSync(`${ROOT}src/commands`, { recursive: true, encoding: 'utf8' });
  const modules = files
    .filter((name) => name.endsWith('.ts'))
    .map((name) => name.slice(0, -'.ts'.length).replaceAll('\\', '/'));
  const apart = modules.filter((name) => name !== 'check' && name !== 'diff');
  return apart.sort().map((name) => [`src/commands/${name}`, posix.basename(name)]);
}

const OPTIONS: BuildOptions = {
  absWorkingDir: ROOT,
  bundle: true,
  platform: 'node',
  format: 'cjs',
  target: 'node20.19',
  supported: { 'dynamic-import': false },
  minifySyntax: true,
  minifyWhitespace: true,
  legalComments: 'none',
  metafile: true,
  external: ['handlebars'],
  logLevel: 'warning',
};

/** The program as a function of what Node gives to a module, so that it can be compiled as it is read. */
const WRAPPED: BuildOptions = {
  banner: { js: '(function (exports, require, module, __filename, __dirname) {' },
  footer: { js: '})' },
};

/** Writes the sources that are made of others: validators, the order of keys, templates, the starter, labels, what runs in a browser. Gives the files of which parts are in that. */
export function generate(): ReadonlySet<string> {
  writeValidators();
  writeKeyOrder();
  writeTemplates();
  writeStarter();
  writeLabels();
  writeSchemeSettings();
  return writeClients();
}

/** Makes `dist/zhunsheng.cjs`, which people run, the program, its chunks, and the licences of what is in them. They are CommonJS, which Node starts faster than modules. */
export async function bundle(): Promise<void> {
  const inBrowser = generate();
  const options = { ...OPTIONS, define: { PROGRAM: JSON.stringify(programName()) }, plugins: [chunksApart] };
  rmSync(`${ROOT}dist`, { recursive: true, force: true });
  const main = await build({ ...options, entryPoints: ['src/main.ts'], ...WRAPPED, write: false });
  const program = asAscii(main.outputFiles?.[0]?.text ?? '');
  mkdirSync(`${ROOT}dist`);
  writeFileSync(`${ROOT}dist/program.cjs`, program);
  const chunks = Object.entries(CHUNKS).map(([module, name]) => ({ in: `${module}.ts`, out: name }));
  const apart = await build({ ...options, entryPoints: chunks, outdir: 'dist', outExtension: { '.js': '.cjs' } });
  const bundled = [main, apart].flatMap(({ metafile }) => Object.keys(metafile?.inputs ?? {}));
  writeFileSync(`${ROOT}dist/licences.txt`, licencesOf(ROOT, [...bundled, ...inBrowser]));
  const digest = createHash('sha256').update(program).digest('hex').slice(0, 16);
  await warmUp(digest);
  await build({
    ...OPTIONS,
    define: { DIGEST: JSON.stringify(digest) },
    entryPoints: ['src/start.ts'],
    outfile: 'dist/zhunsheng.cjs',
    banner: { js: '#!/usr/bin/env node' },
  });
  chmodSync(`${ROOT}dist/zhunsheng.cjs`, 0o755);
}

/** Lets V8 keep what it compiles of the program for the commands that are to feel like nothing, which then start a tenth faster: for each apart, since what is kept is read whole. Where that fails they start as fast as ever. */
async function warmUp(digest: string): Promise<void> {
  const { outputFiles } = await build({ ...OPTIONS, entryPoints: ['tools/warm-up.ts'], write: false });
  const script = outputFiles[0]?.text ?? '';
  for (const [command, ...given] of [['check'], ['diff', '2020', '2021']] as const) {
    const args = ['--eval', script, `${ROOT}dist/program.cjs`, `${ROOT}dist/${digest}.${command}`, command, ...given];
    spawnSync(process.execPath, args, { cwd: ROOT, stdio: 'ignore' });
  }
}

/** The version with a digest of everything that the program is made of: what it writes can change when that does. */
function programName(): string {
  const hash = createHash('sha256');
  const sources = ['src', 'generators', 'schemas'].flatMap((folder) =>
    readdirSync(`${ROOT}${folder}`, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && /\.(?:tsx?|js|mjs|json|typ|css|hbs|html)$/.test(entry.name))
      .map((entry) => posix.join(entry.parentPath, entry.name).slice(ROOT.length)),
  );
  for (const path of [...sources, 'package-lock.json', 'tools/bundle.ts'].sort()) {
    hash.update(`${path}\0`).update(readFileSync(`${ROOT}${path}`));
  }
  const { version } = JSON.parse(readFileSync(`${ROOT}package.json`, 'utf8')) as { version: string };
  return `${version} ${hash.digest('hex').slice(0, 16)}`;
}

const chunksApart: Plugin = {
  name: 'chunks-apart',
  setup(building) {
    building.onResolve({ filter: /\.ts$/ }, ({ kind, path, importer }) => {
      const module = Object.keys(CHUNKS).find((each) => posix.join(dirname(importer), path) === `${ROOT}${each}.ts`);
      return kind === 'dynamic-import' && module !== undefined
        ? { path: `./${CHUNKS[module]}.cjs`, external: true }
        : undefined;
    });
  },
};

/** What esbuild leaves of other signs than those of ASCII, which stand in patterns, written in these: V8 keeps any other text in twice the memory. Throws where that would say something else. */
function asAscii(code: string): string {
  if (/(?<!\\)(?:\\\\)*\\[^\0-\x7f]|\braw`[^`]*[^\0-\x7f]/.test(code)) throw new Error('a sign cannot be escaped');
  return code.replace(/[^\0-\x7f]/g, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

if (basename(process.argv[1] ?? '') === 'bundle.ts') await bundle();

import { readFileSync, writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type BuildOptions, buildSync } from 'esbuild';

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

/** Writes the page of the studio as a module: its HTML, in which the server fills in `{{lang}}` and `{{key}}`, its script, its style and its icon. */
export function writeClient(): void {
  const parts = {
    HTML: textOf('page.html'),
    SCRIPT: made('main.tsx', '.js'),
    STYLE: made('page.css', '.css'),
    ICON: textOf('page.svg'),
  };
  const lines = Object.entries(parts).map(([name, text]) => `export const ${name} = ${JSON.stringify(text)};\n`);
  writeFileSync(`${ROOT}src/studio/page.js`, lines.join(''));
}

function textOf(name: string): string {
  return readFileSync(`${ROOT}src/client/${name}`, 'utf8').replaceAll('\r\n', '\n');
}

function made(entry: string, ending: string): string {
  const { outputFiles = [] } = buildSync({ ...OPTIONS, entryPoints: [`src/client/${entry}`] });
  const file = outputFiles.find(({ path }) => path.endsWith(ending));
  if (file === undefined) throw new Error(`nothing was made of ${entry}`);
  return file.text;
}

if (basename(process.argv[1] ?? '') === 'client.ts') writeClient();

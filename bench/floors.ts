import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const SOURCES = {
  read: new URL('./floors/read.ts', import.meta.url),
  json: new URL('./floors/json.ts', import.meta.url),
  events: new URL('./floors/events.ts', import.meta.url),
  load: new URL('./floors/load.ts', import.meta.url),
  yaml: new URL('./floors/yaml.ts', import.meta.url),
  watch: new URL('./floors/watch.ts', import.meta.url),
  typst: new URL('./floors/typst.ts', import.meta.url),
  preview: new URL('./floors/preview.ts', import.meta.url),
  exceljs: new URL('./floors/exceljs.ts', import.meta.url),
} as const;

/** What the program is held against: programs that only read, parse or watch the data, and take the root of a repository as their argument; two that only make pages, once or with each figure that is typed, and take what the program asks Typst for; and one that writes a form, as often as it is told. */
export type Floor = keyof typeof SOURCES;

/** Bundles every floor into a folder, as the program itself is bundled, so that none of them loads modules. Gives their paths. */
export async function bundleFloors(folder: string): Promise<Readonly<Record<Floor, string>>> {
  const names = Object.keys(SOURCES) as Floor[];
  await build({
    entryPoints: Object.fromEntries(names.map((name) => [name, fileURLToPath(SOURCES[name])])),
    outdir: folder,
    outExtension: { '.js': '.cjs' },
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'node20.19',
    minifySyntax: true,
    minifyWhitespace: true,
    legalComments: 'none',
    logLevel: 'warning',
  });
  return Object.fromEntries(names.map((name) => [name, join(folder, `${name}.cjs`)])) as Record<Floor, string>;
}

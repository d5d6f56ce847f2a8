import { readFileSync } from 'node:fs';
import { basename, join, relative } from 'node:path';
import { findFonts } from '../../src/world/typesetting/fonts.ts';
import { licenceFiles } from '../licences.ts';
import { copyOf, type Entry, filesBelow, madeOf, within } from './entry.ts';
import { foreignPackage } from './foreign.ts';
import { ROOT } from './root.ts';

const TYPST = '@myriaddreamin/typst-ts-node-compiler-';

/** The platforms for which a native typesetter is shipped; all others have WebAssembly. */
export const NATIVE = ['linux-x64-gnu', 'linux-arm64-gnu', 'win32-x64-msvc'] as const;
export type Native = (typeof NATIVE)[number];

/** A package of npm that the program loads when it runs. */
interface Loaded {
  readonly name: string;
  readonly version: string;
  readonly entries: readonly Entry[];
}

/** The program as it is installed: the bundle, and beside it what it loads when it runs, with its licences. `Loaded` tells the packages. */
export function programFor(natives: readonly Native[]): {
  readonly entries: readonly Entry[];
  readonly versions: Readonly<Record<string, string>>;
} {
  const packages = [...PORTABLE.map(fromHere), ...natives.map((each) => nativeTypst(`${TYPST}${each}`))];
  return {
    entries: [
      // What V8 compiled of it (`src/start.ts`) is of one version of Node, and never twice the same.
      ...within(
        'dist',
        filesBelow(join(ROOT, 'dist')).filter(({ path }) => /\.(?:cjs|txt)$/.test(path)),
      ),
      copyOf(join(ROOT, 'LICENSE'), 'LICENSE'),
      ...packages.flatMap(({ name, entries }) => within(`node_modules/${name}`, entries)),
    ],
    versions: Object.fromEntries(packages.map(({ name, version }) => [name, version])),
  };
}

/** What is loaded on every machine: the files that a path begins with, of each package. Of fonts those alone that documents are set in. */
const PORTABLE: readonly (readonly [name: string, beginnings: readonly string[]])[] = [
  ['handlebars', ['dist/cjs/', 'lib/index.js', 'runtime.js']],
  ['source-map', ['lib/', 'source-map.js']],
  ['@myriaddreamin/typst-ts-web-compiler', ['pkg/typst_ts_web_compiler_bg.wasm']],
  ['@myriaddreamin/typst-ts-renderer', ['pkg/typst_ts_renderer_bg.wasm']],
  ...['@expo-google-fonts/noto-sans-sc', '@expo-google-fonts/noto-serif-sc'].map(
    (name) => [name, fontsOf(name)] as const,
  ),
];

function fontsOf(name: string): readonly string[] {
  const folder = join(ROOT, 'node_modules', name);
  const paths = findFonts([]).paths.map((path) => relative(folder, path).replaceAll('\\', '/'));
  return paths.filter((path) => !path.startsWith('../'));
}

function fromHere([name, beginnings]: (typeof PORTABLE)[number]): Loaded {
  const folder = join(ROOT, 'node_modules', name);
  const isLoaded = ({ path }: Entry): boolean =>
    beginnings.some((each) => (each.endsWith('/') ? path.startsWith(each) : path === each));
  return loaded(folder, filesBelow(folder).filter(isLoaded));
}

function nativeTypst(name: string): Loaded {
  const folder = foreignPackage(name);
  return loaded(
    folder,
    filesBelow(folder).filter(({ path }) => path.endsWith('.node')),
  );
}

/** A package with what it says of itself, but for dependencies and platforms: npm would look for those, and refuse these. */
function loaded(folder: string, files: readonly Entry[]): Loaded {
  const { name, version, license, main } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  if (files.length === 0) throw new Error(`${name} has nothing to load`);
  const manifest = `${JSON.stringify({ name, version, license, main }, undefined, 2)}\n`;
  const licences = licenceFiles(folder, license).map((file) => copyOf(file, basename(file)));
  return { name, version, entries: [...files, madeOf('package.json', manifest), ...licences] };
}

import { readFileSync, rmSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { type BuildOptions, build, type Plugin } from 'esbuild';
import type { Plugin as VitestPlugin } from 'vitest/config';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
/** Below the packages, which the tests import from there. */
const FOLDER = join(ROOT, 'node_modules/.cache/zhunsheng-tests');

/**
 * Makes modules of Node out of test files, once for all: what several of them import is shared, so that the process of each
 * file reads a few of these instead of asking Vitest for two hundred sources.
 */
export async function bundleTests(files: readonly string[]): Promise<void> {
  rmSync(FOLDER, { recursive: true, force: true });
  await build({ ...MODULES, entryPoints: files.filter((file) => !mocks(file)), outdir: FOLDER, splitting: true });
}

/** Makes one module of Node out of a tool, and gives its path. */
export async function bundleTool(tool: string): Promise<string> {
  const module = join(ROOT, 'node_modules/.cache/zhunsheng-tools', `${tool}.mjs`);
  await build({ ...MODULES, entryPoints: [join(ROOT, 'tools', `${tool}.ts`)], outfile: module });
  return module;
}

/** Lets a test file be what was bundled of it, unless it is run again and again while it is being changed. */
export function bundledTests(): VitestPlugin {
  let isWatching = false;
  return {
    name: 'bundled-tests',
    enforce: 'pre',
    configureVitest: ({ vitest }) => {
      isWatching = vitest.config.watch;
    },
    load: (file) => {
      if (isWatching || !file.endsWith('.test.ts') || mocks(file)) return;
      const module = join(FOLDER, relative(ROOT, file).replace(/ts$/, 'mjs'));
      return `import ${JSON.stringify(pathToFileURL(module).href)};`;
    },
  };
}

/** Whether a test puts something else in the place of a module, which only Vitest can do. */
function mocks(file: string): boolean {
  return readFileSync(file, 'utf8').includes('vi.mock(');
}

/** Leaves to a module the place where its source stands. */
const ownPlaces: Plugin = {
  name: 'own-places',
  setup: ({ onLoad }) => {
    onLoad({ filter: /\/(?:src|test|generators|tools)\/.*\.ts$/ }, ({ path }) => {
      const source = readFileSync(path, 'utf8');
      const contents = source
        .replaceAll('import.meta.url', JSON.stringify(pathToFileURL(path).href))
        .replaceAll('import.meta.dirname', JSON.stringify(dirname(path)));
      return { contents, loader: 'ts' };
    });
  },
};

const MODULES = {
  outbase: ROOT,
  outExtension: { '.js': '.mjs' },
  bundle: true,
  packages: 'external',
  platform: 'node',
  format: 'esm',
  target: 'node20.19',
  charset: 'utf8',
  sourcemap: 'linked',
  logLevel: 'warning',
  plugins: [ownPlaces],
} satisfies BuildOptions;

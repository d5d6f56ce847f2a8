import { chmodSync } from 'node:fs';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type BuildOptions, build, type Plugin } from 'esbuild';
import { writeValidators } from './validators.ts';

const ROOT = fileURLToPath(new URL('../', import.meta.url));

/** Modules that are large and seldom needed, and have no state to share: each becomes a file of its own, read when it is imported. */
const CHUNKS: Readonly<Record<string, string>> = {
  'commands/explain': 'explain',
  'load/shape': 'shape',
  'text/zh/messages': 'messages.zh',
  'text/en/messages': 'messages.en',
  'text/zh/explanations': 'explanations.zh',
  'text/en/explanations': 'explanations.en',
};

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
  external: ['handlebars'],
  logLevel: 'warning',
};

/** Makes `dist/zhunsheng.cjs`, the program that people run, and its chunks. They are CommonJS, which Node starts faster than modules. */
export async function bundle(): Promise<void> {
  writeValidators();
  const program = 'dist/zhunsheng.cjs';
  await build({
    ...OPTIONS,
    entryPoints: ['src/main.ts'],
    outfile: program,
    banner: { js: '#!/usr/bin/env node' },
    plugins: [chunksApart],
  });
  for (const [module, name] of Object.entries(CHUNKS)) {
    await build({ ...OPTIONS, entryPoints: [`src/${module}.ts`], outfile: `dist/${name}.cjs` });
  }
  chmodSync(`${ROOT}${program}`, 0o755);
}

const chunksApart: Plugin = {
  name: 'chunks-apart',
  setup(building) {
    building.onResolve({ filter: /\.ts$/ }, ({ kind, path }) => {
      const module = Object.keys(CHUNKS).find((each) => path.endsWith(`/${each}.ts`));
      return kind === 'dynamic-import' && module !== undefined
        ? { path: `./${CHUNKS[module]}.cjs`, external: true }
        : undefined;
    });
  },
};

if (basename(process.argv[1] ?? '') === 'bundle.ts') await bundle();

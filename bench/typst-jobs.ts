import { writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { TypesettingJob } from '../src/ports/typesetter.ts';

/** What Typst is asked for by a build of all PDFs, for a program that only runs Typst. */
export interface TypstJobs {
  /** The path of Typst's native library. */
  readonly library: string;
  /** The paths of the fonts. */
  readonly fonts: readonly string[];
  readonly jobs: readonly TypesettingJob[];
}

/**
 * Lets the program's own writer make all PDFs of a repository with a typesetter that only takes down what it is asked
 * for, and writes that to a file. Gives false, and writes nothing, where Typst has no native library.
 */
export async function recordTypstJobs(root: string, path: string): Promise<boolean> {
  const library = nativeLibrary();
  if (library === undefined) return false;
  // The program's modules need what is made by bundling it, so they are loaded only now.
  const [{ readArguments }, { COMMANDS }, { build }, { realWorld }, { typesetterOf }, { findFonts }, { GENERATORS }] =
    await Promise.all([
      import('../src/cli/arguments.ts'),
      import('../src/commands.ts'),
      import('../src/commands/build.ts'),
      import('../src/world/world.ts'),
      import('../src/world/typesetting/typesetter.ts'),
      import('../src/world/typesetting/fonts.ts'),
      import('../generators/generators.ts'),
    ]);
  const found = findFonts();
  const jobs: TypesettingJob[] = [];
  const typesetter = {
    ...typesetterOf(found),
    typeset: async (job: TypesettingJob) => {
      jobs.push(job);
      return new Uint8Array();
    },
  };
  const silent = () => undefined;
  const terminal = { print: silent, tell: silent, show: silent, ask: silent, askSecretly: silent, hasColours: false };
  const world = { ...realWorld(root), typesetter: async () => typesetter, terminal };
  const request = readArguments(['build', '--format', 'pdf', '--root', root], COMMANDS);
  const code = request.command === 'build' ? await build(world, request.asked, 'en', GENERATORS) : undefined;
  if (code !== 0 || jobs.length === 0) throw new Error(`no PDF could be prepared: the build ended with ${code}`);
  writeFileSync(path, JSON.stringify({ library, fonts: found.paths, jobs } satisfies TypstJobs));
  return true;
}

const PACKAGES = ['gnu', 'musl'].map((library) => `@myriaddreamin/typst-ts-node-compiler-linux-x64-${library}`);

/** The native library that loads on this machine: the one for its C library. */
function nativeLibrary(): string | undefined {
  const require = createRequire(import.meta.url);
  for (const name of PACKAGES) {
    try {
      const path = require.resolve(name);
      require(path);
      return path;
    } catch {
      // It is not installed, or is for the other C library.
    }
  }
  return undefined;
}

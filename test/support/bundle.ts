import type { TestProject, Vitest } from 'vitest/node';
import { bundleTests } from './bundled.ts';
import { makeProgram } from './made.ts';

/** Under which a run of Vitest holds that this was done: each of its projects asks for it, with modules of its own. */
const DONE = Symbol.for('zhunsheng.bundled');

/** A run of Vitest: which files were asked for, which it tells no type of, and what this made. */
type Run = Vitest & { readonly filenamePattern?: readonly string[]; [DONE]?: Promise<void> };

/** Makes the program before the tests, so that those of whole commands never run an old one, and then the tests that were asked for. */
export async function setup({ vitest }: TestProject): Promise<void> {
  const run: Run = vitest;
  run[DONE] ??= bundleAll(run);
  await run[DONE];
}

async function bundleAll({ projects, filenamePattern }: Run): Promise<void> {
  await makeProgram();
  // A file may be asked for with a line.
  const asked = filenamePattern?.map((each) => each.replace(/:\d+$/, ''));
  const found = await Promise.all(projects.map((project) => project.globTestFiles(asked)));
  await bundleTests([...new Set(found.flatMap(({ testFiles }) => testFiles))]);
}

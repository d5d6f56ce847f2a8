import type { TestProject, Vitest } from 'vitest/node';
import { bundle } from '../../tools/bundle.ts';
import { bundleTests } from './bundled.ts';

/** Under which a run of Vitest holds that this was done: each of its projects asks for it, with modules of its own. */
const DONE = Symbol.for('zhunsheng.bundled');

/** Makes the program anew before the tests, so that those of whole commands never run an old one, and then the tests. */
export async function setup({ vitest }: TestProject): Promise<void> {
  const run = vitest as Vitest & { [DONE]?: Promise<void> };
  run[DONE] ??= bundleAll(vitest);
  await run[DONE];
}

async function bundleAll({ projects }: Vitest): Promise<void> {
  await bundle();
  const found = await Promise.all(projects.map((project) => project.globTestFiles()));
  await bundleTests([...new Set(found.flatMap(({ testFiles }) => testFiles))]);
}

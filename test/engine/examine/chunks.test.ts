import { mkdtempSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import { expect, it } from 'vitest';
import type { examine } from '../../../src/engine/examine/examine.ts';
import { openMemory } from '../../../src/load/memory.ts';
import { ROOT, SMALL_TWO_YEARS } from '../../support/fixtures.ts';
import { memoryWorld } from '../../support/memory-world.ts';

it('judges a state once, though two parts of the program that are loaded apart look at it', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'zhunsheng-chunks-'));
  try {
    const [one, other] = [await chunk(folder, 'one'), await chunk(folder, 'other')];
    const world = memoryWorld(SMALL_TWO_YEARS);
    const memory = openMemory();
    await one(world, { digests: false, memory });
    expect(memory.settle()).toBe(true);
    await other(world, { digests: false, memory });
    expect(memory.settle()).toBe(false);
  } finally {
    rmSync(folder, { recursive: true });
  }
});

/** The examination with a copy of its own of all that it is made of, as each chunk of the program has one. */
async function chunk(folder: string, name: string): Promise<typeof examine> {
  const outfile = join(folder, `${name}.cjs`);
  const entry = join(ROOT, 'src/engine/examine/examine.ts');
  await build({ entryPoints: [entry], outfile, bundle: true, platform: 'node', format: 'cjs', logLevel: 'warning' });
  return (createRequire(import.meta.url)(outfile) as { examine: typeof examine }).examine;
}

import { examine, type Wishes } from '../../src/engine/examine/examine.ts';
import { openMemory } from '../../src/load/memory.ts';
import type { Examined } from '../../src/model/proof.ts';
import type { Diagnostic } from '../../src/text/diagnostic.ts';
import { memoryWorld } from './memory-world.ts';

type Files = ReadonlyMap<string, string>;

/**
 * Examines one repository after the other that differ in few files, as `check --watch` does: only what has changed since
 * the one before is read and judged anew. That this gives what a fresh examination gives is proved in
 * `test/commands/watch-memory.test.ts`.
 */
export function examiner(wishes: Omit<Wishes, 'memory'>): (files: Files) => Promise<Examined | undefined> {
  const memory = openMemory();
  return async (files) => {
    const examined = await examine(memoryWorld(files), { ...wishes, memory });
    memory.settle();
    return examined;
  };
}

/** Finds what is wrong with one repository after the other; see `examiner`. */
export function finder(): (files: Files) => Promise<readonly Diagnostic[]> {
  const examineNext = examiner({ digests: false });
  return async (files) => (await examineNext(files))?.findings ?? [];
}

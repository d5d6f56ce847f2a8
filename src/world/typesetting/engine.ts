import { type Drawing, TypesettingFailed, type TypesettingJob } from '../../ports/typesetter.ts';
import type { Engine } from './typst-engine.ts';
import { nativeEngine } from './typst-native.ts';
import { wasmEngine } from './typst-wasm.ts';

/** Which engine is wanted: a native one where there is a build for the machine, or WebAssembly in any case. */
export type EngineChoice = 'fastest' | 'wasm';

/** Loads Typst, natively where there is a build for the machine, else as WebAssembly. Throws `TypesettingFailed` when none can be loaded. */
export async function loadEngine(fontPaths: readonly string[], choice: EngineChoice): Promise<Engine> {
  try {
    const native = choice === 'fastest' ? nativeEngine(fontPaths) : undefined;
    return native ?? (await wasmEngine(fontPaths));
  } catch (cause) {
    throw new TypesettingFailed('no build of Typst can be loaded', { cause });
  }
}

/** What is to be set: a PDF, or pages to be looked at. */
export type Job = TypesettingJob | Drawing;

/** The bytes of a PDF or a drawing, from an engine. */
export function compiled({ compile, draw }: Engine, job: Job): Uint8Array {
  const files = new Map([
    ['main.typ', job.template],
    ['data.json', job.data],
  ]);
  return 'standard' in job ? compile(files, job.standard) : new TextEncoder().encode(draw(files));
}

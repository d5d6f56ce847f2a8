import { generate } from '../../tools/bundle.ts';

/** Makes what the sources import and nobody writes, for tests that run no program. */
export function setup(): void {
  generate();
}

import { bundle } from '../../tools/bundle.ts';

/** Makes `dist/` of the sources as they are, unless a run has just done so for all its parts, which use it at once (`.ci/run`). */
export async function makeProgram(): Promise<void> {
  if (process.env['DIST_IS_MADE'] === undefined) await bundle();
}

import { bundle } from '../../tools/bundle.ts';

/** Makes the program anew before the tests, so that those of whole commands never run an old one. */
export async function setup(): Promise<void> {
  await bundle();
}

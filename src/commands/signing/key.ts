import type { ExitCode } from '../../cli/exit-code.ts';
import type { Asked } from '../../cli/spec.ts';
import type { KEY } from '../../cli/specs/signing.ts';
import { makeKey, publicKeyIn } from '../../engine/signing/keys.ts';
import type { World } from '../../ports/world.ts';
import { type Language, signingWordsIn } from '../../words/languages.ts';

/** Makes a key to sign with, or shows by which fingerprint one is known; and how it is registered. */
export async function key(
  world: Pick<World, 'folders' | 'terminal' | 'keys'>,
  { root, operands: [action, path], algorithm }: Asked<typeof KEY>,
  language: Language,
): Promise<ExitCode> {
  const words = await signingWordsIn(language);
  if (action === 'new') {
    const { secret, open, key: made } = await makeKey(world, { root, path, algorithm }, words);
    world.terminal.print(words.created({ algorithm, secret, open, fingerprint: made.fingerprint }));
    world.terminal.print(words.register(made.fingerprint));
    return 0;
  }
  const found = await publicKeyIn(world, path, words);
  world.terminal.print(words.shown(found.algorithm, found.fingerprint) + words.register(found.fingerprint));
  return 0;
}

import { signal } from '@preact/signals';
import type { VersionOutcome, VersionWish } from '../../studio/protocol/versions.ts';
import { isConnected, lose } from './desk.ts';
import { kept } from './talk.ts';
import { said } from './wishes.ts';

/** Counts how often the history is to be asked for anew: after a wish, and when the person comes back to the page. */
export const asked = signal(0);

/** Does with the history what is wished, and says what was done; null where the program did not answer. */
export async function keep(wish: VersionWish): Promise<VersionOutcome | null> {
  try {
    const outcome = await kept(wish);
    isConnected.value = true;
    if (outcome.kind === 'done') said.value = { text: outcome.said, isRefused: false };
    return outcome;
  } catch {
    lose();
    return null;
  } finally {
    asked.value += 1;
  }
}

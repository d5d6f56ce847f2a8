import { signal } from '@preact/signals';
import type { YearWish } from '../../studio/protocol/years.ts';
import type { Outcome, Wish } from '../../studio/protocol.ts';
import { desk, isConnected, load, lose, system } from './desk.ts';
import { done, returned, turned, turnedYear } from './talk.ts';
import { words } from './words.ts';

/** What was last done, or why it was not; null where there is nothing to say. */
export const said = signal<{ readonly text: string; readonly isRefused: boolean } | null>(null);

type Distribute<Kind> = Kind extends unknown ? Omit<Kind, 'edition' | 'system'> : never;

/** A wish about the system that is looked at. */
export type Bare = Distribute<Wish>;

/** A wish, with the edition and the system that are looked at. */
export function wishOf(bare: Bare, inSystem: string = system.value?.id ?? ''): Wish {
  return { edition: desk.value?.edition.id ?? '', system: inSystem, ...bare } as Wish;
}

/** Does what is wished. When it is done the page shows it; null where the program did not answer, so that nothing is known. */
export function act(wish: Wish): Promise<Outcome | null> {
  return settled(done(wish));
}

/** The same, where what is said of it has no place of its own. */
export async function actAndSay(wish: Wish): Promise<Outcome | null> {
  return say(await act(wish));
}

/** The largest draft, in bytes; the program takes none that is larger. */
const LARGEST = 64 * 1024 * 1024;

/** Hands a draft that came back to the program; `unit` made it, where its file does not say. Gives what became of it, in sentences. */
export async function receive(
  file: File,
  unit: string,
): Promise<{ readonly said: string; readonly isRefused: boolean }> {
  if (file.size > LARGEST) return { said: words.opinions.tooLarge(file.name), isRefused: true };
  const outcome = await settled(returned(desk.value?.edition.id ?? '', file, unit));
  return { said: outcome?.said ?? words.opinions.unread(file.name), isRefused: outcome?.kind !== 'done' };
}

/** Does with an edition as a whole what is wished. */
export function turnYear(wish: YearWish): Promise<Outcome | null> {
  return settled(turnedYear(wish));
}

/** Takes back the last change, or makes it again. */
export async function turn(way: 'undo' | 'redo'): Promise<void> {
  if (desk.value === null || desk.value[way] === null) return;
  say(await settled(turned(way)));
}

async function settled(asked: Promise<Outcome>): Promise<Outcome | null> {
  try {
    const outcome = await asked;
    isConnected.value = true;
    if (outcome.kind === 'done') {
      await load(undefined, outcome.version);
      said.value = { text: outcome.said, isRefused: false };
    }
    return outcome;
  } catch {
    lose();
    return null;
  }
}

function say(outcome: Outcome | null): Outcome | null {
  if (outcome !== null) said.value = { text: outcome.said, isRefused: outcome.kind !== 'done' };
  return outcome;
}

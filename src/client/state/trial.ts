import { computed, signal } from '@preact/signals';
import type { Row } from '../../studio/protocol/rows.ts';
import type { TotalView, Trial, Wish } from '../../studio/protocol.ts';
import { newest } from '../logic/newest.ts';
import { lose, system } from './desk.ts';
import { tried } from './talk.ts';

/** What would be with what is being typed; null where nothing is, or it was not answered yet. */
export const trial = signal<Extract<Trial, { readonly kind: 'trial' }> | null>(null);

/** Why what is being typed cannot be; null where it can. */
export const objection = signal<string | null>(null);

/** Whether what is shown is older than what was typed. */
export const isBehind = signal(false);

const trying = newest<Wish, Trial>(
  tried,
  (answer) => {
    trial.value = answer.kind === 'trial' ? answer : null;
    objection.value = answer.kind === 'refused' ? answer.said : null;
    isBehind.value = false;
  },
  lose,
);

/** Asks what would be. */
export function attempt(wish: Wish): void {
  isBehind.value = true;
  trying.ask(wish);
}

/** What is shown is again what is written. */
export function forgetTrial(): void {
  trying.forget();
  trial.value = null;
  objection.value = null;
  isBehind.value = false;
}

/** The totals of the system as they are, or would be. */
export const totals = computed<readonly TotalView[]>(() => trial.value?.totals ?? system.value?.totals ?? []);

const offsTried = computed(() =>
  trial.value === null ? null : new Map(trial.value.off.map(({ id, off }) => [id, off])),
);

/** What the parts of an item add up to where that is not its points, as it is or would be. */
export function offOf(row: Row): Row['off'] {
  return offsTried.value === null ? row.off : (offsTried.value.get(row.id) ?? []);
}

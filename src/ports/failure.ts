import { visible } from '../text/visible.ts';
import type { Words } from '../words/words.ts';

/** A sentence about something that cannot be done as asked; it is caught once, in `main`, and gives exit code 2. */
export type Complaint = (failure: Words['failure']) => string;

/** Makes the error that carries such a sentence until the language is known. */
export function failure(complaint: Complaint, cause?: unknown): Error & { readonly complaint: Complaint } {
  return Object.assign(new Error('cannot be done as asked', { cause }), { complaint });
}

/** Makes such an error of a sentence that is there already, with the path of the setting at which it is; what it repeats of the data can do no harm to a terminal. */
export function refusal(
  sentence: string,
  setting?: string,
): Error & { readonly complaint: Complaint; readonly setting: string | undefined } {
  return Object.assign(
    failure(() => visible(sentence)),
    { setting },
  );
}

/** The sentence that an error carries for the person. Nothing that it repeats, from arguments, names of files, the environment or other programs, breaks the line or steers the terminal. */
export function sentenceOf({ complaint }: { readonly complaint: Complaint }, failure: Words['failure']): string {
  return complaint(shielded(failure));
}

/** Words of which each is told only what is harmless. */
function shielded<Some extends object>(words: Some): Some {
  const entries = Object.entries(words).map(([name, each]) => [name, shieldedWord(each)]);
  return Object.fromEntries(entries) as Some;
}

function shieldedWord(word: unknown): unknown {
  if (typeof word === 'function') return (...facts: readonly unknown[]) => word(...facts.map(shown));
  return typeof word === 'object' && word !== null ? shielded(word) : word;
}

function shown(fact: unknown): unknown {
  if (typeof fact === 'string') return visible(fact);
  if (Array.isArray(fact)) return fact.map(shown);
  if (typeof fact !== 'object' || fact === null) return fact;
  return Object.fromEntries(Object.entries(fact).map(([name, each]) => [name, shown(each)]));
}

/** Whether an error carries a sentence for the person. */
export function isFailure(
  error: unknown,
): error is Error & { readonly complaint: Complaint; readonly setting?: string | undefined } {
  return error instanceof Error && 'complaint' in error;
}

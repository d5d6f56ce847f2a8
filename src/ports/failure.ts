import { visible } from '../text/visible.ts';
import type { Words } from '../words/words.ts';

/** A sentence about something that cannot be done as asked; it is caught once, in `main`, and gives exit code 2. */
export type Complaint = (failure: Words['failure']) => string;

/** Makes the error that carries such a sentence until the language is known. */
export function failure(complaint: Complaint, cause?: unknown): Error & { readonly complaint: Complaint } {
  return Object.assign(new Error('cannot be done as asked', { cause }), { complaint });
}

/** Makes such an error of a sentence that is there already; what it repeats of the data can do no harm to a terminal. */
export function refusal(sentence: string): Error & { readonly complaint: Complaint } {
  return failure(() => visible(sentence));
}

/** Whether an error carries a sentence for the person. */
export function isFailure(error: unknown): error is Error & { readonly complaint: Complaint } {
  return error instanceof Error && 'complaint' in error;
}

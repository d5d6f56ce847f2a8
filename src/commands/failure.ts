import type { Words } from '../text/words.ts';

/** A sentence about something that cannot be done as asked; it is caught once, in `main`, and gives exit code 2. */
export type Complaint = (failure: Words['failure']) => string;

/** Makes the error that carries such a sentence until the language is known. */
export function failure(complaint: Complaint, cause?: unknown): Error & { readonly complaint: Complaint } {
  return Object.assign(new Error('cannot be done as asked', { cause }), { complaint });
}

/** Whether an error carries a sentence for the person. */
export function isFailure(error: unknown): error is Error & { readonly complaint: Complaint } {
  return error instanceof Error && 'complaint' in error;
}

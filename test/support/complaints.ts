import { isFailure } from '../../src/ports/failure.ts';
import { words } from '../../src/words/zh/words.ts';

/** What an action says when it cannot be done as asked; empty when it can. */
export function complaintOf(action: () => unknown): string {
  try {
    action();
  } catch (error) {
    if (isFailure(error)) return error.complaint(words.failure);
    throw error;
  }
  return '';
}

import type { SuggestedPlace, Suggestion } from '../../model/opinions/suggestion.ts';
import type { Mark } from './found.ts';

/** Where a row stands in a file, and what stands in it where it is new; a row that is not there any more by the one in which it stood in what was sent. */
export interface RowPlaces {
  readonly file: string;
  readonly row: (number: number) => SuggestedPlace;
  readonly missing: (beforeRow: number) => SuggestedPlace;
}

/** A suggestion with the number of the row to which it belongs in the order of the file. */
export interface RowSuggestion {
  readonly row: number;
  readonly suggestion: Suggestion;
}

/** Who suggests it, and whether nothing in the file says so. */
export function byWhom(mark: Mark | undefined): Pick<Suggestion, 'author' | 'stamp' | 'untracked'> {
  return { author: mark?.author ?? '', stamp: mark?.stamp ?? '', untracked: mark === undefined };
}

import type { Suggestion } from '../model/opinions/suggestion.ts';
import type { Remark } from './returned.ts';

/** What a part of a file gave: a cell, a table, a letter. */
export interface Gathered {
  readonly suggestions: readonly Suggestion[];
  readonly agreements: readonly Remark[];
  readonly unread: readonly Remark[];
}

/** What gives nothing. */
export const NOTHING: Gathered = { suggestions: [], agreements: [], unread: [] };

/** What several parts of a file gave, in their order. */
export function together(parts: readonly Gathered[]): Gathered {
  return {
    suggestions: parts.flatMap(({ suggestions }) => suggestions),
    agreements: parts.flatMap(({ agreements }) => agreements),
    unread: parts.flatMap(({ unread }) => unread),
  };
}

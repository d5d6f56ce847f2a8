import type { Suggestion } from '../model/opinions/suggestion.ts';
import type { Remark } from './returned.ts';

/** What a part of a file gave: a cell, a table, a letter. */
export interface Gathered {
  readonly suggestions: readonly Suggestion[];
  readonly agreements: readonly Suggestion[];
  readonly unread: readonly Remark[];
  /** How many rows and paragraphs of what was sent are not there, where only a part came back. */
  readonly left: number;
}

/** What gives nothing. */
export const NOTHING: Gathered = { suggestions: [], agreements: [], unread: [], left: 0 };

/** What several parts of a file gave, in their order. */
export function together(parts: readonly Gathered[]): Gathered {
  return {
    suggestions: parts.flatMap(({ suggestions }) => suggestions),
    agreements: parts.flatMap(({ agreements }) => agreements),
    unread: parts.flatMap(({ unread }) => unread),
    left: parts.reduce((sum, { left }) => sum + left, 0),
  };
}

import type { Written } from '../../text/written.ts';
import type { Suggestion } from './suggestion.ts';

/** How it was decided on a suggestion: taken (采纳), taken in part or otherwise (部分采纳), or not (不采纳). */
export const OUTCOMES = ['adopted', 'adapted', 'rejected'] as const;
export type Outcome = (typeof OUTCOMES)[number];

/** The words for what a suggestion is about, in the order in which a file says them. */
export const SUGGESTED_FIELDS = [
  ...(['points', 'text', 'title', 'department', 'cooperating', 'scoring', 'targets'] as const),
  ...(['evidence', 'method', 'remark', 'applicability'] as const),
  ...(['insert', 'delete', 'move', 'comment', 'setting', 'paragraph', 'disagree', 'agree'] as const),
] as const satisfies readonly Suggestion['field'][];

/** What was decided on a suggestion, by whom and when. */
export interface Decision {
  readonly outcome: Outcome | undefined;
  /** Of `adapted`: what the field became; undefined where nothing of the data was changed by it. Points are plain digits. */
  readonly to: string | undefined;
  readonly reason: string | undefined;
  readonly by: string;
  /** The day, `2021-03-20`; undefined where the file does not say. */
  readonly on: string | undefined;
  readonly written: Written;
}

/** A suggestion as the file of opinions of an edition keeps it (意见), with the decision on it where there is one. */
export interface Opinion {
  /** By which people name it: counted from 1 within the edition, and permanent; undefined where it could not be read. */
  readonly number: number | undefined;
  /** Who suggests it, as it is known to the office: the id or the name of a department or a unit; undefined where nobody knows. */
  readonly unit: string | undefined;
  readonly suggestion: Suggestion;
  readonly decision: Decision | undefined;
  readonly written: Written;
}

/** Whether an opinion only agrees (同意, 无意见, 已阅): it is kept, and nothing is to be decided on it. */
export function isAgreement({ suggestion }: Pick<Opinion, 'suggestion'>): boolean {
  return suggestion.field === 'agree';
}

/** Whether an opinion waits for a decision. */
export function isOpen(opinion: Pick<Opinion, 'suggestion' | 'decision'>): boolean {
  return opinion.decision === undefined && !isAgreement(opinion);
}

/** What was said of the draft of an edition, in the order of the file. */
export interface Opinions {
  readonly all: readonly Opinion[];
  readonly written: Written;
}

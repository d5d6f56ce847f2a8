import type { ItemChange, ParagraphChange, SettingChange } from './changes.ts';

/** Why something needs a decision by those who decide the assessment, and is no correction. */
export type DecisionReason =
  /** The full marks, or the total of a unit class, are others: first of all. */
  | 'total'
  | 'points'
  | 'item'
  | 'applicability'
  | 'scoring'
  | 'department'
  | 'requirements'
  | 'moved'
  /** A figure within a wording is another one: 不少于12期 became 不少于10期. */
  | 'figure'
  | 'setting'
  | 'paragraph';

/** A change that needs a decision. */
export interface Decision {
  readonly reasons: readonly DecisionReason[];
  readonly subject:
    | { readonly kind: 'system'; readonly id: string }
    | { readonly kind: 'item'; readonly system: string; readonly change: ItemChange }
    | { readonly kind: 'setting'; readonly change: SettingChange }
    | { readonly kind: 'paragraph'; readonly change: ParagraphChange };
}

/** What follows from the facts. */
export interface Judgement {
  /** What needs a decision, in the order of the facts, totals first. */
  readonly decisions: readonly Decision[];
  /** Whether all of it may be published as a correction (2020.1): wordings alone, and no figure within them. True when nothing changed. */
  readonly isCorrection: boolean;
  /** Whether nothing changed. */
  readonly isEmpty: boolean;
}

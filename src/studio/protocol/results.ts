/** What became of the units of an edition, or why it cannot be told. Scores are as they are published. */
export type ResultsView =
  | {
      readonly kind: 'results';
      /** Whether any of it is a sample, so that nothing of it is meant. */
      readonly isSample: boolean;
      readonly systems: readonly SystemResults[];
    }
  | { readonly kind: 'refused'; readonly said: string };

/** The units of a system, by rank; those without one last. */
export interface SystemResults {
  readonly id: string;
  readonly title: string;
  /** Whether nothing is missing and nothing is left to decide. */
  readonly isFinal: boolean;
  /** The highest that a score can be without what is added. */
  readonly full: string;
  /** The scores at which grades begin or end. */
  readonly lines: readonly { readonly name: string; readonly at: string }[];
  readonly units: readonly UnitResult[];
}

/** What became of a unit; null where it is not known. */
export interface UnitResult {
  readonly id: string;
  readonly name: string;
  readonly class: string;
  readonly score: string | null;
  readonly rank: number | null;
  readonly grade: string | null;
  /** Whether people have to decide something of it. */
  readonly isOpen: boolean;
  readonly consequences: readonly string[];
  /** What is missing before its score is final, in sentences. */
  readonly missing: readonly string[];
  /** The year before: its score, where scores of that year are there; its grade by those, else by the register of grades. */
  readonly before: {
    readonly score: string | null;
    readonly rank: number | null;
    readonly grade: string | null;
  } | null;
}

/** Where the score of a unit comes from, or why that cannot be told. */
export type ScoreView =
  | {
      readonly kind: 'score';
      readonly unit: string;
      /** Score, rank and grade, in words. */
      readonly head: readonly string[];
      readonly steps: StepView;
      /** Each grade that was tried, with its conditions. */
      readonly grades: readonly {
        readonly name: string;
        readonly isGiven: boolean;
        readonly conditions: readonly string[];
      }[];
      readonly losses: readonly { readonly item: string; readonly said: string; readonly reasons: readonly string[] }[];
      /** What would be of all units with another score, a sentence each; null where nobody asked. */
      readonly altered: readonly string[] | null;
    }
  | { readonly kind: 'refused'; readonly said: string };

/** A figure, how it comes about, and what it is made of. */
export interface StepView {
  readonly name: string;
  readonly value: string;
  readonly notes: readonly string[];
  /** Whether it lies on the way to the item that was asked about. */
  readonly isOnWay: boolean;
  readonly parts: readonly StepView[];
}

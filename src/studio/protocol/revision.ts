/** What changed in an edition, as the revision table has it; or why it cannot be told. */
export type RevisionView =
  | {
      readonly kind: 'revision';
      /** What was compared with what, as they are called. */
      readonly compared: string;
      /** What it comes to: whether every total is as it was, and how much is to be looked at. */
      readonly verdict: string;
      readonly isGood: boolean;
      readonly counts: string;
      /** The totals that became others: `合计 100 → 100.5`. */
      readonly totals: readonly string[];
      /** What is to be known beside it: that all of it may be a correction, that files of results changed. */
      readonly notes: readonly string[];
      readonly groups: readonly RevisionGroup[];
      /** Who gained and who lost, in each system. */
      readonly balances: readonly BalanceView[];
    }
  | { readonly kind: 'refused'; readonly said: string };

/** Changes under one heading: those of a level-1 indicator of a system, of the measures, the settings, the registers. */
export interface RevisionGroup {
  readonly title: string;
  readonly rows: readonly RevisionRow[];
}

/** A row of the revision table. */
export interface RevisionRow {
  readonly kinds: readonly string[];
  readonly name: string;
  /** Where it stands, and who leads it. */
  readonly path: string;
  /** The item, where it is still there. */
  readonly place: { readonly system: string; readonly item: string } | null;
  readonly before: readonly ParagraphView[];
  readonly after: readonly ParagraphView[];
  /** By how much it changes the totals, each class where it does: `+0.5`; one without a name where it is the same for all. None where it only follows from other rows. */
  readonly effect: readonly { readonly name: string | null; readonly by: string }[];
  readonly reasons: readonly string[];
  readonly needsDecision: boolean;
}

/** A paragraph of a cell: what it is, and its text in stretches. */
export interface ParagraphView {
  readonly role: string;
  readonly runs: readonly { readonly text: string; readonly mark?: string }[];
}

/** What the level-1 indicators or the departments of a system have, before and after. */
export interface BalanceView {
  readonly title: string;
  readonly tables: readonly {
    readonly name: string;
    readonly classes: readonly string[];
    readonly rows: readonly {
      readonly title: string;
      readonly isSum: boolean;
      readonly shifts: readonly { readonly text: string; readonly sign: 'up' | 'down' | 'even' }[];
    }[];
  }[];
}

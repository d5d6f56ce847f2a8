import type { ParagraphView } from './revision.ts';

/** What was said of the draft of an edition. */
export interface OpinionsView {
  /** How many there are, how many are open, how the others were decided; who only agrees. */
  readonly counts: readonly string[];
  /** Who decides where nobody is named; null where the scheme does not say it. */
  readonly office: string | null;
  /** In the order of the annexes: those about the same thing together. */
  readonly groups: readonly OpinionGroupView[];
}

/** The opinions on one thing. */
export interface OpinionGroupView {
  readonly subject: string;
  readonly place: { readonly system: string; readonly item: string } | null;
  readonly opinions: readonly OpinionView[];
}

export interface OpinionView {
  readonly number: number;
  readonly who: string;
  /** What field it is about, and what that was and is to be, where both are texts; else null, and `wish` says all. */
  readonly sides: {
    readonly field: string;
    readonly before: readonly ParagraphView[];
    readonly after: readonly ParagraphView[];
    /** What is to stand there, to be changed before it is taken. */
    readonly wanted: string;
  } | null;
  readonly wish: readonly string[];
  readonly notes: readonly string[];
  /** The numbers of open ones that contradict it, and that want the same. */
  readonly contrary: readonly number[];
  readonly alike: readonly number[];
  /** What is to be known before it is taken: what stands there now, what it does to sums. */
  readonly effects: readonly string[];
  /** What was decided, or that nothing is to be; null while it is open. */
  readonly decision: string | null;
}

/** How an opinion can be decided. */
export type Deciding = {
  readonly numbers: readonly number[];
  readonly by?: string;
  /** The day, as 2026-11-30. */
  readonly on?: string;
} & (
  | { readonly kind: 'accept' }
  | { readonly kind: 'reject'; readonly reason: string }
  /** `to` is what the field becomes; left out where it was changed by hand. */
  | { readonly kind: 'adapt'; readonly reason: string; readonly to?: string }
);

import type { Decimal } from '../model/decimal.ts';
import type { WrittenAt } from '../model/grading/figure.ts';
import { type Ratio, whole } from '../model/grading/ratio.ts';
import type { Bar, EnteredKey } from '../model/grading/result.ts';

/** A score as somebody gave it. */
export interface GivenScore {
  /** Exact; undefined where nothing was given, or nothing that can be used. */
  readonly amount: Decimal | undefined;
  /** Exactly, where that is no decimal: of a score that nobody gave, but that is tried. */
  readonly exact?: Ratio;
  /** Whether something was given that cannot be used. */
  readonly isRefused: boolean;
  /** Why points were taken off, or what the unit says of itself; empty where nothing is said. */
  readonly note: string;
  readonly at: WrittenAt | undefined;
  /** Of the score and the note those that two people had typed differently and somebody decided. */
  readonly resolved?: ReadonlySet<'score' | 'note'>;
}

/** What a score counts, exactly; undefined where nothing was given that can be used. */
export function exactScore({ amount, exact = amount && whole(amount) }: GivenScore): Ratio | undefined {
  return exact;
}

/** What the office has entered of a unit. */
export interface EnteredValue {
  readonly text: string;
  /** Where it is a number, exactly. */
  readonly amount: Decimal | undefined;
  readonly at: WrittenAt;
  /** Whether two people had typed it differently, and somebody decided. */
  readonly isResolved?: boolean;
}

/** Everything that is known of a unit at the end of a year. */
export interface UnitScores {
  /** By the ids of criteria, then of who scores them (`ARRANGED` of `model/leading/scorer.ts` among them). */
  readonly given: ReadonlyMap<string, ReadonlyMap<string, GivenScore>>;
  /** What it said of itself, by the ids of criteria. */
  readonly self: ReadonlyMap<string, GivenScore>;
  readonly entered: ReadonlyMap<EnteredKey, EnteredValue>;
  /** What bars it from grades. */
  readonly bar: Bar | undefined;
  /** Of these something was filled in that cannot be used. */
  readonly open: ReadonlySet<EnteredKey>;
  /** Whether anything of it somebody decided, since two people had typed it differently. */
  readonly hasResolved: boolean;
  /** What only people can settle. */
  readonly unsettled: readonly Unsettled[];
}

/** What only people can settle: what a summary sheet and the data of the year say differently (undefined where the data says nothing), or an entry of the ledger that was neither applied nor rejected. */
export type Unsettled =
  | { readonly kind: 'differs'; readonly key: EnteredKey; readonly here?: WrittenAt; readonly there: WrittenAt }
  | { readonly kind: 'entry'; readonly id: string; readonly at: WrittenAt };

/** Of a unit of which nothing has come. */
export const NO_SCORES: UnitScores = {
  given: new Map(),
  self: new Map(),
  entered: new Map(),
  bar: undefined,
  open: new Set(),
  hasResolved: false,
  unsettled: [],
};

/** What is known of the units of an edition, by their ids. */
export type Scores = ReadonlyMap<string, UnitScores>;

import type { Written } from '../text/written.ts';
import { Decimal } from './decimal.ts';

/** From what a deduction is taken: from the item's own points, from the score of the level-1 indicator above it, or from the total. The last two may take more than the item has (追加扣除). */
export type TakenFrom = 'item' | 'section' | 'total';

/** What may be taken off, and for what (扣分制): `minus` each time, at most `upTo` in all. */
export interface Deduction {
  readonly for: string;
  readonly minus: Decimal | undefined;
  readonly upTo: Decimal | undefined;
  readonly from: TakenFrom;
  readonly written: Written;
}

/** What may be added within the item's points, and for what (加分制): `plus` each time, at most `upTo` in all. */
export interface Addition {
  readonly for: string;
  readonly plus: Decimal | undefined;
  readonly upTo: Decimal | undefined;
  readonly written: Written;
}

/** One tier of a tiered scoring rule (分档): `score`, or what is judged from `least` up to it. */
export interface Tier {
  readonly when: string;
  readonly score: Decimal | undefined;
  readonly least: Decimal | undefined;
  readonly written: Written;
}

/** Points in proportion to what was reached (按比例计分). Shares are parts of one: `60%` is 0.6. */
export interface Ratio {
  readonly of: string;
  /** What gives all points: a share, or the result of the first in rank. Undefined where it could not be read. */
  readonly target: Decimal | 'first' | undefined;
  /** Below this share nothing is given. */
  readonly floor: Decimal | undefined;
  /** Up to this share more is given than the points; without it no more than they are. */
  readonly cap: Decimal | undefined;
  readonly written: Written;
}

/** Points off or on for each step below or above a target (按差距计分). Targets and steps are texts with their unit: `1个百分点`. */
export interface Steps {
  readonly of: string;
  readonly side: 'below' | 'above';
  readonly target: string;
  readonly each: string;
  /** Exactly one of the two is there. */
  readonly minus: Decimal | undefined;
  readonly plus: Decimal | undefined;
  readonly upTo: Decimal | undefined;
  readonly written: Written;
}

/** Points by rank among the units of a class (按名次计分): a share for each rank from the first on, or all for the first, `last` for the last, and in between in proportion. */
export interface Rank {
  readonly of: string;
  readonly shares: readonly (Decimal | undefined)[];
  /** How much less each rank gets that follows those listed. */
  readonly less: Decimal | undefined;
  /** What all ranks get that follow those listed. */
  readonly rest: Decimal | undefined;
  readonly last: Decimal | undefined;
  readonly written: Written;
}

/** One clause of a scoring rule: a form with what it says. */
export type Clause =
  | { readonly form: 'deduct'; readonly deductions: readonly Deduction[] }
  | { readonly form: 'add'; readonly additions: readonly Addition[] }
  | { readonly form: 'tiers'; readonly tiers: readonly Tier[] }
  | { readonly form: 'ratio'; readonly ratio: Ratio }
  | { readonly form: 'steps'; readonly steps: Steps }
  | { readonly form: 'rank'; readonly rank: Rank }
  | TextClause;

/** A clause that is a text: when nothing is given (`none`), all or nothing, by what is judged, or anything else. */
export interface TextClause {
  readonly form: 'none' | 'allOrNothing' | 'judgement' | 'text';
  readonly text: string;
  readonly written: Written;
}

/** How a criterion is scored (评分标准): its clauses in the order in which they are printed; never none. */
export type Scoring = readonly Clause[];

/** The deductions that take from more than the item's own points, in their order. */
export function beyondItem(scoring: Scoring | undefined): readonly Deduction[] {
  return (scoring ?? []).flatMap((clause) =>
    clause.form === 'deduct' ? clause.deductions.filter(({ from }) => from !== 'item') : [],
  );
}

/** A share as a percentage, exactly: `0.125` is 12.5%. */
export function percentage(share: Decimal): string {
  return `${share.times(HUNDRED)}%`;
}

const HUNDRED = Decimal.of(100n, 0);

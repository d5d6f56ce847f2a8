import type { Figure } from './figure.ts';
import type { Ratio } from './ratio.ts';
import type { Bar } from './result.ts';
import type { EnteredOfUnit } from './total.ts';

/** What is known of a unit at the end of the year; undefined is not known yet. */
export interface YearEnd extends EnteredOfUnit {
  readonly id: string;
  /** The id of its unit class. */
  readonly class: string;
  /** What its score in each level-1 indicator counts in the total. */
  readonly levels: readonly (Ratio | undefined)[];
  /** What they add to. */
  readonly performance: Figure;
  readonly bar: Bar | undefined;
}

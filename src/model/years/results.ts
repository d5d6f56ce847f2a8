import type { History } from './history.ts';
import type { YearData } from './year-data.ts';

/** What lies in `results/` for an edition. */
export interface Results {
  /** Undefined where there is none, or it could not be read. */
  readonly history: History | undefined;
  /** That of its year; undefined where there is none, or it belongs to a later correction of the year. */
  readonly year: YearData | undefined;
}

/** Nothing: also for who did not ask. */
export const NO_RESULTS: Results = { history: undefined, year: undefined };

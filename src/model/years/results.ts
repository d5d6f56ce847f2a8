import type { History } from './history.ts';
import type { NoticeTemplates } from './notices.ts';
import type { Task } from './rectifications.ts';
import type { YearData } from './year-data.ts';

/** What lies in `results/` for an edition. */
export interface Results {
  /** Undefined where there is none, or it could not be read. */
  readonly history: History | undefined;
  /** That of its year; undefined where there is none, or it belongs to a later correction of the year. */
  readonly year: YearData | undefined;
  /** The rectification tasks in the files of the years before that have an edition. */
  readonly earlier: readonly Task[];
  readonly templates: NoticeTemplates;
}

/** Nothing: also for who did not ask. */
export const NO_RESULTS: Results = { history: undefined, year: undefined, earlier: [], templates: new Map() };

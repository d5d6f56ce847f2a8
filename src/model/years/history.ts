import type { Written } from '../../text/written.ts';

/** The grades of years before (历年等次), of which nothing else is known: `results/history.yaml`. */
export interface History {
  readonly years: readonly YearResult[];
  /** Whether the file says that it is a sample (示例). */
  readonly isSample: boolean;
}

/** The grades of one year in one system. */
export interface YearResult {
  /** Undefined where it could not be read, which was reported. */
  readonly year: number | undefined;
  readonly system: string;
  /** The id of a grade by the id of each unit: `advanced`, `qualified`, `unqualified`, or that of a grade that a system lists. A unit that is not among them is not known. */
  readonly grades: ReadonlyMap<string, string>;
  readonly written: Written;
}

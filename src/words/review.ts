import type { Severity } from '../text/entry.ts';

/** What a change can be filtered by: the kinds of change (修订种类), what only follows from others, and texts by where they stand. */
type Kind =
  | ('added' | 'removed' | 'split' | 'merged' | 'replaced' | 'regrouped' | 'moved')
  | ('points' | 'applicability' | 'wording' | 'scoring' | 'department' | 'requirements')
  | ('follows' | 'measures' | 'settings' | 'registers' | 'locks');

/** The words of a review in one language. Texts of the data stay as they are. */
export interface ReviewWords {
  readonly kinds: { readonly [K in Kind]: string };
  /** Why something changed that only follows from other changes. */
  readonly follows: { readonly [F in 'parts' | 'parent']: string };
  readonly severity: { readonly [S in Severity]: string };
  /** An edition with its state. */
  readonly edition: (id: string, state: 'draft' | 'review' | 'final' | undefined) => string;
  /** The title of a review of these, which may be none. */
  readonly title: (compared: string) => string;
  readonly alternatives: (things: readonly string[]) => string;
  /** The data as it lies in the folder, in distinction to a revision. */
  readonly current: string;
  /** What something is, with where it stands. */
  readonly noted: (name: string, place: string) => string;
  /** Two states of the data that are compared. */
  readonly states: (before: string, after: string) => string;
  readonly verdict: {
    readonly same: string;
    readonly kept: string;
    readonly altered: string;
    /** Some total is not proved, on either side. */
    readonly unproved: string;
    /** Editions came or went that cannot be compared with another. */
    readonly editions: string;
    readonly unsound: (errors: number) => string;
  };
  /** A label with what it labels. */
  readonly labelled: (label: string, text: string) => string;
  /** Things one after the other in a line. */
  readonly listed: (things: readonly string[]) => string;
  readonly total: (name: string, before: string, after: string) => string;
  readonly shift: (before: string, after: string, difference: string) => string;
  readonly kindsListed: (kinds: readonly string[]) => string;
  readonly counts: (changes: number, decisions: number) => string;
  /** Before a number that no decimal is. */
  readonly about: string;
  readonly none: string;
  readonly unknown: string;
  readonly balance: string;
  /** The head of what the level-1 indicators add, by the name that the system has for them. */
  readonly byIndicator: (level1: string) => string;
  readonly byDepartment: string;
  readonly sum: string;
  readonly unled: string;
  readonly rowsUnchanged: (count: number) => string;
  readonly changes: (name: string, count: number) => string;
  readonly decision: string;
  readonly mayBeCorrection: string;
  readonly item: string;
  readonly before: string;
  readonly after: string;
  readonly reason: string;
  readonly settings: string;
  readonly measures: string;
  readonly findings: (errors: number, warnings: number) => string;
  readonly remarks: (count: number) => string;
  readonly removedEditions: (ids: readonly string[]) => string;
  /** Files of the data of years that are other ones. */
  readonly changedResults: (paths: readonly string[]) => string;
  readonly uncomparedEditions: (ids: readonly string[]) => string;
  readonly registers: string;
  readonly locks: string;
  /** What is said of the lock of an edition. */
  readonly lock: { readonly there: string; readonly none: string; readonly replaced: string };
  readonly notShown: (count: number) => string;
  readonly page: {
    readonly groupBy: string;
    readonly search: string;
    readonly kinds: string;
    readonly only: string;
    readonly everything: string;
    readonly onlyDecisions: string;
    readonly shown: (count: string, all: number) => string;
    readonly noneShown: string;
    readonly reset: string;
    readonly totals: string;
    readonly keys: string;
    readonly print: string;
    readonly controls: string;
    /** What heads the changes that are of no single department. */
    readonly noDepartment: string;
  };
}

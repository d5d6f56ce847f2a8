import type { Severity } from './catalogue.ts';

/** The kinds of change (修订种类) by which a review is read and filtered. */
type Kind =
  | ('added' | 'removed' | 'split' | 'merged' | 'replaced' | 'regrouped' | 'moved')
  | ('points' | 'applicability' | 'wording' | 'scoring' | 'department' | 'requirements');

/** What of an item can be another one. */
type Field =
  | ('id' | 'place' | 'level' | 'title' | 'wording' | 'points' | 'deducts' | 'classes' | 'scoring' | 'department')
  | ('cooperating' | 'evidence' | 'method' | 'remark' | 'targets' | 'split' | 'notApplicable');

/** The words of a review in one language. Texts of the data stay as they are. */
export interface ReviewWords {
  readonly kinds: { readonly [K in Kind]: string };
  readonly fields: { readonly [F in Field]: string };
  readonly severity: { readonly [S in Severity]: string };
  readonly level: { readonly [L in 1 | 2 | 3]: string };
  readonly criterion: string;
  readonly notApplicable: { readonly [N in 'scale' | 'full' | 'zero']: string };
  /** An edition with its state. */
  readonly edition: (id: string, state: 'draft' | 'review' | 'final' | undefined) => string;
  /** The title of a review of these, which may be none. */
  readonly title: (compared: string) => string;
  readonly alternatives: (things: readonly string[]) => string;
  /** The data as it lies in the folder, in distinction to a revision. */
  readonly current: string;
  /** Two states of the data that are compared. */
  readonly states: (before: string, after: string) => string;
  readonly verdict: {
    readonly same: string;
    readonly kept: string;
    readonly altered: string;
    readonly unsound: (errors: number) => string;
  };
  /** A label with what it labels. */
  readonly labelled: (label: string, text: string) => string;
  /** Things one after the other in a line. */
  readonly listed: (things: readonly string[]) => string;
  readonly total: (name: string, before: string, after: string) => string;
  readonly shift: (before: string, after: string, difference: string) => string;
  readonly counts: (changes: number, decisions: number) => string;
  readonly points: (points: string) => string;
  readonly place: (parent: string | undefined, number: number) => string;
  /** For which unit classes a field is meant. */
  readonly forClasses: (field: string, classes: readonly string[]) => string;
  readonly none: string;
  readonly unknown: string;
  readonly balance: string;
  readonly byIndicator: string;
  readonly byDepartment: string;
  readonly sum: string;
  readonly unled: string;
  readonly rowsUnchanged: (count: number) => string;
  readonly changes: (name: string, count: number) => string;
  readonly decisions: (count: number) => string;
  readonly decision: string;
  readonly mayBeCorrection: string;
  readonly item: string;
  readonly before: string;
  readonly after: string;
  readonly reason: string;
  readonly became: (from: readonly string[], to: readonly string[]) => string;
  readonly criteriaUnchanged: (count: number) => string;
  readonly settings: string;
  /** A setting by its path in the scheme, or by the titles that the schema gives it in Chinese. */
  readonly setting: (path: string, title: string) => string;
  readonly measures: string;
  readonly paragraph: (number: number) => string;
  readonly findings: (errors: number, warnings: number) => string;
  readonly remarks: (count: number) => string;
  readonly removedEditions: (ids: readonly string[]) => string;
  readonly uncomparedEditions: (ids: readonly string[]) => string;
  readonly registers: string;
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

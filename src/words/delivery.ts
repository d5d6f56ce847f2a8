import type { FormName } from '../text/delivered/entry-facts.ts';
import type { DeliveryCode, DeliveryFacts, DeliverySeverity, Open } from '../text/delivery.ts';
import type { EntryWords } from './double-entry.ts';

/** How the facts of each code are said in one language: what is wrong, and what to do. */
export type DeliveryMessages = {
  readonly [C in DeliveryCode]: (facts: DeliveryFacts[C]) => { readonly message: string; readonly hint: string };
};

/** Those about files of which nothing or not all is read. */
export type FileMessages = Pick<DeliveryMessages, Extract<DeliveryCode, `file-${string}`>>;

/** Those about items that have changed since a form was made. */
export type ChangedMessages = Pick<
  DeliveryMessages,
  'form-digest-part' | 'form-continued' | 'supplement-alone' | Extract<DeliveryCode, `item-${string}`>
>;

/** Other words of the report on returned forms, in one language. */
export interface DeliveryWords extends EntryWords {
  /** Heads the files of which something is used. */
  readonly usedFiles: (count: number) => string;
  /** What of such a file is used, by the kind of its form: of whom it is, and how many values. */
  readonly used: {
    readonly [F in 'self' | 'department' | 'arranged' | 'summary']: (of: string, values: number) => string;
  };
  readonly severity: { readonly [S in DeliverySeverity]: string };
  readonly notCollected: string;
  /** What is being read: which file, its number and how many there are. */
  readonly reading: (name: string, number: number, count: number) => string;
  readonly came: (selfCame: number, self: number, scoringCame: number, scoring: number) => string;
  readonly unit: string;
  readonly self: string;
  readonly selfSum: string;
  readonly verifiedSum: string;
  /** What is added beside the sum, which is not in it. */
  readonly bonus: string;
  /** In place of a department: what departments may not score of themselves. */
  readonly arranged: string;
  readonly legend: string;
  /** The columns of the list of findings. */
  readonly findingColumns: readonly [file: string, where: string, problem: string, remedy: string];
  readonly complete: string;
  readonly notCome: string;
  readonly notFor: string;
  /** Before a number that no decimal is. */
  readonly about: string;
  /** The forms of a kind that have not come. */
  readonly missing: { readonly [K in Exclude<FormName['form'], 'summary'>]: (names: readonly string[]) => string };
  /** That ranks and grades are not known, and what for. */
  readonly open: (open: Open) => string;
  readonly andMore: (count: number) => string;
  readonly found: (errors: number, notices: number) => string;
  readonly clean: string;
  readonly written: (folder: string, names: readonly string[]) => string;
  readonly kept: (name: string, as: string) => string;
}

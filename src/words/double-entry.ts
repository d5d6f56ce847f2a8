import type { FormName } from '../text/delivered/entry-facts.ts';
import type { DeliveryCode, DeliveryFacts } from '../text/delivery.ts';

/** The codes of what is found in forms that two people typed. */
type EntryCode = Extract<DeliveryCode, `entry-${string}` | `resolution-${string}`>;

/** How the facts of each of them are said in one language: what is wrong, and what to do. */
export type EntryMessages = {
  readonly [C in EntryCode]: (facts: DeliveryFacts[C]) => { readonly message: string; readonly hint: string };
};

/** Other words of the report on forms that two people typed, in one language. */
export interface EntryWords {
  /** How many forms were typed twice, how many cells agree and differ, and of how many somebody decided. */
  readonly entered: (forms: number, agreed: number, differing: number, resolved: number) => string;
  /** The columns of the list of what was typed differently. */
  readonly entryColumns: readonly [
    form: string,
    unit: string,
    item: string,
    column: string,
    first: string,
    second: string,
    resolution: string,
  ];
  /** What was typed into a cell, for that list. */
  readonly entryValue: (value: string, isRefused: boolean) => string;
  readonly entryForm: (form: FormName) => string;
  readonly unresolved: string;
  readonly resolution: (value: string, by: string, on: string, ground: string) => string;
}

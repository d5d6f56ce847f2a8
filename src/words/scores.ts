import type { ReportFacts } from '../text/report-facts.ts';

/** What is said of the file with what was collected, where it, or something in it, cannot stand on forms for scoring. */
export interface ScoresWords {
  /** Nothing was collected of the year where it would lie; the option that names another place. */
  readonly notCollected: (path: string, option: string) => string;
  /** A folder without it. */
  readonly none: (folder: string) => string;
  /** A unit that the register has, but that no system of the edition assesses. */
  readonly notAssessed: (option: string, name: string, edition: string) => string;
  /** Two folders into which two people typed forms are one, or one lies in the other. */
  readonly sameFolder: (first: string, second: string) => string;
  readonly folderWithin: (inner: string, outer: string) => string;
  /** `limit` in bytes. */
  readonly tooLarge: (path: string, limit: number) => string;
  readonly fault: { readonly [K in keyof ReportFacts]: (path: string, facts: ReportFacts[K]) => string };
  /** Other forms than those for scoring are asked for, too: the option, and the one that asks for them. */
  readonly onlyScoring: (option: string, other: string) => string;
  /** Supplementary forms are asked for of a kind that has none. */
  readonly noSupplement: (option: string, other: string) => string;
  /** Of all forms that came back nothing is still to be filled in. */
  readonly nothingLacking: (path: string) => string;
  /** Several years are asked for. */
  readonly oneYear: (option: string) => string;
  /** What is said of a form for scoring that was not made from the file against which it is verified, or from another. */
  readonly otherScores: string;
  /** What is said of a notice, or the register, that was made from other data of the year or other texts. */
  readonly otherYear: string;
  /** Characters that no font has stand in PDFs as a sign. */
  readonly wanting: (sign: string, places: number) => string;
  /** Where: the unit, the id of the item, the title of the column, the characters with their code points. */
  readonly wantingAt: (unit: string, item: string, column: string, characters: readonly string[]) => string;
  readonly wantingMore: (places: number) => string;
}

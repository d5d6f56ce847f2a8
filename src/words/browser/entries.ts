/** What the page of the studio says of lists in the scheme that are edited as tables. */
export interface EntriesWords {
  readonly add: string;
  /** Begins what is no list. */
  readonly begin: string;
  readonly remove: string;
  readonly moveUp: string;
  readonly moveDown: string;
  /** Something about an entry, which is called so. */
  readonly of: (what: string, entry: string) => string;
  /** An entry that has no name yet. */
  readonly unnamed: (place: number) => string;
  readonly actions: string;
  /** What each column is. */
  readonly columns: string;
  /** Begins the list with such entries. */
  readonly start: (label: string) => string;
  readonly discard: string;
  /** What would be of a change that is not written yet. */
  readonly would: string;
  readonly trying: string;
  /** Totals and findings stay; and so do ranks, grades and consequences. */
  readonly nothing: string;
  readonly noRanks: string;
  readonly total: (name: string, before: string | null, after: string | null) => string;
  readonly ranks: (count: number) => string;
  readonly unit: (name: string, before: string, after: string) => string;
  /** The standing of a unit: its score, its rank, its grade and what follows; null or empty where there is none. */
  readonly standing: (unit: {
    readonly score: string | null;
    readonly rank: number | null;
    readonly grade: string | null;
    readonly consequences: readonly string[];
  }) => string;
  /** So many more of these, which are not told one by one. */
  readonly others: (count: number) => string;
  readonly fresh: (count: number) => string;
  readonly gone: (count: number) => string;
}

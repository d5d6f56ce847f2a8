/** What the pages of a site say in one language. Texts of the data stay as they are. */
export interface SiteWords {
  readonly title: (name: string) => string;
  /** An edition with its state. */
  readonly edition: (id: string, state: 'draft' | 'review' | 'final' | undefined) => string;
  /** The way to the first page. */
  readonly home: string;
  readonly pages: string;
  readonly search: string;
  readonly searchHelp: string;
  /** `{}` stands for how many were found. */
  readonly found: string;
  readonly none: string;
  readonly more: string;
  /** Where a browser runs no script. */
  readonly noScript: string;
  readonly editions: string;
  /** Those of all editions. */
  readonly all: string;
  readonly measures: string;
  /** The document as it is published. */
  readonly asPublished: string;
  readonly contents: string;
  readonly points: string;
  readonly department: string;
  readonly remark: string;
  /** An item over the years, and the page of all of them. */
  readonly history: string;
  readonly historyOf: (system: string) => string;
  readonly historyHelp: string;
  readonly year: string;
  readonly change: string;
  readonly place: string;
  readonly words: string;
  /** What a change of this kind is called. */
  readonly unchanged: string;
  readonly removed: string;
  readonly absent: string;
  /** What an item came from, and what became of it. */
  readonly from: string;
  readonly became: string;
  readonly reason: (text: string) => string;
  readonly listed: (things: readonly string[]) => string;
  /** Below everything: what the pages were made from. */
  readonly foot: string;
  /** How what was written is opened. */
  readonly open: (path: string) => string;
  /** Errors in the data stand below it. */
  readonly refused: string;
}

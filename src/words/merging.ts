/** A key of an item, and what the schema calls it in Chinese. */
interface FieldName {
  readonly key: string;
  readonly title: string;
}

/** What is said of merges, in one language. Values and titles are handed in as they are to be shown. */
export interface MergingWords {
  /** What the two sides are called, also behind the marks in a file. */
  readonly sides: { readonly ours: string; readonly theirs: string };
  readonly open: (path: string, count: number) => string;
  readonly howTo: string;
  /** Why a file was merged line by line. */
  readonly byLines: (path: string, disputes: number) => string;
  readonly paragraphs: (path: string, disputes: number) => string;
  readonly lostComments: (path: string) => string;
  readonly item: (label: string, id: string) => string;
  readonly field: (item: string, field: FieldName, base: string, ours: string, theirs: string) => string;
  readonly nothing: string;
  readonly removed: (item: string, by: 'ours' | 'theirs') => string;
  /** With what each side calls it; empty where both call it the same. */
  readonly added: (item: string, ours: string, theirs: string) => string;
  readonly moved: (item: string, ours: string, theirs: string) => string;
  readonly order: (item: string) => string;
  readonly below: (item: string) => string;
  /** The level-1 indicators of a system, where an indicator is named otherwise. */
  readonly topLevel: string;
  readonly ifTaken: (side: 'ours' | 'theirs', sums: string) => string;
  readonly sum: (title: string, classes: string, stated: string, actual: string, holds: boolean) => string;
  readonly sums: (sums: readonly string[]) => string;
  /** Before sums that hold on each side, and not in what they make together. */
  readonly broken: (path: string) => string;
  /** Before findings that are on neither side of a merge; undefined for one that is not finished. */
  readonly brokenBy: (merge: string | undefined, count: number) => string;
  /** Of a file that is no text in UTF-8: it is left as ours has it. */
  readonly noText: (path: string) => string;
  readonly notWritten: (path: string) => string;
  /** Where no sum can be told: the system cannot be read without what is in conflict. */
  readonly unproved: string;
  /** What is said otherwise of a register, which has entries. */
  readonly ofRegister: Pick<MergingWords, 'topLevel' | 'removed' | 'added' | 'order'>;
}

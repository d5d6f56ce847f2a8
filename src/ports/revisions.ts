import type { Files } from './files.ts';

/** The data as Git has it. */
export interface Revisions {
  /** The data as it is in a revision, with links in it followed within the data. Throws a failure when there is no such revision; and, also while its files are read, when not all of it is there. */
  filesIn(name: string): Promise<Files>;
  /** The revision from which the checked-out state and another one went apart. Throws a failure when there is no such revision, or the history that is there does not say. */
  forkPoint(name: string): Promise<string>;
  /** The last merge of the data in the history of the checked-out state, or the one that is not finished yet. Undefined where there is none. Throws a failure when there is no Git. */
  lastMerge(): Promise<LastMerge | undefined>;
}

/** A merge: revisions by names that `filesIn` takes. */
export interface LastMerge {
  /** For people; undefined for a merge that is not finished. */
  readonly name: string | undefined;
  /** What was made of the sides; undefined where that is the working folder. */
  readonly merged: string | undefined;
  readonly sides: readonly string[];
}

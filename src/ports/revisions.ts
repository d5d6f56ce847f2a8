import type { Files } from './files.ts';

/** The data as Git has it. */
export interface Revisions {
  /** The data as it is in a revision, with links in it followed within the data. Throws a failure when there is no such revision; and, also while its files are read, when not all of it is there. */
  filesIn(name: string): Promise<Files>;
  /** The revision from which the checked-out state and another one went apart. Throws a failure when there is no such revision, or the history that is there does not say. */
  forkPoint(name: string): Promise<string>;
}

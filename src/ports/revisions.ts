import type { Files } from './files.ts';

/** The data as Git has it. */
export interface Revisions {
  /** The data as it is in a revision. Throws a failure when there is no such revision. */
  filesIn(name: string): Promise<Files>;
  /** The revision from which the checked-out state and another one went apart. Throws a failure when there is no such revision. */
  forkPoint(name: string): Promise<string>;
}

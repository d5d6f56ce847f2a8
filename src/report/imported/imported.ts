import type { Account } from '../../import/account.ts';
import type { Draft, Remark } from '../../import/draft.ts';
import type { Source } from '../../import/source.ts';
import type { Plan } from '../../import/written/plan.ts';
import type { Edition } from '../../model/model.ts';
import type { Examined } from '../../model/proof.ts';

/** What is told of an import. */
export interface Imported {
  readonly year: string;
  readonly files: readonly ReadFile[];
  readonly plan: Plan;
  /** Everything that has to be said: of readings, of what they became. */
  readonly remarks: readonly Remark[];
  /** The edition whose ids were kept, and one whose ids could have been. */
  readonly like: string | undefined;
  readonly couldBeLike: string | undefined;
  /** Whether files were written, or would be. */
  readonly isWritten: boolean;
  /** Whether the folder was left without schemas and settings, since something else lies in it. */
  readonly isWithoutSettings: boolean;
  /** The edition as it is afterwards, by whose names settings go; undefined where it cannot be read. */
  readonly edition: Edition | undefined;
  /** What `check` says of the data afterwards. */
  readonly after: Examined;
}

/** A file with what became of each of its characters. */
export interface ReadFile {
  readonly file: string;
  readonly source: Source;
  readonly draft: Draft;
  readonly account: Account;
}

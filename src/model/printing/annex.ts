import type { Written } from '../../text/written.ts';
import type { StatedColumn } from './columns.ts';
import type { Sheet } from './paper.ts';

/** How the annex of a system is printed, where the system says it (印制格式). It is no part of what the system means. */
export interface AnnexPrinting extends Sheet {
  /** Undefined where it has the usual ones. */
  readonly columns: readonly StatedColumn[] | undefined;
  /** False where a column could not be read, so that what is lacking cannot be judged. */
  readonly isComplete: boolean;
  /** The size of type in its table, in points; undefined where it is that of the edition. */
  readonly tableSize: number | undefined;
  /** Whether the line with the check code stands below the table. */
  readonly checkCode: 'foot' | 'none';
  readonly written: Written;
}

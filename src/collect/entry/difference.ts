import type { EntryCell, Resolution } from '../../model/years/double-entry.ts';
import type { FormName } from '../../text/delivered/entry-facts.ts';
import type { TypedCell } from './typed.ts';

/** A cell that two people typed differently. */
export interface EntryDifference {
  readonly form: FormName;
  /** Of which system it is. */
  readonly system: string;
  /** The cell by names of the data; undefined for a line of a list, which has none. */
  readonly cell: EntryCell | undefined;
  /** The name of the unit. */
  readonly unit: string;
  /** The wording of the criterion, or the name of the list and the number of its line; empty in a summary sheet. */
  readonly item: string;
  /** The title of the column. */
  readonly column: string;
  readonly first: TypedCell;
  readonly second: TypedCell;
  /** What somebody decided; undefined while nobody has, or what they decided cannot be used. */
  readonly resolution: Resolution | undefined;
}

/** What came of holding two folders of forms against each other, cell by cell. */
export interface DoubleEntered {
  /** How many forms were in both, and can be used in both. */
  readonly forms: number;
  /** How many cells say the same in both; those that are blank in both are not counted. */
  readonly agreed: number;
  /** In the order of forms, rows and columns. */
  readonly differences: readonly EntryDifference[];
}

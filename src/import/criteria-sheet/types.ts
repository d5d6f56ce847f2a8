import type { SheetKey } from '../../model/sheets/criteria-sheet.ts';
import type { SheetAssumption, SheetRemarkCode } from '../../text/sheets/remarks.ts';

/** In what a sheet with one row a criterion differs from the one that was sent out, by ids; the order of columns says nothing. */
export interface SheetDifferences {
  readonly changes: readonly FieldChange[];
  readonly retitled: readonly Retitling[];
  readonly moved: readonly Moving[];
  readonly added: readonly AddedRow[];
  /** Criteria whose rows are gone, in the order in which they were sent out. */
  readonly deleted: readonly string[];
  /** Where rows begin to stand in another order than they were sent out in: they may have been sorted, so it changes nothing. */
  readonly reordered: SheetPlace | undefined;
  readonly comments: readonly SheetComment[];
  /** What stands in the sheet and was not used, or not as it stands. */
  readonly remarks: readonly SheetRemark[];
}

/** Another text in a cell of a criterion: as it is to be understood, without white space around it. */
export interface FieldChange {
  /** The criterion; of what an indicator counts, and of another department of all of its criteria, the indicator. */
  readonly id: string;
  /** `points` for those of any class of a criterion. */
  readonly key: SheetKey;
  /** Of points: the ids of the classes whose points change alike, or all that have a column. */
  readonly classes: readonly string[] | 'all' | undefined;
  readonly before: string;
  readonly after: string;
  readonly place: SheetPlace;
}

/** Another title of an indicator, in all of its rows. */
export interface Retitling {
  readonly id: string;
  readonly before: string;
  readonly after: string;
  readonly place: SheetPlace;
}

/** A criterion, or an indicator with all of its rows, below another indicator that there is. */
export interface Moving {
  readonly id: string;
  readonly under: string | undefined;
  readonly place: SheetPlace;
}

/** A row without an id that was sent out: a criterion that is to be new. */
export interface AddedRow {
  /** The deepest indicator above it that there is; undefined where it stands below the system itself. */
  readonly under: string | undefined;
  /** The titles of the indicators between that one and the criterion, which are to be new too. */
  readonly titles: readonly string[];
  /** The indicator of the row above, where it names none itself and is read as one of that. */
  readonly assumedBelow: string | undefined;
  /** The criterion behind which it stands in the sheet, where that has the same indicator. */
  readonly after: string | undefined;
  readonly cells: ReadonlyMap<SheetKey, string>;
  /** Where its wording stands, and where all else does. */
  readonly place: SheetPlace;
  readonly places: ReadonlyMap<SheetKey, SheetPlace>;
}

/** A comment on a cell; what it is on is undefined beside the rows and columns that are read. */
export interface SheetComment {
  readonly id: string | undefined;
  readonly key: SheetKey | undefined;
  readonly author: string;
  readonly text: string;
  readonly place: SheetPlace;
}

/** Something that must be said of a reading. */
export interface SheetRemark<Code = SheetRemarkCode> {
  readonly code: Code;
  readonly place: SheetPlace;
  /** The item that it is about, where it is about one. */
  readonly id: string | undefined;
  /** What stood there, and what stands there now. */
  readonly before: string;
  readonly after: string;
  /** Whether it is why a whole row that was to be new is refused. */
  readonly isOfRow?: true;
}

/** How a row that is to be new was read where it does not say so itself. */
export type AssumedOfRow = SheetRemark<SheetAssumption>;

/** Where something stands in a sheet: rows are counted from 1, a cell has its address in a workbook, a column its title; the sheet is named where a workbook has several. */
export interface SheetPlace {
  readonly sheet?: string;
  readonly row: number;
  readonly cell?: string;
  readonly column?: string;
}

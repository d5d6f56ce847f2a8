import type { NoSheet, SheetAssumption, SheetRemarkCode } from '../text/sheets/remarks.ts';
import type { MergingWords } from './merging.ts';

/** Something that must be said of a sheet that was edited: where it is, what stood there and what stands there now. */
interface RemarkFacts {
  /** `G54`, 第 54 行. */
  readonly place: string;
  /** The title of the column; empty where it has none. */
  readonly column: string;
  readonly before: string;
  readonly after: string;
}

/** What is said of sheets that are sent out to be edited, and of what comes back, in one language. */
export interface SheetWords {
  readonly exported: (path: string) => string;
  /** A file that somebody had worked on is kept under another name. */
  readonly kept: (name: string, other: string) => string;
  readonly afterExport: (format: 'xlsx' | 'csv') => string;
  /** A sheet among others of a file. */
  readonly sheetOf: (file: string, sheet: string) => string;
  readonly place: (cell: string | undefined, row: number) => string;
  readonly remarks: { readonly [C in SheetRemarkCode]: (facts: RemarkFacts) => string };
  /** A remark for which a whole row that was to be new is refused. */
  readonly rowRefused: (remark: string) => string;
  readonly assumptions: { readonly [C in SheetAssumption]: (facts: RemarkFacts) => string };
  /** How many assumptions there are, which are used. */
  readonly assumed: (count: number) => string;
  /** Rows are in another order from a place on, which changes nothing. */
  readonly reordered: (place: string) => string;
  /** How many remarks there are, which are not used. */
  readonly remarked: (count: number) => string;
  /** A sheet in which nothing was changed. */
  readonly untouched: string;
  /** A sheet that says something else than what was sent out, of which nothing is left to be written; with how many places of it were refused. */
  readonly nothingLeft: {
    /** Nothing was changed but in these places. */
    readonly refused: (count: number) => string;
    /** Everything else is in the data already. */
    readonly there: (refused: number) => string;
    /** Everything else is in the data already or was decided for the data. */
    readonly kept: (refused: number) => string;
  };
  readonly comment: (place: string, author: string, text: string) => string;
  readonly comments: (count: number) => string;
  readonly conflicts: (count: number) => string;
  /** What is said of each. */
  readonly merging: MergingWords;
  readonly howToDecide: (ids: readonly string[]) => string;
  readonly withoutBase: string;
  readonly failure: {
    readonly noSheet: { readonly [N in NoSheet]: (file: string) => string };
    readonly damaged: (file: string) => string;
    readonly encrypted: (file: string) => string;
    readonly tooLarge: (file: string) => string;
    readonly unsafe: (file: string) => string;
    readonly notThisYear: (file: string, edition: string, asked: string) => string;
    readonly otherSystem: (file: string, system: string, systems: readonly string[]) => string;
    readonly baseChanged: (file: string, system: string) => string;
    readonly sheetGone: (file: string, system: string) => string;
    readonly oneSheet: string;
    readonly badTake: (typed: string) => string;
    /** An item was decided of which nothing is in conflict; those of which something is. */
    readonly noConflict: (id: string, ids: readonly string[]) => string;
  };
}

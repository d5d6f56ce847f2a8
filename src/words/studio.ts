import type { EntriesWords } from './browser/entries.ts';
import type { LineageWords, MoreTexts, MoreWords, WorthWords } from './browser/more.ts';
import type { PrintWords } from './browser/print.ts';
import type { SourceWords } from './browser/source.ts';
import type { StandingsWords } from './browser/standings.ts';
import type { VersionPageWords } from './browser/versions.ts';

/** What the page of the studio says by itself; sentences about the data come from the program. */
export interface StudioWords {
  readonly name: string;
  /** What is to be known before anything else. */
  readonly notices: string;
  readonly files: string;
  /** What a file without a title is. */
  readonly data: string;
  /** What the files are made of. */
  readonly filesAre: string;
  readonly loading: string;
  /** There is no edition that can be read, and how there comes to be one. */
  readonly noEditions: string;
  /** The program does not answer. */
  readonly lost: string;
  /** The text of a file as it is written. */
  readonly source: SourceWords;
  /** The edition that was chosen cannot be read, and another is shown. */
  readonly lostEdition: (edition: string, shown: string) => string;
  readonly unanswered: string;
  readonly edition: string;
  readonly state: { readonly draft: string; readonly review: string; readonly final: string };
  readonly locked: string;
  /** What of the edition is seen. */
  readonly views: string;
  readonly view: Readonly<
    Record<'table' | 'revision' | 'opinions' | 'results' | 'settings' | 'year' | 'versions', string>
  >;
  readonly versions: VersionPageWords;
  readonly results: StandingsWords;
  readonly settings: {
    readonly about: string;
    /** The settings of the year itself. */
    readonly year: string;
    /** What holds where nothing is written, and that nothing does. */
    readonly preset: (value: string) => string;
    readonly open: string;
  };
  readonly worth: WorthWords;
  readonly lineage: LineageWords;
  /** Lists in the scheme that are edited as tables. */
  readonly entries: EntriesWords;
  readonly revision: {
    readonly before: string;
    readonly after: string;
    readonly reason: string;
    readonly decision: string;
    readonly onlyDecisions: string;
    /** By how much a change changes what there is to be scored: for all classes alike, which has no name, or for some. */
    readonly effect: (shifts: readonly { readonly name: string | null; readonly by: string }[]) => string;
  };
  readonly opinions: {
    /** Shows what is decided as well. */
    readonly all: string;
    readonly none: string;
    readonly noneOpen: string;
    readonly one: (number: number, who: string) => string;
    readonly contrary: (numbers: readonly number[]) => string;
    readonly alike: (numbers: readonly number[]) => string;
    readonly accept: string;
    readonly adapt: string;
    readonly reject: string;
    /** What such a decision does. */
    readonly about: { readonly accept: string; readonly adapt: string; readonly reject: string };
    readonly decide: string;
    readonly to: string;
    readonly reason: string;
    readonly by: string;
    /** Reads drafts that came back. */
    readonly read: string;
    readonly drop: string;
    readonly unit: string;
    readonly reading: string;
    readonly unread: (file: string) => string;
    readonly tooLarge: (file: string) => string;
  };
  readonly year: {
    /** What comes next, by the state of the edition. */
    readonly is: { readonly draft: string; readonly review: string; readonly final: string };
    readonly isLocked: string;
    readonly toReview: string;
    readonly toDraft: string;
    readonly toFinal: string;
    readonly backToReview: string;
    readonly lock: string;
    readonly print: string;
    readonly next: string;
    readonly aboutNext: (edition: string) => string;
    readonly begin: string;
  };
  readonly systems: string;
  readonly totals: string;
  /** How a total stands: what it is, what it is to be, by how much it differs. */
  readonly kept: string;
  readonly over: (difference: string) => string;
  readonly under: (difference: string) => string;
  /** Below the level-1 indicators so many items do not add up. */
  readonly broken: (count: number) => string;
  readonly open: string;
  readonly bonus: (most: string) => string;
  /** For readers who hear the page: a class, its total, how that stands. */
  readonly told: (name: string, total: string, standing: string) => string;
  /** A name, and what it is of. */
  readonly labelled: (name: string, what: string) => string;
  readonly undo: string;
  readonly redo: string;
  readonly toolbar: string;
  readonly search: string;
  readonly hits: (at: number, count: number) => string;
  readonly next: string;
  readonly previous: string;
  readonly show: string;
  readonly all: string;
  readonly found: string;
  readonly changed: string;
  readonly ledBy: string;
  readonly rows: (count: number) => string;
  readonly none: string;
  readonly table: string;
  readonly column: {
    readonly words: string;
    readonly points: string;
    readonly before: string;
    readonly department: string;
    readonly remark: string;
  };
  readonly field: {
    readonly id: string;
    readonly title: string;
    readonly text: string;
    readonly points: string;
    readonly weight: string;
    readonly adds: string;
    readonly deducts: string;
    readonly department: string;
    readonly remark: string;
    readonly note: string;
    readonly core: string;
    readonly only: string;
    readonly except: string;
    readonly cooperating: string;
    readonly scoring: string;
  } & MoreTexts;
  /** What is to be known of a field while it is edited. */
  readonly help: { readonly [Field in keyof StudioWords['field']]: string };
  readonly keys: string;
  readonly tableKeys: string;
  readonly veto: string;
  readonly core: string;
  readonly isNew: string;
  readonly rewritten: string;
  readonly only: (classes: string) => string;
  /** The parts of an item add up to something else: for all classes alike, which has no name, or for some. */
  readonly off: (sums: readonly { readonly name: string | null; readonly sum: string }[]) => string;
  readonly level: (level: number) => string;
  readonly inherited: string;
  readonly noDepartment: string;
  readonly conflict: string;
  readonly mine: string;
  readonly theirs: string;
  readonly writeMine: string;
  readonly takeTheirs: string;
  readonly empty: string;
  readonly item: string;
  readonly noItem: string;
  readonly before: string;
  readonly coreMark: string;
  /** For whom an item is. */
  readonly applies: { readonly title: string; readonly all: string; readonly open: string };
  /** The form of a scoring rule. */
  readonly rule: {
    readonly open: string;
    readonly kind: { readonly [Kind in 'deduct' | 'tier' | 'none' | 'add' | 'text']: string };
    readonly add: string;
    readonly for: string;
    readonly points: { readonly [Kind in 'deduct' | 'tier' | 'add']: string };
    readonly most: string;
    readonly without: string;
    readonly printed: string;
    readonly asClauses: string;
    readonly asText: string;
    readonly clear: string;
  };
  /** Gives one class points of its own. */
  readonly forClass: string;
  readonly more: MoreWords;
  readonly findings: string;
  readonly findingsCount: (errors: number, warnings: number) => string;
  readonly elsewhere: (errors: number, warnings: number) => string;
  readonly noFindings: string;
  readonly error: string;
  readonly warning: string;
  /** Writes what the program proposes in the place of what is wrong. */
  readonly fix: (text: string) => string;
  readonly goTo: string;
  readonly edit: string;
  readonly drag: string;
  readonly add: {
    readonly beside: string;
    readonly criterion: string;
    readonly indicator: string;
    readonly first: string;
    readonly do: string;
  };
  readonly remove: { readonly open: string; readonly ask: string; readonly reason: string; readonly do: string };
  /** The page as it is printed, beside the item. */
  readonly print: PrintWords;
  readonly up: string;
  readonly down: string;
  readonly cancel: string;
  readonly close: string;
  readonly write: string;
  readonly lostItem: (text: string) => string;
}

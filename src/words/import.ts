/** Facts of a remark: numbers are texts in plain digits where they are exact. */
type RemarkFacts = Readonly<Record<string, string | number>>;

/** What is said of how a foreign file was read, in one language: a sentence for each code of a remark (`src/import/draft.ts`), without the place. */
type RemarkSentences = Readonly<Record<RemarkCode, (facts: RemarkFacts) => string>>;

/** The codes of remarks, in the order of the road; a reading that says something else adds its code here and its sentence in both languages. */
const REMARK_CODES = [
  'breaks-off',
  'columns-apart',
  'columns-dashed',
  'drawing-broken',
  'table-too-wide',
  'table-dropped',
  'levels-lost',
  'levels-assumed',
  'levels-unproved',
  'title-lines-joined',
  'title-lines-parted',
  'cells-torn',
  'titles-carried',
  'cells-misplaced',
  'departments-unsure',
  'titles-behind',
  'line-numbers',
  'weights-differ',
  'setting-read',
  'setting-unclear',
  'numbers-unknown',
  'parts-left',
  'parts-read',
  'sum-differs',
  'sum-open',
  'bonus-differs',
  'total-unproved',
  'total-without-bonus',
  'cell-not-used',
  'titles-parted',
  'titles-joined',
  'empty-category',
  'points-columns',
  'points-and-weight',
  'weights-as-points',
  'title-weight',
  'points-differ',
  'points-unread',
  'limit-unread',
  'points-most',
  'beside-assumed',
  'alternatives-assumed',
  'number-twice',
  'note-bears',
  'table-not-used',
  'shares-unread',
  'nothing-scored',
  'hidden-texts',
  'revisions-accepted',
  'struck-out',
  'pictures-left',
  'points-assumed',
  'points-inferred',
  'unscored',
  'left-out',
  'joined',
  'criterion-from-title',
  'indicator-added',
  'wrapped',
  'bonus-apart',
  'full-marks-assumed',
  'points-shared-out',
  'class-unread',
  'classes-inferred',
  'class-includes',
  'id-likely',
  'department-alias',
  'department-inferred',
  'department-none',
  'group-assumed',
  'title-assumed',
  'units-sample',
  'measures-none',
  'system-twice',
  'system-again',
  'again-differs',
  'again-more',
  'again-missing',
  'list-lacks',
  'list-classes',
  'list-core-open',
  'list-beside-open',
  'list-wordings',
  'list-title-apart',
  'ids-not-kept',
] as const;

/** A code of a remark. */
export type RemarkCode = (typeof REMARK_CODES)[number];

/** Whether a word is the code of a remark. */
export function isRemarkCode(word: string): word is RemarkCode {
  return REMARK_CODES.some((each) => each === word);
}

/** What characters of a file were read as. */
export type UseName =
  | ('title' | 'wording' | 'label' | 'points' | 'department' | 'cooperating' | 'scoring' | 'method' | 'evidence')
  | ('remark' | 'applicability' | 'header' | 'subtotal' | 'total' | 'note' | 'repeated' | 'heading' | 'measures')
  | 'layout';

/** What is said of foreign files that became data, in one language. */
export interface ImportWords {
  readonly remarks: RemarkSentences;
  /** A remark whose code has no sentence. */
  readonly remark: (code: string, facts: string) => string;
  /** Asks for a figure; an empty answer keeps the one that was assumed. */
  readonly question: (assumed: string) => string;
  readonly file: (file: string) => string;
  /** How many characters a file has but white space, and that each is accounted for; or how many are not. */
  readonly account: (characters: number, unaccounted: number) => string;
  readonly uses: Readonly<Record<UseName, string>>;
  readonly use: (name: string, characters: number) => string;
  readonly unused: (count: number) => string;
  readonly hidden: (count: number) => string;
  /** The first of several places at which a text stands. */
  readonly places: (first: string, count: number) => string;
  readonly nothingUnused: string;
  readonly system: (id: string, title: string) => string;
  /** How much there is of a system: indicators by level with the names of levels, and criteria. */
  readonly size: (
    fullMarks: string,
    levels: readonly (readonly [name: string, count: number])[],
    criteria: number,
  ) => string;
  readonly levelName: (level: number) => string;
  readonly ids: (fresh: number, kept: number, edition: string | undefined) => string;
  readonly couldBeLike: (edition: string) => string;
  readonly departments: (names: readonly (readonly [name: string, id: string])[]) => string;
  readonly decisive: (count: number) => string;
  /** The settings of the method that were read from sentences, each by its name with what it is. */
  readonly settings: (count: number) => string;
  readonly setting: (name: string, value: string) => string;
  /** What stands between several that are said in one line. */
  readonly and: string;
  readonly others: (count: number) => string;
  /** How many more there are like those that were said, and where. */
  readonly alike: (count: number, places: readonly string[]) => string;
  readonly written: (count: number) => string;
  readonly wouldWrite: (count: number) => string;
  /** What is left out where the folder was not empty: schemas and settings of editors. */
  readonly withoutSettings: string;
  readonly afterwards: (year: string) => string;
  readonly failure: {
    readonly yearMissing: string;
    readonly badYear: (typed: string) => string;
    readonly yearThere: (folder: string, systems: readonly string[]) => string;
    readonly yearFinal: (year: string) => string;
    readonly unreadYear: (folder: string) => string;
    readonly systemThere: (folder: string, system: string) => string;
    readonly systemBad: (typed: string) => string;
    readonly severalSystems: (titles: readonly string[]) => string;
    readonly tooManyLevels: (files: readonly string[], title: string, levels: number, most: number) => string;
    readonly nothing: (files: readonly string[]) => string;
    /** The same where reading them told why, each reason with its place. */
    readonly nothingBecause: (
      files: readonly string[],
      reasons: readonly (readonly [place: string, why: string])[],
    ) => string;
    /** The same of files among which are pages: their tables are read where the file itself says what is a table. */
    readonly nothingInPages: (files: readonly string[]) => string;
    /** Why a file cannot be read, and how to make one of it that can. */
    readonly kinds: Readonly<Record<ForeignKind, (file: string) => string>>;
    readonly damaged: (file: string) => string;
    readonly empty: (path: string) => string;
    readonly folder: (path: string) => string;
    readonly encrypted: (file: string) => string;
    readonly tooLarge: (file: string) => string;
    readonly unsafe: (file: string) => string;
  };
}

/** Kinds of files from which nothing is made. */
export type ForeignKind =
  | ('word' | 'sheet' | 'slides' | 'ods' | 'rtf' | 'scan' | 'image' | 'archive' | 'other')
  /** What programs exchange: JSON, YAML, and a list of criteria of `build` whose columns were changed. */
  | ('json' | 'yaml' | 'criteria')
  /** What programs set or convert. */
  | 'markup';

/** What the conditions of a grade are held against, as texts. */
interface ConditionFacts {
  readonly barred: Record<string, never>;
  readonly vetoed: Record<string, never>;
  readonly core: { readonly missed: string };
  readonly line: { readonly at: string; readonly isBelow: boolean; readonly isInclusive: boolean };
  readonly need: { readonly title: string; readonly least: string; readonly has: string };
  /** `most` places from one end, so many before it and so many with it; how a tie across the line ended. */
  readonly place: {
    readonly isFromLast: boolean;
    readonly most: number;
    readonly before: number;
    readonly same: number;
    readonly tie: 'all-in' | 'all-out' | 'decided' | 'open' | undefined;
  };
}

/** What follows for a unit, as words say it. */
interface ConsequenceFacts {
  readonly 'performance-barred': Record<string, never>;
  readonly 'leader-barred': Record<string, never>;
  readonly unqualified: { readonly what: 'talk-and-rectification' | 'talk' | 'rectification' };
  readonly repeated: {
    readonly what: 'leader-adjusted' | 'leader-admonished' | 'decide';
    readonly years: number;
    readonly noPromotionYears: number;
  };
}

/** A saying for each kind of facts. */
type Sayings<Facts> = { readonly [K in keyof Facts]: (facts: Facts[K]) => string };

/** What is said of scores, ranks and grades, in one language. */
export interface ResultsWords {
  /** Stands above errors in the data. */
  readonly notExplained: string;
  /** Heads what is said of a unit: final score, rank among so many, grade; undefined what is not known yet. */
  readonly head: (unit: string, edition: string) => string;
  readonly final: (score: string | undefined) => string;
  readonly rank: (rank: number, count: number, above: number, same: number) => string;
  readonly noRank: string;
  /** Behind them: something is missing yet. */
  readonly provisional: string;
  readonly grade: (name: string) => string;
  /** Behind what people have to decide. */
  readonly open: string;
  /** Names of figures. */
  readonly names: {
    readonly published: string;
    readonly exact: string;
    readonly unlimited: string;
    readonly bonus: string;
    readonly deduction: string;
    readonly fraud: string;
    readonly adjustment: string;
    readonly adjusted: (name: string) => string;
    readonly adds: (title: string) => string;
    readonly deducts: (title: string) => string;
    readonly allAdds: string;
    readonly beyond: string;
  };
  /** How a figure comes about. */
  readonly rounded: (places: number, isToEven: boolean) => string;
  readonly atMost: (limit: string) => string;
  readonly beyond: (limit: string) => string;
  readonly scaled: (over: string, under: string) => string;
  readonly mean: (count: number, dropped: number) => string;
  readonly dropped: string;
  /** The path of the setting that says so. */
  readonly setting: (path: string) => string;
  /** Behind a score: of how many points. */
  readonly of: (points: string) => string;
  /** Who scored. */
  readonly by: (department: string) => string;
  /** In place of a department: what departments may not score of themselves. */
  readonly arranged: string;
  readonly office: string;
  readonly notGiven: string;
  /** In place of a number of which a part is not known. */
  readonly unknown: string;
  readonly refused: string;
  readonly self: (score: string) => string;
  readonly note: (text: string) => string;
  readonly place: (file: string, sheet: string | undefined, cell: string | undefined) => string;
  readonly about: string;
  /** Sections. */
  readonly sections: {
    readonly score: string;
    readonly grades: string;
    readonly consequences: string;
    readonly losses: (shown: number, all: number) => string;
    readonly missing: (count: number) => string;
    /** What is missing, where a score is known all the same. */
    readonly pending: (count: number) => string;
    readonly altered: (item: string, before: string, after: string) => string;
  };
  readonly loss: (title: string, lost: string, score: string, points: string) => string;
  readonly deducted: (title: string, lost: string) => string;
  readonly noLosses: string;
  readonly noConsequences: string;
  readonly conditions: Sayings<ConditionFacts>;
  readonly met: string;
  readonly notMet: string;
  readonly rest: string;
  readonly consequences: Sayings<ConsequenceFacts>;
  readonly missing: {
    readonly score: (title: string, department: string) => string;
    readonly refused: (title: string, department: string) => string;
    /** A department has not given so many scores, of so many units. */
    readonly many: (department: string, units: number, scores: number) => string;
    readonly component: (title: string) => string;
    readonly unused: (title: string) => string;
    /** A summary sheet and the data of the year say different things; undefined where the data says nothing. */
    readonly differs: (title: string, there: string, here: string | undefined) => string;
    /** An entry of the ledger that was neither applied nor rejected. */
    readonly entry: (id: string, at: string) => string;
  };
  /** What would be another. */
  readonly changed: {
    readonly score: (unit: string, before: string, after: string) => string;
    readonly rank: (unit: string, before: string, after: string) => string;
    readonly grade: (unit: string, before: string, after: string) => string;
    readonly consequences: (unit: string, before: string, after: string) => string;
    readonly nobody: string;
    /** Ranks are not known, so that nobody can tell. */
    readonly unknown: string;
    readonly none: string;
    readonly more: (count: number) => string;
  };
  /** What the results of a system say of notices: the file in which these are entered, what of a talk and an order is to go out, and one for a unit for which none follows. */
  readonly notices: {
    readonly head: (system: string, path: string) => string;
    readonly due: (notices: readonly ('talk' | 'order')[]) => string;
    readonly contradicts: (notice: 'talk' | 'order', number: string, grade: string) => string;
  };
  /** What keeps the results of a system from being final. */
  readonly notFinal: (system: string) => string;
  readonly ofUnit: (unit: string, what: string) => string;
  readonly undecided: string;
  /** The texts of notices that were written for changing, by their paths, and those that were there. */
  readonly templates: (written: readonly string[], kept: readonly string[]) => string;
  /** What lies in `results/` is a sample. */
  readonly sample: string;
  /** Scores of a year by another method. */
  readonly trial: {
    /** Stands above errors in the data. */
    readonly notTried: string;
    /** Heads a trial: the edition of the scores, and the two methods. */
    readonly head: (scored: string, before: string, after: string) => string;
    readonly nobody: (count: number) => string;
    readonly some: (changed: number, count: number) => string;
    /** Not all ranks are known, or not all is decided, so that nobody can tell; behind what is known, where anything is. */
    readonly unknown: (known: string | undefined) => string;
    readonly columns: Readonly<Record<'unit' | 'score' | 'rank' | 'grade' | 'consequences', string>>;
    /** In place of what a unit does not have. */
    readonly none: string;
    /** On a side by which a unit is not assessed. */
    readonly absent: string;
    readonly pair: (before: string, after: string) => string;
    readonly estimated: (edition: string, count: number, titles: readonly string[]) => string;
    readonly dropped: (edition: string, count: number, titles: readonly string[]) => string;
    readonly unjudged: (edition: string, count: number, titles: readonly string[]) => string;
    readonly unplaced: (edition: string, names: readonly string[]) => string;
    /** What a trial takes for granted. */
    readonly basis: string;
    readonly sample: string;
    /** An edition as it was before a change, and as it is. */
    readonly former: (edition: string) => string;
    readonly present: (edition: string) => string;
    /** Of a criterion, in the year of the scores: of so many units the mean share of its points, how many have all of them and how many none. */
    readonly item: (year: string, units: number, mean: string, full: number, none: number) => string;
    /** Heads the section of a review, by the year of the scores. */
    readonly section: (year: string) => string;
    readonly chart: string;
    readonly written: (path: string) => string;
    readonly failure: {
      readonly unsound: (state: string) => string;
      readonly noEdition: (state: string, edition: string, known: readonly string[]) => string;
      readonly noSystem: (state: string) => string;
      readonly notTogether: (option: string, others: readonly string[]) => string;
      readonly onlyWith: (option: string, needed: string) => string;
    };
  };
  /** Scores that are kept in the repository. */
  readonly keep: {
    /** There is more than is ever read of a file. */
    readonly tooLarge: (bytes: number, limit: number, option: string) => string;
    readonly written: (path: string) => string;
    readonly unchanged: (path: string) => string;
    /** So much is missing or not settled. */
    readonly notWhole: (count: number) => string;
    readonly differs: (path: string, option: string) => string;
    /** Others are kept than those from which results were made. */
    readonly other: (path: string, options: string) => string;
  };
  readonly page: {
    readonly title: (unit: string) => string;
    readonly unfold: string;
    readonly written: (path: string) => string;
  };
  readonly failure: {
    /** Where the office's own texts of notices would be written somebody else has written meanwhile, or the path leads out of the repository. */
    readonly templatesBusy: (path: string) => string;
    /** Final results come out otherwise: the folder, how many differences, and the option that puts the new ones there. */
    readonly settled: (folder: string, count: number, option: string) => string;
    readonly unknownUnit: (word: string, edition: string, suggestion: string | undefined) => string;
    readonly severalUnits: (word: string, names: readonly string[]) => string;
    readonly unknownItem: (word: string, system: string, suggestion: string | undefined) => string;
    readonly severalItems: (word: string, names: readonly string[]) => string;
    readonly notForUnit: (item: string, unit: string) => string;
    readonly ifNeedsCriterion: (option: string) => string;
    readonly ifNeedsScorer: (option: string, item: string, departments: readonly string[]) => string;
    readonly byNeedsIf: (option: string) => string;
    readonly notScoredBy: (item: string, department: string, departments: readonly string[]) => string;
    readonly badScore: (option: string, value: string, least: string, most: string, step: string) => string;
  };
}

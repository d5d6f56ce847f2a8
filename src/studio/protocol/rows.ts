/** Which of the keys of points an item has. */
export type PointsKey = 'points' | 'weight' | 'adds' | 'deducts' | 'veto' | 'grouping';

/** A field beside those of the table that an item may have. */
export type MoreField =
  | ('textFor' | 'scale' | 'targets' | 'step' | 'split' | 'method' | 'evidence')
  | ('notApplicable' | 'provenance' | 'confirmed' | 'worth' | 'lineage');

/** Such a field of an item. */
export interface MoreView {
  readonly field: MoreField;
  /** What is written at itself, as it is typed: members with `；` between them, parts as `county=10%；district=12%`; null where nothing is. */
  readonly value: string | null;
  /** Whether something is written there that can only be changed in the text of the file. */
  readonly isSpecial: boolean;
}

/** An indicator or a criterion. */
export interface Row {
  readonly id: string;
  readonly kind: 'indicator' | 'criterion';
  /** 1 for what is a file; a criterion lies one level below its indicator. */
  readonly level: number;
  /** The id of the indicator above; null at level 1. */
  readonly parent: string | null;
  /** Whether criteria, and no indicators, lie right below it. */
  readonly isLeaf: boolean;
  /** The title of an indicator, the text of a criterion. */
  readonly words: string;
  readonly pointsKey: PointsKey;
  /** What is written under that key; null for a veto, a grouping, and where points are stated by class alone. */
  readonly points: string | null;
  /** Points of classes, where they are not alike; empty where they are. */
  readonly byClass: readonly { readonly id: string; readonly name: string; readonly points: string | null }[];
  /** What its parts add up to, where that is not its points: for each class for which it is so; empty where every sum holds, and for criteria. */
  readonly off: readonly { readonly name: string; readonly sum: string }[];
  /** The names of the classes that it is for; empty where it is for all. */
  readonly only: readonly string[];
  /** For whom it is by what is written at itself: the ids of classes and units, and whether it is for them or for all others; null where nothing is. */
  readonly applies: { readonly key: 'only' | 'except'; readonly ids: readonly string[] } | null;
  /** The ids of who leads it, the first before the others: its own or inherited. */
  readonly departments: readonly string[];
  /** The same as it is typed, with the part of each where each scores a part: `police=60%、emergency=40%`. */
  readonly leading: string;
  /** The ids of who cooperates, as written at itself, as they are typed; null where nobody does. */
  readonly cooperating: string | null;
  readonly isDepartmentOwn: boolean;
  readonly core: boolean;
  readonly remark: string | null;
  readonly note: string | null;
  /** The rule of scoring as it is printed; null where there is none. */
  readonly scoring: string | null;
  readonly rule: RuleView | null;
  /** Every other field that it can have, in the order in which they are written. */
  readonly more: readonly MoreView[];
  readonly file: string;
  readonly line: number;
  /** The same item of the year before, where it reads otherwise there; null where it reads the same. `isNew` where it was not there. Of a system that `hasBefore` not, it is null and false. */
  readonly before: { readonly words: string; readonly points: string | null } | null;
  readonly isNew: boolean;
  /** The items of the year before that its lineage names, by their ids there. */
  readonly formers: readonly { readonly id: string; readonly name: string }[];
}

/** A rule of scoring as it is typed, and whether the data have it as a text alone, in which the program sees no points. */
export interface RuleView {
  readonly text: string;
  readonly isText: boolean;
}

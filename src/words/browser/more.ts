/** What the page of the studio says of fields that an item need not have. */
export interface MoreWords {
  /** Fills in one that is empty. */
  readonly open: string;
  /** A value that can only be changed in the text of the file. */
  readonly special: string;
  readonly nothing: string;
  /** Words to choose from, with what they mean. */
  readonly choices: {
    readonly notApplicable: Readonly<Record<'scale' | 'full' | 'zero', string>>;
    readonly provenance: Readonly<Record<'source' | 'drafted', string>>;
  };
  /** A file that is still to be looked through, and that it was. */
  readonly unconfirmed: string;
  readonly confirm: string;
}

/** What the page of the studio says of that by which an item counts. */
export interface WorthWords {
  readonly open: string;
  readonly kind: Readonly<Record<'points' | 'weight' | 'adds' | 'deducts' | 'veto' | 'grouping' | 'none', string>>;
  readonly figure: string;
}

/** What the page of the studio says of what an item says of the year before. */
export interface LineageWords {
  readonly title: string;
  readonly open: string;
  readonly origin: Readonly<Record<'same' | 'splits' | 'merges' | 'replaces', string>>;
  /** The field in which an item of the year before is found, and that none is called as was typed. */
  readonly former: string;
  readonly unknown: string;
  readonly without: (item: string) => string;
  /** It is not said what it has come of. */
  readonly missing: string;
  readonly changes: string;
  readonly change: Readonly<
    Record<
      ('none' | 'wording' | 'points' | 'scoring') | ('department' | 'applicability' | 'requirements' | 'moved'),
      string
    >
  >;
  readonly reason: string;
  /** All of it; `of` are the items that it has come of. */
  readonly said: (said: {
    readonly origin: 'same' | 'splits' | 'merges' | 'replaces';
    readonly of: readonly string[];
    readonly changes: readonly string[];
    readonly reason: string;
  }) => string;
  readonly nothing: string;
}

/** A text for each field that stands in no column of the table. */
export type MoreTexts = Readonly<
  Record<
    | ('textFor' | 'scale' | 'targets' | 'step' | 'split' | 'method' | 'evidence')
    | ('notApplicable' | 'provenance' | 'confirmed' | 'worth' | 'lineage'),
    string
  >
>;

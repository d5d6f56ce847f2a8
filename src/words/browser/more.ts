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

/** A text for each field that stands in no column of the table. */
export type MoreTexts = Readonly<
  Record<
    | ('textFor' | 'scale' | 'targets' | 'step' | 'split' | 'method' | 'evidence')
    | ('notApplicable' | 'provenance' | 'confirmed' | 'worth' | 'lineage'),
    string
  >
>;

/** What the schema says of a value. */
export interface ValueSpec {
  readonly title: string;
  /** What it does, in a sentence. */
  readonly description: string;
  /**
   * One of the words, one of some numbers, a number, a number or a text such as a percentage, whether something is so, a
   * text, or a list of texts. Or more than that: an amount or one for each of some ids, who leads with the part of each, an entry
   * of which the parts hold only together, a list of entries.
   */
  readonly kind:
    | ('choice' | 'size' | 'number' | 'amount' | 'mark' | 'text' | 'list')
    | ('parts' | 'leaders' | 'entry' | 'entries');
  /** The words to choose from, of a list those of its members, with what they mean. */
  readonly values?: Readonly<Record<string, string>>;
  /** What holds where nothing is written. */
  readonly preset?: string;
  /** Of an entry or entries: what each of them has, in the order of the schema. */
  readonly columns?: readonly ColumnSpec[];
  /** Whether an entry of which only the first is written is that value itself. */
  readonly isPlain?: boolean;
  /** Entries with which the list can begin, as they are typed. */
  readonly starts?: readonly { readonly label: string; readonly description: string; readonly value: string }[];
}

/** A value of an entry: the keys from the entry on. */
export interface ColumnSpec extends ValueSpec {
  readonly path: readonly string[];
  readonly isRequired?: boolean;
}

/** A setting of a scheme, and what its schema says of it. `tools/scheme-settings.ts` writes them ahead of time. */
export interface SettingSpec extends ValueSpec {
  /** The keys from the scheme on; `*` stands for the members of a list, which have ids. */
  readonly path: readonly string[];
  /** What each of these keys is called. */
  readonly titles: readonly string[];
}

/** Every such setting in the order of the schema. */
export const SETTINGS: readonly SettingSpec[];

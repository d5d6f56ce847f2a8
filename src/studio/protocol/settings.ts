/** The settings of an edition, those that stand together under what that is called. */
export interface SettingsView {
  readonly groups: readonly {
    /** Null for those of the year itself. */
    readonly title: string | null;
    readonly settings: readonly SettingView[];
  }[];
}

/** What there is to know of a value before it is typed. */
export interface ValueView {
  readonly title: string;
  /** What it does, in a sentence. */
  readonly description: string;
  readonly kind:
    | ('choice' | 'size' | 'number' | 'amount' | 'mark' | 'text' | 'list')
    | ('parts' | 'leaders' | 'entry' | 'entries');
  /** What holds where nothing is written; null where nothing does. */
  readonly preset: string | null;
  /** The words to choose from with what they mean; of a list those of its members. */
  readonly choices: readonly { readonly word: string; readonly meaning: string }[];
}

/** A setting with what it does, whether anything is written or not. */
export interface SettingView extends ValueView {
  readonly path: string;
  /** The steps to it within its group. */
  readonly within: readonly string[];
  /** What is written, as it is typed; null where nothing is. An entry is a `TypedEntry` and entries are a list of them, in JSON. */
  readonly value: string | null;
  /** Whether something is written there that can only be changed in the file. */
  readonly isSpecial: boolean;
  /** Of an entry or a list of entries: what each of them has, and with what it can begin. Null for every other setting. */
  readonly entries: EntriesView | null;
  /** The path of the entry, or of the list in one of whose entries, it stands; null where it stands by itself. */
  readonly list: string | null;
  readonly file: string;
  readonly line: number;
}

export interface EntriesView {
  readonly columns: readonly ColumnView[];
  readonly starts: readonly { readonly label: string; readonly description: string; readonly value: string }[];
  /** The line of the file on which the last of them ends. */
  readonly lastLine: number;
}

/** A part of every entry, by the keys to it. */
export interface ColumnView extends ValueView {
  readonly path: readonly string[];
  readonly isRequired: boolean;
}

/** An entry as it is typed: what its parts are, as texts, those of a mapping in it below its key. */
export interface TypedEntry {
  readonly [key: string]: string | TypedEntry | readonly TypedEntry[];
}

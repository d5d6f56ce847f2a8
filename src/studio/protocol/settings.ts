/** The settings of an edition, those that stand together under what that is called. */
export interface SettingsView {
  readonly groups: readonly {
    /** Null for those of the year itself. */
    readonly title: string | null;
    readonly settings: readonly SettingView[];
  }[];
}

/** A setting with what it does, whether anything is written or not. */
export interface SettingView {
  readonly path: string;
  /** What it is called, behind the steps to it within its group. */
  readonly title: string;
  readonly within: readonly string[];
  /** What it does, in a sentence. */
  readonly description: string;
  readonly kind: 'choice' | 'size' | 'number' | 'amount' | 'mark' | 'text' | 'list';
  /** What is written, as it is typed; null where nothing is. */
  readonly value: string | null;
  /** What holds where nothing is written; null where nothing does. */
  readonly preset: string | null;
  /** The words to choose from with what they mean; of a list those of its members. */
  readonly choices: readonly { readonly word: string; readonly meaning: string }[];
  /** Whether something is written there that can only be changed in the file. */
  readonly isSpecial: boolean;
  readonly file: string;
  readonly line: number;
}

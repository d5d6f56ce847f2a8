/** A setting of a scheme that is a value of its own, and what its schema says of it. `tools/scheme-settings.ts` writes them ahead of time. */
export interface SettingSpec {
  /** The keys from the scheme on; `*` stands for the members of a list, which have ids. */
  readonly path: readonly string[];
  /** What each of these keys is called. */
  readonly titles: readonly string[];
  readonly title: string;
  /** What it does, in a sentence. */
  readonly description: string;
  /** One of the words, one of some numbers, a number, a number or a text such as a percentage, whether something is so, a text, or a list of texts. */
  readonly kind: 'choice' | 'size' | 'number' | 'amount' | 'mark' | 'text' | 'list';
  /** The words to choose from, of a list those of its members, with what they mean. */
  readonly values?: Readonly<Record<string, string>>;
  /** What holds where nothing is written. */
  readonly preset?: string;
}

/** Every such setting in the order of the schema. */
export const SETTINGS: readonly SettingSpec[];

/** What the page of the studio says of the text of a file as it is written. */
export interface SourceWords {
  readonly name: string;
  readonly open: string;
  readonly typed: string;
  readonly written: string;
  readonly save: string;
  readonly leave: string;
  /** What was typed is in another file than what is chosen now. */
  readonly elsewhere: string;
  readonly gone: string;
}

/** What the editor of YAML in the page of the studio says. */
export interface EditorOfSourceWords {
  /** What its field is called, and how one leaves it by keys. */
  readonly label: (file: string) => string;
  /** The editor's own sentences, by what they are in English. */
  readonly phrases: Readonly<Record<string, string>>;
}

/** The person in front of the program. */
export interface Terminal {
  /** Prints data on standard output: a text in UTF-8, or bytes as they are. */
  print(content: string | Uint8Array): void;
  /** Says something to the person on standard error. */
  tell(text: string): void;
  /** Shows in one line of a terminal what is being done, in place of what was shown before; an empty text takes it away. Where there is no terminal nothing is shown. */
  show(text: string): void;
  /** Whether standard output is a terminal that shows colours. */
  readonly hasColours: boolean;
}

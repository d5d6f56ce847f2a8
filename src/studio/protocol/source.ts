/** A file of an edition as it is written, or why it cannot be shown. */
export type SourceView =
  | {
      readonly kind: 'source';
      /** Its path from the root of the repository. */
      readonly file: string;
      readonly text: string;
      /** SHA-256 of the text: a wish to write another in its place carries it. */
      readonly digest: string;
      /** Why it can only be read, as a sentence; null where it can be written. */
      readonly isFixed: string | null;
    }
  | { readonly kind: 'refused'; readonly said: string };

/** Another text that is to stand in a file, byte for byte. */
export interface Rewriting {
  readonly kind: 'source';
  readonly file: string;
  readonly text: string;
  /** The digest of the text that the page showed; where another stands there now nothing is written (`conflict`). */
  readonly was: string;
}

import type { SourceText } from '../../text/source.ts';

/** A file that is written: `before` is what it was, undefined for a new one. */
export interface WrittenFile {
  readonly path: string;
  readonly before: string | undefined;
  readonly after: string;
}

/** A file that is new. */
export function fresh(path: string, after: string): WrittenFile {
  return { path, before: undefined, after };
}

/** A file that was there, with another text. */
export function changed({ path, text }: SourceText, after: SourceText): WrittenFile {
  return { path, before: text, after: after.text };
}

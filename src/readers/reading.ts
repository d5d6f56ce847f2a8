/**
 * What a reader found in a file, in reading order. Readers know nothing of how documents are made: they share no code
 * with the writers, so that the two can judge each other.
 */
export interface Reading {
  readonly blocks: readonly ReadBlock[];
}

/** A paragraph of text, or a table as a full grid: the header is its first row, a merged cell is repeated in every row and column that it covers, lines of a cell are separated by a line feed. */
export type ReadBlock =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'table'; readonly rows: readonly (readonly string[])[] };

/** Why a file cannot be read: it is damaged, not of this format, or dangerous to open. */
export class Unreadable extends Error {
  override readonly name = 'Unreadable';
  readonly reason: 'damaged' | 'too-large' | 'encrypted' | 'unsafe';

  constructor(reason: Unreadable['reason'], cause?: unknown) {
    super(reason, { cause });
    this.reason = reason;
  }
}

/** Whether an error says that a file cannot be read. (Parts of the program that are loaded apart have classes of their own, so `instanceof` would not do.) */
export function isUnreadable(error: unknown): error is Unreadable {
  return error instanceof Error && error.name === 'Unreadable';
}

/** Reads the content of a file of one format. Throws `Unreadable` for a file that is not what it claims to be, never anything else. */
export type Reader = (bytes: Uint8Array) => Promise<Reading>;

import { Unreadable } from '../reading.ts';
import { decodedText, type Encoding } from './decoded.ts';

/** What a text may hold at most: bytes, lines. The annex of a whole city has some thousand lines. */
const LIMITS = { bytes: 4 * 2 ** 20, lines: 30_000 } as const;

/** A text by its lines. */
export interface PlainLines {
  readonly encoding: Encoding;
  /** Without what ends them: LF, CR LF, CR, and what else begins a line or a page. */
  readonly lines: readonly string[];
  /** The lines with which a page begins, but for the first, counted from 1. */
  readonly pages: readonly number[];
}

const END_OF_LINE = /\r\n|[\n\r\v\f\u0085\u2028\u2029]/gu;

/** Controls that are in no text but in files of another kind. */
const NO_TEXT = /[\0-\x08\x0e-\x1f\x7f]/u;

/** Reads a plain text. Throws `Unreadable` for a file that holds none, or more than any table has. */
export function readPlainLines(bytes: Uint8Array): PlainLines {
  if (bytes.length > LIMITS.bytes) throw new Unreadable('too-large');
  const { text, encoding } = decodedText(bytes);
  if (NO_TEXT.test(text)) throw new Unreadable('damaged');
  const lines = text.split(END_OF_LINE);
  if (lines.length > LIMITS.lines) throw new Unreadable('too-large');
  const ends = text.match(END_OF_LINE) ?? [];
  return { encoding, lines, pages: ends.flatMap((end, index) => (end === '\f' ? [index + 2] : [])) };
}

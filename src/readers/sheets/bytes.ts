/** Gives a text as it is written with what its entities stand for; throws `Unreadable` where one is not known. */
export type Unescape = (text: string) => string;

/** A part of a package while a lane reads it, byte by byte from the front. */
export interface Bytes {
  /** Whether these characters of ASCII stand here; steps over them. */
  readonly take: (expected: Uint8Array) => boolean;
  /** Whether this character stands here; steps over it. */
  readonly takeOne: (expected: number) => boolean;
  /** Steps over a whole number without a sign, of so many digits at most; -1 where none stands. */
  readonly number: (most: number) => number;
  /** Steps to the next `<` and gives what stood before it, unless that is no UTF-8 or far longer than any text of a cell. */
  readonly text: () => string | undefined;
  /** Steps over the rest of a tag and its `>`, and gives its attributes with a slash at their end, unless they are written otherwise than in ASCII between double quotes. */
  readonly attributes: () => string | undefined;
  /** Steps over capital letters, and gives the number of the column that they are, counted from 0; -1 where none stand. */
  readonly column: () => number;
  /** Steps behind the next time that these characters stand, and gives all before them, byte by byte as a character. */
  readonly upTo: (end: Uint8Array) => string | undefined;
  readonly at: () => number;
  readonly goTo: (place: number) => void;
}

/** The same bytes, as the search in them wants them. */
export function viewOf(bytes: Uint8Array): Buffer {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

/** Characters of ASCII as bytes. */
export function ascii(text: string): Uint8Array {
  return Buffer.from(text, 'latin1');
}

const [QUOTE, AMPERSAND, APOSTROPHE, LESS, GREATER] = [0x22, 0x26, 0x27, 0x3c, 0x3e];
const [ZERO, NINE, A, Z, BEYOND_ASCII] = [0x30, 0x39, 0x41, 0x5a, 0x80];

/** How many bytes of a text are read at most. */
const LONGEST = 200_000;

/** Begins to read a part somewhere. */
export function bytesFrom(part: Buffer, start: number, plain: Unescape): Bytes {
  let at = start;
  const slice = (from: number, isAscii: boolean): string | undefined => {
    if (isAscii) return part.toString('latin1', from, at);
    const text = part.toString('utf8', from, at);
    return text.includes('\ufffd') ? undefined : text;
  };
  return {
    take: (expected) => {
      for (let index = 0; index < expected.length; index += 1) {
        if (part[at + index] !== expected[index]) return false;
      }
      at += expected.length;
      return true;
    },
    takeOne: (expected) => {
      if (part[at] !== expected) return false;
      at += 1;
      return true;
    },
    number: (most) => {
      let value = -1;
      for (const end = at + most; at < end; at += 1) {
        const digit = part[at] ?? 0;
        if (digit < ZERO || digit > NINE) break;
        value = Math.max(value, 0) * 10 + digit - ZERO;
      }
      return value;
    },
    text: () => {
      const from = at;
      let seen = 0;
      let hasEntities = false;
      for (let byte = part[at]; byte !== LESS; byte = part[at]) {
        if (byte === undefined || at - from > LONGEST) return undefined;
        if (byte === AMPERSAND) hasEntities = true;
        seen |= byte;
        at += 1;
      }
      const text = slice(from, seen < BEYOND_ASCII);
      return hasEntities && text !== undefined ? plain(text) : text;
    },
    attributes: () => {
      const from = at;
      let isQuoted = false;
      for (let byte = part[at]; byte !== GREATER; byte = part[at]) {
        if (byte === undefined || byte >= BEYOND_ASCII || byte === LESS || byte === APOSTROPHE) return undefined;
        if (byte === QUOTE) isQuoted = !isQuoted;
        at += 1;
      }
      if (isQuoted) return undefined;
      at += 1;
      return part.toString('latin1', from, at - 1);
    },
    column: () => {
      let column = 0;
      for (let byte = part[at] ?? 0; byte >= A && byte <= Z; byte = part[at] ?? 0) {
        column = column * 26 + byte - A + 1;
        at += 1;
      }
      return column - 1;
    },
    upTo: (end) => {
      const found = part.indexOf(end, at);
      if (found < 0) return undefined;
      const before = part.toString('latin1', at, found);
      at = found + end.length;
      return before;
    },
    at: () => at,
    goTo: (place) => {
      at = place;
    },
  };
}

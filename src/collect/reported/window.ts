import { faulty } from './faults.ts';

/** What is kept of a text that comes in pieces: from where one stands in it. Offsets are counted from there. */
export interface Window {
  /** The next sign that is no white space, to which it goes; empty where nothing more comes. */
  readonly sign: () => string;
  /** The value of JSON that begins here, up to where it ends or the text breaks off, and how deeply it is nested. */
  readonly stretch: () => Stretch;
  readonly advance: (characters: number) => void;
  /** Where an offset is in the whole text, counted from 1. */
  readonly place: (offset: number) => Place;
}

/** A value of JSON as it is written, and how deeply it is nested. */
export interface Stretch {
  readonly text: string;
  readonly depth: number;
}

interface Place {
  readonly line: number;
  readonly column: number;
}

/** No value that is written when forms are collected is as long, in characters. */
const LONGEST = 64 * 1024 * 1024;

/** Begins a text in UTF-8. Throws a fault, when it comes to it, for bytes that are none, and for a value that nobody has written. */
export function windowOn(pieces: Iterable<Uint8Array>): Window {
  const coming = pieces[Symbol.iterator]();
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let text = '';
  let at = 0;
  /** Where what is kept begins in the whole text. */
  let start: Place = { line: 1, column: 1 };

  function place(offset: number): Place {
    return behind(start, text.slice(0, at + offset));
  }

  /** Keeps more of what comes, and forgets what lies before; false where nothing more comes. A long value is put together of ever more pieces at a time, so that it is not copied for each of them. */
  function more(): boolean {
    if (text.length - at > LONGEST) throw faulty('syntax', place(0));
    start = place(0);
    text = text.slice(at);
    at = 0;
    const before = text.length;
    while (text.length < Math.max(1, before * 2)) {
      const { done = false, value } = coming.next();
      text += decoded(done ? undefined : value);
      if (done) break;
    }
    return text.length > before;
  }

  /** A piece as text; at the end (undefined) nothing, unless a character breaks off. */
  function decoded(piece: Uint8Array | undefined): string {
    try {
      return decoder.decode(piece, { stream: piece !== undefined });
    } catch {
      const lossy = new TextDecoder().decode(piece);
      throw faulty('syntax', behind(start, text + lossy.slice(0, Math.max(0, lossy.indexOf('\ufffd')))));
    }
  }

  /** The code of a character; not a number where nothing more comes. */
  function codeAt(offset: number): number {
    while (at + offset >= text.length) if (!more()) return Number.NaN;
    return text.charCodeAt(at + offset);
  }

  function sign(): string {
    while (isSpace(codeAt(0))) at += 1;
    return text.charAt(at);
  }

  function stretch(): Stretch {
    sign();
    const { offset, depth } = isOpening(codeAt(0)) ? endOfNested() : { offset: endOfPlain(), depth: 0 };
    return { text: text.slice(at, at + offset), depth };
  }

  function endOfNested(): { readonly offset: number; readonly depth: number } {
    let depth = 0;
    let deepest = 0;
    for (let offset = 0; ; ) {
      const code = codeAt(offset);
      depth += deeper(code);
      deepest = Math.max(deepest, depth);
      offset = code === QUOTE ? endOfString(offset) : offset + 1;
      if (depth === 0) return { offset, depth: deepest };
      if (Number.isNaN(code)) return { offset: offset - 1, depth: deepest };
    }
  }

  /** Where a text, a number or a word ends. */
  function endOfPlain(): number {
    if (codeAt(0) === QUOTE) return endOfString(0);
    let offset = 0;
    while (isInWord(codeAt(offset))) offset += 1;
    return offset;
  }

  /** Where a string ends that begins at an offset: behind its last quotation mark. */
  function endOfString(from: number): number {
    for (let offset = from + 1; ; ) {
      const end = text.indexOf('"', at + offset) - at;
      if (end < 0) {
        offset = Math.max(offset, text.length - at);
        if (more()) continue;
        return text.length - at;
      }
      let before = end;
      while (text.charCodeAt(at + before - 1) === BACKSLASH) before -= 1;
      if ((end - before) % 2 === 0) return end + 1;
      offset = end + 1;
    }
  }

  return {
    sign,
    stretch,
    place,
    advance: (characters) => {
      at += characters;
    },
  };
}

/** The place behind a text that begins at a place. */
function behind({ line, column }: Place, text: string): Place {
  const last = text.lastIndexOf('\n');
  if (last < 0) return { line, column: column + text.length };
  let lines = line;
  for (let index = text.indexOf('\n'); index >= 0; index = text.indexOf('\n', index + 1)) lines += 1;
  return { line: lines, column: text.length - last };
}

const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const COMMA = 0x2c;
const COLON = 0x3a;

/** Whether it is `{` or `[`, of which the codes differ by a bit. */
function isOpening(code: number): boolean {
  return (code | 0x20) === 0x7b;
}

/** Whether it is `}` or `]`. */
function isClosing(code: number): boolean {
  return (code | 0x20) === 0x7d;
}

/** How much deeper it is behind a character. */
function deeper(code: number): -1 | 0 | 1 {
  if (isOpening(code)) return 1;
  return isClosing(code) ? -1 : 0;
}

function isSpace(code: number): boolean {
  return code === 0x20 || code === 0x0a || code === 0x0d || code === 0x09;
}

/** Whether a character can stand in a number or a word, or is one that can stand nowhere: no sign of JSON, no white space. */
function isInWord(code: number): boolean {
  const isSign = code === QUOTE || code === COMMA || code === COLON || isOpening(code) || isClosing(code);
  return !Number.isNaN(code) && !isSpace(code) && !isSign;
}

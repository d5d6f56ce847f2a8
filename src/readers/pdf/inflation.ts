import { Unzlib } from 'fflate';
import { Unreadable } from '../reading.ts';

/** What the streams of a file may add up to when they are inflated. */
const MOST_INFLATED = 128 * 1024 * 1024;

/**
 * Refuses a PDF whose streams inflate to more than any document of ours, before anything else inflates them. Each
 * stream is looked at once and nothing of it is kept. Throws `Unreadable`: `too-large`, or `unsafe` for streams that
 * are compressed twice.
 */
export function limitInflation(bytes: Uint8Array): void {
  let total = 0;
  for (let at = indexOf(bytes, START, 0); at >= 0; at = indexOf(bytes, START, at)) {
    if (isDoubled(bytes, at)) throw new Unreadable('unsafe');
    const begin = afterLineEnd(bytes, at + START.length);
    const end = indexOf(bytes, END, begin);
    if (end < 0) return;
    if (bytes[begin] === ZLIB) total = inflatedLength(bytes.subarray(begin, end), total);
    at = end + END.length;
  }
}

const ZLIB = 0x78;
const START = new TextEncoder().encode('stream');
const END = new TextEncoder().encode('endstream');
/** The most that is inflated at a time: 4 KiB make at most 4 MiB. */
const STEP = 4 * 1024;

function inflatedLength(stream: Uint8Array, before: number): number {
  let total = before;
  const inflate = new Unzlib((part) => {
    total += part.length;
  });
  try {
    for (let at = 0; at < stream.length; at += STEP) {
      inflate.push(stream.subarray(at, at + STEP), at + STEP >= stream.length);
      if (total > MOST_INFLATED) throw new Unreadable('too-large');
    }
  } catch (error) {
    // What does not inflate is for the parser to judge.
    if (error instanceof Unreadable) throw error;
  }
  return total;
}

function isDoubled(bytes: Uint8Array, at: number): boolean {
  const dictionary = String.fromCharCode(...bytes.subarray(Math.max(0, at - 256), at));
  return /Fl(?:ateDecode)?[\s/]+Fl/.test(dictionary.slice(dictionary.lastIndexOf('obj')));
}

function afterLineEnd(bytes: Uint8Array, at: number): number {
  if (bytes[at] === 13 && bytes[at + 1] === 10) return at + 2;
  return bytes[at] === 10 || bytes[at] === 13 ? at + 1 : at;
}

function indexOf(bytes: Uint8Array, wanted: Uint8Array, from: number): number {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).indexOf(Buffer.from(wanted), from);
}

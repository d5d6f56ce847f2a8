import { Unreadable } from '../reading.ts';
import {
  isArray,
  isDictionary,
  isStream,
  lexerOf,
  objectAt,
  type PdfDictionary,
  type PdfStream,
  type PdfValue,
} from './syntax.ts';

/** Where the objects of a PDF stand. */
export interface Places {
  /** By their numbers: where they begin, or the stream that holds them. */
  readonly of: ReadonlyMap<number, Place>;
  readonly trailer: PdfDictionary;
  readonly updates: number;
  readonly isRepaired: boolean;
}
type Place = number | { readonly within: number };
type Decode = (stream: PdfStream) => string | undefined;

/** Objects that a file may have: ours of 500 pages have some 40,000. */
const MOST_OBJECTS = 200_000;
/** Parts of the table of objects that a file may have. */
const MOST_SECTIONS = 100;

/** Finds the objects of a file by its table, or one by one where that is damaged. Throws `Unreadable` for too many. */
export function placesIn(text: string, decode: Decode): Places {
  const words = text.split(/\bobj\b/u, MOST_OBJECTS + 1).length;
  if (words > MOST_OBJECTS) throw new Unreadable('too-large');
  return listed(text, decode) ?? searched(text, decode);
}

/** What the table of the file says; undefined where it is damaged or leads to no catalogue. */
function listed(text: string, decode: Decode): Places | undefined {
  const of = new Map<number, Place>();
  const trailers: PdfDictionary[] = [];
  const seen = new Set<number>();
  const last = /^startxref\s+(\d+)/u.exec(text.slice(Math.max(0, text.lastIndexOf('startxref'))))?.[1];
  const waiting = [Number(last ?? -1)];
  for (let start = waiting.shift(); start !== undefined; start = waiting.shift()) {
    if (seen.has(start)) continue;
    seen.add(start);
    if (seen.size > MOST_SECTIONS) throw new Unreadable('unsafe');
    const section = start < 0 || start >= text.length ? undefined : sectionAt(text, start, of, decode);
    if (section === undefined) return undefined;
    trailers.push(section);
    waiting.push(...numbersIn([section.get('XRefStm') ?? null, section.get('Prev') ?? null]));
  }
  const [trailer = new Map()] = trailers;
  if (!leadsToCatalogue(text, trailer, of)) return undefined;
  const isLinearized = /\/Linearized\b/u.test(text.slice(0, 1024));
  return { of, trailer, updates: Math.max(0, seen.size - (isLinearized ? 2 : 1)), isRepaired: false };
}

function leadsToCatalogue(text: string, trailer: PdfDictionary, of: ReadonlyMap<number, Place>): boolean {
  const root = trailer.get('Root');
  const place = typeof root === 'object' && root !== null && 'reference' in root ? of.get(root.reference) : undefined;
  if (place === undefined) return false;
  return typeof place !== 'number' || isDictionary(objectAt(text, place, () => null));
}

/** Adds what one part of the table lists, where nothing newer does; gives its trailer. */
function sectionAt(text: string, start: number, of: Map<number, Place>, decode: Decode): PdfDictionary | undefined {
  const head = /^[\0\t\n\f\r ]*xref[\0\t\n\f\r ]/u.exec(text.slice(start, start + 64))?.[0].length;
  return head === undefined ? streamAt(text, start, of, decode) : tableAt(text, start + head, of);
}

function tableAt(text: string, start: number, of: Map<number, Place>): PdfDictionary | undefined {
  const part = /[\0\t\n\f\r ]*(\d+) (\d+)[ \t]*(?:\r\n|\n|\r)/uy;
  const row = /[\0\t\n\f\r ]*(\d{10}) \d{5} ([nf])/uy;
  let at = start;
  for (;;) {
    part.lastIndex = at;
    const found = part.exec(text);
    if (found === null) break;
    at = part.lastIndex;
    const [first, count] = [Number(found[1]), Number(found[2])];
    for (let index = 0; index < count; index += 1) {
      row.lastIndex = at;
      const [, offset, kind] = row.exec(text) ?? [];
      if (offset === undefined) return undefined;
      at = row.lastIndex;
      if (kind === 'n' && !of.has(first + index)) of.set(first + index, Number(offset));
    }
  }
  const lexer = lexerOf(text, at);
  lexer.next();
  const trailer = lexer.next();
  return isDictionary(trailer) ? trailer : undefined;
}

/** A table that is a stream (ISO 32000-1, 7.5.8): rows of three fields, what kind it is, where it stands, and a third that is not needed. */
function streamAt(text: string, start: number, of: Map<number, Place>, decode: Decode): PdfDictionary | undefined {
  const stream = objectAt(text, start, (value) => value);
  if (!isStream(stream)) return undefined;
  const { dictionary } = stream;
  const data = decode(stream);
  const [a = 0, b = 0, c = 0, ...others] = numbersIn(dictionary.get('W'));
  const size = a + b + c;
  if (data === undefined || others.length > 0 || !(size > 0 && size < 32)) return undefined;
  let at = 0;
  for (const number of numbersListed(numbersIn(dictionary.get('Index') ?? [0, dictionary.get('Size') ?? 0]))) {
    if (at + size > data.length) break;
    const place = placeIn(data.slice(at, at + size), a, b);
    if (place !== undefined && !of.has(number)) of.set(number, place);
    at += size;
  }
  return dictionary;
}

/** The numbers that pairs of a first one and a count stand for. */
function* numbersListed(pairs: readonly number[]): Iterable<number> {
  for (let pair = 0; pair + 1 < pairs.length; pair += 2) {
    const [first = 0, count = 0] = pairs.slice(pair, pair + 2);
    for (let number = first; number < first + count; number += 1) yield number;
  }
}

function placeIn(row: string, first: number, second: number): Place | undefined {
  const kind = first === 0 ? 1 : bigEndian(row, 0, first);
  const value = bigEndian(row, first, second);
  if (kind === 2) return { within: value };
  return kind === 1 ? value : undefined;
}

function bigEndian(data: string, from: number, width: number): number {
  let value = 0;
  for (let at = from; at < from + width; at += 1) value = value * 256 + data.charCodeAt(at);
  return value;
}

function numbersIn(value: PdfValue | undefined): readonly number[] {
  return isArray(value) ? value.filter((each) => typeof each === 'number' && each >= 0).map(Number) : [];
}

/** All objects as they stand in the file, the last of a number, as programs look for them in files that are damaged. */
function searched(text: string, decode: Decode): Places {
  const of = new Map<number, Place>();
  for (const found of text.matchAll(/(?<![0-9])(\d{1,10})[\0\t\n\f\r ]{1,9}\d{1,5}[\0\t\n\f\r ]{1,9}obj\b/gu)) {
    of.set(Number(found[1]), found.index);
  }
  const trailers = [...text.matchAll(/\btrailer\b/gu)]
    .slice(-MOST_SECTIONS)
    .map(({ index }) => lexerOf(text, index + 'trailer'.length).next());
  const streams: PdfDictionary[] = [];
  for (const [number, place] of [...of]) {
    const value = typeof place === 'number' ? objectAt(text, place, () => null) : null;
    if (isStream(value)) streams.push(value.dictionary);
    for (const member of packedIn(value, decode)) if (!of.has(member)) of.set(member, { within: number });
  }
  const trailer = [...streams, ...trailers].filter(isDictionary).findLast((each) => each.has('Root'));
  return { of, trailer: trailer ?? new Map(), updates: 0, isRepaired: true };
}

function packedIn(stream: PdfValue, decode: Decode): readonly number[] {
  if (!isStream(stream) || !stream.dictionary.has('First')) return [];
  const head = (decode(stream) ?? '').slice(0, Number(stream.dictionary.get('First')));
  const numbers = head.trim().split(/\s+/u);
  return numbers.filter((_, index) => index % 2 === 0).map(Number);
}

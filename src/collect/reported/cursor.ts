import { brokenAt } from './broken.ts';
import { faulty } from './faults.ts';
import { refuseRepeated } from './repeated-keys.ts';
import { type Stretch, windowOn } from './window.ts';

/**
 * Goes through a foreign text of JSON that may be far larger than memory: only the value at which it stands is kept.
 * Whoever is given a key or a number takes the value, skips it or goes into it before the next one. All of it throws a
 * fault for what is no JSON, with its place, and for a key that stands twice in a mapping.
 */
export interface Cursor {
  /** Whether a mapping, or a list, stands here. */
  readonly isAt: (sign: '{' | '[') => boolean;
  /** The keys of the mapping that stands here, one after the other. */
  readonly entries: () => Iterable<string>;
  /** The numbers of the members of the list that stands here, counted from 0. */
  readonly members: () => Iterable<number>;
  /** The value that stands here, which a path of keys leads to. Throws a fault for one that is far longer than any that is written when forms are collected. */
  readonly value: (place: string) => unknown;
  /** Goes behind the value that stands here, however deep it is. */
  readonly skip: () => void;
  /** Goes to the end. Throws where anything but white space is left. */
  readonly end: () => void;
}

/** No value that is read is nested so deeply: a deeper one is not put together again to see whether it is the same. */
const DEEPEST = 100;
/** In characters: no value that is read is longer, since a row has three cells of at most 32,767 characters. */
const LONGEST_READ = 1024 * 1024;
/** So many characters are quicker parsed than gone through, and of more too much would be made: fifteen million empty mappings take minutes. */
const LONGEST_PARSED = 64 * 1024;

/** Begins to go through a text in UTF-8 that comes in pieces. */
export function cursorOver(pieces: Iterable<Uint8Array>): Cursor {
  const window = windowOn(pieces);

  function syntax(offset: number): Error {
    return faulty('syntax', window.place(offset));
  }

  function lineAt(offset: number): number {
    return window.place(offset).line;
  }

  /** Goes behind a sign that must come next. */
  function pass(expected: string): void {
    if (window.sign() !== expected) throw syntax(0);
    window.advance(1);
  }

  /** Whether another member comes, behind a comma or as the first one; goes behind the sign that ends them otherwise. */
  function hasMore(isFirst: boolean, end: string): boolean {
    const sign = window.sign();
    if (sign === end) {
      window.advance(1);
      return false;
    }
    if (!isFirst) pass(',');
    return true;
  }

  function* entries(): Iterable<string> {
    const known = new Set<string>();
    pass('{');
    for (let isFirst = true; hasMore(isFirst, '}'); isFirst = false) {
      if (window.sign() !== '"') throw syntax(0);
      const key = String(parsed(window.stretch()));
      if (known.has(key)) throw faulty('repeated', { line: window.place(0).line, key });
      known.add(key);
      pass(':');
      yield key;
    }
  }

  function* members(): Iterable<number> {
    pass('[');
    for (let number = 0; hasMore(number === 0, ']'); number += 1) yield number;
  }

  /** Goes behind a stretch, and gives what it says. What is the same when it is put together again has lost no key: that is the quickest way to see it. */
  function parsed({ text, depth }: Stretch): unknown {
    let read: unknown;
    try {
      read = JSON.parse(text);
    } catch {
      throw syntax(brokenAt(text));
    }
    if (depth > DEEPEST || JSON.stringify(read) !== text) refuseRepeated(text, lineAt);
    window.advance(text.length);
    return read;
  }

  /** Goes behind a stretch of which nothing is made: it may be as long and as deep as it likes. */
  function passed({ text }: Stretch): void {
    const broken = brokenAt(text);
    if (broken < text.length) throw syntax(broken);
    refuseRepeated(text, lineAt);
    window.advance(text.length);
  }

  function value(place: string): unknown {
    const stretch = window.stretch();
    if (stretch.text.length > LONGEST_READ) throw faulty('shape', { place });
    return parsed(stretch);
  }

  function skip(): void {
    if (window.sign() !== '[') skipOne();
    else for (const _ of members()) skipOne();
  }

  function skipOne(): void {
    const stretch = window.stretch();
    if (stretch.text.length > LONGEST_PARSED) passed(stretch);
    else parsed(stretch);
  }

  function end(): void {
    if (window.sign() !== '') throw syntax(0);
  }

  return { isAt: (sign) => window.sign() === sign, entries, members, value, skip, end };
}

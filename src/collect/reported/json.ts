import { faulty } from './faults.ts';

/** A value of a foreign file with the path of keys that leads to it. */
export interface Found {
  readonly place: string;
  readonly value: unknown;
}

/** Reads a text as JSON. Throws a fault with the place of what is none. */
export function readJson(bytes: Uint8Array): Found {
  let text = '';
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw faulty('syntax', placeIn(soundStart(bytes)));
  }
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    const at = /position (\d+)/.exec(error instanceof Error ? error.message : '')?.[1];
    throw faulty('syntax', placeIn(at === undefined ? text : text.slice(0, Number(at))));
  }
  return { place: '', value };
}

/**
 * Throws a fault where a text says more than JSON keeps of it, white space apart: a key that stands twice in a mapping
 * loses what it says first, and nobody can tell which was meant.
 */
export function refuseRewritten(bytes: Uint8Array, value: unknown): void {
  const text = new TextDecoder().decode(bytes);
  const bare = text.replace(/("(?:[^"\\]|\\.)*")|[\t\n\r ]+/gu, '$1');
  const plain = JSON.stringify(value);
  if (bare === plain) return;
  let same = 0;
  while (bare[same] === plain[same]) same += 1;
  throw faulty('rewritten', { line: lineOf(text, same) });
}

/** The number of the line in which the nth character that is not white space between values stands. */
function lineOf(text: string, nth: number): number {
  let seen = 0;
  let line = 1;
  for (const [piece] of text.matchAll(/"(?:[^"\\]|\\.)*"|[\t\n\r ]+|[^\t\n\r "]+|"/gu)) {
    if (/^[\t\n\r ]/u.test(piece)) line += piece.split('\n').length - 1;
    else seen += piece.length;
    if (seen > nth) break;
  }
  return line;
}

/** What of some bytes is UTF-8, from their beginning. */
function soundStart(bytes: Uint8Array): string {
  const text = new TextDecoder().decode(bytes);
  return text.slice(0, Math.max(0, text.indexOf('\ufffd')));
}

/** The place behind a text, counted from 1. */
function placeIn(before: string): { readonly line: number; readonly column: number } {
  const lines = before.split('\n');
  return { line: lines.length, column: (lines.at(-1) ?? '').length + 1 };
}

/** The values of a mapping by their keys, none of them inherited. Throws a fault for anything else. */
export function mappingIn({ place, value }: Found): ReadonlyMap<string, Found> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw faulty('shape', { place });
  return new Map(Object.entries(value).map(([key, each]) => [key, { place: inside(place, key), value: each }]));
}

/** The members of a list. Throws a fault for anything else. */
export function listIn({ place, value }: Found): readonly Found[] {
  if (!Array.isArray(value)) throw faulty('shape', { place });
  return value.map((each: unknown, index) => ({ place: `${place}[${index}]`, value: each }));
}

/** A value of a mapping that must be there. */
export function memberOf(mapping: ReadonlyMap<string, Found>, key: string, within: Found): Found {
  const found = mapping.get(key);
  if (found === undefined) throw faulty('shape', { place: inside(within.place, key) });
  return found;
}

/** A text. Throws a fault for anything else. */
export function textIn({ place, value }: Found): string {
  if (typeof value !== 'string') throw faulty('shape', { place });
  return value;
}

function inside(place: string, key: string): string {
  return place === '' ? key : `${place}.${key}`;
}

import { brokenAt } from './broken.ts';
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
  } catch {
    throw faulty('syntax', placeIn(text.slice(0, brokenAt(text))));
  }
  return { place: '', value };
}

/**
 * Throws a fault for a key that stands twice in a mapping: JSON loses what it says first, and nobody can tell which was
 * meant. It is gone through once, however long its texts are and however deep it is.
 */
export function refuseRepeated(bytes: Uint8Array): void {
  const text = new TextDecoder().decode(bytes);
  /** What is open: the keys of a mapping, nothing before its first one and for a list. */
  const open: { readonly isList: boolean; keys?: Set<string> }[] = [];
  const signs = /["{}[\]]/g;
  for (let found = signs.exec(text); found !== null; found = signs.exec(text)) {
    const [sign] = found;
    if (sign === '{' || sign === '[') open.push({ isList: sign === '[' });
    else if (sign !== '"') open.pop();
    else {
      signs.lastIndex = endOfString(text, found.index);
      takeKey(text, found.index, signs.lastIndex, open.at(-1));
    }
  }
}

/** Adds a string to the keys of a mapping, if it is one. */
function takeKey(
  text: string,
  from: number,
  until: number,
  holder: { readonly isList: boolean; keys?: Set<string> } | undefined,
): void {
  if (holder === undefined || holder.isList) return;
  let next = until;
  while (/[\t\n\r ]/.test(text[next] ?? '')) next += 1;
  if (text[next] !== ':') return;
  const key = JSON.parse(text.slice(from, until)) as string;
  holder.keys ??= new Set();
  if (holder.keys.has(key)) throw faulty('repeated', { line: placeIn(text.slice(0, from)).line, key });
  holder.keys.add(key);
}

/** Where a string ends that begins at a place, behind its last quotation mark. */
function endOfString(text: string, from: number): number {
  for (let end = text.indexOf('"', from + 1); ; end = text.indexOf('"', end + 1)) {
    let before = end;
    while (text[before - 1] === '\\') before -= 1;
    if ((end - before) % 2 === 0) return end + 1;
  }
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

/** The members of a list, one after the other: a foreign one may be long, and its first be wrong. Throws a fault for anything else. */
export function* listIn({ place, value }: Found): Iterable<Found> {
  if (!Array.isArray(value)) throw faulty('shape', { place });
  for (const [index, each] of value.entries()) yield { place: `${place}[${index}]`, value: each };
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

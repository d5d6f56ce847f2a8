import type { Written } from '../text/written.ts';
import { extentBehindColon, extentOfKey, extentOfValue, isFlow, isOnOwnLines, placesOf } from './extent.ts';
import { behindComments, columnAt, lineAt, lineEndOf, lineStart, wholeLines } from './lines.ts';
import { keyed } from './raw.ts';
import type { Surroundings } from './scalar.ts';
import type { Splice } from './splice.ts';

/** The keys of indicators and criteria that are set, in the order in which they are written. */
const ORDER: readonly string[] = [
  ...['confirmed', 'id', 'title', 'text', 'core', 'textFor', 'points', 'weight', 'scale', 'grouping', 'adds'],
  ...['deducts', 'veto'],
  ...['pointsFor', 'only', 'except', 'department', 'targets', 'scoring', 'step', 'split', 'notApplicable'],
  ...['cooperating', 'method', 'evidence', 'remark'],
  ...['note', 'provenance', 'indicators', 'criteria'],
];

/** Keys that are set at once, in the order in which they are written; those that are none of ours come last, in their own order. */
export function inWrittenOrder<Key extends readonly [string, ...unknown[]]>(keys: readonly Key[]): readonly Key[] {
  const rank = ([key]: Key): number => (ORDER.includes(key) ? ORDER.indexOf(key) : ORDER.length);
  return keys.toSorted((a, b) => rank(a) - rank(b));
}

/** Writes a value as YAML for the place in which it is to stand, behind a key that begins in a column. What begins with a line feed stands on lines of its own. */
export type Writing = (surroundings: Surroundings, column: number) => string;

/** The change that gives a key of a mapping this value, be it there or not; nothing else changes. Undefined where the mapping is written too unusually to be changed safely. */
export function setKey(written: Written, key: string, writing: Writing): Splice | undefined {
  const places = placesOf(written.yaml, written.value);
  if (places === undefined) return undefined;
  const { text } = written.yaml.source;
  const surroundings = isFlow(written.yaml, places) ? 'flow' : 'block';
  const source = writing(surroundings, columnAt(text, places.start)).replaceAll('\n', lineEndOf(text));
  if (!places.keys.includes(key)) return insertKey(written, key, source, surroundings);
  const isOnLines = /^[\r\n]/.test(source) || isOnOwnLines(written, key);
  const extent = isOnLines ? extentBehindColon(written, key) : extentOfValue(written, key);
  if (extent === undefined) return undefined;
  const before = text.slice(0, extent.start);
  const gap = /^[\r\n]/.test(source) || (!isOnLines && /(?:\s|["']:)$/.test(before.slice(-2))) ? '' : ' ';
  return withComments(text, { ...extent, text: gap + source });
}

/** A change with the comments on lines of their own that stand in what it replaces: they come to stand above its line. */
function withComments(text: string, { start, end, text: source }: Splice): Splice {
  const comments = text.slice(start, end).match(/(?<=\n)[ \t]*#[^\r\n]*/g);
  if (comments === null || /^[|>]/.test(text.slice(start, end))) return { start, end, text: source };
  const line = lineStart(text, start);
  const indent = ' '.repeat(lineAt(text, line).search(/\S/));
  const above = comments.map((each) => `${indent}${each.trim()}${lineEndOf(text)}`).join('');
  return { start: line, end, text: `${above}${text.slice(line, start)}${source}` };
}

/** The change that takes a key of a mapping away with its value, and with the comment in the same line. Undefined where there is no such key, or it is the only one. */
export function removeKey(written: Written, key: string): Splice | undefined {
  const places = placesOf(written.yaml, written.value);
  const extent = extentOfKey(written, key);
  if (places === undefined || extent === undefined || places.keys.length < 2) return undefined;
  const { text } = written.yaml.source;
  const at = places.keys.indexOf(key);
  const next = keyAt(written, at + 1);
  const before = keyAt(written, at - 1);
  if (!isFlow(written.yaml, places)) {
    // The first key of an item carries its dash.
    if (before === undefined && columnAt(text, extent.start) > 0) return undefined;
    const start = lineStart(text, extent.start);
    return { start, end: behindComments(text, extent.end, columnAt(text, extent.start)), text: '' };
  }
  if (next !== undefined) return { start: extent.start, end: next.start, text: '' };
  return before && { start: before.end, end: extent.end, text: '' };
}

function keyAt(written: Written, index: number) {
  const key = placesOf(written.yaml, written.value)?.keys[index];
  return key === undefined ? undefined : extentOfKey(written, key);
}

function insertKey(written: Written, key: string, value: string, surroundings: Surroundings): Splice | undefined {
  const { text } = written.yaml.source;
  const neighbours = neighboursOf(written, key);
  const before = neighbours.before === undefined ? undefined : extentOfKey(written, neighbours.before);
  const after = neighbours.after === undefined ? undefined : extentOfKey(written, neighbours.after);
  if (surroundings === 'flow') {
    if (before) return insertion(before.end, `, ${key}: ${value}`);
    return after && insertion(after.start, `${key}: ${value}, `);
  }
  const lineEnd = lineEndOf(text);
  if (before) {
    const column = columnAt(text, before.start);
    const at = behindComments(text, before.end, column);
    return insertion(at, wholeLines(text, at, `${' '.repeat(column)}${keyed(key, value)}${lineEnd}`));
  }
  return after && insertion(after.start, `${keyed(key, value)}${lineEnd}${' '.repeat(columnAt(text, after.start))}`);
}

/** The keys of a mapping between which a new one belongs: behind the last of those that come before it. */
function neighboursOf(
  { yaml, value }: Written,
  key: string,
): { before?: string | undefined; after?: string | undefined } {
  const keys = placesOf(yaml, value)?.keys ?? [];
  const rank = ORDER.indexOf(key);
  // A key that is none of ours, a unit class for instance, comes last.
  const isBefore = (each: string): boolean => rank < 0 || ORDER.indexOf(each) < rank;
  return { before: keys.findLast(isBefore), after: keys[0] };
}

function insertion(at: number, text: string): Splice {
  return { start: at, end: at, text };
}

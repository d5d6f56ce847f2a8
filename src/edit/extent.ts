import { named } from '../text/key.ts';
import type { Places, Written, Yaml } from '../text/written.ts';

/** From where to where something is written, with its quotes, brackets or the mark of a block; `end` is exclusive. */
export interface Extent {
  readonly start: number;
  readonly end: number;
}

/** Whether a mapping or a list is written between brackets. */
export function isFlow(yaml: Yaml, { start }: Places): boolean {
  return /[[{]/.test(yaml.source.text.charAt(start));
}

/** The places of a mapping or a list of a parsed file. Undefined for anything else. */
export function placesOf(yaml: Yaml, value: unknown): Places | undefined {
  return typeof value === 'object' && value !== null ? yaml.places.get(value) : undefined;
}

/** Where the nth item of a list ends, counted from 0. */
export function endOfItem(yaml: Yaml, list: readonly unknown[], index: number): number {
  const places = placesOf(yaml, list);
  return endOfValue(yaml, list[index], places?.offsets[index * 2] ?? 0, places?.offsets[index * 2 + 1] ?? 0);
}

/** The extent of the value under a key that is there. Undefined where a comment stands between the key and a block of text: it would be lost with it. */
export function extentOfValue({ yaml, value }: Written, key: string): Extent | undefined {
  const places = placesOf(yaml, value);
  const at = places?.keys.indexOf(key) ?? -1;
  if (places === undefined || at < 0) return undefined;
  const [, keyEnd = 0, start = 0, end = 0] = places.offsets.slice(at * 4, at * 4 + 4);
  const { text } = yaml.source;
  const held = value[named(key)];
  const closed = endOfValue(yaml, held, start, end);
  const between = text.slice(keyEnd, start);
  const block = /^["']?\s*:\s+([|>][^\s#]*)[ \t]*\r?\n$/.exec(between);
  if (block?.[1] !== undefined) return { start: keyEnd + between.indexOf(block[1]), end: closed };
  if (/[|>].*\n$/.test(between)) return undefined;
  if (held === null && start === end) return { start: behindColon(text, keyEnd), end: behindColon(text, keyEnd) };
  return { start: isQuoted(text, start, end) ? start - 1 : start, end: closed };
}

/** Whether the value under a key is a mapping or a list on lines of its own. */
export function isOnOwnLines({ yaml, value }: Written, key: string): boolean {
  const places = placesOf(yaml, value[named(key)]);
  return places !== undefined && !isFlow(yaml, places);
}

/** From behind the colon of a key that is there to the end of its value, with the comments between them. */
export function extentBehindColon(written: Written, key: string): Extent | undefined {
  const places = placesOf(written.yaml, written.value);
  const value = extentOfValue(written, key);
  const keyEnd = places?.offsets[places.keys.indexOf(key) * 4 + 1];
  if (value === undefined || keyEnd === undefined) return undefined;
  return { start: behindColon(written.yaml.source.text, keyEnd), end: value.end };
}

/** The extent of a key that is there, with its value and its quotes. */
export function extentOfKey(written: Written, key: string): Extent | undefined {
  const value = extentOfValue(written, key);
  const places = placesOf(written.yaml, written.value);
  const start = places?.offsets[places.keys.indexOf(key) * 4];
  if (value === undefined || start === undefined) return undefined;
  const { text } = written.yaml.source;
  return { start: /["']/.test(text.charAt(start - 1)) ? start - 1 : start, end: value.end };
}

function endOfValue(yaml: Yaml, value: unknown, start: number, end: number): number {
  const { text } = yaml.source;
  const places = placesOf(yaml, value);
  if (places !== undefined) return endOfCollection(yaml, value as object, places);
  if (isQuoted(text, start, end)) return end + 1;
  return start + text.slice(start, end).trimEnd().length; // a block of text takes the blank lines after it
}

function endOfCollection(yaml: Yaml, value: object, places: Places): number {
  const { offsets } = places;
  const isEmpty = offsets.length === 0;
  const last = Array.isArray(value) ? value.at(-1) : (value as Record<string, unknown>)[places.keys.at(-1) ?? ''];
  const end = isEmpty ? places.start + 1 : endOfValue(yaml, last, offsets.at(-2) ?? 0, offsets.at(-1) ?? 0);
  return isFlow(yaml, places) ? behindBracket(yaml.source.text, end) : end;
}

/** Where the bracket closes that is next but for commas, colons, white space and comments. */
function behindBracket(text: string, from: number): number {
  const closing = /(?:[\s,:"']|#[^\n]*\n)*[\]}]/y;
  closing.lastIndex = from;
  return closing.test(text) ? closing.lastIndex : from;
}

function behindColon(text: string, keyEnd: number): number {
  const colon = /["']?\s*:/y;
  colon.lastIndex = keyEnd;
  return colon.test(text) ? colon.lastIndex : keyEnd;
}

function isQuoted(text: string, start: number, end: number): boolean {
  const before = text.charAt(start - 1);
  return (before === '"' || before === "'") && text.charAt(end) === before;
}

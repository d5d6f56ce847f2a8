import type { Key } from './key.ts';
import type { SourceText, Span } from './source.ts';

/** Offsets of what stands in a mapping or a sequence, in order: four for each key (key start, key end, value start, value end), two for each item. A value that is itself a collection, or empty, has its end equal to its start. */
export interface Places {
  readonly start: number;
  readonly keys: string[];
  readonly offsets: number[];
}

/** A parsed file: plain values as YAML 1.2 core understands them, and where each of them was written. */
export interface Yaml {
  readonly source: SourceText;
  readonly value: unknown;
  readonly places: ReadonlyMap<object, Places>;
}

/** A mapping of a parsed file: what was written there, and where. Everything in the model keeps the mapping that it was read from. */
export interface Written {
  readonly yaml: Yaml;
  readonly value: Readonly<Partial<Record<Key, unknown>>>;
}

/** A text as it was typed, with its place: the name of a class, a department, a kind of evidence. */
export interface Mention<Id extends string = string> {
  readonly id: Id;
  readonly place: Span;
}

const NONE: readonly Mention[] = [];

/** The texts in the list under a key, without white space around them and in Unicode's composed form (NFC). */
export function mentionsAt(written: Written, key: Key): readonly Mention[] {
  const list = written.value[key];
  if (!Array.isArray(list)) return NONE;
  return list.flatMap((each, index) =>
    typeof each === 'string' ? [{ id: each.trim().normalize('NFC'), place: placeIn(written.yaml, list, index) }] : [],
  );
}

/** Whether a key is written there, with whatever value. */
export function hasKey(written: Written, key: Key): boolean {
  return Object.hasOwn(written.value, key);
}

/** The mapping under a key; an empty one, placed at the key, when there is none. */
export function within(written: Written, key: Key): Written {
  return asWritten(written.yaml, written.value[key]);
}

/** A value of a parsed file as a mapping; an empty one when it is none. */
export function asWritten(yaml: Yaml, value: unknown): Written {
  const isMapping = typeof value === 'object' && value !== null && !Array.isArray(value);
  return { yaml, value: isMapping ? (value as Written['value']) : {} };
}

/** The place of a key's value. A value that is a collection or empty is placed at its key; an absent key at the mapping's `id`, or its start. */
export function placeOf(written: Written, key?: Key): Span {
  return placeIn(written.yaml, written.value, key);
}

/** The place of a key itself. */
export function placeOfKey(written: Written, key: Key): Span {
  return placeIn(written.yaml, written.value, key, 'key');
}

/** As `placeOf`, for any value of a parsed file: a mapping with a key, a sequence with an index, or (no key) the whole of it. */
export function placeIn(yaml: Yaml, container: unknown, key?: string | number, part: 'key' | 'value' = 'value'): Span {
  const places = typeof container === 'object' && container !== null ? yaml.places.get(container) : undefined;
  if (places === undefined) return { source: yaml.source, start: 0, end: 0 };
  const whole = { source: yaml.source, start: places.start, end: places.start };
  if (typeof key === 'number') return spanAt(yaml, places, key * 2) ?? whole;
  const index = key === undefined ? -1 : indexOf(places, key);
  if (index < 0) {
    const id = indexOf(places, 'id');
    return id < 0 ? whole : (spanAt(yaml, places, id * 4 + 2) ?? whole);
  }
  const value = spanAt(yaml, places, index * 4 + 2);
  const stands = part === 'value' && value !== undefined && value.end > value.start;
  return (stands ? value : spanAt(yaml, places, index * 4)) ?? whole;
}

/** Mappings with more keys than this are looked up in an index: none of the data's has so many. */
const MANY_KEYS = 64;
const indexes = new WeakMap<Places, ReadonlyMap<string, number>>();

function indexOf(places: Places, key: string): number {
  if (places.keys.length <= MANY_KEYS) return places.keys.indexOf(key);
  const index = indexes.get(places) ?? new Map(places.keys.map((each, at) => [each, at]));
  indexes.set(places, index);
  return index.get(key) ?? -1;
}

function spanAt(yaml: Yaml, { offsets }: Places, at: number): Span | undefined {
  const start = offsets[at];
  const end = offsets[at + 1];
  return start === undefined || end === undefined ? undefined : { source: yaml.source, start, end };
}

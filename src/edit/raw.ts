import { named } from '../text/key.ts';
import type { Places, Written, Yaml } from '../text/written.ts';
import type { RawItem, RawValue } from './item-edit.ts';
import { type Surroundings, scalarFrom } from './scalar.ts';

/** A line of YAML is not made longer than this where its value may stand on lines of its own; in characters. */
const LONGEST = 100;

/** A value that has values in it. */
type RawCollection = Exclude<RawValue, string | boolean | { readonly number: string }>;

/** A value as it is read back from what `sourceOf` writes. */
export function valueFrom(value: RawValue): unknown {
  if (typeof value !== 'object') return value;
  if (isList(value)) return value.map(valueFrom);
  if ('number' in value) return Number(value.number);
  return Object.fromEntries(value.mapping.map(([key, each]) => [key, valueFrom(each)]));
}

/** An item as it is read back. */
export function itemValueFrom({ id, fields, below }: RawItem): Record<string, unknown> {
  const own = fields.map(([key, value]) => [key, valueFrom(value)] as const);
  return Object.fromEntries([['id', id], ...own, ...(below ? [[below.key, below.items.map(itemValueFrom)]] : [])]);
}

/**
 * A value as it is written behind its key, whose first character stands in a column. Where it is long and may stand on
 * lines of its own, it begins with a line feed and has none at its end.
 */
export function sourceOf(value: RawValue, surroundings: Surroundings, column: number): string {
  const inLine = flowOf(value, surroundings);
  if (surroundings === 'flow' || typeof value !== 'object' || 'number' in value) return inLine;
  const isFlat = isList(value) ? value.every(isScalar) : value.mapping.every(([, each]) => isScalar(each));
  if (isFlat || column + inLine.length <= LONGEST / 2) return inLine;
  return `\n${linesOf(value, column + 2).join('\n')}`;
}

/** The lines of an item whose dash stands in a column; in column -2 it is the mapping of a file, without a dash. */
export function itemLines({ id, fields, below }: RawItem, column: number): readonly string[] {
  const isFirst = (key: string): boolean => key === 'confirmed';
  const ordered = [
    ...fields.filter(([key]) => isFirst(key)),
    ['id', id] as const,
    ...fields.filter(([key]) => !isFirst(key)),
  ];
  const own = ordered.flatMap(([key, value]) => keyLines(key, value, column + 2));
  const deeper = below?.items.flatMap((each) => itemLines(each, column + 4)) ?? [];
  const lines = below ? [...own, `${' '.repeat(column + 2)}${below.key}:`, ...deeper] : own;
  return column < 0 ? lines : dashed(lines, column);
}

/** A key with its value, in lines. */
function keyLines(key: string, value: RawValue, column: number): readonly string[] {
  return `${' '.repeat(column)}${keyed(key, sourceOf(value, 'block', column))}`.split('\n');
}

/** An entry of a list in lines, its dash in a column: in one line where the entries beside it stand between brackets. */
export function entryLines(value: RawValue, surroundings: Surroundings, column: number): readonly string[] {
  if (isScalar(value) || surroundings === 'flow') return [`${' '.repeat(column)}- ${flowOf(value, 'block')}`];
  return dashed(linesOf(value, column + 2), column);
}

/** A key with what is written behind it. */
export function keyed(key: string, source: string): string {
  return source.startsWith('\n') ? `${key}:${source}` : `${key}: ${source}`;
}

/** The value under a key of a mapping, or the nth of a list, as it is written: numbers as they stand in the file. Undefined where there is none, or anything in it is empty: nothing is left out of a value. */
export function rawAt(yaml: Yaml, holder: object, key: string | number): RawValue | undefined {
  const value = Array.isArray(holder) ? holder[Number(key)] : (holder as Written['value'])[named(String(key))];
  if (typeof value === 'string' || typeof value === 'boolean') return value;
  if (typeof value === 'number') return { number: sourceAt(yaml, holder, key) ?? String(value) };
  if (typeof value !== 'object' || value === null) return undefined;
  if (Array.isArray(value)) {
    const members = value.map((_, index) => rawAt(yaml, value, index));
    return members.every((each) => each !== undefined) ? members : undefined;
  }
  const keys = Object.keys(value);
  const entries = keys.flatMap((each) => entryOf(each, rawAt(yaml, value, each)));
  return entries.length < keys.length ? undefined : { mapping: entries };
}

function entryOf(key: string, value: RawValue | undefined): readonly (readonly [string, RawValue])[] {
  return value === undefined ? [] : [[key, value]];
}

/** What stands in the text for a scalar. */
function sourceAt(yaml: Yaml, holder: object, key: string | number): string | undefined {
  const places = yaml.places.get(holder);
  if (places === undefined) return undefined;
  const at = typeof key === 'number' ? key * 2 : places.keys.indexOf(key) * 4 + 2;
  return yaml.source.text.slice(offsetOf(places, at), offsetOf(places, at + 1));
}

function offsetOf({ offsets }: Places, at: number): number {
  return offsets[at] ?? 0;
}

function isList(value: RawValue): value is readonly RawValue[] {
  return Array.isArray(value);
}

function isScalar(value: RawValue): value is Exclude<RawValue, RawCollection> {
  return typeof value !== 'object' || 'number' in value;
}

function flowOf(value: RawValue, surroundings: Surroundings): string {
  if (typeof value === 'string') return scalarFrom(value, surroundings);
  if (typeof value === 'boolean') return String(value);
  if (isList(value)) return `[${value.map(memberOf).join(', ')}]`;
  if ('number' in value) return value.number;
  const entries = value.mapping.map(([key, each]) => `${key}: ${flowOf(each, 'flow')}`);
  return entries.length === 0 ? '{}' : `{ ${entries.join(', ')} }`;
}

/** A member of a list between brackets: a text with a full-width comma in quotes, or it would be taken for two that were meant to be parted. */
function memberOf(value: RawValue): string {
  return typeof value === 'string' && value.includes('，') ? JSON.stringify(value) : flowOf(value, 'flow');
}

/** A list or a mapping on lines of its own, indented by a column. */
function linesOf(value: RawCollection, column: number): readonly string[] {
  if (!isList(value)) return value.mapping.flatMap(([key, each]) => keyLines(key, each, column));
  return value.flatMap((each) => {
    const inLine = flowOf(each, 'block');
    if (isScalar(each) || column + inLine.length <= LONGEST) return [`${' '.repeat(column)}- ${inLine}`];
    return dashed(linesOf(each, column + 2), column);
  });
}

/** Lines that are indented by two more than a column, the first of them with a dash. */
function dashed([first = '', ...rest]: readonly string[], column: number): readonly string[] {
  return [`${' '.repeat(column)}- ${first.slice(column + 2)}`, ...rest];
}

import { sumsLines } from '../artifact/sums.ts';
import { jsonIn, keysInCommon, valueDifferences } from '../artifact/values.ts';

/** What a text says: JSON, or a list of digests by names; undefined for what is neither. */
export function saidIn(text: string): unknown {
  const json = jsonIn(text);
  if (json !== undefined) return json;
  const lines = sumsLines(text);
  return lines.size === 0 ? undefined : lines;
}

/** The name of the value that something is likest by its keys, and then by what it says; undefined where it is like none. */
export function likestOf(values: ReadonlyMap<string, unknown>, found: unknown): string | undefined {
  const near = [...values].filter(([, value]) => keysInCommon(value, found) > LEAST);
  const counted = near.map(([name, value]) => ({ name, count: valueDifferences(value, found).length }));
  return counted.sort((a, b) => a.count - b.count)[0]?.name;
}

/** So many of the keys must be the same for something to be taken for another state of a value. */
const LEAST = 0.7;

/** The edition that JSON says it is of, be it a manifest, an attestation or data; undefined where it names none. */
export function editionIn(value: unknown): string | undefined {
  const attested = ['predicate', 'buildDefinition', 'externalParameters'].reduce(at, value);
  const found = at(value, 'edition') ?? at(attested, 'edition');
  return typeof found === 'string' ? found : undefined;
}

function at(value: unknown, key: string): unknown {
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return undefined;
  return (value as Readonly<Record<string, unknown>>)[key];
}

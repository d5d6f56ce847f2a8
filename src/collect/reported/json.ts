import { faulty } from './faults.ts';

/** A value of a foreign file with the path of keys that leads to it. */
export interface Found {
  readonly place: string;
  readonly value: unknown;
}

/** The values of a mapping by their keys, none of them inherited. Throws a fault for anything else. */
export function mappingIn(found: Found): ReadonlyMap<string, Found> {
  const { place } = found;
  return new Map(
    Object.entries(valuesIn(found)).map(([key, each]) => [key, { place: inside(place, key), value: each }]),
  );
}

/** The members of a list, one after the other: a foreign one may be long, and its first be wrong. Throws a fault for anything else. */
export function* listIn({ place, value }: Found): Iterable<Found> {
  if (!Array.isArray(value)) throw faulty('shape', { place });
  for (const [index, each] of value.entries()) yield { place: `${place}[${index}]`, value: each };
}

/** A value of a mapping by its key, not inherited; undefined where it has none. Throws a fault for what is no mapping. */
export function maybeIn(found: Found, key: string): Found | undefined {
  const values = valuesIn(found);
  return Object.hasOwn(values, key) ? { place: inside(found.place, key), value: values[key] } : undefined;
}

/** The same of one that must be there. */
export function memberOf(found: Found, key: string): Found {
  const member = maybeIn(found, key);
  if (member === undefined) throw faulty('shape', { place: inside(found.place, key) });
  return member;
}

function valuesIn({ place, value }: Found): Readonly<Record<string, unknown>> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw faulty('shape', { place });
  return value as Readonly<Record<string, unknown>>;
}

/** A text. Throws a fault for anything else. */
export function textIn({ place, value }: Found): string {
  if (typeof value !== 'string') throw faulty('shape', { place });
  return value;
}

function inside(place: string, key: string): string {
  return place === '' ? key : `${place}.${key}`;
}

import { Decimal } from '../model/decimal.ts';
import type { Written } from '../text/written.ts';

/** A value as a list of its parts, each by its place in the list: JSON in which things may hold each other. */
export type Frozen = readonly Part[];
type Part = readonly [kind: 'object' | 'list' | 'decimal' | 'big' | 'plain' | 'nothing', content?: unknown];

/** Takes a value of the model apart, of the texts from which it was read only which keys were stated. Throws for what no model has. */
export function freeze(value: unknown): Frozen {
  const parts: Part[] = [];
  const places = new Map<unknown, number>();
  const place = (each: unknown): number => {
    const known = places.get(each);
    if (known !== undefined) return known;
    const at = parts.push(['nothing']) - 1;
    places.set(each, at);
    parts[at] = partOf(each, place);
    return at;
  };
  place(value);
  return parts;
}

/** The value that was taken apart. */
export function thaw(parts: Frozen): unknown {
  const made: unknown[] = parts.map(([kind, content]) => {
    if (kind === 'decimal') return Decimal.parse(String(content));
    if (kind === 'big') return BigInt(String(content));
    return kind === 'plain' ? content : kind === 'object' ? {} : kind === 'list' ? [] : undefined;
  });
  for (const [at, [kind, content]] of parts.entries()) {
    if (kind === 'list') (made[at] as unknown[]).push(...(content as number[]).map((each) => made[each]));
    if (kind !== 'object') continue;
    for (const [key, each] of Object.entries(content as Record<string, number>))
      Object.assign(made[at] as object, { [key]: made[each] });
  }
  return made[0];
}

function partOf(value: unknown, place: (value: unknown) => number): Part {
  if (value === undefined) return ['nothing'];
  if (typeof value === 'bigint') return ['big', value.toString()];
  if (typeof value !== 'object' || value === null) return ['plain', value];
  if (isDecimal(value)) return ['decimal', value.toString()];
  if (Array.isArray(value)) return ['list', value.map(place)];
  if (value instanceof Map || value instanceof Set) return ['nothing'];
  const entries = Object.entries(value).filter(([, each]) => typeof each !== 'function');
  return [
    'object',
    Object.fromEntries(entries.map(([key, each]) => [key, place(key === 'written' ? keysOf(each) : each)])),
  ];
}

/** Of what was written nothing is asked but which keys it has. */
function keysOf(written: Written): unknown {
  return { value: Object.fromEntries(Object.entries(written.value).map(([key, each]) => [key, each !== false])) };
}

/** Whether a value is a decimal, be it of another copy of the class: a chunk of the program has its own. */
function isDecimal(value: object): boolean {
  return 'coefficient' in value && typeof value.coefficient === 'bigint' && 'scale' in value;
}

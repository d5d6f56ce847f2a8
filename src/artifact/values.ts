import type { Difference } from './compare.ts';

/**
 * In what a value of JSON differs from another one, each by the keys that lead to it; members of lists are told by their
 * `name` or `id`, where all of both lists have one. None for the same values and no others. It goes no deeper than the
 * first value, whatever the second one is: that may be hostile.
 */
export function valueDifferences(expected: unknown, found: unknown): readonly Difference[] {
  return [...differing([], expected, found)];
}

/** How much two values have in common by the keys of their parts, from 0 to 1. */
export function keysInCommon(one: unknown, other: unknown): number {
  const [a, b] = partsOf(one, other);
  if (kindOf(one) !== kindOf(other) || a.size + b.size === 0) return 0;
  return (2 * [...a.keys()].filter((key) => b.has(key)).length) / (a.size + b.size);
}

/** JSON that somebody sent; a text that is none gives nothing. */
export function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function* differing(path: readonly string[], wanted: unknown, found: unknown): Iterable<Difference> {
  const [kind, other] = [kindOf(wanted), kindOf(found)];
  if (kind !== 'plain' && kind === other) yield* partsDiffering(path, wanted, found);
  else if (kind !== other || wanted !== found) yield differenceAt(path, wanted, found);
}

function* partsDiffering(path: readonly string[], wanted: unknown, found: unknown): Iterable<Difference> {
  const [own, other] = partsOf(wanted, found);
  for (const key of new Set([...own.keys(), ...other.keys()])) {
    const [a, b] = [own.get(key), other.get(key)];
    if (own.has(key) && other.has(key)) yield* differing([...path, key], a, b);
    else if (kindOf(a ?? b) === 'plain') yield differenceAt([...path, key], a, b);
    else
      yield {
        ...about(path),
        ...(own.has(key) ? { expected: key, found: undefined } : { expected: undefined, found: key }),
      };
  }
  if (Array.isArray(wanted)) yield* orderDiffering(path, own, other);
}

/** Of members that have names the order is told by itself; the places of others are their keys. */
function* orderDiffering(
  path: readonly string[],
  own: ReadonlyMap<string, unknown>,
  other: ReadonlyMap<string, unknown>,
): Iterable<Difference> {
  const [expected, found] = [shared(own, other), shared(other, own)];
  if (expected !== found) yield { ...about(path), expected, found };
}

/** The keys of parts that others have, too, in their order. */
function shared(parts: ReadonlyMap<string, unknown>, others: ReadonlyMap<string, unknown>): string {
  return [...parts.keys()].filter((key) => others.has(key)).join('、');
}

function about(path: readonly string[]): Pick<Difference, 'criterion' | 'column'> {
  return { criterion: undefined, column: path.length === 0 ? undefined : path.join(' › ') };
}

/** Two values that are not the same: as people read them, or as JSON where that tells `"200"` from `200`. */
function differenceAt(path: readonly string[], wanted: unknown, found: unknown): Difference {
  const isPlain = textOf(wanted) !== textOf(found);
  const say = isPlain ? textOf : jsonOf;
  return { ...about(path), expected: say(wanted), found: say(found) };
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' ? value : jsonOf(value);
}

function jsonOf(value: unknown): string | undefined {
  const kind = kindOf(value);
  return kind === 'plain' ? (value === undefined ? undefined : JSON.stringify(value)) : BRACKETS[kind];
}

const BRACKETS = { list: '[…]', mapping: '{…}' } as const;

function kindOf(value: unknown): 'list' | 'mapping' | 'plain' {
  if (Array.isArray(value)) return 'list';
  return typeof value === 'object' && value !== null ? 'mapping' : 'plain';
}

/** The parts of two values by keys that mean the same in both. */
function partsOf(one: unknown, other: unknown): readonly [ReadonlyMap<string, unknown>, ReadonlyMap<string, unknown>] {
  const names = [one, other].map(namesIn);
  const areNamed = names.every((each) => each !== undefined);
  const parts = [one, other].map((value, which) => {
    if (value instanceof Map) return value as ReadonlyMap<string, unknown>;
    const entries = typeof value === 'object' && value !== null ? Object.entries(value) : [];
    return new Map(entries.map(([key, each], at) => [(areNamed ? names[which]?.[at] : undefined) ?? key, each]));
  });
  return [parts[0] ?? new Map(), parts[1] ?? new Map()];
}

/** What the members of a list are called; undefined for what is no list, and for one of which not each has a name of its own. */
function namesIn(value: unknown): readonly string[] | undefined {
  if (!Array.isArray(value)) return undefined;
  const names = value.flatMap((each: unknown) => {
    const { name, id } = (kindOf(each) === 'mapping' ? each : {}) as Readonly<Record<string, unknown>>;
    const called = name ?? id;
    return typeof called === 'string' ? [called] : [];
  });
  return new Set(names).size === value.length ? names : undefined;
}

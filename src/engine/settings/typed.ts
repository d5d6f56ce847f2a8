import type { ColumnSpec, ValueSpec } from './listed.js';

/** What stands between the members of a list that is typed. */
export const SEPARATOR = /[、,，;；]/u;

/** An entry as it is typed: what its parts are, as texts, those of a mapping in it below its key, entries in it as a list. */
export interface TypedEntry {
  readonly [key: string]: string | TypedEntry | readonly TypedEntry[];
}

/** A value of a scheme as it is typed; null where it cannot be. An entry is a mapping and entries are a list in JSON, so that page and terminal say the same. */
export function typedOf(value: unknown, spec: ValueSpec): string | null {
  if (spec.kind === 'entries') {
    const entries = entriesOf(value, spec);
    return entries && JSON.stringify(entries);
  }
  if (spec.kind === 'entry') {
    const entry = entryOf(value, spec.columns ?? []);
    return entry && JSON.stringify(entry);
  }
  if (Array.isArray(value)) return membersTyped(value);
  if (spec.kind === 'parts' || spec.kind === 'leaders') {
    const parts = partsOf(value);
    if (parts !== null) return parts.join(spec.kind === 'parts' ? '；' : '、');
  }
  return isScalar(value) ? String(value) : null;
}

function membersTyped(list: readonly unknown[]): string | null {
  const texts = list.filter((each): each is string => typeof each === 'string' && !SEPARATOR.test(each));
  return texts.length === list.length ? texts.join('、') : null;
}

/** `county=3`, one for each key; null for what is no mapping of plain values. */
function partsOf(value: unknown): readonly string[] | null {
  if (!isMapping(value)) return null;
  const parts = Object.entries(value).map(([key, each]) => (isScalar(each) ? `${key}=${each}` : null));
  return parts.length > 0 && parts.every((each) => each !== null) ? parts : null;
}

/** Entries as they are typed; null where in one of them something stands that cannot be. */
function entriesOf(value: unknown, { columns = [], isPlain = false }: ValueSpec): readonly TypedEntry[] | null {
  if (!Array.isArray(value)) return null;
  const entries = value.map((each: unknown) => {
    const [first] = columns;
    return isPlain && isScalar(each) && first !== undefined
      ? entryOf({ [first.path[0] ?? '']: each }, columns)
      : entryOf(each, columns);
  });
  return entries.every((each) => each !== null) ? entries : null;
}

function entryOf(value: unknown, columns: readonly ColumnSpec[]): TypedEntry | null {
  if (!isMapping(value)) return null;
  const entry: Record<string, TypedEntry[string]> = {};
  for (const [key, each] of Object.entries(value)) {
    const own = columns.filter(({ path }) => path[0] === key);
    const part = partOf(each, own);
    if (part === null) return null;
    entry[key] = part;
  }
  return entry;
}

/** What stands under a key of an entry: its value, or the mapping that its columns are of. */
function partOf(value: unknown, own: readonly ColumnSpec[]): TypedEntry[string] | null {
  const [column] = own;
  if (column === undefined) return null;
  if (column.path.length > 1)
    return entryOf(
      value,
      own.map((each) => ({ ...each, path: each.path.slice(1) })),
    );
  return column.kind === 'entries' ? entriesOf(value, column) : typedOf(value, column);
}

function isMapping(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isScalar(value: unknown): value is string | number | boolean {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';
}

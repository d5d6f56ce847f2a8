import type { ColumnView, SettingView, TypedEntry } from '../../studio/protocol/settings.ts';

/** An entry of a list while it is edited. */
export interface EntryRow {
  /** By which the page knows it, whatever is typed in it. */
  readonly key: string;
  /** Whether it stood there before: its id is for good. */
  readonly isKept: boolean;
  /** What is typed, by the keys of the columns; entries in it stay as they are. */
  readonly cells: Readonly<Record<string, string | readonly TypedEntry[]>>;
}

/** By which the cell of a column is known. */
export function keyOf({ path }: Pick<ColumnView, 'path'>): string {
  return path.join('.');
}

/** The entries of a list as they are typed, or the one entry; none where nothing is written. */
export function rowsIn(value: string | null, columns: readonly ColumnView[]): readonly EntryRow[] {
  const list = [JSON.parse(value ?? '[]') as TypedEntry | readonly TypedEntry[]].flat();
  return list.map((entry, index) => rowFrom(entry, columns, `kept-${index}`, true));
}

/** New entries behind others. */
export function withNew(
  rows: readonly EntryRow[],
  entries: readonly TypedEntry[],
  columns: readonly ColumnView[],
  count: number,
): readonly EntryRow[] {
  return [...rows, ...entries.map((entry, index) => rowFrom(entry, columns, `new-${count}-${index}`, false))];
}

function rowFrom(entry: TypedEntry, columns: readonly ColumnView[], key: string, isKept: boolean): EntryRow {
  const cells = columns.flatMap((column) => {
    const part = partAt(entry, column.path);
    return part === undefined ? [] : [[keyOf(column), part] as const];
  });
  return { key, isKept, cells: Object.fromEntries(cells) };
}

function partAt(entry: TypedEntry, [key = '', ...rest]: readonly string[]): string | readonly TypedEntry[] | undefined {
  const part = entry[key];
  if (rest.length > 0)
    return typeof part === 'object' && !Array.isArray(part) ? partAt(part as TypedEntry, rest) : undefined;
  return typeof part === 'string' || Array.isArray(part) ? (part as string | readonly TypedEntry[]) : undefined;
}

/** A list, or one entry, as it is typed: nothing where there are no entries, so that it is taken away. */
export function typedFrom(
  rows: readonly EntryRow[],
  columns: readonly ColumnView[],
  kind: 'entry' | 'entries' = 'entries',
): string {
  const entries = rows.map(({ cells }) => entryOf(cells, columns));
  return rows.length === 0 ? '' : JSON.stringify(kind === 'entry' ? entries[0] : entries);
}

function entryOf(cells: EntryRow['cells'], columns: readonly ColumnView[]): TypedEntry {
  return columns.reduce<TypedEntry>((entry, column) => {
    const part = cells[keyOf(column)];
    return part === undefined || (typeof part === 'string' && part.trim() === '')
      ? entry
      : withPart(entry, column.path, part);
  }, {});
}

function withPart(entry: TypedEntry, [key = '', ...rest]: readonly string[], part: TypedEntry[string]): TypedEntry {
  if (rest.length === 0) return { ...entry, [key]: part };
  const held = entry[key];
  const below = typeof held === 'object' && !Array.isArray(held) ? (held as TypedEntry) : {};
  return { ...entry, [key]: withPart(below, rest, part) };
}

/** Entries of which one has another cell. */
export function withCell(rows: readonly EntryRow[], key: string, column: string, text: string): readonly EntryRow[] {
  return rows.map((row) => (row.key === key ? { ...row, cells: { ...row.cells, [column]: text } } : row));
}

/** Entries of which one has changed its place with that beside it; the same where there is none. */
export function movedBy(rows: readonly EntryRow[], key: string, step: 1 | -1): readonly EntryRow[] {
  const from = rows.findIndex((row) => row.key === key);
  const row = rows[from];
  return row === undefined || rows[from + step] === undefined
    ? rows
    : rows.toSpliced(from, 1).toSpliced(from + step, 0, row);
}

/** What an entry is called: by its name, else by what stands first in it; empty where nothing does. */
export function nameOf({ cells }: EntryRow): string {
  const first = Object.values(cells).find((each): each is string => typeof each === 'string' && each.trim() !== '');
  return typeof cells['name'] === 'string' && cells['name'].trim() !== '' ? cells['name'] : (first ?? '');
}

/** The entry and the column of a list or an entry at which something is, by the path of the setting that it is; null where it is at the whole of it. */
export function cellAt(
  { path, kind }: Pick<SettingView, 'path' | 'kind'>,
  rows: readonly EntryRow[],
  at: string | undefined,
): { readonly key: string; readonly column: string } | null {
  if (at === undefined || !at.startsWith(`${path}.`)) return null;
  const below = at.slice(path.length + 1);
  const [first] = rows;
  if (kind === 'entry') return first === undefined ? null : { key: first.key, column: below };
  const [name = '', ...column] = below.split('.');
  const row = rows.find(({ cells }) => cells['id'] === name) ?? rows[Number(name)];
  return row === undefined ? null : { key: row.key, column: column.join('.') };
}

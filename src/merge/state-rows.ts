import type { RawValue } from '../edit/item-edit.ts';
import type { MergeItem, MergeState } from './merge.ts';

/** A state as rows of texts, an item each, above before below and in printed order: its id, that of the indicator above it, its kind, its keys with their values as JSON. */
export function rowsOfState({ roots, items }: MergeState): readonly (readonly string[])[] {
  const rows: (readonly string[])[] = [];
  const write = (id: string): void => {
    const item = items.get(id);
    if (item === undefined) return;
    rows.push([id, item.parent ?? '', item.kind, JSON.stringify([...item.fields])]);
    item.children.forEach(write);
  };
  roots.forEach(write);
  return rows;
}

/** The state that such rows say. Undefined for rows that no state gives. */
export function stateOfRows(rows: readonly (readonly string[])[]): MergeState | undefined {
  const items = new Map<string, MergeItem & { readonly children: string[] }>();
  const roots: string[] = [];
  for (const [id = '', parent = '', kind = '', json = ''] of rows) {
    const fields = fieldsFrom(json);
    const above = items.get(parent);
    const isPlaced = parent === '' || above?.kind === 'indicator';
    if (id === '' || items.has(id) || !isPlaced || !isKind(kind) || fields === undefined) return undefined;
    items.set(id, { id, parent: parent === '' ? undefined : parent, children: [], kind, fields });
    (above?.children ?? roots).push(id);
  }
  return { roots, items };
}

function isKind(word: string): word is MergeItem['kind'] {
  return word === 'indicator' || word === 'criterion';
}

function fieldsFrom(json: string): ReadonlyMap<string, RawValue> | undefined {
  try {
    const list: unknown = JSON.parse(json);
    return Array.isArray(list) && list.every(isEntry) ? new Map(list) : undefined;
  } catch {
    return undefined;
  }
}

function isEntry(value: unknown): value is readonly [string, RawValue] {
  return Array.isArray(value) && value.length === 2 && typeof value[0] === 'string' && isRaw(value[1], DEEPEST);
}

/** More levels than any value of an item has. */
const DEEPEST = 8;

function isRaw(value: unknown, depth: number): value is RawValue {
  if (typeof value === 'string' || typeof value === 'boolean') return true;
  if (typeof value !== 'object' || value === null || depth === 0) return false;
  if (Array.isArray(value)) return value.every((each) => isRaw(each, depth - 1));
  const [[key, held] = ['', undefined], ...others] = Object.entries(value);
  if (others.length > 0) return false;
  if (key === 'number') return typeof held === 'string' && /^-?\d+(?:\.\d+)?$/.test(held);
  const isPair = (each: unknown): boolean =>
    Array.isArray(each) && each.length === 2 && typeof each[0] === 'string' && isRaw(each[1], depth - 1);
  return key === 'mapping' && Array.isArray(held) && held.every(isPair);
}

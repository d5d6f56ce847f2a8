import type { RawValue } from '../edit/item-edit.ts';
import { textOf } from '../text/source.ts';
import { asWritten, hasKey, placeIn, type Written, type Yaml } from '../text/written.ts';
import type { MergeItem, MergeState } from './merge.ts';

/**
 * A system as it stands in its files, given by their mappings in the order of level 1: every value raw, numbers as their
 * source text. Undefined where a merge could not be sure what is meant: an item without an id, an id twice, a key
 * without a value, a list in which something is no item, indicators and criteria side by side.
 */
export function stateOf(files: readonly Written[]): MergeState | undefined {
  const items = new Map<string, MergeItem>();
  const roots = files.map((file) => take(file, undefined, 'indicator', items));
  return roots.every((each) => each !== undefined) ? { roots, items } : undefined;
}

/** A value of a parsed file: that under a key of a mapping, or at an index of a list. Undefined where it is empty or has such a part. */
export function rawValueIn(yaml: Yaml, container: object, key: string | number): RawValue | undefined {
  const value = (container as Readonly<Record<string, unknown>>)[key];
  if (typeof value === 'number') return { number: textOf(placeIn(yaml, container, key)) };
  if (typeof value === 'string' || typeof value === 'boolean') return value;
  if (typeof value !== 'object' || value === null) return undefined;
  if (Array.isArray(value)) {
    const members = value.map((_, index) => rawValueIn(yaml, value, index));
    return members.every((each) => each !== undefined) ? members : undefined;
  }
  const mapping = Object.keys(value).map((each) => [each, rawValueIn(yaml, value, each)] as const);
  return mapping.every(isKnown) ? { mapping } : undefined;
}

/** Takes an item with all below it, and gives its id. */
function take(written: Written, parent: string | undefined, kind: MergeItem['kind'], items: Taken): string | undefined {
  const { yaml, value } = written;
  const id = value['id'];
  if (typeof id !== 'string' || id === '' || items.has(id)) return undefined;
  const keys = Object.keys(value).filter((key) => key !== 'id' && key !== 'indicators' && key !== 'criteria');
  const fields = keys.map((key) => [key, rawValueIn(yaml, value, key)] as const);
  if (!fields.every(isKnown)) return undefined;
  const children: string[] = [];
  items.set(id, { id, parent, children, kind, fields: new Map(fields) });
  return takeBelow(written, id, kind, children, items) ? id : undefined;
}

type Taken = Map<string, MergeItem>;

/** Takes what lies below an item; says whether all of it could be. */
function takeBelow(written: Written, id: string, kind: MergeItem['kind'], children: string[], items: Taken): boolean {
  const keys = (['indicators', 'criteria'] as const).filter((key) => hasKey(written, key));
  const [key] = keys;
  if (key === undefined) return true;
  const list = written.value[key];
  if (keys.length > 1 || kind === 'criterion' || !Array.isArray(list)) return false;
  for (const each of list) {
    const child = take(asWritten(written.yaml, each), id, key === 'criteria' ? 'criterion' : 'indicator', items);
    if (child === undefined) return false;
    children.push(child);
  }
  return true;
}

function isKnown(entry: readonly [string, RawValue | undefined]): entry is readonly [string, RawValue] {
  return entry[1] !== undefined;
}

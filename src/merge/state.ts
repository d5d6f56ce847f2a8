import type { RawValue } from '../edit/item-edit.ts';
import { rawAt } from '../edit/raw.ts';
import { asWritten, hasKey, type Written } from '../text/written.ts';
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

/** Takes an item with all below it, and gives its id. */
function take(written: Written, parent: string | undefined, kind: MergeItem['kind'], items: Taken): string | undefined {
  const { yaml, value } = written;
  const id = value['id'];
  if (typeof id !== 'string' || id === '' || items.has(id)) return undefined;
  const keys = Object.keys(value).filter((key) => key !== 'id' && key !== 'indicators' && key !== 'criteria');
  const fields = keys.map((key) => [key, rawAt(yaml, value, key)] as const);
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

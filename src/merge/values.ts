import type { RawItem, RawValue } from '../edit/item-edit.ts';
import { Decimal } from '../model/decimal.ts';
import type { MergeItem, MergeState } from './merge.ts';

/** A list of values. */
export type RawList = readonly RawValue[];
/** A mapping of values. */
export type RawMapping = Extract<RawValue, { readonly mapping: unknown }>;

/** Whether a value is a list. */
export function isList(value: RawValue | undefined): value is RawList {
  return Array.isArray(value);
}

/** Whether a value is a mapping. */
export function isMapping(value: RawValue | undefined): value is RawMapping {
  return typeof value === 'object' && 'mapping' in value;
}

/** Whether two values say the same: numbers by what they are (0.50 is 0.5), lists and mappings in their order. Undefined is a key that is not there. */
export function sameValue(a: RawValue | undefined, b: RawValue | undefined): boolean {
  if (a === b) return true;
  if (typeof a !== 'object' || typeof b !== 'object') return false;
  if (isList(a) || isList(b)) {
    return isList(a) && isList(b) && a.length === b.length && a.every((each, index) => sameValue(each, b[index]));
  }
  if (isMapping(a) || isMapping(b)) return isMapping(a) && isMapping(b) && sameEntries(a.mapping, b.mapping);
  return sameNumber(a.number, b.number);
}

/** Whether two items say the same of themselves; their places and what lies below them do not count. */
export function sameItem(a: MergeItem, b: MergeItem): boolean {
  if (a.kind !== b.kind || a.fields.size !== b.fields.size) return false;
  return [...a.fields].every(([key, value]) => sameValue(value, b.fields.get(key)));
}

/** Whether two states say the same, item by item and in the same order; the order of an item's own keys does not count. */
export function sameState(a: MergeState, b: MergeState): boolean {
  if (a.items.size !== b.items.size || !sameIds(a.roots, b.roots)) return false;
  return [...a.items.values()].every((item) => {
    const other = b.items.get(item.id);
    if (other === undefined || item.parent !== other.parent) return false;
    return sameItem(item, other) && sameIds(item.children, other.children);
  });
}

/** Whether two lists of ids are the same. */
export function sameIds(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((each, index) => each === b[index]);
}

/** An item of a state with all below it, but for what is not wanted. Throws when the state has no such item. */
export function rawItem(state: MergeState, id: string, isWanted: (id: string) => boolean = () => true): RawItem {
  const item = state.items.get(id);
  if (item === undefined) throw new Error(`there is no ${id}`);
  const below = item.children.filter(isWanted).map((each) => rawItem(state, each, isWanted));
  const [first] = item.children;
  const key = first !== undefined && state.items.get(first)?.kind === 'criterion' ? 'criteria' : 'indicators';
  return { id, fields: [...item.fields], below: below.length > 0 ? { key, items: below } : undefined };
}

function sameEntries(a: RawMapping['mapping'], b: RawMapping['mapping']): boolean {
  if (a.length !== b.length) return false;
  return a.every(([key, value], index) => key === b[index]?.[0] && sameValue(value, b[index]?.[1]));
}

function sameNumber(a: string, b: string): boolean {
  if (a === b) return true;
  const [one, other] = [Decimal.parse(a), Decimal.parse(b)];
  return one !== undefined && other !== undefined && one.equals(other);
}

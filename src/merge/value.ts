import type { RawValue } from '../edit/item-edit.ts';
import { isOne, type Ratio, ratioFrom, total } from '../model/grading/ratio.ts';
import { compareText } from '../text/diagnostic.ts';
import { mergedOrder } from './order.ts';
import { mergeTexts } from './texts.ts';
import { isList, isMapping, type RawList, type RawMapping, sameValue } from './values.ts';

/** What three states have under a key; undefined where it is not there. */
export interface ThreeValues {
  readonly base: RawValue | undefined;
  readonly ours: RawValue | undefined;
  readonly theirs: RawValue | undefined;
}

/** The value of a key to which two changes led. */
export type Merged = { readonly value: RawValue | undefined } | 'conflict';

/**
 * The value of a key that one side changed, or both: the same, or in different parts of it. Texts go together by
 * character, lists of names and mappings by entry, where the whole means what its parts do.
 */
export function mergeValues(key: string, values: ThreeValues): Merged {
  const { base, ours, theirs } = values;
  if (sameValue(ours, theirs) || sameValue(base, theirs)) return { value: ours };
  if (sameValue(base, ours)) return { value: theirs };
  if (PROSE.has(key)) return mergedProse(values);
  if (NAMES.has(key) && [base ?? [], ours ?? [], theirs ?? []].every(isNames)) return mergedNames(key, values);
  if (BY_CLASS.has(key) && [base, ours, theirs].every((each) => each === undefined || isMapping(each))) {
    return emptied(mergedEntries(entriesOf(base), entriesOf(ours), entriesOf(theirs)));
  }
  if (isMapping(base) && isMapping(ours) && isMapping(theirs)) return mergedMapping(key, base, ours, theirs);
  if (isList(base) && isList(ours) && isList(theirs)) return mergedMembers(base, ours, theirs);
  return 'conflict';
}

/** Keys of sentences, which may be merged by character; what is a name, an id or a measure is one. */
const PROSE: ReadonlySet<string> = new Set([
  ...['title', 'text', 'remark', 'note', 'reason'],
  ...['for', 'when', 'none', 'allOrNothing', 'judgement'],
]);

/** Keys of lists in which every name stands once. */
const NAMES: ReadonlySet<string> = new Set([
  ...['only', 'except', 'department', 'cooperating', 'method', 'evidence'],
  ...['merges', 'change', 'aliases', 'owners'],
  ...['notices', 'grounds', 'states', 'signatures', 'columns'],
]);

/** Keys of mappings in which every entry is for itself; where there is none, nobody has something of its own. */
const BY_CLASS: ReadonlySet<string> = new Set(['pointsFor', 'targets', 'grades', 'components']);

function mergedProse({ base, ours, theirs }: ThreeValues): Merged {
  if (typeof base !== 'string' || typeof ours !== 'string' || typeof theirs !== 'string') return 'conflict';
  const value = mergeTexts(base, ours, theirs);
  return value === undefined || value.trim() === '' ? 'conflict' : { value };
}

/** Whether a value is a list of texts in which none stands twice. */
function isNames(value: RawValue): value is readonly string[] {
  return isList(value) && value.every((each) => typeof each === 'string') && new Set(value).size === value.length;
}

function mergedNames(key: string, values: ThreeValues): Merged {
  // For whom something is when it is for nobody in particular, is everybody: no list of which the last one is taken away.
  if ((key === 'only' || key === 'department') && values.base === undefined) return 'conflict';
  const [base, ours, theirs] = [values.base, values.ours, values.theirs].map((each) => (each ?? []) as string[]);
  const lists = { base: base ?? [], ours: ours ?? [], theirs: theirs ?? [] };
  const [before, own, other] = [new Set(lists.base), new Set(lists.ours), new Set(lists.theirs)];
  const all = [...lists.ours, ...lists.theirs];
  const remaining = new Set(all.filter((each) => !before.has(each) || (own.has(each) && other.has(each))));
  const order = mergedOrder(lists, remaining);
  if (order === undefined) return 'conflict';
  if (order.length > 0) return { value: order };
  return key === 'only' || key === 'department' ? 'conflict' : { value: undefined };
}

function entriesOf(value: RawValue | undefined): ReadonlyMap<string, RawValue> {
  return new Map(isMapping(value) ? value.mapping : []);
}

type Entries = ReadonlyMap<string, RawValue>;

/** The entries of a mapping, each by itself, in the order of both; where they do not agree on one, in that of the keys. */
function mergedEntries(base: Entries, ours: Entries, theirs: Entries): RawMapping | 'conflict' {
  const entries = new Map<string, RawValue>();
  for (const key of new Set([...ours.keys(), ...theirs.keys(), ...base.keys()])) {
    const merged = mergeValues(key, { base: base.get(key), ours: ours.get(key), theirs: theirs.get(key) });
    if (merged === 'conflict') return 'conflict';
    if (merged.value !== undefined) entries.set(key, merged.value);
  }
  const keys = { base: [...base.keys()], ours: [...ours.keys()], theirs: [...theirs.keys()] };
  const order = mergedOrder(keys, new Set(entries.keys())) ?? [...entries.keys()].sort(compareText);
  return { mapping: order.flatMap((key) => [...entries].filter(([each]) => each === key)) };
}

function emptied(merged: RawMapping | 'conflict'): Merged {
  if (merged === 'conflict') return 'conflict';
  return { value: merged.mapping.length === 0 ? undefined : merged };
}

/** A mapping whose keys depend on each other: only one side may have changed which there are. */
function mergedMapping(key: string, base: RawMapping, ours: RawMapping, theirs: RawMapping): Merged {
  const keysOf = ({ mapping }: RawMapping): string => JSON.stringify(mapping.map(([each]) => each).sort());
  const [before, own, other] = [keysOf(base), keysOf(ours), keysOf(theirs)];
  if (own !== before && other !== before && own !== other) return 'conflict';
  const merged = mergedEntries(entriesOf(base), entriesOf(ours), entriesOf(theirs));
  if (merged === 'conflict' || (key === 'department' && !isWhole(merged))) return 'conflict';
  return emptied(merged);
}

/** Whether the shares of departments are all of an item. */
function isWhole({ mapping }: RawMapping): boolean {
  const shares = mapping.map(([, share]) => (typeof share === 'string' ? ratioFrom(share) : undefined));
  const known = shares.filter((each): each is Ratio => each !== undefined);
  return known.length === shares.length && isOne(total(known));
}

/** A list in which neither side put in or took away anything: each member by itself. */
function mergedMembers(base: RawList, ours: RawList, theirs: RawList): Merged {
  if (ours.length !== base.length || theirs.length !== base.length) return 'conflict';
  const members = base.map((each, index) => mergeValues('', { base: each, ours: ours[index], theirs: theirs[index] }));
  const values = members.flatMap((each) => (each === 'conflict' || each.value === undefined ? [] : [each.value]));
  return values.length === members.length ? { value: values } : 'conflict';
}

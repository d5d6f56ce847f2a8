import { isDeepStrictEqual } from 'node:util';
import { named } from '../../text/key.ts';
import { asWritten, type Written } from '../../text/written.ts';
import { type Edit, editOf } from '../edit.ts';
import type { RawValue } from '../item-edit.ts';
import { inWrittenOrder, removeKey, setKey } from '../keys.ts';
import { sourceOf, valueFrom } from '../raw.ts';
import type { Splice } from '../splice.ts';
import { areEntries, entriesChange, type LinesElsewhere, membersChange } from './entries.ts';

/** A key with its new value; undefined takes it away. */
export type KeyValue = readonly [key: string, value: RawValue | undefined];

/** What is to be changed in a mapping: how, and what it then is. */
interface Change {
  readonly splices: readonly (Splice | undefined)[];
  readonly after: Record<string, unknown>;
}

/**
 * The edit that gives keys of a mapping these values. A mapping in the place of a mapping is changed key by key, and a list
 * of as many mappings one by one, and one whose entries have ids entry by entry, so that what stays in it stays as it is written. Entries that come are in the lines in which they are written elsewhere, where they are. Undefined where something is written too unusually.
 */
export function fieldsEdit(
  written: Written,
  fields: readonly KeyValue[],
  elsewhere: LinesElsewhere = () => undefined,
): Edit | undefined {
  const { splices, after } = changeOf(written, fields, elsewhere);
  return editOf(written.yaml, splices, [[written.value, after]]);
}

function changeOf(written: Written, fields: readonly KeyValue[], elsewhere: LinesElsewhere): Change {
  const splices: (Splice | undefined)[] = [];
  // What comes behind all that is there stands behind what comes at the end of that, too.
  const added: (Splice | undefined)[] = [];
  const after: Record<string, unknown> = { ...written.value };
  // What comes to stand in one place does so in the order of the keys, whichever was said first.
  for (const [key, value] of inWrittenOrder(fields).filter((each) => !isSaid(written, each))) {
    const inner = value === undefined ? undefined : changeWithin(written, key, value, elsewhere);
    if (inner !== undefined) {
      splices.push(...inner.splices);
      after[key] = inner.after;
    } else if (value === undefined) {
      if (key in after) splices.push(removeKey(written, key));
      delete after[key];
    } else {
      (key in after ? splices : added).push(setKey(written, key, (place, column) => sourceOf(value, place, column)));
      after[key] = valueFrom(value);
    }
  }
  return { splices: [...splices, ...added], after };
}

function isSaid({ value: held }: Written, [key, value]: KeyValue): boolean {
  return value !== undefined && key in held && isDeepStrictEqual(held[named(key)], valueFrom(value));
}

/** The change within what stands under a key; undefined where that has to be written anew. */
function changeWithin(
  { yaml, value }: Written,
  key: string,
  wanted: RawValue,
  elsewhere: LinesElsewhere,
): { readonly splices: Change['splices']; readonly after: unknown } | undefined {
  const before: unknown = value[named(key)];
  if (!Array.isArray(before)) return changeOfMapping(asWritten(yaml, before), wanted, elsewhere);
  if (!Array.isArray(wanted)) return undefined;
  const change = areEntries(before, wanted)
    ? entriesChange(yaml, before, wanted, elsewhere)
    : membersChange(before, wanted);
  const members = change?.kept.map((each) =>
    changeOfMapping(asWritten(yaml, before[each.index]), each.wanted, elsewhere),
  );
  if (change === undefined || !members?.every((each) => each !== undefined)) return undefined;
  return {
    splices: [...members.flatMap(({ splices }) => splices), ...change.splices],
    after: wanted.map(valueFrom),
  };
}

function changeOfMapping(before: Written, wanted: RawValue, elsewhere: LinesElsewhere): Change | undefined {
  if (typeof wanted !== 'object' || !('mapping' in wanted) || Object.keys(before.value).length === 0) return undefined;
  return sharesKeys(before, wanted.mapping)
    ? changeOf(before, withRemovals(before, wanted.mapping), elsewhere)
    : undefined;
}

/** Whether a mapping keeps its first key, so that others may come and go around it. */
function sharesKeys({ value }: Written, mapping: readonly (readonly [string, RawValue])[]): boolean {
  const [first] = Object.keys(value);
  return mapping.some(([key]) => key === first);
}

function withRemovals({ value }: Written, mapping: readonly (readonly [string, RawValue])[]): readonly KeyValue[] {
  const kept = new Set(mapping.map(([key]) => key));
  const gone = Object.keys(value).filter((key) => !kept.has(key));
  return [...gone.map((key): KeyValue => [key, undefined]), ...mapping];
}

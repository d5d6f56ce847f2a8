import type { Written } from '../text/written.ts';
import { hasKey, within } from '../text/written.ts';
import { type Edit, editOf } from './edit.ts';
import { flowMapping, removeKey, setKey } from './keys.ts';
import { scalarFrom } from './scalar.ts';
import type { Splice } from './splice.ts';

/** A value for a key: a text; a number as it is to be written, in plain digits; that something is so; ids; or ids with a share of each. */
export type FieldValue =
  | { readonly text: string }
  | { readonly number: string }
  | { readonly mark: true }
  | { readonly list: readonly string[] }
  | { readonly shares: readonly (readonly [id: string, share: string])[] };

/** Points for some unit classes; `none` takes away what an item states for some. */
export type SpecialPoints = { readonly classes: readonly string[]; readonly points: string } | 'none';

/** The edit that gives keys of a mapping new values, and an item other points for some unit classes. Undefined where the mapping is written too unusually. */
export function setFields(
  written: Written,
  fields: readonly (readonly [string, FieldValue])[],
  special?: SpecialPoints,
): Edit | undefined {
  const splices = fields.map(([key, value]) => setKey(written, key, (place) => sourceOf(value, place)));
  const values = fields.map(([key, value]) => [key, valueFrom(value)] as const);
  const value = { ...written.value, ...Object.fromEntries(values) };
  if (special === undefined) return editOf(written.yaml, splices, [[written.value, value]]);
  if (special === 'none') {
    const { pointsFor: _, ...rest } = value;
    return editOf(written.yaml, [...splices, removeKey(written, 'pointsFor')], [[written.value, rest]]);
  }
  const before = within(written, 'pointsFor');
  const stated = special.classes.map((id) => [id, Number(special.points)] as const);
  return editOf(
    written.yaml,
    [...splices, ...pointsForClasses(written, special)],
    [
      [written.value, { ...value, pointsFor: before.value }],
      [before.value, { ...before.value, ...Object.fromEntries(stated) }],
    ],
  );
}

function pointsForClasses(
  written: Written,
  { classes, points }: Exclude<SpecialPoints, 'none'>,
): readonly (Splice | undefined)[] {
  const before = within(written, 'pointsFor');
  if (hasKey(written, 'pointsFor')) return classes.map((id) => setKey(before, id, () => points));
  return [setKey(written, 'pointsFor', () => flowMapping(classes.map((id) => [id, points])))];
}

/** A value as it is written in YAML. */
export function sourceOf(value: FieldValue, place: 'block' | 'flow'): string {
  if ('number' in value) return value.number;
  if ('mark' in value) return String(value.mark);
  if ('list' in value) return `[${value.list.map((each) => scalarFrom(each, 'flow')).join(', ')}]`;
  if ('shares' in value) return flowMapping(value.shares.map(([id, share]) => [id, scalarFrom(share, 'flow')]));
  return scalarFrom(value.text, place);
}

/** A value as it is read back. */
export function valueFrom(value: FieldValue): unknown {
  if ('number' in value) return Number(value.number);
  if ('mark' in value) return value.mark;
  if ('list' in value) return value.list;
  return 'shares' in value ? Object.fromEntries(value.shares) : value.text;
}

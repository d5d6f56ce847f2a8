import type { Written } from '../text/written.ts';
import { hasKey, within } from '../text/written.ts';
import { type Edit, editOf } from './edit.ts';
import { flowMapping, removeKey, setKey } from './keys.ts';
import { scalarFrom } from './scalar.ts';

/** A value for a key: a text, or a number as it is to be written, in plain digits. */
export type FieldValue = { readonly text: string } | { readonly number: string };

/** The edit that gives keys of a mapping new values. Undefined where the mapping is written too unusually. */
export function setFields(written: Written, fields: readonly (readonly [string, FieldValue])[]): Edit | undefined {
  const splices = fields.map(([key, value]) => setKey(written, key, (place) => sourceOf(value, place)));
  const values = fields.map(([key, value]) => [key, valueFrom(value)] as const);
  return editOf(written.yaml, splices, [[written.value, { ...written.value, ...Object.fromEntries(values) }]]);
}

/** The edit that gives an item these points for some unit classes only. Undefined where it is written too unusually. */
export function setPointsFor(written: Written, classes: readonly string[], points: string): Edit | undefined {
  const special = within(written, 'pointsFor');
  const value = { ...special.value, ...Object.fromEntries(classes.map((id) => [id, Number(points)])) };
  const splices = hasKey(written, 'pointsFor')
    ? classes.map((id) => setKey(special, id, () => points))
    : [setKey(written, 'pointsFor', () => flowMapping(classes.map((id) => [id, points])))];
  return editOf(written.yaml, splices, [
    [written.value, { ...written.value, pointsFor: special.value }],
    [special.value, value],
  ]);
}

/** The edit that gives an item these points for every unit class, and takes away what it states for some. Undefined where it is written too unusually. */
export function setPointsForAll(written: Written, points: string): Edit | undefined {
  const { pointsFor: _, ...rest } = written.value;
  const splices = [setKey(written, 'points', () => points), removeKey(written, 'pointsFor')];
  return editOf(written.yaml, splices, [[written.value, { ...rest, points: Number(points) }]]);
}

/** A value as it is written in YAML. */
export function sourceOf(value: FieldValue, place: 'block' | 'flow'): string {
  return 'number' in value ? value.number : scalarFrom(value.text, place);
}

/** A value as it is read back. */
export function valueFrom(value: FieldValue): string | number {
  return 'number' in value ? Number(value.number) : value.text;
}

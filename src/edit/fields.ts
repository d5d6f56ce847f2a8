import type { Written } from '../text/written.ts';
import { hasKey, within } from '../text/written.ts';
import { type Edit, editOf } from './edit.ts';
import type { RawValue } from './item-edit.ts';
import { flowMapping, removeKey, setKey } from './keys.ts';
import { sourceOf, valueFrom } from './raw.ts';
import type { Splice } from './splice.ts';

/** Points for some unit classes; `none` takes away what an item states for some. */
export type SpecialPoints = { readonly classes: readonly string[]; readonly points: string } | 'none';

/** The edit that gives keys of a mapping new values, and an item other points for some unit classes. Undefined where the mapping is written too unusually. */
export function setFields(
  written: Written,
  fields: readonly (readonly [string, RawValue])[],
  special?: SpecialPoints,
): Edit | undefined {
  const splices = fields.map(([key, value]) => setKey(written, key, (place, column) => sourceOf(value, place, column)));
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

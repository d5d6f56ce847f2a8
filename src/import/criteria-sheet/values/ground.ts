import type { RawValue } from '../../../edit/item-edit.ts';
import type { System } from '../../../model/model.ts';
import type { Department } from '../../../model/registers.ts';

/** An item as it is written: where it stands, and every key but its id and what lies below it. */
export interface GroundItem {
  readonly id: string;
  readonly parent: string | undefined;
  readonly children: readonly string[];
  readonly kind: 'indicator' | 'criterion';
  readonly fields: ReadonlyMap<string, RawValue>;
}

/** What the values of cells are read by. */
export interface Ground {
  readonly system: Pick<System, 'classes' | 'declared'>;
  readonly departments: readonly Department[];
  /** The system as it was sent out. */
  readonly items: ReadonlyMap<string, GroundItem>;
}

/** What a key is given: undefined takes it away. */
export type FieldValues = readonly (readonly [key: string, value: RawValue | undefined])[];

/** Why a text is no value of its column: nobody can tell what it says; it names a department or class that there is not; it is stated of an indicator above; the item says otherwise already what it counts, or would no longer say what it counts. */
export type NoValue =
  | 'not-understood'
  | 'no-such-department'
  | 'no-such-class'
  | 'from-above'
  | 'several-worths'
  | 'left-empty';

/** The indicators above an item, from level 1 on. */
export function above(items: Ground['items'], id: string | undefined): readonly GroundItem[] {
  const item = id === undefined ? undefined : items.get(id);
  return item === undefined ? [] : [...above(items, item.parent), item];
}

/** The value under a key as a list of texts: one text is a list of one. */
export function textsOf(value: RawValue | undefined): readonly string[] {
  if (typeof value === 'string') return [value];
  if (!Array.isArray(value)) return [];
  return value.flatMap((each: RawValue) => (typeof each === 'string' ? [each] : []));
}

/** The value under a key as a mapping; an empty one where it is none. */
export function mappingOf(value: RawValue | undefined): ReadonlyMap<string, RawValue> {
  return new Map(typeof value === 'object' && 'mapping' in value ? value.mapping : []);
}

/** A number as it stands there; undefined where there is none. */
export function numberOf(value: RawValue | undefined): string | undefined {
  return typeof value === 'object' && 'number' in value ? value.number : undefined;
}

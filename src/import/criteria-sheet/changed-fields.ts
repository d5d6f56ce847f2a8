import { Decimal } from '../../model/decimal.ts';
import { type CriteriaSheet, classOfKey, isPointsKey } from '../../model/sheets/criteria-sheet.ts';
import type { Worth } from '../scoring/rule.ts';
import { plainNumber } from './plain.ts';
import type { FieldChange } from './types.ts';
import { pointsFields, targetsFields, wordingFields } from './values/class-fields.ts';
import { type FieldValues, type Ground, type GroundItem, type NoValue, numberOf } from './values/ground.ts';
import { plainFields } from './values/plain-fields.ts';

/** What the changes of one item in a sheet make of its keys; the changes that are no values otherwise, each with why. */
export interface ChangedFields {
  readonly fields: FieldValues;
  readonly refused: readonly (readonly [FieldChange, NoValue])[];
}

/** Reads the changes of one item, of which `cells` is the row as it was sent out. */
export function changedFields(
  item: GroundItem,
  changes: readonly FieldChange[],
  { sheet, cells }: { readonly sheet: CriteriaSheet; readonly cells: readonly string[] },
  ground: Ground,
): ChangedFields {
  const fields: (readonly [string, FieldValues[number][1]])[] = [];
  const refused: (readonly [FieldChange, NoValue])[] = [];
  const points = changes.filter(({ key }) => key === 'points');
  const pointsBefore = pointsIn(sheet, cells, ground);
  if (points.length > 0) {
    const found = newPoints(item, points, pointsBefore, ground);
    if (typeof found === 'string') refused.push(...points.map((each) => [each, found] as const));
    else fields.push(...found);
  }
  for (const change of changes) {
    if (change.key === 'points') continue;
    const found = fieldsOf(
      item,
      change,
      { applying: [...pointsBefore.keys()], worth: worthOf(item, fields, pointsBefore) },
      ground,
    );
    if (typeof found === 'string') refused.push([change, found]);
    else fields.push(...found);
  }
  return { fields, refused };
}

function fieldsOf(
  item: GroundItem,
  { key, after }: FieldChange,
  { applying, worth }: { readonly applying: readonly string[]; readonly worth: Worth },
  ground: Ground,
): FieldValues | NoValue {
  if (key === 'text') return wordingFields(item.fields, after, ground);
  if (key === 'targets') return targetsFields(after, applying, ground);
  return plainFields(key, after, { id: item.id, under: item.parent, worth }, ground);
}

/** What a criterion counts: as changed, where that is among its changes; of points the same for all classes, else nothing is known of how many. */
function worthOf({ fields }: GroundItem, changed: FieldValues, points: ReadonlyMap<string, Decimal>): Worth {
  const standing = (key: string) => changed.find(([each]) => each === key)?.[1] ?? fields.get(key);
  for (const kind of ['adds', 'deducts'] as const) {
    if (standing(kind) !== undefined) return { kind, value: numberOf(standing(kind)) };
  }
  const [first, ...others] = [...points.values()];
  const isSame = first !== undefined && others.every((each) => each.equals(first));
  const own = numberOf(changed.find(([key]) => key === 'points')?.[1]);
  return { kind: 'points', value: own ?? (isSame ? first.toString() : undefined) };
}

/** The points of each class in a row, by its id; where all units are of the same class there is one column for it. */
export function pointsIn(
  { columns }: CriteriaSheet,
  cells: readonly string[],
  { system: { classes } }: Ground,
): ReadonlyMap<string, Decimal> {
  const points = columns.flatMap(({ key }, index) => {
    const value = isPointsKey(key) ? plainNumber(cells[index] ?? '') : undefined;
    const ids = key === 'points' ? classes.map(({ id }) => id) : [classOfKey(key) ?? ''];
    return value === undefined ? [] : ids.map((id) => [id, value] as const);
  });
  return new Map(points);
}

/** Points after changes. What has none for a class any more is for the others only; what has a weight has no points of its own. */
function newPoints(
  item: GroundItem,
  changes: readonly FieldChange[],
  before: ReadonlyMap<string, Decimal>,
  ground: Ground,
): FieldValues | NoValue {
  if (item.fields.has('weight')) return 'not-understood';
  const after = new Map(before);
  for (const { classes, after: typed } of changes) {
    const value = plainNumber(typed);
    for (const id of classesMeant(classes, before, ground)) {
      if (value === undefined) after.delete(id);
      else after.set(id, value);
    }
  }
  if ([...after.values()].some((value) => value.compare(Decimal.zero) <= 0)) return 'not-understood';
  if (![...after.keys()].every((id) => ground.system.classes.some((each) => each.id === id))) return 'no-such-class';
  const fields = pointsFields(item.fields, after, ground);
  const isForOthers = after.size !== before.size && after.size > 0;
  return isForOthers ? [...fields, ...onlyFor([...after.keys()], ground)] : fields;
}

/** The classes whose points a change is about: those that are named, else all that have points, else all. */
function classesMeant(
  classes: FieldChange['classes'],
  before: ReadonlyMap<string, Decimal>,
  { system }: Ground,
): readonly string[] {
  if (classes !== 'all' && classes !== undefined && classes.length > 0) return classes;
  return before.size > 0 ? [...before.keys()] : system.classes.map(({ id }) => id);
}

/** For whom an item is that has points for some classes only. */
export function onlyFor(ids: readonly string[], { system: { classes } }: Ground): FieldValues {
  const isAll = classes.every(({ id }) => ids.includes(id));
  return [
    ['only', isAll ? undefined : ids],
    ['except', undefined],
  ];
}

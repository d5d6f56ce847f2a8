import { Decimal } from '../../model/decimal.ts';
import { type CriteriaSheet, classOfKey, isPointsKey, levelOfWorth } from '../../model/sheets/criteria-sheet.ts';
import type { Worth } from '../scoring/rule.ts';
import { plainNumber } from './plain.ts';
import type { FieldChange } from './types.ts';
import { pointsFields, targetsFields, wordingFields, worthFields } from './values/class-fields.ts';
import {
  above,
  type FieldValues,
  type Ground,
  type GroundItem,
  type NoValue,
  numberOf,
  textsOf,
} from './values/ground.ts';
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
  const made: (readonly [FieldChange, FieldValues | NoValue])[] = [];
  const fieldsNow = (): FieldValues => made.flatMap(([, found]) => (typeof found === 'string' ? [] : found));
  const points = changes.filter(({ key }) => key === 'points');
  const pointsBefore = pointsIn(sheet, cells, ground);
  const found = points.length === 0 ? [] : newPoints(item, points, pointsBefore, ground);
  made.push(...points.map((each, index) => [each, typeof found === 'string' || index === 0 ? found : []] as const));
  for (const change of changes.filter(({ key }) => key !== 'points')) {
    const worth = worthOf(item, fieldsNow(), pointsBefore);
    made.push([change, fieldsOf(item, change, { applying: applyingTo(item, pointsBefore, ground), worth }, ground)]);
  }
  const fault = worthFault(item, fieldsNow());
  const judged = made.map(([change, each]) =>
    fault !== undefined && WORTHS.has(change.key) && typeof each !== 'string'
      ? ([change, fault] as const)
      : ([change, each] as const),
  );
  return {
    fields: judged.flatMap(([, each]) => (typeof each === 'string' ? [] : each)),
    refused: judged.flatMap(([change, each]) => (typeof each === 'string' ? [[change, each] as const] : [])),
  };
}

/** The keys that say what a criterion counts, of which it has one. */
const WORTHS: ReadonlySet<string> = new Set(['points', 'weight', 'adds', 'deducts', 'veto']);

/** Why an item cannot be said to count what changes make of it: it would count in several ways, or in none where it counted before. */
function worthFault(item: GroundItem, changed: FieldValues): NoValue | undefined {
  if (hasSeveralWorths(item, changed)) return 'several-worths';
  const counts = (fields: ReadonlyMap<string, unknown>): boolean =>
    [...WORTHS].some((key) => fields.get(key) !== undefined);
  const isEmptied = counts(item.fields) && !counts(new Map([...item.fields, ...changed]));
  return isEmptied ? 'left-empty' : undefined;
}

/** Whether an item would say in several ways what it counts after changes that give it another one. */
export function hasSeveralWorths({ fields }: Pick<GroundItem, 'fields'>, changed: FieldValues): boolean {
  if (!changed.some(([key, value]) => WORTHS.has(key) && value !== undefined)) return false;
  const after = new Map([...fields, ...changed]);
  return [...WORTHS].filter((key) => after.get(key) !== undefined).length > 1;
}

function fieldsOf(
  item: GroundItem,
  { key, after }: FieldChange,
  { applying, worth }: { readonly applying: readonly string[]; readonly worth: Worth },
  ground: Ground,
): FieldValues | NoValue {
  if (key === 'text') return wordingFields(item.fields, after, ground);
  if (key === 'targets') return targetsFields(after, applying, ground);
  if (levelOfWorth(key) !== undefined) return worthFields(item.fields, after, applying, ground);
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

/** Points after changes. What has none for a class any more is for the others only. */
function newPoints(
  item: GroundItem,
  changes: readonly FieldChange[],
  before: ReadonlyMap<string, Decimal>,
  ground: Ground,
): FieldValues | NoValue {
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

/** The ids of the classes that an item is for: those for which it has points, else those that it and the indicators above it name. */
export function applyingTo(item: GroundItem, points: ReadonlyMap<string, Decimal>, ground: Ground): readonly string[] {
  if (points.size > 0) return [...points.keys()];
  const path = [...above(ground.items, item.parent), item];
  const isFor = (names: readonly string[], { fields }: GroundItem): boolean => {
    const [only, except] = [textsOf(fields.get('only')), textsOf(fields.get('except'))];
    return (only.length === 0 || names.some((id) => only.includes(id))) && !names.some((id) => except.includes(id));
  };
  return ground.system.classes
    .filter(({ id, of }) => path.every((each) => isFor(of === undefined ? [id] : [id, of.id], each)))
    .map(({ id }) => id);
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

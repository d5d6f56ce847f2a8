import { classesOf, without } from '../classes.ts';
import type { ClassSet, System, UnitClass } from '../model.ts';
import type { AssessedUnit } from '../registers.ts';

/** The classes by which units are assessed where some of them are named: the declared ones that a unit without anything of its own is of, or none at all; then each named unit, in the order given. The same list where no unit is named. */
export function classesWithUnits(
  { declared, units: stated }: Pick<System, 'declared' | 'units'>,
  named: ReadonlySet<string>,
  units: readonly AssessedUnit[],
): readonly UnitClass[] {
  const own: UnitClass[] = [];
  for (const { id, name, class: declaredId, written } of units) {
    const of = declared.find((each) => each.id === declaredId);
    const isTaken = [...declared, ...own].some((each) => each.id === id);
    if (of === undefined || isTaken || !named.has(id)) continue;
    const alone = stated.find((each) => each.id === id);
    const [fullMarks, scale] = [alone?.fullMarks ?? of.fullMarks, alone?.scale ?? of.scale];
    own.push({ id, name, fullMarks, scale, of, written });
  }
  if (own.length === 0) return declared;
  const isLeft = ({ id }: UnitClass): boolean => {
    const all = units.filter((each) => each.class === id);
    return all.length === 0 || all.some((unit) => !own.some((each) => each.id === unit.id));
  };
  return [...declared.filter(isLeft), ...own];
}

/** Values by the ids of classes, resolved: a unit that is a class of its own has its own value, else that of its class. What is by ids that no class has stays, but not by those of classes by which nobody is assessed. */
export function resolvedByClass<Value>(
  values: ReadonlyMap<string, Value>,
  { classes, declared }: Pick<System, 'classes' | 'declared'>,
): ReadonlyMap<string, Value> {
  if (values.size === 0 || classes === declared) return values;
  const resolved = new Map<string, Value>();
  for (const [id, value] of values) {
    const isVacant = declared.some((each) => each.id === id) && classes.every((each) => each.id !== id);
    if (!isVacant) resolved.set(id, value);
    for (const each of classes) if (each.of?.id === id && !values.has(each.id)) resolved.set(each.id, value);
  }
  return resolved;
}

/** For whom each of several choices is, by the ids that it names: for a unit that is a class of its own the choice that names it goes before one that names its class. */
export function resolvedSets(
  choices: readonly (readonly string[])[],
  classes: readonly UnitClass[],
): readonly ClassSet[] {
  const own = classes.filter((each) => each.of !== undefined && choices.some((ids) => ids.includes(each.id)));
  return choices.map((ids) => {
    const elsewhere = own.filter(({ id }) => !ids.includes(id)).map(({ id }) => id);
    return without(classesOf(ids, classes), classesOf(elsewhere, classes));
  });
}

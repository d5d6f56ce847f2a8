import { fieldsEdit, type KeyValue } from '../../edit/applied/fields.ts';
import type { Edit } from '../../edit/edit.ts';
import type { ItemEdit } from '../../edit/item-edit.ts';
import { textsOf } from '../../import/criteria-sheet/values/ground.ts';
import { restrictedBelow, restrictedTo, valuesLeft } from '../../import/criteria-sheet/values/restricted.ts';
import { classIndexOf } from '../../model/classes/of-unit.ts';
import { both, classesOf, everyClass, isNobody, NO_CLASSES, onlyClass, union, without } from '../../model/classes.ts';
import type { ClassSet, Indicator, Item, System } from '../../model/model.ts';
import { unitsOf } from '../../model/registers.ts';
import type { Survey } from './survey.ts';

/**
 * The edits that give an item these fields, and take away what it and all below it say for classes for which it is no
 * more then. Undefined among them where something is written too unusually to be changed safely.
 */
export function restrictingEdits(
  item: Item,
  system: System,
  fields: readonly KeyValue[],
  found: Survey,
): readonly (Edit | undefined)[] {
  const applies = fewer(item, system, fields, found);
  if (applies === undefined) return [fieldsEdit(item.written, fields)];
  const left = valuesLeft(item, applies, system).filter(([key]) => fields.every(([own]) => own !== key));
  const below = new Map<string, KeyValue[]>();
  for (const edit of restrictedBelow(item, applies, system)) {
    if (edit.kind === 'field') below.set(edit.id, [...(below.get(edit.id) ?? []), [edit.key, edit.value]]);
  }
  return [
    fieldsEdit(item.written, [...left, ...fields]),
    ...system.items.flatMap(({ id, written }) => {
      const own = below.get(id);
      return own === undefined ? [] : [fieldsEdit(written, own)];
    }),
  ];
}

/** What is to go of what an item and all below it say for classes for which an indicator is not, where it is put below that. */
export function restrictedUnder(target: Indicator, item: Item, system: System): readonly ItemEdit[] {
  return target === item.parent ? [] : restrictedTo(item, target.applies, system);
}

/** For whom an item is when fields say so, where somebody stays for whom it is now, but not everybody. */
function fewer(item: Item, system: System, fields: readonly KeyValue[], found: Survey): ClassSet | undefined {
  const applies = appliesBy(item, system, fields, found);
  return applies === undefined || isNobody(without(item.applies, applies)) ? undefined : applies;
}

/** For whom an item is when fields say so; undefined where they do not, or it would be for nobody. */
export function appliesBy(
  item: Item,
  system: System,
  fields: readonly KeyValue[],
  found: Survey,
): ClassSet | undefined {
  const said = fields.find(([key, value]) => (key === 'only' || key === 'except') && value !== undefined);
  if (said === undefined) return undefined;
  const [key, value] = said;
  const above = item.parent?.applies ?? everyClass(system.classes);
  const ids = textsOf(value);
  const applies =
    key === 'only'
      ? both(above, union(classesOf(ids, system.classes), classesOfUnits(ids, system, found)))
      : without(above, classesOf(ids, system.classes));
  return isNobody(applies) ? undefined : applies;
}

/** The classes of units that have nothing of their own yet. */
function classesOfUnits(ids: readonly string[], system: System, { registers, edition }: Survey): ClassSet {
  return unitsOf(registers.units ?? [], system.id, edition.year)
    .filter(({ id }) => ids.includes(id))
    .reduce<ClassSet>((set, unit) => union(set, onlyClass(classIndexOf(system, unit))), NO_CLASSES);
}

import type { ItemEdit, RawValue } from '../../../edit/item-edit.ts';
import { rawAt } from '../../../edit/raw.ts';
import { both, classesIn, classesOf, isNobody } from '../../../model/classes.ts';
import { Decimal } from '../../../model/decimal.ts';
import type { ClassSet, Item, System } from '../../../model/model.ts';
import { wordingFor } from '../../../model/wordings.ts';
import { named } from '../../../text/key.ts';
import { hasKey, type Written, within } from '../../../text/written.ts';
import { pointsFields, wordingsFields } from './class-fields.ts';
import { type FieldValues, mappingOf, numberOf, textsOf } from './ground.ts';

/**
 * The changes of everything below an indicator when that becomes one for `applies`: what is said there for classes for
 * which it is no more is taken away, so that nothing is left that could never be used. An item that would be for nobody
 * then stays as it is, with all below it: that it goes is for somebody to say, and `check` asks for it.
 */
export function restrictedBelow(indicator: Item, applies: ClassSet, system: System): readonly ItemEdit[] {
  const children: readonly Item[] = indicator.kind === 'indicator' ? indicator.children : [];
  return children.flatMap((child) => restrictedTo(child, applies, system));
}

/** The changes of an item, and of everything below it, when that in which it stands is for `above`. */
export function restrictedTo(item: Item, above: ClassSet, system: System): readonly ItemEdit[] {
  const applies = both(item.applies, above);
  if (isNobody(applies)) return [];
  const values = [
    ...choiceLeft(item, above, system),
    ...(applies === item.applies ? [] : valuesLeft(item, applies, system)),
  ];
  return [...fieldEditsOf(item, values), ...restrictedBelow(item, applies, system)];
}

/** What an item is given as changes of it: what is to be taken away and is not there is none. */
export function fieldEditsOf({ id, written }: Pick<Item, 'id' | 'written'>, values: FieldValues): readonly ItemEdit[] {
  return values.flatMap(([key, value]): readonly ItemEdit[] =>
    value === undefined && !hasKey(written, named(key)) ? [] : [{ kind: 'field', id, key, value }],
  );
}

/** For whom an item says that it is, without the classes for which that in which it stands is not. */
function choiceLeft({ written }: Item, above: ClassSet, system: System): FieldValues {
  return (['only', 'except'] as const).flatMap((key) => {
    const ids = textsOf(rawAt(written.yaml, written.value, named(key)));
    const left = idsWithin(ids, above, system);
    return (left ?? []).length === ids.length ? [] : [[key, left] as const];
  });
}

/** Ids of classes and units without those of whom nobody is in a set; undefined where none is left. */
export function idsWithin(ids: readonly string[], set: ClassSet, { classes }: System): readonly string[] | undefined {
  const left = ids.filter((id) => isMeantIn(id, set, classes));
  return left.length === 0 ? undefined : left;
}

/** Whether an id is of a class, or has a unit, that is in a set; one of which nobody knows whose it is counts as such. */
function isMeantIn(id: string, set: ClassSet, classes: System['classes']): boolean {
  const meant = classesOf([id], classes);
  return isNobody(meant) || !isNobody(both(meant, set));
}

/** What an item says for classes, points, wordings and targets, where it is for `applies` alone: only what is for these. */
export function valuesLeft(item: Item, applies: ClassSet, system: System): FieldValues {
  const fields = rawFields(item.written);
  const left = <Value>(valueFor: (at: number) => Value | undefined): ReadonlyMap<string, Value> =>
    new Map(
      classesIn(applies, system.classes).flatMap((each) => {
        const value = valueFor(system.classes.indexOf(each));
        return value === undefined ? [] : [[each.id, value] as const];
      }),
    );
  return [
    ...pointsLeft(
      fields,
      applies,
      left((at) => pointsStated(item, system, at)),
      system,
    ),
    ...(item.kind === 'criterion' && fields.has('textFor')
      ? wordingsFields(
          fields,
          left((at) => wordingFor(item, at)),
          system,
        )
      : []),
    ...mappingLeft(fields, 'targets', applies, system),
  ];
}

/** Beside a weight, points for some classes are no points for all, however many are left. */
function pointsLeft(
  fields: ReadonlyMap<string, RawValue>,
  applies: ClassSet,
  left: ReadonlyMap<string, Decimal>,
  system: System,
): FieldValues {
  if (!fields.has('pointsFor')) return [];
  return fields.has('weight')
    ? mappingLeft(fields, 'pointsFor', applies, system)
    : pointsFields(fields, left, { system });
}

/** A mapping by classes without those that are not in a set. Of a class of which only units are left stays what one of them has from it. */
function mappingLeft(
  fields: ReadonlyMap<string, RawValue>,
  key: 'pointsFor' | 'targets',
  applies: ClassSet,
  { classes }: System,
): FieldValues {
  if (!fields.has(key)) return [];
  const values = mappingOf(fields.get(key));
  const left = [...values].filter(([of]) =>
    classesIn(applies, classes).some((each) => each.id === of || (each.of?.id === of && !values.has(each.id))),
  );
  return [[key, left.length === 0 ? undefined : { mapping: left }]];
}

/** What stands under the keys of an item. */
export function rawFields({ yaml, value }: Written): ReadonlyMap<string, RawValue> {
  return new Map(
    Object.keys(value).flatMap((key) => {
      const raw = rawAt(yaml, value, named(key));
      return raw === undefined ? [] : [[key, raw] as const];
    }),
  );
}

/** What an item states for a class in figures, be it for it or not; undefined where it states none. */
export function pointsStated({ written }: Item, { classes }: System, at: number): Decimal | undefined {
  const special = within(written, 'pointsFor');
  const [own] = [classes[at]?.id, classes[at]?.of?.id].flatMap((id) => numberAt(special, id ?? '') ?? []);
  return own ?? numberAt(written, 'points');
}

function numberAt({ yaml, value }: Written, key: string): Decimal | undefined {
  return Decimal.parse(numberOf(rawAt(yaml, value, named(key))) ?? '');
}

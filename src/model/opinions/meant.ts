import { classesNamedIn } from '../classes/named.ts';
import { both, classesOf, everyClass, hasClass, isNobody, NO_CLASSES, onlyClass, union, without } from '../classes.ts';
import { cooperatingNames, type Departments } from '../departments.ts';
import { pathOf } from '../levels.ts';
import type { ClassSet, Criterion, Item, System } from '../model.ts';
import { printedPoints, type View } from '../view.ts';
import { wordingFor } from '../wordings.ts';
import type { SuggestedField, Suggestion } from './suggestion.ts';

/** A system as its annex has it for all. */
export function wholeOf(system: System): View {
  return { system, classes: everyClass(system.classes) };
}

/**
 * The classes that a suggestion on points or a wording is about: those that it names. Without any those that have the
 * points which it found, or by now those that it wants, else those that are printed as the general ones; none where it
 * does not say what it found, and they differ. A wording is that of all who have none of their own.
 */
export function classesMeant(
  { field, classes, before, after }: Pick<Suggestion, 'field' | 'classes' | 'before' | 'after'>,
  item: Item,
  system: System,
): ClassSet {
  if (classes !== undefined)
    return without(both(classesOf(classes, system.classes), item.applies), aside(field, classes, item, system));
  if (field !== 'points') return item.kind === 'criterion' ? withoutOwnWording(item) : item.applies;
  const having = (value: Suggestion['before']): ClassSet =>
    item.points.reduce<ClassSet>(
      (set, points, index) => (points?.toString() === value ? union(set, onlyClass(index)) : set),
      NO_CLASSES,
    );
  const general = having(generalPoints(item, system) ?? '');
  if (before === undefined) return isNobody(without(item.applies, general)) ? item.applies : NO_CLASSES;
  return [having(before), having(after ?? '')].find((set) => !isNobody(set)) ?? general;
}

/** The units of classes that are named which have something of their own, and are not named themselves. */
function aside(field: SuggestedField, ids: readonly string[], item: Item, { classes }: System): ClassSet {
  const valueFor = (index: number): string | undefined =>
    field === 'text' && item.kind === 'criterion' ? wordingFor(item, index) : item.points[index]?.toString();
  return classes.reduce<ClassSet>((set, { id, of }, index) => {
    const whole = of === undefined || ids.includes(id) ? -1 : classes.indexOf(of);
    return whole < 0 || valueFor(whole) === valueFor(index) ? set : union(set, onlyClass(index));
  }, NO_CLASSES);
}

function withoutOwnWording({ applies, textFor }: Criterion): ClassSet {
  return textFor.reduce((set, { classes }) => without(set, classes), applies);
}

/** The points of an item that are printed as the general ones; undefined where it has none. */
export function generalPoints({ points }: Item, system: System): string | undefined {
  return printedPoints(wholeOf(system), points).general?.toString();
}

/** What all classes of a set have; undefined where one has nothing, or they differ, and of an empty set. */
export function commonTo<Value extends string>(
  set: ClassSet,
  { classes }: System,
  valueFor: (index: number) => Value | undefined,
): Value | undefined {
  const values = classes.flatMap((_, index) => (hasClass(set, index) ? [valueFor(index)] : []));
  return values.every((each) => each === values[0]) ? values[0] : undefined;
}

/** The classes for which an item is by a note of its applicability (仅适用于县, 不适用于城市区), within those of its parent; all of these for an empty note. Undefined where it names a class that there is not. */
export function appliesBy(note: string, { parent }: Pick<Item, 'parent'>, system: System): ClassSet | undefined {
  const within = parent?.applies ?? everyClass(system.classes);
  const [, isExcept, names = ''] = /^(?:(不适用于)|仅?适用于)?(.*)$/su.exec(note.trim()) ?? [];
  if (names === '') return within;
  const ids = classesNamedIn(names, [
    ...system.classes,
    ...system.declared.filter((each) => !system.classes.includes(each)),
  ]);
  if (ids === undefined) return undefined;
  const named = both(within, classesOf(ids, system.classes));
  return isExcept === undefined ? named : without(within, named);
}

/** What an item says itself of what its indicators may say for it too. Undefined of any other field. */
export function listedText(field: SuggestedField, item: Item, departments: Departments): string | undefined {
  if (field === 'cooperating') return cooperatingNames(departments, item);
  if (field === 'evidence' || field === 'method') return item[field].join('、');
  return field === 'remark' ? (item.remark ?? '') : undefined;
}

/** What the indicators above an item say for it, where a suggestion has that before the words of the item, as a column for all of it has; else nothing. */
export function saidAbove({ field, before, after }: Suggestion, item: Item, departments: Departments): string {
  const { parent } = item;
  const texts = parent === undefined ? [] : pathOf(parent).map((each) => listedText(field, each, departments) ?? '');
  const above = texts.filter((each) => each !== '').join('、');
  // It may say itself what is said above.
  const found = before ?? after;
  if (found === undefined || found === listedText(field, item, departments)) return '';
  const isSaid = [before, after].every(
    (text) => text === undefined || (typeof text === 'string' && isBehind(above, text)),
  );
  return isSaid ? above : '';
}

/** Whether a list begins with another one. */
export function isBehind(above: string, text: string): boolean {
  return above === '' || text === above || text.startsWith(`${above}、`);
}

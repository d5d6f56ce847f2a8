import { both, classesIn, classesOf, everyClass, isNobody, NO_CLASSES, union, without } from '../model/classes.ts';
import type { ClassSet, Edition, Item, System } from '../model/model.ts';
import { type AssessedUnit, type Registers, unitsOf } from '../model/registers.ts';
import { type Diagnostic, finding } from '../text/diagnostic.ts';
import { named } from '../text/key.ts';
import type { Span } from '../text/source.ts';
import { nearest } from '../text/suggest.ts';
import { hasKey, mentionsAt, placeOf, placeOfKey, within } from '../text/written.ts';
import { twice } from './identity.ts';
import { forEachItem, forEachSystem, type Rule } from './rule.ts';

/** What an id is looked for in. */
type Ground = [system: System, edition: Edition, registers: Registers];

/** `only` and `except` name classes of the system, or units of it, that the parent has, and leave somebody to whom the item applies. */
const applicability = forEachItem(function* (item, system, edition, registers) {
  if (!hasKey(item.written, 'only') && !hasKey(item.written, 'except')) return;
  const parent = item.parent?.applies ?? everyClass(system.classes);
  for (const key of ['only', 'except'] as const) {
    for (const { id, place } of mentionsAt(item.written, key)) {
      yield* knownClassOrUnit(id, place, system, edition, registers);
      if (isOutside(id, parent, system)) {
        yield finding('class-outside-parent', place, { id, parent: item.parent?.id ?? '' });
      }
    }
  }
  if (isNobody(item.applies) && !isNobody(parent) && !namesStranger(item, system)) {
    const key = hasKey(item.written, 'only') ? 'only' : 'except';
    yield finding('class-nobody', placeOfKey(item.written, key), { id: item.id });
  }
});

/** Points, wording and targets for a class are given only for classes that the item applies to. */
const classValues = forEachItem(function* (item, system, edition, registers) {
  for (const key of ['pointsFor', 'targets'] as const) {
    if (!hasKey(item.written, key)) continue;
    const values = within(item.written, key);
    for (const id of Object.keys(values.value)) {
      yield* judge(id, placeOfKey(values, named(id)), key, item, system, edition, registers);
    }
  }
  if (item.kind === 'indicator') return;
  const worded = new Set<string>();
  for (const variant of item.textFor) {
    for (const { id, place } of mentionsAt(variant.written, 'only')) {
      yield* judge(id, place, 'textFor', item, system, edition, registers);
      if (worded.has(id)) yield finding('class-twice', place, { id });
      worded.add(id);
    }
  }
});

function* judge(
  id: string,
  place: Span,
  key: string,
  item: Item,
  ...[system, edition, registers]: Ground
): Iterable<Diagnostic> {
  yield* knownClassOrUnit(id, place, system, edition, registers);
  // A parent that excludes the class, or a choice that leaves nobody, is reported where the choice stands.
  if (!isNobody(item.applies) && isOutside(id, item.applies, system))
    yield finding('class-excluded', place, { id, key });
}

/** A class for which no level-1 indicator exists has nothing to be assessed by. */
const emptyClasses = forEachSystem(function* (system) {
  if (!system.complete) return;
  const applied = system.indicators.reduce((set, each) => union(set, each.applies), NO_CLASSES);
  for (const { id, name, written } of classesIn(without(everyClass(system.classes), applied), system.classes)) {
    yield finding('class-empty', placeOf(written, 'id'), { id, name, system: system.title });
  }
});

/** A class that is named is one that the scheme lists for the system. */
export function* knownClass(id: string, place: Span, { declared }: System): Iterable<Diagnostic> {
  if (declared.some((each) => each.id === id)) return;
  yield finding('class-unknown', place, { id, suggestion: classMeant(id, declared), wanted: 'class' });
}

/** What is named is a class of the system, or a unit that the edition assesses by it. Where the register could not be read, nothing is judged by it. */
function* knownClassOrUnit(id: string, place: Span, ...[system, { year }, { units }]: Ground): Iterable<Diagnostic> {
  if (isKnown(id, system) || units === undefined) return;
  const assessed = unitsOf(units, system.id, year);
  // Where `only` and `except` both stand, a unit that the second names is no class of its own.
  if (assessed.some((unit) => unit.id === id)) return;
  const meant = classMeant(id, [...system.declared, ...assessed]);
  yield finding('class-unknown', place, { id, suggestion: meant, wanted: 'either' });
}

function isKnown(id: string, { declared, classes }: System): boolean {
  return [declared, classes].some((each) => each.some((one) => one.id === id));
}

/** The id that somebody meant who wrote the name of a class or a unit or mistyped its id. */
function classMeant(
  typed: string,
  classes: readonly { readonly id: string; readonly name: string }[],
): string | undefined {
  return (
    classes.find((each) => each.name === typed)?.id ??
    nearest(
      typed,
      classes.map((each) => each.id),
    )
  );
}

function isOutside(id: string, set: ClassSet, { classes }: System): boolean {
  const meant = classesOf([id], classes);
  return !isNobody(meant) && isNobody(both(meant, set));
}

/** Whether `only` or `except` of an item names something that is neither a class nor a unit with something of its own: then nobody knows to whom it applies. */
export function namesStranger({ written }: Item, system: System): boolean {
  return (['only', 'except'] as const).some(
    (key) => hasKey(written, key) && mentionsAt(written, key).some(({ id }) => !isKnown(id, system)),
  );
}

/** What the scheme states of units is of units that the edition assesses by the system, each once; and none has the id of a class, or nobody could tell which is meant. */
const statedUnits = forEachSystem(function* (system, { year }, { units: registered }) {
  const units = registered && unitsOf(registered, system.id, year);
  if (units === undefined) return;
  for (const { id, written } of system.units) yield* knownUnit(id, placeOf(written, 'id'), units);
  yield* twice(system.units);
  for (const { id, written } of units) {
    const other = system.declared.find((each) => each.id === id);
    if (other === undefined) continue;
    const related = [{ place: placeOf(other.written, 'id'), label: id }];
    yield finding('id-duplicate', placeOf(written, 'id'), { id }, related);
  }
});

function* knownUnit(id: string, place: Span, units: readonly AssessedUnit[]): Iterable<Diagnostic> {
  if (id === '' || units.some((unit) => unit.id === id)) return;
  yield finding('class-unknown', place, { id, suggestion: classMeant(id, units), wanted: 'unit' });
}

/** The rules of unit classes, and of units that have something of their own. */
export const APPLICABILITY: readonly Rule[] = [applicability, classValues, emptyClasses, statedUnits];

import { classesIn, everyClass, hasClass } from '../model/classes.ts';
import type { ClassSet, Item, System } from '../model/model.ts';
import { type Diagnostic, finding } from '../text/diagnostic.ts';
import { named } from '../text/key.ts';
import type { Span } from '../text/source.ts';
import { nearest } from '../text/suggest.ts';
import { hasKey, mentionsAt, placeOf, placeOfKey, within } from '../text/written.ts';
import { forEachItem, forEachSystem, type Rule } from './rule.ts';

/** `only` and `except` name classes of the system that the parent has, and leave somebody to whom the item applies. */
const applicability = forEachItem(function* (item, system) {
  if (!hasKey(item.written, 'only') && !hasKey(item.written, 'except')) return;
  const parent = item.parent?.applies ?? everyClass(system.classes);
  for (const key of ['only', 'except'] as const) {
    for (const { id, place } of mentionsAt(item.written, key)) {
      yield* knownClass(id, place, system);
      if (isOutside(id, parent, system)) {
        yield finding('class-outside-parent', place, { id, parent: item.parent?.id ?? '' });
      }
    }
  }
  if (item.applies === 0 && parent !== 0 && !namesStranger(item, system)) {
    const key = hasKey(item.written, 'only') ? 'only' : 'except';
    yield finding('class-nobody', placeOfKey(item.written, key), { id: item.id });
  }
});

/** Points, wording and targets for a class are given only for classes that the item applies to. */
const classValues = forEachItem(function* (item, system) {
  for (const key of ['pointsFor', 'targets'] as const) {
    if (!hasKey(item.written, key)) continue;
    const values = within(item.written, key);
    for (const id of Object.keys(values.value)) yield* judge(id, placeOfKey(values, named(id)), key, item, system);
  }
  if (item.kind === 'indicator') return;
  const worded = new Set<string>();
  for (const variant of item.textFor) {
    for (const { id, place } of mentionsAt(variant.written, 'only')) {
      yield* judge(id, place, 'textFor', item, system);
      if (worded.has(id)) yield finding('class-twice', place, { id });
      worded.add(id);
    }
  }
});

function* judge(id: string, place: Span, key: string, item: Item, system: System): Iterable<Diagnostic> {
  yield* knownClass(id, place, system);
  // A parent that excludes the class, or a choice that leaves nobody, is reported where the choice stands.
  if (item.applies !== 0 && isOutside(id, item.applies, system)) yield finding('class-excluded', place, { id, key });
}

/** A class for which no level-1 indicator exists has nothing to be assessed by. */
const emptyClasses = forEachSystem(function* (system) {
  if (!system.complete) return;
  const applied = system.indicators.reduce((set, each) => set | each.applies, 0);
  for (const { id, name, written } of classesIn(everyClass(system.classes) & ~applied, system.classes)) {
    yield finding('class-empty', placeOf(written, 'id'), { id, name, system: system.title });
  }
});

/** A class that is named is one of the system. */
export function* knownClass(id: string, place: Span, { classes }: System): Iterable<Diagnostic> {
  if (classes.some((each) => each.id === id)) return;
  yield finding('class-unknown', place, { id, suggestion: classMeant(id, classes) });
}

/** The id that somebody meant who wrote a class's name or mistyped its id. */
function classMeant(typed: string, classes: System['classes']): string | undefined {
  return (
    classes.find((each) => each.name === typed)?.id ??
    nearest(
      typed,
      classes.map((each) => each.id),
    )
  );
}

function isOutside(id: string, set: ClassSet, { classes }: System): boolean {
  const index = classes.findIndex((each) => each.id === id);
  return index >= 0 && !hasClass(set, index);
}

function namesStranger(item: Item, { classes }: System): boolean {
  return mentionsAt(item.written, 'only').some(({ id }) => !classes.some((each) => each.id === id));
}

/** The rules of unit classes. */
export const APPLICABILITY: readonly Rule[] = [applicability, classValues, emptyClasses];

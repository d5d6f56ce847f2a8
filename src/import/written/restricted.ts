import { both, classesIn, classesOf, everyClass, hasClass, isNobody, without } from '../../model/classes.ts';
import type { Decimal } from '../../model/decimal.ts';
import type { ClassSet } from '../../model/model.ts';
import type { DraftItem } from '../draft.ts';
import type { Restriction } from './applicability.ts';
import { pointsOf } from './counted.ts';
import type { Figures, Reading } from './exact.ts';
import type { KnownClasses } from './named-units.ts';

/** What is written of whom items are for and what they count for whom, by the ids of these classes; undefined where that cannot say it. */
export function restrictionsOf(
  items: readonly DraftItem[],
  reading: Reading,
  known: KnownClasses,
): ReadonlyMap<DraftItem, Restriction> | undefined {
  const into = new Map<DraftItem, Restriction>();
  const all = everyClass(known.classes);
  return items.every((item) => restrict(item, all, reading, known, into)) ? into : undefined;
}

function restrict(
  item: DraftItem,
  above: ClassSet,
  reading: Reading,
  known: KnownClasses,
  into: Map<DraftItem, Restriction>,
): boolean {
  const applies = reading.applies.get(item) ?? above;
  const figures = reading.figures.get(item) ?? [];
  const limit = applies === above ? {} : limitOf(applies, above, known);
  if (isNobody(applies) || limit === undefined) return false;
  const general = pointsOf(item);
  const isSaid = (_: unknown, index: number) => !hasClass(applies, index) || figures[index] !== undefined;
  if (general !== undefined && !known.classes.every(isSaid)) return false;
  const pointsFor = general === undefined ? [] : valuesById(figures, general, known);
  if (applies !== above || pointsFor.length > 0) into.set(item, { ...limit, pointsFor });
  return item.children.every((each) => restrict(each, applies, reading, known, into));
}

/** `only` or `except` by which an item is for these of those above it, the shorter of both; undefined where neither can say it. */
function limitOf(
  applies: ClassSet,
  above: ClassSet,
  known: KnownClasses,
): Pick<Restriction, 'only' | 'except'> | undefined {
  const [only, except] = [idsOf(applies, above, known), idsOf(without(above, applies), above, known)];
  if (except !== undefined && (only === undefined || except.length < only.length)) return { except };
  return only === undefined ? undefined : { only };
}

/** The ids that mean these of those above: classes with all their units, and units alone; undefined where a class is meant without one of its units. */
function idsOf(set: ClassSet, above: ClassSet, { declared, classes }: KnownClasses): readonly string[] | undefined {
  const wholes = declared.filter(({ id }) => {
    const own = both(classesOf([id], classes), above);
    return !isNobody(own) && isNobody(without(own, set));
  });
  const ids = wholes.map(({ id }) => id);
  const rest = without(set, classesOf(ids, classes));
  const alone = classesIn(rest, classes);
  return alone.some(({ of }) => of === undefined) ? undefined : [...ids, ...alone.map(({ id }) => id)];
}

/** The values by id of classes that have another one than all, and of units that have another one than their class. */
export function valuesById(
  figures: Figures,
  general: Decimal | undefined,
  { classes }: KnownClasses,
): readonly (readonly [id: string, value: string])[] {
  return classes.flatMap(({ id, of }, index) => {
    const value = figures[index];
    const usual = of === undefined ? undefined : figures[classes.findIndex((each) => each.id === of.id)];
    return value === undefined || (usual ?? general)?.equals(value) === true ? [] : [[id, value.toString()] as const];
  });
}

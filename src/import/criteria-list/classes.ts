import { everyClass, NO_CLASSES, onlyClass, union } from '../../model/classes.ts';
import { Decimal, sum } from '../../model/decimal.ts';
import type { ClassSet } from '../../model/model.ts';
import type { DraftItem, Remark } from '../draft.ts';
import { classId } from '../ids/classes.ts';
import type { Classes, ClassGround } from '../written/classes.ts';
import { pointsOf, sumOf } from '../written/counted.ts';
import type { Figures, Reading } from '../written/exact.ts';
import type { KnownClass, KnownClasses } from '../written/named-units.ts';
import { restrictionsOf, valuesById } from '../written/restricted.ts';
import type { Totals } from '../written/totals.ts';

/**
 * The unit classes of a system of which a file says for each of these kinds what every criterion counts: those of the
 * edition before where it has exactly these, else one for each. What all criteria count for a kind are its full marks.
 */
export function classesByKind(
  items: readonly DraftItem[],
  kinds: readonly string[],
  { known, whole, title }: Pick<ClassGround, 'known' | 'whole' | 'title'>,
): Classes {
  const former = formerClasses(kinds, known);
  const own = former && writtenFor(items, kinds, former);
  if (own !== undefined) return own;
  const fresh = writtenFor(items, kinds, freshClasses(kinds, whole));
  if (fresh === undefined) throw new Error(`${title} has a criterion for nobody`);
  return kinds.length === 0 ? fresh : { ...fresh, remarks: [listed(title, kinds)] };
}

function listed(title: string, kinds: readonly string[]): Remark {
  const facts = { system: title, classes: kinds.join('；') };
  return { code: 'list-classes', facts, at: undefined, changesTotal: false };
}

/** What all criteria count together for each of these kinds, or for all units alike; undefined where nothing counts. */
export function sumsByKind(items: readonly DraftItem[], kinds: readonly string[]): readonly (Decimal | undefined)[] {
  if (kinds.length === 0) return [sumOf(items)];
  const criteria = criteriaOf(items);
  return kinds.map((_, index) => sum(criteria.flatMap((each) => figureOf(each, index) ?? [])));
}

/** The sum that most kinds have, the first of several that as many have; undefined where nothing counts. */
export function commonSum(sums: readonly (Decimal | undefined)[]): Decimal | undefined {
  const count = (one: Decimal | undefined) => sums.filter((each) => String(each) === String(one)).length;
  return sums.toSorted((a, b) => count(b) - count(a))[0];
}

/** What a criterion counts for the nth kind; undefined where it is not for it, or lies beside the sum. */
function figureOf(item: DraftItem, index: number): Decimal | undefined {
  return item.byKind === undefined ? pointsOf(item) : Decimal.parse(item.byKind[index] ?? '');
}

function criteriaOf(items: readonly DraftItem[]): readonly DraftItem[] {
  return items.flatMap((item) => (item.kind === 'criterion' ? [item] : criteriaOf(item.children)));
}

/** The classes of an edition where these kinds, or the one that there is, are exactly these. */
function formerClasses(kinds: readonly string[], known: KnownClasses): KnownClasses | undefined {
  if (kinds.length === 0) return known.classes.length === 1 ? known : undefined;
  const names = known.classes.map(({ name }) => name);
  const isSame = names.length === kinds.length && kinds.every((each) => names.includes(each));
  return isSame ? known : undefined;
}

function freshClasses(kinds: readonly string[], whole: ClassGround['whole']): KnownClasses {
  const taken = new Set<string>();
  const named = kinds.map((name): KnownClass => {
    const id = classId(name, taken);
    taken.add(id);
    return { id, name, of: undefined };
  });
  const classes = kinds.length === 0 ? [{ ...whole, of: undefined }] : named;
  return { declared: classes, classes };
}

/** What is written with these classes; undefined where that cannot say it. */
function writtenFor(items: readonly DraftItem[], kinds: readonly string[], known: KnownClasses): Classes | undefined {
  const order = known.classes.map(({ name }) => Math.max(0, kinds.indexOf(name)));
  const reading: ByKind = { applies: new Map(), figures: new Map(), unproved: NO_CLASSES, contradicted: [] };
  for (const item of items) read(item, everyClass(order), order, reading);
  const restrictions = restrictionsOf(items, reading, known);
  if (restrictions === undefined) return undefined;
  const sums = sumsByKind(items, kinds);
  const figures = order.map((index) => sums[index]);
  const totals: Totals = new Map(
    valuesById(figures, commonSum(sums), known).map(([id, value]) => [id, [['fullMarks', { number: value }]]]),
  );
  return { classes: known.declared.map(({ id, name }) => ({ id, name })), restrictions, remarks: [], totals };
}

interface ByKind extends Reading {
  readonly applies: Map<DraftItem, ClassSet>;
  readonly figures: Map<DraftItem, Figures>;
}

/** Reads whom an item and all below it are for: those for whom it counts something. What lies beside the sum is for all for whom the items beside it are. */
function read(item: DraftItem, above: ClassSet, order: readonly number[], reading: ByKind): void {
  const applies = countingFor(item, order) ?? above;
  reading.applies.set(item, applies);
  reading.figures.set(
    item,
    order.map((index) => (item.kind === 'criterion' ? figureOf(item, index) : undefined)),
  );
  for (const each of item.children) read(each, applies, order, reading);
}

/** For whom an item, or anything below it, counts in a sum; undefined where nothing does. */
function countingFor(item: DraftItem, order: readonly number[]): ClassSet | undefined {
  const sets =
    item.kind === 'criterion'
      ? order.flatMap((index, at) => (figureOf(item, index) === undefined ? [] : [onlyClass(at)]))
      : item.children.flatMap((each) => countingFor(each, order) ?? []);
  return sets.length === 0 ? undefined : sets.reduce<ClassSet>(union, NO_CLASSES);
}

import { both, everyClass, hasClass, isNobody, NO_CLASSES, onlyClass, union, without } from '../../model/classes.ts';
import { Decimal } from '../../model/decimal.ts';
import { exactly, ratioFrom, times, whole } from '../../model/grading/ratio.ts';
import type { ClassSet } from '../../model/model.ts';
import type { DraftItem } from '../draft.ts';
import { isBeside, pointsOf } from './counted.ts';
import { type ExactNote, exactNote, type KnownClasses } from './named-units.ts';

/** A value for each class and each unit alone; undefined where it has none, or nobody says it. */
export type Figures = readonly (Decimal | undefined)[];

/** For whom items are and what they count for each class. */
export interface Reading {
  readonly applies: ReadonlyMap<DraftItem, ClassSet>;
  readonly figures: ReadonlyMap<DraftItem, Figures>;
  /** Those for whom a sum does not hold that the file states. */
  readonly unproved: ClassSet;
  /** Items whose note names some twice, or has another figure for them than their weight is. */
  readonly contradicted: readonly DraftItem[];
}

/** What items say by notes that name known classes and nothing else, and whose sums hold; `measure` is what all of them add to. Undefined where a note says anything else. */
export function readExactly(items: readonly DraftItem[], measure: Figures, known: KnownClasses): Reading | undefined {
  const book: Book = { known, applies: new Map(), figures: new Map(), unproved: NO_CLASSES, contradicted: [] };
  const all = everyClass(known.classes);
  if (!items.every((item) => readItem(item, all, measure, book))) return undefined;
  prove(items, all, measure, book);
  return book;
}

interface Book extends Reading {
  readonly known: KnownClasses;
  readonly applies: Map<DraftItem, ClassSet>;
  readonly figures: Map<DraftItem, Figures>;
  readonly contradicted: DraftItem[];
  unproved: ClassSet;
}

const NOTHING: ExactNote = { applies: undefined, points: [], twice: NO_CLASSES };

/** Reads an item and all below it; gives whether all of their notes can be read. */
function readItem(item: DraftItem, above: ClassSet, measure: Figures, book: Book): boolean {
  const { applicability, children, points } = item;
  const note = applicability === undefined ? NOTHING : exactNote(applicability, book.known);
  if (note === undefined || (note.points.length > 0 && !isCounted(item))) return false;
  const applies = both(above, note.applies ?? above);
  for (const set of [note.twice, ...note.points.map((each) => without(each.set, applies))])
    book.unproved = union(book.unproved, set);
  const own = ownFigures(item, note, measure);
  const scale = scaleOf(item);
  const below = scale === undefined ? (own ?? measure) : measure.map(() => scale);
  if (!children.every((each) => readItem(each, applies, below, book))) return false;
  const figures = (own ?? measure.map((_, index) => addedUp(children, index, book))).map((each, index) =>
    hasClass(applies, index) ? each : undefined,
  );
  book.applies.set(item, applies);
  book.figures.set(item, figures);
  if (!isNobody(note.twice) || (points?.kind === 'weight' && !agrees(note, figures))) book.contradicted.push(item);
  if (own !== undefined && children.some(isInSum)) prove(children, applies, below, book);
  return true;
}

function isCounted({ points }: DraftItem): boolean {
  return points?.kind === 'points' || points?.kind === 'weight';
}

function isStated({ points }: DraftItem): boolean {
  return points?.kind === 'weight' || (points?.kind === 'points' && points.sureness !== 'inferred');
}

/** Whether an item, or something that it groups, is in the sum above it. */
function isInSum(item: DraftItem): boolean {
  if (isBeside(item)) return false;
  return item.points !== undefined || item.children.length === 0 || item.children.some(isInSum);
}

function scaleOf({ points }: DraftItem): Decimal | undefined {
  const scale = points?.kind === 'points' || points?.kind === 'weight' ? points.scale : undefined;
  return scale === undefined ? undefined : Decimal.parse(scale);
}

/** What an item itself states: its weight of what stands above it, or its points, with those of classes that have others; undefined where it is the sum of its parts. */
function ownFigures(item: DraftItem, note: ExactNote, measure: Figures): Figures | undefined {
  const { points, children } = item;
  if (children.length > 0 && note.points.length === 0 && !isStated(item)) return undefined;
  if (points?.kind === 'weight') {
    const share = ratioFrom(points.value) ?? whole(Decimal.parse(points.value) ?? Decimal.zero);
    return measure.map((each) => each && exactly(times(share, each)));
  }
  const own = pointsOf(item);
  return measure.map((_, index) => {
    const special = note.points.find(({ set }) => hasClass(set, index));
    return special === undefined ? own : Decimal.parse(special.value);
  });
}

/** Whether what a note has for some classes is what they have anyway. */
function agrees(note: ExactNote, figures: Figures): boolean {
  return figures.every((each, index) => {
    const said = note.points.find(({ set }) => hasClass(set, index));
    return said === undefined || isSame(each, Decimal.parse(said.value));
  });
}

/** Finds for whom items do not add to what they must. */
function prove(items: readonly DraftItem[], applies: ClassSet, measure: Figures, book: Book): void {
  measure.forEach((each, index) => {
    if (hasClass(applies, index) && each !== undefined && !isSame(addedUp(items, index, book), each))
      book.unproved = union(book.unproved, onlyClass(index));
  });
}

/** What items count together for a class; undefined where one of them does not say it. */
function addedUp(items: readonly DraftItem[], index: number, { applies, figures }: Book): Decimal | undefined {
  let total = Decimal.zero;
  for (const item of items) {
    const isBonus = item.points === undefined && item.adds !== undefined;
    if (isBonus || isBeside(item) || !hasClass(applies.get(item) ?? NO_CLASSES, index)) continue;
    const figure = figures.get(item)?.[index];
    if (figure === undefined) return undefined;
    total = total.plus(figure);
  }
  return total;
}

function isSame(one: Decimal | undefined, other: Decimal | undefined): boolean {
  return one !== undefined && other?.equals(one) === true;
}

/** What a total is for each class: the general one, and those that its note states, none of them for one that it names twice; undefined where the note names others. */
export function exactTotals(
  value: string | undefined,
  forUnits: string | undefined,
  known: KnownClasses,
): Figures | undefined {
  const note = forUnits === undefined ? NOTHING : exactNote(forUnits, known);
  if (note === undefined || note.applies !== undefined) return undefined;
  const general = value === undefined ? undefined : Decimal.parse(value);
  return known.classes.map((_, index) => {
    if (hasClass(note.twice, index)) return undefined;
    const special = note.points.find(({ set }) => hasClass(set, index));
    return special === undefined ? general : Decimal.parse(special.value);
  });
}

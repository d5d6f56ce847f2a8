import { hasClass, isNobody } from '../../model/classes.ts';
import type { DraftItem, DraftSystem } from '../draft.ts';
import { classId } from '../ids/classes.ts';
import { isSame } from '../said/numbers.ts';
import { eachItem, pointsOf } from './counted.ts';
import { exactTotals, type Figures, type Reading, readExactly } from './exact.ts';
import { exactNote, type KnownClass, type KnownClasses, namesSaid } from './named-units.ts';
import { measureOf } from './totals.ts';

/** Classes that notes name, for each of which all sums hold. */
export interface InferredClasses {
  /** The classes with those that they belong to, as notes mean them. */
  readonly meant: KnownClasses;
  readonly reading: Reading;
}

type Totals = Pick<DraftSystem, 'fullMarks' | 'scale'>;

/** More names than these are not tried. */
const MOST_NAMES = 60;
/** Those whom no note names. */
const OTHERS = '其他单位';

/**
 * The classes that the notes of a file name, where these say nothing else and the file states its total. To which class
 * one belongs that is named alone, as a unit may be, no note says: it is the one with which all sums hold for it, or none.
 * Those whom no note names are a class where all sums hold for them. Undefined where sums hold for a name in no way, or
 * in several that do not count the same.
 */
export function inferredClasses(items: readonly DraftItem[], totals: Totals): InferredClasses | undefined {
  const said = namesIn(items, totals);
  if (said === undefined || totals.fullMarks === undefined) return undefined;
  const taken = new Set<string>();
  const [others, ...named] = [OTHERS, ...said.names].map((name): KnownClass => {
    const id = classId(name, taken);
    taken.add(id);
    return { id, name, of: undefined };
  });
  const isForEach = givesEach(items, { declared: named, classes: named });
  const all = [...(others === undefined || isForEach ? [] : [others]), ...named];
  const ownerOf = ({ name }: KnownClass) => named.find((each) => each.name === said.owners.get(name));
  const owners = new Set(said.owners.values());
  // Each is tried as a part of each other: what it counts depends on what it belongs to, and on nothing else of that.
  const tried = [undefined, ...named].flatMap((of) => {
    const classes = all.map((each) => ({
      ...each,
      of: ownerOf(each) ?? (each === others || each === of ? undefined : of),
    }));
    const reading = readingFor(items, totals, classes);
    return reading === undefined ? [] : [{ of, ...reading }];
  });
  const alone = tried.find(({ of }) => of === undefined);
  const chosen = all.map((each, index) => {
    // One out of which others are taken is itself no part of any.
    const isOpen = each !== others && ownerOf(each) === undefined && !owners.has(each.name);
    const ways = tried.filter((way) => {
      const { of } = way;
      // What others belong to stands on its own.
      const mayBe = of === undefined || (isOpen && of !== each && alone !== undefined && holds(alone, all.indexOf(of)));
      return mayBe && holds(way, index);
    });
    const counted = new Set(ways.map(({ reading, totals: [marks] }) => `${marks[index]} ${countedBy(reading, index)}`));
    return counted.size === 1 ? { ...each, of: ownerOf(each) ?? ways[0]?.of } : undefined;
  });
  if (chosen.some((each, index) => each === undefined && all[index] !== others)) return undefined;
  const classes = chosen.flatMap((each) => each ?? []);
  const { reading } = readingFor(items, totals, classes) ?? {};
  if (reading === undefined || !isNobody(reading.unproved) || reading.contradicted.length > 0) return undefined;
  return { meant: { declared: classes, classes }, reading };
}

/** Whether all sums hold for a class. */
function holds({ reading, totals }: ReadFor, index: number): boolean {
  return totals.every((each) => each[index] !== undefined) && !hasClass(reading.unproved, index);
}

interface ReadFor {
  readonly reading: Reading;
  /** The full marks of each class, and what all items add to. */
  readonly totals: readonly [marks: Figures, measure: Figures];
}

/** What is said for some classes; undefined where notes say anything else. */
function readingFor(items: readonly DraftItem[], totals: Totals, classes: readonly KnownClass[]): ReadFor | undefined {
  const known = { declared: classes, classes };
  const { fullMarks } = totals;
  const [marks, measure] = [exactTotals(fullMarks?.value, fullMarks?.forUnits, known), measureOf(totals, known)];
  const reading = measure && readExactly(items, measure, known);
  return reading && marks && { reading, totals: [marks, measure] };
}

/** Whether a note gives to some by name what an item counts, so that nobody is left whom notes do not name. */
function givesEach(items: readonly DraftItem[], known: KnownClasses): boolean {
  return eachItem(items).some((item) => {
    const own = pointsOf(item)?.toString();
    const note = item.applicability === undefined ? undefined : exactNote(item.applicability, known);
    return note?.points.some(({ value }) => isSame(value, own)) === true;
  });
}

/** What all items count for a class, as one text. */
function countedBy({ applies, figures }: Reading, index: number): string {
  return [...figures].map(([item, of]) => (hasClass(applies.get(item) ?? 0, index) ? `${of[index]}` : '-')).join(' ');
}

/** The names that notes have, with those out of which they are taken; undefined where a note says anything else. */
function namesIn(items: readonly DraftItem[], { fullMarks, scale }: Totals): Names | undefined {
  const notes = [
    ...eachItem(items).map(({ applicability }) => applicability),
    ...[fullMarks, scale].map((each) => each?.forUnits),
  ].flatMap((note) => (note === undefined ? [] : [namesSaid(note)]));
  if (notes.some((each) => each === undefined)) return undefined;
  const said = notes.flatMap((lists) => lists?.flat() ?? []);
  const names = new Set(said.flatMap(({ name, except }) => [name, ...except]));
  const owned = said.flatMap(({ name, except }) => except.map((each) => [each, name] as const));
  const owners = new Map(owned);
  const isOwned = owned.every(([name, owner]) => owners.get(name) === owner);
  return names.size > 0 && names.size <= MOST_NAMES && isOwned ? { names: [...names], owners } : undefined;
}

interface Names {
  readonly names: readonly string[];
  readonly owners: ReadonlyMap<string, string>;
}

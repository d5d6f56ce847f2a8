import type { DraftItem, DraftSystem, Remark } from '../draft.ts';
import { classId } from '../ids/classes.ts';
import { isSame } from '../said/numbers.ts';
import { type Applicability, type Restriction, readApplicability } from './applicability.ts';
import { eachItem, pointsOf } from './counted.ts';
import { readExactly } from './exact.ts';
import { inferredClasses } from './inferred.ts';
import type { KnownClasses } from './named-units.ts';
import { raisePoints } from './raised.ts';
import { restrictionsOf } from './restricted.ts';
import { measureOf, type Totals, totalsByClass } from './totals.ts';

/** A unit class as it is written in the scheme. */
export interface WrittenClass {
  readonly id: string;
  readonly name: string;
}

/** The unit classes of a system, with what notes of its items say by them. */
export interface Classes {
  readonly classes: readonly WrittenClass[];
  readonly restrictions: ReadonlyMap<DraftItem, Restriction>;
  readonly remarks: readonly Remark[];
  /** The totals that some of them have of their own; undefined where these are not read. */
  readonly totals: Totals | undefined;
}

/** What is known of a system before its classes are. */
export interface ClassGround extends Pick<DraftSystem, 'fullMarks' | 'scale'> {
  readonly title: string;
  /** The one class where no note names any. */
  readonly whole: WrittenClass;
  /** The full marks that most have. */
  readonly marks: string;
  /** The classes of an earlier edition; without any where there is none. */
  readonly known: KnownClasses;
}

/** The unit classes that notes of applicability name. Names that all are of known classes are these. */
export function classesOf(items: readonly DraftItem[], ground: ClassGround): Classes {
  return exactClasses(items, ground) ?? looseClasses(items, ground);
}

/** Classes by whose names notes say all and nothing else, known ones or such for which all sums hold; undefined where that cannot be written. */
function exactClasses(items: readonly DraftItem[], ground: ClassGround): Classes | undefined {
  const { known, marks, title } = ground;
  if (known.declared.length > 0) {
    const measure = measureOf(ground, known) ?? known.classes.map(() => undefined);
    const reading = readExactly(items, measure, known);
    const restrictions = reading?.contradicted.length === 0 ? restrictionsOf(items, reading, known) : undefined;
    return (
      restrictions && {
        classes: known.declared.map(named),
        restrictions,
        remarks: [],
        totals: totalsByClass(ground, marks, known, known),
      }
    );
  }
  const inferred = inferredClasses(items, ground);
  if (inferred === undefined) return undefined;
  const { meant, reading } = inferred;
  const classes = meant.classes.map((each) => ({ ...each, of: undefined }));
  const written = { classes, declared: classes };
  const restrictions = restrictionsOf(items, reading, written);
  const included = meant.classes.flatMap(({ name, of }) => {
    const whole = meant.classes.find(({ id }) => id === of?.id);
    return whole === undefined ? [] : [about('class-includes', { name: whole.name, part: name }, false)];
  });
  return (
    restrictions && {
      classes: classes.map(named),
      restrictions,
      remarks: [
        about('classes-inferred', { system: title, classes: classes.map(({ name }) => name).join('；') }, false),
        ...included,
      ],
      totals: totalsByClass(ground, marks, meant, written),
    }
  );
}

function named({ id, name }: WrittenClass): WrittenClass {
  return { id, name };
}

/** Classes by all that can be read of notes; what cannot is told. */
function looseClasses(
  items: readonly DraftItem[],
  { title, whole, known: { declared, classes: alone }, ...ground }: ClassGround,
): Classes {
  const known = declared.map(named);
  const noted = partedNames(
    eachItem(items).flatMap((item) => {
      const note = item.applicability;
      return note === undefined ? [] : [{ item, note, read: readApplicability(note) }];
    }),
  );
  const statements = noted.flatMap(({ read }) => read ?? []);
  const names = [...new Set(statements.flatMap((each) => each.names))];
  const byName = new Map(known.map((each) => [each.name, [each.id]] as const));
  const isKnown = known.length > 0 && names.every((each) => byName.has(each));
  const made = isKnown
    ? { classes: known, ids: byName, remarks: [] }
    : madeClasses(names, statements, noted.some(countsForEach), title, whole);
  const restrictions = new Map<DraftItem, Restriction>();
  const remarks: Remark[] = [...made.remarks];
  for (const { item, note, read } of noted) {
    const own = pointsOf(item);
    // What some units have as all others have it says nothing.
    const says = read?.filter(
      (each) => each.kind !== 'points' || own === undefined || !isSame(each.points, own.toString()),
    );
    // What some have beside a weight cannot be written.
    const isUnread = item.points?.kind === 'weight' && says?.some(({ kind }) => kind === 'points') === true;
    restrictions.set(
      item,
      says === undefined || isUnread ? { pointsFor: [], unread: note } : restrictionOf(says, made.ids),
    );
    if (says === undefined || isUnread)
      remarks.push({ code: 'class-unread', facts: { note }, at: item.from[0], changesTotal: true });
  }
  for (const item of items) liftRestriction(item, restrictions);
  raisePoints(items, restrictions);
  const all = { declared, classes: alone };
  return {
    classes: made.classes,
    restrictions,
    remarks,
    totals: made.classes === known ? totalsByClass(ground, ground.marks, all, all) : undefined,
  };
}

/** A note of an item with what it says. */
interface Noted {
  readonly item: DraftItem;
  readonly note: string;
  readonly read: readonly Applicability[] | undefined;
}

/** Names between 、 are one class, unless another note names one of them alone: 镇、街道 are two where 街道 is one. */
function partedNames(noted: readonly Noted[]): readonly Noted[] {
  const all = new Set(noted.flatMap(({ read }) => read?.flatMap(({ names }) => names) ?? []));
  const parted = (name: string) => {
    const parts = name.split('、').filter((each) => each !== '');
    return parts.length > 1 && parts.some((each) => all.has(each)) ? parts : [name];
  };
  return noted.map((each) => ({
    ...each,
    read: each.read?.map((said) => ({ ...said, names: [...new Set(said.names.flatMap(parted))] })),
  }));
}

/** Whether a note says what an item counts for each kind of units: one of several figures is what stands as its points, and those for whom it is not have none. */
function countsForEach({ item, read }: Noted): boolean {
  const stated = read?.flatMap((each) => (each.kind === 'points' ? [each.points] : [])) ?? [];
  const own = pointsOf(item)?.toString();
  const isForSome = read?.some(({ kind }) => kind === 'except') === true;
  return stated.length > (isForSome ? 0 : 1) && stated.some((each) => each === own);
}

/** Who all parts of an item are for, the item is for. */
function liftRestriction(item: DraftItem, restrictions: Map<DraftItem, Restriction>): void {
  for (const each of item.children) liftRestriction(each, restrictions);
  const [first, ...others] = item.children.map((each) => restrictions.get(each));
  if (first === undefined || restrictions.has(item) || !doesNothingElse(first)) return;
  const isSame = others.every((each) => each !== undefined && doesNothingElse(each) && keyOf(each) === keyOf(first));
  if (!isSame) return;
  restrictions.set(item, first);
  for (const each of item.children) restrictions.delete(each);
}

/** Whether it says whom an item is for and nothing else. */
function doesNothingElse({ only, except, pointsFor, unread }: Restriction): boolean {
  return (only !== undefined || except !== undefined) && pointsFor.length === 0 && unread === undefined;
}

function keyOf({ only, except }: Restriction): string {
  return JSON.stringify([only ?? null, except ?? null]);
}

interface Made {
  readonly classes: readonly WrittenClass[];
  /** The classes that a name stands for. */
  readonly ids: ReadonlyMap<string, readonly string[]>;
  readonly remarks: readonly Remark[];
}

/** Classes for names that nobody knows: a name that another one ends in stands for both (城市区, 无乡镇的城市区), unless a note lists the two side by side. Those whom no note names are a class of their own, unless notes of several items divide all units among them. */
function madeClasses(
  names: readonly string[],
  statements: readonly Applicability[],
  isForEach: boolean,
  title: string,
  whole: WrittenClass,
): Made {
  if (names.length === 0) return { classes: [whole], ids: new Map(), remarks: [] };
  const areApart = (a: string, b: string) =>
    statements.some((each) => each.names.includes(a) && each.names.includes(b));
  const partsOf = (name: string) =>
    names.filter((each) => each !== name && each.endsWith(name) && !areApart(name, each));
  const tops = names.filter((name) => !names.some((each) => partsOf(each).includes(name)));
  const ordered = tops.flatMap((top) => [top, ...partsOf(top)]);
  const meant = new Set(
    statements.flatMap((each) => (each.kind === 'only' && each.names.length === 1 ? each.names : [])),
  );
  const doesDivide =
    isForEach || tops.filter((top) => [top, ...partsOf(top)].some((each) => meant.has(each))).length > 1;
  const taken = new Set<string>();
  const classes = ordered.map((name) => {
    const id = classId(name, taken);
    taken.add(id);
    return { id, name };
  });
  const idOf = (name: string) => classes.filter((each) => each.name === name).map(({ id }) => id);
  const ids = new Map(names.map((name) => [name, [name, ...partsOf(name)].flatMap(idOf)] as const));
  const others = { id: classId('其他单位', taken), name: '其他单位' };
  const all = doesDivide ? classes : [others, ...classes];
  return {
    classes: all,
    ids,
    remarks: [
      about('classes-inferred', { system: title, classes: all.map(({ name }) => name).join('；') }, false),
      ...tops.flatMap((name) => partsOf(name).map((part) => about('class-includes', { name, part }, false))),
    ],
  };
}

function restrictionOf(read: readonly Applicability[], ids: Made['ids']): Restriction {
  const idsOf = (kind: Applicability['kind']) => [
    ...new Set(read.flatMap((each) => (each.kind === kind ? each.names.flatMap((name) => ids.get(name) ?? []) : []))),
  ];
  const [only, except] = [idsOf('only'), idsOf('except')];
  const pointsFor = read.flatMap((each) =>
    each.kind === 'points'
      ? each.names.flatMap((name) => ids.get(name) ?? []).map((id) => [id, each.points] as const)
      : [],
  );
  if (only.length > 0) return { only: only.filter((id) => !except.includes(id)), pointsFor };
  return except.length > 0 ? { except, pointsFor } : { pointsFor };
}

function about(code: string, facts: Remark['facts'], changesTotal: boolean): Remark {
  return { code, facts, at: undefined, changesTotal };
}

import type { DraftItem, Remark } from '../draft.ts';
import { classId } from '../ids/classes.ts';
import { isSame } from '../said/numbers.ts';
import { type Applicability, type Restriction, readApplicability } from './applicability.ts';
import { pointsOf } from './counted.ts';
import { raisePoints } from './raised.ts';

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
}

/** The unit classes that notes of applicability name. Names that all are of known classes are these; `whole` is the one class where no note names any. */
export function classesOf(
  items: readonly DraftItem[],
  title: string,
  whole: WrittenClass,
  known: readonly WrittenClass[],
): Classes {
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
    restrictions.set(item, says === undefined ? { pointsFor: [], unread: note } : restrictionOf(says, made.ids));
    if (read === undefined)
      remarks.push({ code: 'class-unread', facts: { note }, at: item.from[0], changesTotal: true });
  }
  for (const item of items) liftRestriction(item, restrictions);
  raisePoints(items, restrictions);
  return { classes: made.classes, restrictions, remarks };
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

/** Every item, depth first. */
export function eachItem(items: readonly DraftItem[]): readonly DraftItem[] {
  return items.flatMap((item) => [item, ...eachItem(item.children)]);
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
  const about = (code: string, facts: Remark['facts'], changesTotal: boolean): Remark => {
    return { code, facts, at: undefined, changesTotal };
  };
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

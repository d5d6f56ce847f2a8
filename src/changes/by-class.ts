import type { Item, UnitClass } from '../model/model.ts';

/** An item with the unit classes of its system: what its points and its applicability refer to. */
export interface Classed<Kind extends Item = Item> {
  readonly item: Kind;
  readonly classes: readonly UnitClass[];
}

/** A unit class of either of two systems by its index in each; -1 where a system does not have it. Classes are the same when their ids are. */
export interface ClassPair {
  readonly id: string;
  readonly before: number;
  readonly after: number;
  /** The id that it has in each. */
  readonly idBefore: string;
  readonly idAfter: string;
}

/** The classes of two systems: those of the later one in its order, then those of the earlier one alone. A unit that is a class of its own in one of them only is in the other what its class is; a class by which nobody is assessed any more, as all its units have something of their own, is these. */
export function classesOfBoth(before: readonly UnitClass[], after: readonly UnitClass[]): readonly UnitClass[] {
  const all = new Map<string, UnitClass>();
  for (const each of [...after, ...before]) if (!all.has(each.id)) all.set(each.id, each);
  const isDivided = ({ id }: UnitClass): boolean =>
    [before, after].some((side) => !side.some((each) => each.id === id) && side.some((each) => each.of?.id === id));
  return [...all.values()].filter((each) => !isDivided(each));
}

/** The index of a class in a system: where it is a unit that is none of its own there, that of the unit's class; -1 where there is none. */
export function indexOfClass(classes: readonly UnitClass[], { id, of }: UnitClass): number {
  const own = classes.findIndex((each) => each.id === id);
  return own >= 0 || of === undefined ? own : classes.findIndex((each) => each.id === of.id);
}

/** The classes of two systems, as `classesOfBoth` lists them, by their indexes in each. */
export function pairClasses(before: readonly UnitClass[], after: readonly UnitClass[]): readonly ClassPair[] {
  return classesOfBoth(before, after).map((each) => {
    const [was, is] = [indexOfClass(before, each), indexOfClass(after, each)];
    return { id: each.id, before: was, after: is, idBefore: before[was]?.id ?? '', idAfter: after[is]?.id ?? '' };
  });
}

/** What some classes had and have. */
interface ForClasses<Value> {
  readonly classes: string[];
  readonly before: Value | undefined;
  readonly after: Value | undefined;
}

/** What differs by unit class, grouped by what it was and what it is, in the order of the classes. Values are the same when they are written the same. */
export function differencesByClass<Kind extends Item, Value extends { toString(): string }>(
  before: Kind,
  after: Kind,
  classes: readonly ClassPair[],
  valueFor: (item: Kind, index: number, id: string) => Value | undefined,
): readonly ForClasses<Value>[] {
  let groups: Map<string, ForClasses<Value>> | undefined;
  for (const pair of classes) {
    const was = valueFor(before, pair.before, pair.idBefore);
    const is = valueFor(after, pair.after, pair.idAfter);
    if (was === is || (was !== undefined && is !== undefined && was.toString() === is.toString())) continue;
    groups ??= new Map();
    const key = JSON.stringify([was?.toString() ?? null, is?.toString() ?? null]);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, { classes: [pair.id], before: was, after: is });
    else group.classes.push(pair.id);
  }
  return groups === undefined ? NONE : [...groups.values()];
}

const NONE: readonly never[] = [];

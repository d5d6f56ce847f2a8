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
}

/** The classes of two systems: those of the later one in its order, then those of the earlier one alone. */
export function pairClasses(before: readonly UnitClass[], after: readonly UnitClass[]): readonly ClassPair[] {
  const indexIn = (classes: readonly UnitClass[], id: string): number => classes.findIndex((each) => each.id === id);
  return [...new Set([...after, ...before].map(({ id }) => id))].map((id) => ({
    id,
    before: indexIn(before, id),
    after: indexIn(after, id),
  }));
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
    const was = valueFor(before, pair.before, pair.id);
    const is = valueFor(after, pair.after, pair.id);
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

import type { Item, UnitClass } from '../model/model.ts';

/** An item with the unit classes of its system: what its points and its applicability refer to. */
export interface Classed<Kind extends Item = Item> {
  readonly item: Kind;
  readonly classes: readonly UnitClass[];
}

/** What some classes had and have. */
interface ForClasses<Value> {
  readonly classes: string[];
  readonly before: Value | undefined;
  readonly after: Value | undefined;
}

/** What differs by unit class, grouped by what it was and what it is: classes of the later edition first, in their order. Classes are the same when their ids are; a class that a system does not have has the index -1 there. */
export function differencesByClass<Kind extends Item, Value extends { toString(): string }>(
  before: Classed<Kind>,
  after: Classed<Kind>,
  valueFor: (item: Kind, index: number, id: string) => Value | undefined,
): readonly ForClasses<Value>[] {
  const groups = new Map<string, ForClasses<Value>>();
  for (const id of idsOf(before, after)) {
    const [was, is] = [before, after].map(({ item, classes }) => {
      const index = classes.findIndex((each) => each.id === id);
      return valueFor(item, index, id);
    });
    const [from, to] = [was?.toString() ?? null, is?.toString() ?? null];
    if (from === to) continue;
    const key = JSON.stringify([from, to]);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, { classes: [id], before: was, after: is });
    else group.classes.push(id);
  }
  return [...groups.values()];
}

function idsOf(before: Classed, after: Classed): Iterable<string> {
  const own = after.classes.map(({ id }) => id);
  return before.classes === after.classes ? own : new Set([...own, ...before.classes.map(({ id }) => id)]);
}

import type { ClassSet, UnitClass } from './model.ts';

/** The set of all classes of a system. */
export function everyClass(classes: readonly UnitClass[]): ClassSet {
  return 2 ** classes.length - 1;
}

/** The set that holds only the nth class, counted from 0; the empty set for a negative index. */
function classSet(index: number): ClassSet {
  return index < 0 ? 0 : 2 ** index;
}

/** The set of the classes with these ids; ids that no class has are passed over. */
export function classesOf(ids: Iterable<string>, classes: readonly UnitClass[]): ClassSet {
  let set = 0;
  for (const id of ids) set |= classSet(classes.findIndex((each) => each.id === id));
  return set;
}

/** Whether the nth class is in the set. */
export function hasClass(set: ClassSet, index: number): boolean {
  return (set & classSet(index)) !== 0;
}

/** The classes in a set, in the system's order. */
export function classesIn(set: ClassSet, classes: readonly UnitClass[]): readonly UnitClass[] {
  return classes.filter((_, index) => hasClass(set, index));
}

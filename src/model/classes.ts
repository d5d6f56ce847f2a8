import type { ClassSet } from './model.ts';

/** A class by its id, with the one that it is a unit of where it is one unit alone. */
interface Named {
  readonly id: string;
  readonly of: { readonly id: string } | undefined;
}

/** How many classes a set holds as bits of a small integer; of a set with others it is a big one. One set has one form, so that equal sets are identical. */
const SMALL = 31;

/** The set without classes. */
export const NO_CLASSES: ClassSet = 0;

/** The set of all classes of a system. */
export function everyClass({ length }: readonly unknown[]): ClassSet {
  return length <= SMALL ? 2 ** length - 1 : 2n ** BigInt(length) - 1n;
}

/** The set that holds only the nth class, counted from 0; the empty set for a negative index. */
export function onlyClass(index: number): ClassSet {
  if (index < 0) return NO_CLASSES;
  return index < SMALL ? 2 ** index : 2n ** BigInt(index);
}

/** The classes that are in either set. */
export function union(one: ClassSet, other: ClassSet): ClassSet {
  if (typeof one === 'number' && typeof other === 'number') return one | other;
  return BigInt(one) | BigInt(other);
}

/** The classes that are in both sets. */
export function both(one: ClassSet, other: ClassSet): ClassSet {
  if (typeof one === 'number' && typeof other === 'number') return one & other;
  return smallest(BigInt(one) & BigInt(other));
}

/** The classes of a set that are not in another. */
export function without(set: ClassSet, others: ClassSet): ClassSet {
  if (typeof set === 'number' && typeof others === 'number') return set & ~others;
  return smallest(BigInt(set) & ~BigInt(others));
}

function smallest(set: bigint): ClassSet {
  return set < 2n ** BigInt(SMALL) ? Number(set) : set;
}

/** Whether a set has no class. */
export function isNobody(set: ClassSet): boolean {
  return set === NO_CLASSES;
}

/** Whether the nth class is in the set. */
export function hasClass(set: ClassSet, index: number): boolean {
  if (typeof set === 'number') return index >= 0 && index < SMALL && ((set >> index) & 1) === 1;
  return index >= 0 && ((set >> BigInt(index)) & 1n) === 1n;
}

/** The set of the classes with these ids, each with the units of it that are classes of their own; ids that none has are passed over. */
export function classesOf(ids: Iterable<string>, classes: readonly Named[]): ClassSet {
  let set = NO_CLASSES;
  for (const id of ids) {
    classes.forEach((each, index) => {
      if (each.id === id || each.of?.id === id) set = union(set, onlyClass(index));
    });
  }
  return set;
}

/** The set of the class with an id alone, without the units of it that are classes of their own; the empty set where none has the id. */
export function classAlone(id: string, classes: readonly Named[]): ClassSet {
  return onlyClass(classes.findIndex((each) => each.id === id));
}

/** The classes in a set, in the system's order. */
export function classesIn<Each>(set: ClassSet, classes: readonly Each[]): readonly Each[] {
  return classes.filter((_, index) => hasClass(set, index));
}

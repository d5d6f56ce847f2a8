import type { System, UnitClass } from '../../src/model/model.ts';

/** A class by its id with that which it is in a system. */
export interface Shown {
  readonly id: string;
  readonly index: number;
  readonly is: UnitClass;
}

/** The classes of a system, with units that are classes of their own in another one only: here they are what their class is. Without classes that are divided into units there. */
export function classesShown({ classes }: System, other: System | undefined): readonly Shown[] {
  const own = classes.map((is, index): Shown => ({ id: is.id, index, is }));
  const others = other?.classes ?? [];
  const hasNot = (some: readonly { id: string }[], id: string) => some.every((each) => each.id !== id);
  const kept = own.filter(({ id }) => !(hasNot(others, id) && others.some(({ of }) => of?.id === id)));
  const added = others.filter(({ id }) => hasNot(own, id));
  return [
    ...kept,
    ...added.flatMap(({ id, of }) => own.flatMap((each) => (each.id === of?.id ? [{ ...each, id }] : []))),
  ];
}

import type { System, UnitClass } from '../model.ts';

/** The class by which a unit is assessed: its own where something is for it alone, else the one that the register says. Undefined where the system has no such class. */
export function classOf(
  { classes }: Pick<System, 'classes'>,
  unit: { readonly id: string; readonly class: string },
): UnitClass | undefined {
  return (
    classes.find((each) => each.of !== undefined && each.id === unit.id) ??
    classes.find((each) => each.of === undefined && each.id === unit.class)
  );
}

/** The class by which a unit is assessed, counted from 0; -1 where the system has no such class. */
export function classIndexOf(
  system: Pick<System, 'classes'>,
  unit: { readonly id: string; readonly class: string },
): number {
  const own = classOf(system, unit);
  return own === undefined ? -1 : system.classes.indexOf(own);
}

/** Every class that can be asked for: the declared ones, and each unit that is a class of its own. */
export function namedClasses({ declared, classes }: Pick<System, 'declared' | 'classes'>): readonly UnitClass[] {
  return [...declared, ...classes.filter(({ of }) => of !== undefined)];
}

/** The name of the class that the register says of a unit; its id where the system has no such class. */
export function declaredName({ declared }: Pick<System, 'declared'>, unit: { readonly class: string }): string {
  return declared.find(({ id }) => id === unit.class)?.name ?? unit.class;
}

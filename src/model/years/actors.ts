import type { AssessedUnit, Department, Registers } from '../registers.ts';

/** Who did something: a department, an assessed unit, one that is both, or somebody of whom only the name is known. */
export interface Actor {
  readonly name: string;
  readonly department: Department | undefined;
  readonly unit: AssessedUnit | undefined;
}

type Registered = Pick<Registers, 'departments' | 'units'>;

/** Whom an id or a name means: a department by id, name or alias, or a unit by id or name; a unit that is a department is both. Any other text is the name of somebody who is in no register. */
export function actorOf(text: string, { departments = [], units = [] }: Registered): Actor {
  const department =
    departments.find(({ id }) => id === text) ??
    (units.some(({ id }) => id === text) ? undefined : departments.find((each) => isCalled(each, text)));
  const unit =
    department === undefined
      ? (units.find(({ id }) => id === text) ?? units.find(({ name }) => name === text))
      : units.find((each) => each.department === department.id);
  const own = department ?? departments.find(({ id }) => id === unit?.department);
  return { name: own?.name ?? unit?.name ?? text, department: own, unit };
}

function isCalled({ name, aliases }: Department, text: string): boolean {
  return name === text || aliases.some(({ id }) => id === text);
}

/** Whether two texts mean the same body, however each of them is written. */
export function isSameActor(a: Actor, b: Actor): boolean {
  if (a.department !== undefined || b.department !== undefined) return a.department === b.department;
  return a.unit !== undefined || b.unit !== undefined ? a.unit === b.unit : a.name === b.name;
}

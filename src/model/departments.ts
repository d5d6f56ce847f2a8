import type { Department } from './registers.ts';

/** Finds departments by id: for the printed name of each. */
export type Departments = ReadonlyMap<string, Department>;

/** The departments of the register by id. */
export function departmentsById(departments: readonly Department[] | undefined): Departments {
  return new Map(departments?.map((each) => [each.id, each]));
}

/** The printed names of several departments, the first leading: 市应急局、市公安局. */
export function departmentNames(departments: Departments, ids: readonly string[]): string {
  return ids.map((id) => departmentName(departments, id)).join('、');
}

/** The printed name of a department; its id where the register does not have it. */
export function departmentName(departments: Departments, id: string | undefined): string {
  return departments.get(id ?? '')?.name ?? id ?? '';
}

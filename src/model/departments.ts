import { remembering } from '../text/remembering.ts';
import { leadersOf } from './levels.ts';
import type { Item } from './model.ts';
import type { Department } from './registers.ts';

/** Finds departments by id: for the printed name of each. */
export type Departments = ReadonlyMap<string, Department>;

const NONE: Departments = new Map();

/** The departments of the register by id: the same map for the same register. */
export function departmentsById(departments: readonly Department[] | undefined): Departments {
  return departments === undefined ? NONE : byId(departments);
}

const byId = remembering(
  (departments: readonly Department[]): Departments => new Map(departments.map((each) => [each.id, each])),
);

/** The printed names of those who lead an item, the first before the others, with the part of each where each scores a part: 市应急局、市公安局, 市应急局60%、市公安局40%. Only those that are meant, where that is asked. */
export function leaderNames(
  departments: Departments,
  item: Pick<Item, 'departments' | 'shares'>,
  isMeant: (id: string) => boolean = () => true,
): string {
  return leadersOf(item)
    .map((each) => (typeof each === 'string' ? { id: each, share: '' } : each))
    .filter(({ id }) => isMeant(id))
    .map(({ id, share }) => `${departmentName(departments, id)}${share}`)
    .join('、');
}

/** The names of the cooperating departments (配合单位) of an item: 市委宣传部、市纪委监委. */
export function cooperatingNames(departments: Departments, { cooperating }: Item): string {
  return cooperating.map(({ id }) => departmentName(departments, id)).join('、');
}

/** The printed name of a department; its id where the register does not have it. */
export function departmentName(departments: Departments, id: string | undefined): string {
  return departments.get(id ?? '')?.name ?? id ?? '';
}

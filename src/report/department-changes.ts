import { departmentNames, departmentsById } from '../model/departments.ts';
import { ownDepartments } from '../model/levels.ts';
import type { System } from '../model/model.ts';
import type { Department } from '../model/registers.ts';
import { sameList } from '../text/same-list.ts';
import { visible } from '../text/visible.ts';
import type { Authoring } from '../words/authoring.ts';

/** Items that other departments lead after a change: an item that is moved gets the department of its new place, which nothing else says. */
export function departmentChangesAsText(
  before: System,
  after: System,
  departments: readonly Department[],
  words: Authoring,
): string {
  const earlier = new Map(before.items.map((item) => [item.id, item]));
  const known = departmentsById(departments);
  const named = (ids: readonly string[]): string =>
    ids.length === 0 ? words.noPoints : visible(departmentNames(known, ids));
  return after.items
    .flatMap((item) => {
      const old = earlier.get(item.id);
      const [led, leads] = [old && ownDepartments(old), ownDepartments(item)];
      if (led === undefined || leads === undefined || sameList(led, leads)) return [];
      const title = item.kind === 'criterion' ? item.text : item.title;
      return [`${words.leads(visible(title), named(led), named(leads))}\n`];
    })
    .join('');
}

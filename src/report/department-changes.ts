import { departmentsById, leaderNames } from '../model/departments.ts';
import { isLedAlike, ownDepartments } from '../model/levels.ts';
import type { Item, System } from '../model/model.ts';
import type { Department } from '../model/registers.ts';
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
  const named = (item: Item): string =>
    item.departments.length === 0 ? words.noPoints : visible(leaderNames(known, item));
  return after.items
    .flatMap((item) => {
      const old = earlier.get(item.id);
      if (old === undefined || [old, item].some((each) => ownDepartments(each) === undefined)) return [];
      if (isLedAlike(old, item)) return [];
      const title = item.kind === 'criterion' ? item.text : item.title;
      return [`${words.leads(visible(title), named(old), named(item))}\n`];
    })
    .join('');
}

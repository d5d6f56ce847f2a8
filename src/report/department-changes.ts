import type { System } from '../model/model.ts';
import type { Department } from '../model/registers.ts';
import { visible } from '../text/visible.ts';
import type { Authoring } from '../words/authoring.ts';

/** Level-3 indicators that another department leads after a change: an item that is moved gets the department of its new place, which nothing else says. */
export function departmentChangesAsText(
  before: System,
  after: System,
  departments: readonly Department[],
  words: Authoring,
): string {
  const known = new Map(before.items.map((item) => [item.id, item]));
  const named = (id: string | undefined): string =>
    visible(departments.find((each) => each.id === id)?.name ?? id ?? words.noPoints);
  return after.items
    .flatMap((item) => {
      const old = known.get(item.id);
      if (item.kind !== 'indicator' || item.level !== 3 || old === undefined) return [];
      if (old.department === item.department) return [];
      return [`${words.leads(visible(item.title), named(old.department), named(item.department))}\n`];
    })
    .join('');
}

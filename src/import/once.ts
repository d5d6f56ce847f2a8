import type { DraftSystem } from './draft.ts';
import { namesIn } from './recognise/departments.ts';
import { saying } from './said/piece.ts';
import type { Stretch } from './source.ts';
import { meaningOf } from './table/headings.ts';

const ONCE = /^注：各项的(.{1,2000}?)。?$/u;

/** A system of which a line beside the table says who scores all of it, in place of a column: 注：各项的考核单位均为市委组织部；考核方式均为座谈。 */
export function scoredByAll(system: DraftSystem, beside: readonly Stretch[]): DraftSystem {
  const said = beside.flatMap((each) => ONCE.exec(saying(each))?.[1]?.split('；') ?? []);
  const names = said.flatMap((each) => {
    const [, heading = '', all = ''] = /^(.{1,12}?)均为(.*)$/u.exec(each) ?? [];
    return meaningOf(heading) === 'department' ? namesIn(all) : [];
  });
  if (names.length === 0) return system;
  const items = system.items.map((item) => (item.departments.length > 0 ? item : { ...item, departments: names }));
  return { ...system, items };
}

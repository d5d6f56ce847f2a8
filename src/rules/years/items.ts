import { classIndexOf } from '../../model/classes/of-unit.ts';
import { hasClass } from '../../model/classes.ts';
import type { Edition } from '../../model/model.ts';
import type { Registers } from '../../model/registers.ts';
import { type Diagnostic, finding } from '../../text/diagnostic.ts';
import { nearest } from '../../text/suggest.ts';
import type { Mention } from '../../text/written.ts';

/** Something that is said of a unit names indicators and criteria of its system that are for it; where `isEarlier`, those that were given up, too. Of a unit that is not known nothing is said. */
export function* knownItems(
  unitId: string,
  items: readonly Mention[],
  { systems }: Pick<Edition, 'systems'>,
  { units, retired }: Registers,
  isEarlier = false,
): Iterable<Diagnostic> {
  const unit = units?.find((each) => each.id === unitId);
  const system = systems.find(({ id }) => id === unit?.system);
  if (unit === undefined || system === undefined) return;
  const index = classIndexOf(system, unit);
  for (const { id, place } of items) {
    const item = system.items.find((each) => each.id === id);
    const isRetired = isEarlier && retired.some((each) => each.system === system.id && each.id === id);
    if (isRetired || id === '' || (item !== undefined && (isEarlier || hasClass(item.applies, index)))) continue;
    const known = system.items.map((each) => each.id);
    const suggestion = item === undefined ? (meant(id, system.items) ?? nearest(id, known)) : undefined;
    const facts = { id, unit: unit.name, system: system.title, isOther: item !== undefined, suggestion };
    yield finding('item-not-for-unit', place, facts);
  }
}

/** The id of what somebody named by its title or wording. */
function meant(typed: string, items: Edition['systems'][number]['items']): string | undefined {
  return items.find((each) => (each.kind === 'indicator' ? each.title : each.text) === typed)?.id;
}

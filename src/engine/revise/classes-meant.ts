import { classIndexOf } from '../../model/classes/of-unit.ts';
import { classesIn, hasClass } from '../../model/classes.ts';
import type { Item, System } from '../../model/model.ts';
import { unitsOf } from '../../model/registers.ts';
import { refusal } from '../../ports/failure.ts';
import { hasKey } from '../../text/written.ts';
import type { Authoring } from '../../words/authoring.ts';
import { idMeant, named } from '../examine/meant.ts';
import type { Survey } from './survey.ts';

interface Means {
  readonly found: Survey;
  readonly words: Authoring;
}

/** The unit classes whose points are to be changed. Throws a failure where they differ and it is not said for whom the new ones are. */
export function pointsClasses(
  item: Item,
  system: System,
  asked: readonly string[],
  { found, words }: Means,
): readonly string[] | 'all' {
  if (asked.length === 0) {
    if (!hasKey(item.written, 'pointsFor')) return 'all';
    const stated = classesIn(item.applies, system.classes).map(
      (each) => [each.name, String(item.points[system.classes.indexOf(each)])] as const,
    );
    throw refusal(words.failure.pointsDiffer(item.id, stated));
  }
  if (asked.includes('all')) {
    if (asked.length > 1) throw refusal(words.failure.classOfAll);
    return 'all';
  }
  const ids = classesMeant('--class', asked, system, found);
  checkApplies(item, system, ids, { found, words });
  return classesIn(item.applies, system.classes).every(({ id }) => ids.includes(id)) ? 'all' : ids;
}

/** The ids of classes, or of units of the system: what is for one alone is written with its id. Throws a failure where a word means none. */
export function classesMeant(
  option: '--class' | '--only' | '--except' | '--targets' | '--text-for',
  typed: readonly string[],
  system: System,
  found: Survey,
): readonly string[] {
  const units = unitsOf(found.registers.units ?? [], system.id, found.edition.year);
  const things = [...system.classes, ...system.declared, ...units].map(named);
  const ids = [...new Set([...system.classes, ...system.declared].map(({ id }) => id))];
  const allowed = option === '--class' ? ['all', ...ids] : ids;
  return [...new Set(typed.map((word) => idMeant(option, word, things, allowed)))];
}

function checkApplies(item: Item, system: System, ids: readonly string[], { found, words }: Means): void {
  const units = unitsOf(found.registers.units ?? [], system.id, found.edition.year);
  for (const id of ids) {
    const own = system.classes.find((each) => each.id === id) ?? units.find((each) => each.id === id);
    const index =
      own !== undefined && 'class' in own
        ? classIndexOf(system, own)
        : system.classes.findIndex((each) => each.id === id);
    if (!hasClass(item.applies, index)) throw refusal(words.failure.notApplicable(item.id, own?.name ?? id));
  }
}

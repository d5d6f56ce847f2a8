import { hasClass } from './classes.ts';
import { type Decimal, sum } from './decimal.ts';
import type { System } from './model.ts';

/** The control total (控制总分) of a unit class: what its level-1 indicators add to, exactly. Undefined when a part of the system could not be read. */
export function totalFor(system: System, index: number): Decimal | undefined {
  if (!system.complete) return undefined;
  const points = system.indicators.filter((each) => hasClass(each.applies, index)).map((each) => each.points[index]);
  const known = points.filter((each): each is Decimal => each !== undefined);
  return known.length === points.length ? sum(known) : undefined;
}

/** How many criteria a system has; those of all unit classes together. */
export function countCriteria(system: System): number {
  return system.items.filter((item) => item.kind === 'criterion').length;
}

/** How many level-3 indicators a system has; those of all unit classes together. */
export function countIndicators(system: System): number {
  return system.items.filter((item) => item.kind === 'indicator' && item.level === 3).length;
}

import { classIndexOf } from '../../model/classes/of-unit.ts';
import { hasClass } from '../../model/classes.ts';
import { criteriaBelow } from '../../model/grading/scored.ts';
import type { Criterion, System } from '../../model/model.ts';
import { isCounted } from '../../model/totals.ts';
import type { Assessment } from '../outcome.ts';
import type { Origins } from './share.ts';

/** The criteria that became one, of those that were for the class of a unit, which is counted from 0. */
export function originsFor(item: Criterion, was: number, origins: Origins): readonly Criterion[] {
  return origins(item).filter(({ applies }) => hasClass(applies, was));
}

/** What became of criteria, each in printed order. */
interface Became {
  /** By which some unit was not scored: those in the sum, and those beside it. */
  readonly estimated: readonly Criterion[];
  readonly unjudged: readonly Criterion[];
  /** By which some unit was scored, and which no longer count for it. */
  readonly dropped: readonly Criterion[];
}

/** What of the criteria of a system was not scored for some unit, and what of its scores no longer counts. */
export function becameOf(
  { view, units, scores }: Pick<Assessment, 'view' | 'units' | 'scores'>,
  after: System,
  origins: Origins,
): Became {
  const before = view.system;
  const [old, current] = [criteriaBelow(before.indicators), criteriaBelow(after.indicators)];
  const [fresh, dropped] = [new Set<Criterion>(), new Set<Criterion>()];
  for (const unit of units) {
    const [was, is] = [classIndexOf(before, unit), classIndexOf(after, unit)];
    const own = current.filter(({ applies }) => hasClass(applies, is));
    const from = new Map(own.map((item) => [item, originsFor(item, was, origins)]));
    const kept = new Set([...from.values()].flat());
    const given = scores.get(unit.id)?.given;
    for (const item of own) if (from.get(item)?.length === 0) fresh.add(item);
    for (const item of old) if (given?.has(item.id) && !kept.has(item)) dropped.add(item);
  }
  return {
    estimated: current.filter((item) => fresh.has(item) && isCounted(item)),
    unjudged: current.filter((item) => fresh.has(item) && !isCounted(item)),
    dropped: old.filter((item) => dropped.has(item)),
  };
}

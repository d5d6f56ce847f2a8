import { remembering } from '../../text/remembering.ts';
import { hasClass } from '../classes.ts';
import { Decimal } from '../decimal.ts';
import type { Criterion, Indicator, Item, System } from '../model.ts';
import { countsFor, isCounted, worthBelow } from '../totals.ts';
import { compareRatios, minus, NONE, product, type Ratio, times, total } from './ratio.ts';
import type { EnteredKey } from './result.ts';

/** The criteria below some items, in printed order. */
export function criteriaBelow(parts: readonly Item[]): readonly Criterion[] {
  return parts.flatMap((part) => (part.kind === 'criterion' ? [part] : criteriaBelow(part.children)));
}

/** The level-1 indicators of which anything is scored for the nth class: what is only a veto is not. */
export function scoredLevels({ indicators }: Pick<System, 'indicators'>, index: number): readonly Indicator[] {
  return scoredAmong(indicators, index);
}

/** Found once: a summary asks for each of its cells. */
const scoredAmong = remembering((indicators: readonly Indicator[], index: number): readonly Indicator[] =>
  indicators.filter((level1) => criteriaBelow([level1]).some(({ applies, veto }) => !veto && hasClass(applies, index))),
);

/** For each grade that needs it of core items (核心指标 ★), how many of them a unit of the nth class has below that share of their points, once all is scored. What is beside the sum has no points that could be reached. */
export function coreMissed(
  system: System,
  index: number,
  scoreOf: (id: string) => Ratio | undefined,
): readonly (readonly [EnteredKey, Decimal])[] {
  const scores = coreScores(system, index, scoreOf);
  return system.grades.flatMap(({ id, core }) => {
    if (core === undefined) return [];
    const missed = scores.filter(({ points, score }) => compareRatios(score, times(points, core)) < 0).length;
    return [[`core.${id}`, Decimal.of(BigInt(missed), 0)] as const];
  });
}

/** What each core item of the nth class counts in the total, and what a unit has of it, once all is scored. */
export function coreScores(
  system: System,
  index: number,
  scoreOf: (id: string) => Ratio | undefined,
): readonly { readonly item: Item; readonly points: Ratio; readonly score: Ratio }[] {
  return system.items.flatMap((item) => {
    const points = item.core && isCounted(item) ? countsFor(item, system, index) : undefined;
    if (points === undefined) return [];
    const below = criteriaBelow([item]).filter((each) => hasClass(each.applies, index) && each.adds === undefined);
    const score = below.map(({ id, parent, deducts }) => {
      const given = scoreOf(id) ?? NONE;
      // What only deducts is measured in the total.
      if (deducts !== undefined) return minus(NONE, given);
      const worth = worthBelow(parent ?? system, system, index);
      return worth === undefined ? given : product(worth, given);
    });
    return [{ item, points, score: total(score) }];
  });
}

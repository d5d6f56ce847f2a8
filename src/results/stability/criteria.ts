import { certain } from '../../model/certain.ts';
import { NO_CLASSES, onlyClass, union } from '../../model/classes.ts';
import { Decimal } from '../../model/decimal.ts';
import type { Grading } from '../../model/grading/grading.ts';
import { lowestTerms, NONE, plus, product, quotient, type Ratio, times, whole } from '../../model/grading/ratio.ts';
import type { YearEnd } from '../../model/grading/year-end.ts';
import type { Criterion } from '../../model/model.ts';
import { isCounted, worthBelow } from '../../model/totals.ts';
import { printedPoints } from '../../model/view.ts';
import { type Cores, coresIn } from './cores.ts';
import { type Moving, overOne, type Settled } from './moving.ts';
import { needsBelow } from './needs.ts';
import { commonMultiple } from './point.ts';

/**
 * The points of each criterion in the sum, for the classes that have the same and of which there are units. A unit keeps
 * the share that it has of them; what lies above is worth as much more as the criterion; what a point counts, the other
 * points and the full marks stay.
 */
export function movingPoints(settled: Settled): readonly Moving[] {
  const { view, units } = settled;
  const assessed = new Set(units.map(({ classIndex }) => classIndex));
  const cores = coresIn(settled);
  return view.system.items.flatMap((item): readonly Moving[] => {
    if (item.kind !== 'criterion' || item.veto || !isCounted(item)) return [];
    const { general, special } = printedPoints(view, item.points);
    const all = [...(general === undefined ? [] : [general]), ...special.map((each) => each.points)];
    return all.flatMap((points) => {
      const indexes = item.points.flatMap((each, index) =>
        each?.equals(points) === true && assessed.has(index) ? [index] : [],
      );
      if (indexes.length === 0 || points.equals(Decimal.zero)) return [];
      return [movingFor({ settled, item, points, indexes, cores })];
    });
  });
}

/** The points of a criterion for some classes, by their indexes. */
interface Moved {
  readonly settled: Settled;
  readonly item: Criterion;
  readonly points: Decimal;
  readonly indexes: readonly number[];
  readonly cores: Cores | undefined;
}

function movingFor(moved: Moved): Moving {
  const { settled, item, points, indexes, cores } = moved;
  const { units, grading } = settled;
  const worths = worthsOf(moved);
  /** How fast the share of a unit in the points grows in the total of its performance; undefined for other classes. */
  const growthOf = (unit: number): Ratio | undefined => {
    const worth = worths.get(units[unit]?.classIndex ?? -1);
    return worth && quotient(product(worth, settled.scoreOf(unit, item.id) ?? NONE), whole(points));
  };
  const needs = needsBelow(settled, item, worths);
  return {
    figure: { kind: 'points', criterion: item, classes: indexes.map(onlyClass).reduce(union, NO_CLASSES) },
    now: whole(points),
    slopes: slopesOf(moved, worths),
    roots: [...needs.roots(growthOf), ...(cores?.roots(item, worths, growthOf) ?? [])],
    gradingAt: (by): Grading => needs.gradingAt(grading, by),
    unitAt: (unit, by): YearEnd => {
      const own = certain(units[unit]);
      const isLookedAt = needs.isAny || cores !== undefined;
      const growth = isLookedAt ? growthOf(unit) : undefined;
      if (growth === undefined) return own;
      const more = product(growth, by);
      const levels = own.levels.map((each, level) => (level === needs.level && each ? plus(each, more) : each));
      const amounts = cores?.amountsAt(item, unit, { worths, more, by });
      return { ...own, levels, ...(amounts && { amounts: new Map([...own.amounts, ...amounts]) }) };
    },
    down: whole(points),
    up: undefined,
  };
}

/** What a point of the criterion counts in the total of the performance, for each of the classes. */
function worthsOf({ settled, item, indexes }: Moved): ReadonlyMap<number, Ratio> {
  const { system } = settled.view;
  return new Map(indexes.map((index) => [index, certain(worthBelow(item.parent ?? system, system, index))] as const));
}

/** All slopes over one number: score × worth × weight ÷ points, in whole numbers from the start, since there are as many of them as scores. */
function slopesOf({ settled, item, points }: Moved, worths: ReadonlyMap<number, Ratio>): Moving['slopes'] {
  const { units, grading } = settled;
  const weight = certain(grading.parts.find(({ entered }) => entered === undefined)).weight;
  const factors = new Map(
    [...worths].map(([index, worth]) => [index, lowestTerms(quotient(times(worth, weight), whole(points)))] as const),
  );
  const scores = overOne(
    units.map(({ classIndex }, unit) => (factors.has(classIndex) ? (settled.scoreOf(unit, item.id) ?? NONE) : NONE)),
  );
  const common = commonMultiple(new Set([...factors.values()].map(([, under]) => under)));
  const wholes = new Map([...factors].map(([index, [over, under]]) => [index, over * (common / under)] as const));
  return {
    over: scores.over.map((score, unit) => score * (wholes.get(units[unit]?.classIndex ?? -1) ?? 0n)),
    under: common * scores.under,
  };
}

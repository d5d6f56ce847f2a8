import { Decimal } from '../../model/decimal.ts';
import { compareRatios, minus, plus, product, type Ratio, times } from '../../model/grading/ratio.ts';
import type { EnteredKey } from '../../model/grading/result.ts';
import { coreScores } from '../../model/grading/scored.ts';
import type { Criterion, Item } from '../../model/model.ts';
import type { MovingRoot, Settled } from './moving.ts';

/** What becomes of core items (核心指标 ★) where the points of a criterion move: those in which it lies, itself among them, count as much more. */
export interface Cores {
  /** Where what a unit has of one of them comes to be enough for a grade, or no longer is. */
  readonly roots: (
    item: Criterion,
    worths: ReadonlyMap<number, Ratio>,
    growthOf: (unit: number) => Ratio | undefined,
  ) => readonly MovingRoot[];
  /** How many of them a unit has below what each grade needs, once the points have moved by so much and the score of the unit by `more`. */
  readonly amountsAt: (
    item: Criterion,
    unit: number,
    moved: { readonly worths: ReadonlyMap<number, Ratio>; readonly more: Ratio; readonly by: Ratio },
  ) => readonly (readonly [EnteredKey, Decimal])[];
}

/** Undefined where no grade looks at core items. */
export function coresIn({ view, units, scoreOf }: Settled): Cores | undefined {
  const { system } = view;
  const grades = system.grades.flatMap(({ id, core }) => (core === undefined ? [] : [{ id, core }]));
  if (grades.length === 0 || !system.items.some(({ core }) => core)) return undefined;
  const scores = units.map(({ classIndex }, unit) => coreScores(system, classIndex, (id) => scoreOf(unit, id)));
  return {
    roots: (item, worths, growthOf) =>
      units.flatMap(({ classIndex }, unit) => {
        const [growth, worth] = [growthOf(unit), worths.get(classIndex)];
        if (growth === undefined || worth === undefined) return [];
        const within = scores[unit]?.filter((each) => isWithin(item, each.item)) ?? [];
        return within.flatMap(({ points, score }) =>
          grades.map(({ core }) => ({
            unit,
            at: minus(score, times(points, core)),
            slope: minus(growth, times(worth, core)),
          })),
        );
      }),
    amountsAt: (item, unit, { worths, more, by }) => {
      const worth = worths.get(units[unit]?.classIndex ?? -1);
      const moved = (scores[unit] ?? []).map((each) =>
        worth !== undefined && isWithin(item, each.item)
          ? { points: plus(each.points, product(worth, by)), score: plus(each.score, more) }
          : each,
      );
      return grades.map(({ id, core }) => {
        const missed = moved.filter(({ points, score }) => compareRatios(score, times(points, core)) < 0).length;
        return [`core.${id}`, Decimal.of(BigInt(missed), 0)] as const;
      });
    },
  };
}

/** Whether one item lies in another, or is it. */
function isWithin(item: Item, other: Item): boolean {
  return item === other || (item.parent !== undefined && isWithin(item.parent, other));
}

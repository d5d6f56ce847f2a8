import type { Grading } from '../../model/grading/grading.ts';
import { minus, NONE, plus, product, type Ratio, times } from '../../model/grading/ratio.ts';
import type { Criterion, Item } from '../../model/model.ts';
import type { MovingRoot, Settled } from './moving.ts';

/** What grades need of the level-1 indicator above a criterion, by what a point of the criterion counts for each class: a share of the indicator moves with it. */
export function needsBelow({ view, units, grading }: Settled, item: Criterion, worths: ReadonlyMap<number, Ratio>) {
  const { indicators, grades } = view.system;
  const top = topOf(item);
  const level = top?.kind === 'indicator' ? indicators.indexOf(top) : -1;
  const needs = grading.grades.flatMap(({ id, needs: all }) =>
    all
      .filter((each) => each.level === level)
      .map(({ atLeast }) => {
        const amount = top && grades.find((each) => each.id === id)?.needs.get(top.id);
        return { id, atLeast, share: amount && 'share' in amount ? amount.share : undefined };
      }),
  );
  /** How fast what a class needs grows. */
  const growth = (share: (typeof needs)[number]['share'], index: number): Ratio => {
    const worth = worths.get(index);
    return share === undefined || worth === undefined ? NONE : times(worth, share);
  };
  return {
    /** The index of the indicator, and whether any grade needs something of it. */
    level,
    isAny: needs.length > 0,
    roots: (growthOf: (unit: number) => Ratio | undefined): readonly MovingRoot[] =>
      needs.flatMap(({ atLeast, share }) =>
        units.flatMap(({ classIndex, levels }, unit): readonly MovingRoot[] => {
          const [own, least] = [growthOf(unit), atLeast[classIndex]];
          if (own === undefined || least === undefined) return [];
          const slope = minus(own, growth(share, classIndex));
          return [{ unit, at: minus(levels[level] ?? NONE, least), slope }];
        }),
      ),
    gradingAt: (own: Grading, by: Ratio): Grading =>
      needs.length === 0
        ? own
        : {
            ...own,
            grades: own.grades.map((grade) => ({
              ...grade,
              needs: grade.needs.map((each) => {
                const moved = each.level === level ? needs.find(({ id }) => id === grade.id) : undefined;
                if (moved === undefined) return each;
                const more = (index: number): Ratio => product(growth(moved.share, index), by);
                return { level, atLeast: each.atLeast.map((least, index) => least && plus(least, more(index))) };
              }),
            })),
          },
  };
}

function topOf(item: Item): Item | undefined {
  return item.parent === undefined ? item : topOf(item.parent);
}

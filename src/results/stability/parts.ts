import { certain } from '../../model/certain.ts';
import { Decimal } from '../../model/decimal.ts';
import { minus, NONE, ONE, plus, product, quotient, type Ratio, times, whole } from '../../model/grading/ratio.ts';
import { hasKey } from '../../text/written.ts';
import { compositionOf } from '../composition.ts';
import { type Moving, overOne, type Settled } from './moving.ts';
import { ratioOf } from './point.ts';

/** The weight of each part of the score, from 0 to 1: the others keep their proportions to one another. None of a part that is all of it. */
export function movingWeights(settled: Settled): readonly Moving[] {
  const { grading } = settled;
  const composed = componentsOf(settled);
  return grading.parts.flatMap(({ name, weight, setting }, part): readonly Moving[] => {
    const rest = Decimal.one.minus(weight);
    if (setting === undefined || rest.equals(Decimal.zero)) return [];
    const slopes = composed.map((components) => {
      const others = grading.parts.reduce(
        (sum, each, index) => (index === part ? sum : plus(sum, times(components[index] ?? NONE, each.weight))),
        NONE,
      );
      return minus(components[part] ?? NONE, quotient(others, whole(rest)));
    });
    const figure = { kind: 'weight', name, setting } as const;
    return [
      { ...heldIn(settled), figure, now: whole(weight), slopes: overOne(slopes), down: whole(weight), up: whole(rest) },
    ];
  });
}

/**
 * Of how many points what is entered of a part is, where the method states it: down to the most that somebody has. The
 * total is no line of it, but one of its reciprocal, which is what moves.
 */
export function movingFulls(settled: Settled): readonly Moving[] {
  const { grading, method, units } = settled;
  const composed = componentsOf(settled);
  return method.yearEnd.components.flatMap(({ id, name, written }, part): readonly Moving[] => {
    const { entered, weight } = certain(grading.parts[part]);
    if (entered === undefined || !hasKey(written, 'full')) return [];
    const now = whole(entered.full);
    const reciprocal = quotient(ONE, now);
    const slopes = composed.map((components) => times(product(components[part] ?? NONE, now), weight));
    const most = units
      .flatMap(({ amounts }) => entered.columns.map(({ key }) => amounts.get(key) ?? Decimal.zero))
      .reduce((a, b) => (a.compare(b) < 0 ? b : a), Decimal.zero);
    return [
      {
        ...heldIn(settled),
        figure: { kind: 'full', name, setting: `method.yearEnd.components.${id}.full` },
        now,
        slopes: overOne(slopes),
        down: reciprocal,
        up: most.equals(Decimal.zero) ? undefined : minus(quotient(ONE, whole(most)), reciprocal),
        valueAt: (by): Ratio | undefined => {
          const moved = plus(reciprocal, ratioOf(by));
          return moved.over.equals(Decimal.zero) ? undefined : quotient(ONE, moved);
        },
      },
    ];
  });
}

/** What neither of them moves: what grades look at beside totals. */
function heldIn({ grading, units }: Settled): Pick<Moving, 'roots' | 'gradingAt' | 'unitAt'> {
  return { roots: [], gradingAt: () => grading, unitAt: (unit) => certain(units[unit]) };
}

/** The score of each part before it is weighted, of each unit. */
function componentsOf({ standings, grading }: Settled): readonly (readonly (Ratio | undefined)[])[] {
  return standings.map((each) => compositionOf(each, grading).components);
}

import { certain } from '../../model/certain.ts';
import { lowestTerms, type Ratio, whole } from '../../model/grading/ratio.ts';
import { summedIn } from '../composition.ts';
import { linesOf } from './lines.ts';
import { type Moving, overOne, type Settled } from './moving.ts';
import { commonMultiple, type Point, ratioOf } from './point.ts';
import type { Move } from './walk.ts';

/** Starts figures from what results are: the totals of all units, once for all figures, over one scale. */
export function startOf(settled: Settled): (moving: Moving, sign: 1 | -1) => Move {
  const { grading, units, standings, decided } = settled;
  const { places, rounding, rankBy, upperLimit } = grading;
  const totals = overOne(standings.map(({ figure }) => certain(summedIn(figure)?.value)));
  const limits = upperLimit && overOne(units.map(({ classIndex }) => whole(certain(upperLimit[classIndex]))));
  const least = commonMultiple([totals.under, limits?.under ?? 1n, 2n * 10n ** BigInt(places)]);
  return (moving, sign) => {
    const scale = commonMultiple([least, moving.slopes.under]);
    const over = ({ over: all, under }: Moving['slopes'], factor = 1n): readonly bigint[] => {
      const times = (scale / under) * factor;
      return times === 1n ? all : all.map((each) => each * times);
    };
    const signed = ({ over: own, under }: Point): Ratio => ratioOf({ over: own * BigInt(sign), under });
    return {
      ...{ units, decided, given: standings },
      lines: linesOf({
        at: over(totals),
        slopes: over(moving.slopes, BigInt(sign)),
        scale,
        step: scale / 10n ** BigInt(places),
        rule: { places, rounding, rankBy },
      }),
      limits: limits && over(limits),
      roots: moving.roots.map(({ unit, at, slope }) => {
        const [[a, b], [c, d]] = [lowestTerms(at), lowestTerms(slope)];
        return { unit, at: a * d, slope: c * b * BigInt(sign) };
      }),
      gradingAt: (x) => moving.gradingAt(signed(x)),
      unitAt: (unit, x) => moving.unitAt(unit, signed(x)),
      until: untilOf(sign < 0 ? moving.down : moving.up),
    };
  };
}

function untilOf(most: Ratio | undefined): Point | undefined {
  if (most === undefined) return undefined;
  const [over, under] = lowestTerms(most);
  return { over, under };
}

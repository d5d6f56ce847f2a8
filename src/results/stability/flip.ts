import { apartAfter, halfwayAfter, type Lines, orderAt, valueAt } from './lines.ts';
import { nearer, type Point, signOf, sizeOf } from './point.ts';

/** Gives a point right behind one, before anything else happens. */
export type Behind = (x: Point) => Point;

/** So many times two lines with the same slope cross halves of steps before all repeats: both parities, each of them. */
const REPEATS = 6;

/**
 * The first point after one at which, or right behind which, something no longer holds of the order of two units by the
 * scores by which they are ranked. `x` is a point at which nothing happens, and `behind` gives such points.
 *
 * Equals by rounded scores are at most one step apart, and of two lines within a step of each other one or the other
 * way is seen each time that both have crossed a half: so nothing is tried but a few halves, behind an exact leap.
 */
export function flipAfter(
  lines: Lines,
  [unit, other]: readonly [number, number],
  holds: (order: number) => boolean,
  x: Point,
  behind: Behind,
): Point | undefined {
  if (lines.rule.rankBy === 'exact-score') return apartAfter(lines, unit, other, 0n, x);
  const isNow = holds(orderAt(lines, unit, other, x));
  const isSame = (at: Point): boolean => holds(orderAt(lines, unit, other, at)) === isNow;
  const chase = chaseOf(lines, [unit, other], holds, isNow);
  if (chase.isHopeless(x)) return undefined;
  const isTurning = lines.slopes[unit] !== lines.slopes[other];
  let at = x;
  let leap = chase.isNear(x) ? undefined : chase.leap(x);
  if (leap === undefined && !chase.isNear(x)) return undefined;
  for (let crossed = 0; (isTurning || crossed < REPEATS) && !chase.isHopeless(at); crossed += 1) {
    const next = leap ?? nearer(halfwayAfter(lines, unit, at), halfwayAfter(lines, other, at));
    if (next === undefined || !isSame(next) || !isSame(behind(next))) return next;
    at = behind(next);
    leap = undefined;
  }
  return undefined;
}

/** What has to come about before something of the order of two units can change: either they have to meet, or one has to be beyond the other, on a side where it no longer holds. */
function chaseOf(
  lines: Lines,
  [unit, other]: readonly [number, number],
  holds: (order: number) => boolean,
  isNow: boolean,
) {
  const gapAt = (at: Point): bigint => valueAt(lines, unit, at) - valueAt(lines, other, at);
  const turn = signOf((lines.slopes[unit] ?? 0n) - (lines.slopes[other] ?? 0n));
  if (holds(0) !== isNow) {
    return {
      isNear: (at: Point): boolean => sizeOf(gapAt(at)) <= lines.step * at.under,
      isHopeless: (at: Point): boolean => sizeOf(gapAt(at)) > lines.step * at.under && turn * signOf(gapAt(at)) >= 0,
      leap: (at: Point) => apartAfter(lines, unit, other, lines.step * BigInt(signOf(gapAt(at))), at),
    };
  }
  const sides = [1, -1].filter((side) => holds(side) !== isNow);
  return {
    isNear: (at: Point): boolean => sides.includes(signOf(gapAt(at))),
    isHopeless: (at: Point): boolean => sides.every((side) => signOf(gapAt(at)) !== side && turn !== side),
    leap: (at: Point) => apartAfter(lines, unit, other, 0n, at),
  };
}

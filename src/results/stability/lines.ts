import { Decimal } from '../../model/decimal.ts';
import type { Grading } from '../../model/grading/grading.ts';
import { roundedRatio } from '../../model/grading/ratio.ts';
import { comparePoints, floorOver, nearer, nearly, nearlyBy, type Point, rootOf, signOf, sizeOf } from './point.ts';

/** How the total of each unit moves with a figure, in the order of units: `(at + slope × x) ÷ scale`, exactly. */
export interface Lines {
  readonly at: readonly bigint[];
  readonly slopes: readonly bigint[];
  readonly scale: bigint;
  /** One step of what is published, of which the halves are whole. */
  readonly step: bigint;
  /** How scores are rounded, and whether the rounded ones are ranked. */
  readonly rule: Pick<Grading, 'places' | 'rounding' | 'rankBy'>;
  readonly near: NearLines;
}

/**
 * The same as floats, to pass over what is far from all that matters. None of them is off by more than a few units of
 * its last place, 2⁻⁵² of the largest number in it; everything within `MARGIN`, a million times as much, is looked at exactly.
 */
interface NearLines {
  readonly at: Float64Array;
  readonly slopes: Float64Array;
  readonly step: number;
  /** The sizes of the largest total and of the steepest slope. */
  readonly most: number;
  readonly steepest: number;
}

export const MARGIN = 1e-9;

/** Lines over a scale. */
export function linesOf(lines: Omit<Lines, 'near'>): Lines {
  const { at, slopes, scale, step } = lines;
  const asFloat = nearlyBy(scale);
  const asFloats = (all: readonly bigint[]) => {
    const floats = new Float64Array(all.length);
    let size = 0;
    for (let index = 0; index < all.length; index += 1) {
      const float = asFloat(all[index] as bigint);
      floats[index] = float;
      size = Math.max(size, Math.abs(float));
    }
    return { floats, size };
  };
  const [nearAt, nearSlopes] = [asFloats(at), asFloats(slopes)];
  return {
    ...lines,
    near: {
      at: nearAt.floats,
      slopes: nearSlopes.floats,
      step: nearly(step, scale),
      most: nearAt.size + 1,
      steepest: nearSlopes.size,
    },
  };
}

/** Lines that end at the limits of their units, where such are given (over the same scale), from a point at which nothing happens up to where the next one begins or ceases to be limited. */
export function limitedAt(
  lines: Lines,
  limits: readonly bigint[] | undefined,
  x: Point,
): { readonly stage: Lines; readonly end: Point | undefined } {
  if (limits === undefined) return { stage: lines, end: undefined };
  const { at, slopes } = lines;
  let end: Point | undefined;
  const isOver = limits.map((limit, unit) => {
    const root = rootOf((at[unit] ?? 0n) - limit, slopes[unit] ?? 0n);
    if (root !== undefined && comparePoints(root, x) > 0) end = nearer(end, root);
    return valueAt(lines, unit, x) > limit * x.under;
  });
  const stage = linesOf({
    ...lines,
    at: at.map((each, unit) => (isOver[unit] === true ? (limits[unit] ?? each) : each)),
    slopes: slopes.map((each, unit) => (isOver[unit] === true ? 0n : each)),
  });
  return { stage, end };
}

/** The total of a unit at a point, over `scale × x.under`. */
export function valueAt({ at, slopes }: Lines, unit: number, x: Point): bigint {
  return (at[unit] ?? 0n) * x.under + (slopes[unit] ?? 0n) * x.over;
}

/** The published score of a unit at a point. */
export function publishedAt(lines: Lines, unit: number, x: Point): Decimal {
  const { scale, rule } = lines;
  const exact = { over: Decimal.of(valueAt(lines, unit, x), 0), under: Decimal.of(scale * x.under, 0) };
  return roundedRatio(exact, rule.places, rule.rounding);
}

/** How the scores by which two units are ranked compare at a point: −1, 0 or 1. */
export function orderAt(lines: Lines, unit: number, other: number, x: Point): number {
  const { step, rule } = lines;
  const gap = valueAt(lines, unit, x) - valueAt(lines, other, x);
  if (rule.rankBy === 'exact-score' || sizeOf(gap) > step * x.under) return signOf(gap);
  return gap === 0n ? 0 : publishedAt(lines, unit, x).compare(publishedAt(lines, other, x));
}

/** The same where floats prove it already; undefined where they do not. */
export function clearOrder({ near }: Lines, unit: number, other: number, x: number): -1 | 1 | undefined {
  const { at, slopes, step } = near;
  const gap = (at[unit] as number) - (at[other] as number) + ((slopes[unit] as number) - (slopes[other] as number)) * x;
  const clear = step + marginAt(near, x);
  return gap > clear ? 1 : gap < -clear ? -1 : undefined;
}

/** How far floats of totals may be off at a point, with room to spare. */
export function marginAt({ most, steepest }: NearLines, x: number): number {
  return MARGIN * (most + steepest * x);
}

/** Not after this two lines come within one step of each other, as floats prove it; infinity where they never do. */
export function closestAfter({ near, slopes: exact }: Lines, unit: number, other: number, x: number): number {
  const { at, slopes, step, steepest } = near;
  const turn = (slopes[unit] as number) - (slopes[other] as number);
  const gap = (at[unit] as number) - (at[other] as number) + turn * x;
  const way = Math.abs(gap) - step - marginAt(near, x);
  if (way <= 0) return x;
  if (turn === 0 && exact[unit] === exact[other]) return Number.POSITIVE_INFINITY;
  const unsure = MARGIN * steepest;
  if (Math.abs(turn) > unsure && gap > 0 === turn > 0) return Number.POSITIVE_INFINITY;
  return (x + way / (Math.abs(turn) + unsure)) * (1 - MARGIN);
}

/** Where the lines of two units are so far apart, `by` over the scale, after a point; undefined where nowhere. */
export function apartAfter(lines: Lines, unit: number, other: number, by: bigint, x: Point): Point | undefined {
  const { at, slopes } = lines;
  const root = rootOf((at[unit] ?? 0n) - (at[other] ?? 0n) - by, (slopes[unit] ?? 0n) - (slopes[other] ?? 0n));
  return root !== undefined && comparePoints(root, x) > 0 ? root : undefined;
}

/** Where the total of a unit is halfway between two published scores for the first time after a point. */
export function halfwayAfter(lines: Lines, unit: number, x: Point): Point | undefined {
  const { at, slopes, step } = lines;
  const slope = slopes[unit] ?? 0n;
  if (slope === 0n) return undefined;
  const half = step / 2n;
  const up = slope > 0n ? valueAt(lines, unit, x) : -valueAt(lines, unit, x);
  const next = (2n * floorOver(up + half * x.under, step * x.under) + 1n) * half;
  return rootOf((at[unit] ?? 0n) - (slope > 0n ? next : -next), slope);
}

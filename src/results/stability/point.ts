import { Decimal } from '../../model/decimal.ts';
import type { Ratio } from '../../model/grading/ratio.ts';

/** How far a figure has moved from what it is, exactly: whole numbers over and under a line, the latter above zero, with or without a common factor. */
export interface Point {
  readonly over: bigint;
  readonly under: bigint;
}

/** Where a figure is now. */
export const HERE: Point = { over: 0n, under: 1n };

/** Negative, zero or positive as the one is less than, equal to or greater than the other. */
export function comparePoints(a: Point, b: Point): number {
  return signOf(a.over * b.under - b.over * a.under);
}

/** The nearer of two points, of which either may be none. */
export function nearer(a: Point | undefined, b: Point | undefined): Point | undefined {
  return a === undefined || (b !== undefined && comparePoints(b, a) < 0) ? b : a;
}

/** Where `at + slope × x` is zero, exactly; undefined where it never is, or always. */
export function rootOf(at: bigint, slope: bigint): Point | undefined {
  if (slope === 0n) return undefined;
  return slope > 0n ? { over: -at, under: slope } : { over: at, under: -slope };
}

/** The same number as a fraction of decimals. */
export function ratioOf({ over, under }: Point): Ratio {
  return { over: Decimal.of(over, 0), under: Decimal.of(under, 0) };
}

/** −1, 0 or 1. */
export function signOf(value: bigint): number {
  return value > 0n ? 1 : value < 0n ? -1 : 0;
}

/** Without its sign. */
export function sizeOf(value: bigint): bigint {
  return value < 0n ? -value : value;
}

/** The greatest whole number that is no more than the quotient; `under` is above zero. */
export function floorOver(over: bigint, under: bigint): bigint {
  const quotient = over / under;
  return over < 0n && quotient * under !== over ? quotient - 1n : quotient;
}

/** The least number of which all are factors; one of none. */
export function commonMultiple(numbers: Iterable<bigint>): bigint {
  let all = 1n;
  for (const each of numbers) {
    if (all % each === 0n) continue;
    let [divisor, rest] = [all, each];
    while (rest !== 0n) [divisor, rest] = [rest, divisor % rest];
    all = (all / divisor) * each;
  }
  return all;
}

/** A quotient as a float, within a few units of its last place. */
export function nearly(over: bigint, under: bigint): number {
  return nearlyBy(under)(over);
}

/** Gives quotients by one number as floats, within a few units of their last place; whatever the size of both. */
export function nearlyBy(under: bigint): (over: bigint) => number {
  const float = Number(under);
  if (float < LARGEST) return (over) => Number(over) / float;
  const long = BigInt(under.toString(16).length * 4 - 64);
  const rest = Number(under >> long);
  return (over) => Number(over >> long) / rest;
}

/** Far below what a float can be: what is divided may be larger. */
const LARGEST = 1e150;

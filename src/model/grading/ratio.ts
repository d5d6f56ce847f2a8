import { Decimal } from '../decimal.ts';

/** An exact fraction: what a mean of three is, which no decimal can be. */
export interface Ratio {
  readonly over: Decimal;
  /** Above zero. */
  readonly under: Decimal;
}

/** A decimal as a fraction. */
export function whole(over: Decimal): Ratio {
  return { over, under: Decimal.one };
}

/** The exact quotient, above zero below the line; undefined where that is zero or less. */
export function over(a: Decimal, b: Decimal): Ratio | undefined {
  return b.compare(Decimal.zero) > 0 ? { over: a, under: b } : undefined;
}

/** The same number as a decimal; undefined where it is none, as a third is. */
export function exactly({ over, under }: Ratio): Decimal | undefined {
  let [a, b] = [over.coefficient * 10n ** BigInt(under.scale), under.coefficient * 10n ** BigInt(over.scale)];
  if (b === 1n) return Decimal.of(a, 0);
  let [divisor, rest] = [a < 0n ? -a : a, b];
  while (rest !== 0n) [divisor, rest] = [rest, divisor % rest];
  [a, b] = [a / divisor, b / divisor];
  let places = 0;
  for (const [prime, other] of [
    [2n, 5n],
    [5n, 2n],
  ] as const) {
    for (let left = b; left % prime === 0n; left /= prime) {
      a *= other;
      places += 1;
    }
    while (b % prime === 0n) b /= prime;
  }
  return b === 1n ? Decimal.of(a, places) : undefined;
}

/** As it is printed: the exact decimal, or two places with 约 before them where it is none. */
export function printedRatio(ratio: Ratio): string {
  return exactly(ratio)?.toString() ?? `约${roundedRatio(ratio, 2, 'half-up-once')}`;
}

/** The exact sum. */
export function plus(a: Ratio, b: Ratio): Ratio {
  return a.under.equals(b.under)
    ? { over: a.over.plus(b.over), under: a.under }
    : { over: a.over.times(b.under).plus(b.over.times(a.under)), under: a.under.times(b.under) };
}

/** The exact product with a decimal. */
export function times({ over, under }: Ratio, factor: Decimal): Ratio {
  return { over: over.times(factor), under };
}

/** The exact product of two fractions. */
export function product(a: Ratio, b: Ratio): Ratio {
  return { over: a.over.times(b.over), under: a.under.times(b.under) };
}

/** The exact quotient by a fraction above zero. */
export function quotient(a: Ratio, b: Ratio): Ratio {
  return product(a, { over: b.under, under: b.over });
}

/** Negative, zero or positive as the one is less than, equal to or greater than the other. */
export function compareRatios(a: Ratio, b: Ratio): number {
  return a.over.times(b.under).compare(b.over.times(a.under));
}

/** Rounded once to so many decimal places; exact where it has no more. Half of the last place goes up (away from zero), or to the even one. */
export function roundedRatio({ over, under }: Ratio, places: number, half: 'half-up-once' | 'half-even-once'): Decimal {
  const divisor = under.coefficient * 10n ** BigInt(over.scale);
  const size = over.coefficient < 0n ? -over.coefficient : over.coefficient;
  const scaled = size * 10n ** BigInt(under.scale + places);
  const [kept, rest] = [scaled / divisor, scaled % divisor];
  const isUp = rest * 2n > divisor || (rest * 2n === divisor && (half === 'half-up-once' || kept % 2n === 1n));
  const rounded = isUp ? kept + 1n : kept;
  return Decimal.of(over.coefficient < 0n ? -rounded : rounded, places);
}

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

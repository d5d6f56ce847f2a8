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

/** Nothing, and one. */
export const NONE: Ratio = whole(Decimal.zero);
export const ONE: Ratio = whole(Decimal.one);

/** The fraction above zero that is written as a percentage or with a stroke, exactly: `60%`, `7/75`. Undefined for everything else. */
export function ratioFrom(text: string): Ratio | undefined {
  const [, above = '', sign = ''] = /^(\d+(?:\.\d+)?)(%|\/\d+)$/.exec(text) ?? [];
  const [a, b] = [Decimal.parse(above), sign === '%' ? HUNDRED : Decimal.parse(sign.slice(1))];
  return a && b && a.compare(Decimal.zero) > 0 ? over(a, b) : undefined;
}

const HUNDRED = Decimal.of(100n, 0);

/** The exact quotient, above zero below the line; undefined where that is zero or less. */
export function over(a: Decimal, b: Decimal): Ratio | undefined {
  return b.compare(Decimal.zero) > 0 ? { over: a, under: b } : undefined;
}

/** The same number as a decimal; undefined where it is none, as a third is. */
export function exactly(ratio: Ratio): Decimal | undefined {
  let [a, b] = lowestTerms(ratio);
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

/** Over and under as whole numbers without a common factor, the latter above zero. */
export function lowestTerms({ over, under }: Ratio): readonly [over: bigint, under: bigint] {
  const [a, b] = [over.coefficient * 10n ** BigInt(under.scale), under.coefficient * 10n ** BigInt(over.scale)];
  if (b === 1n) return [a, b];
  let [divisor, rest] = [a < 0n ? -a : a, b];
  while (rest !== 0n) [divisor, rest] = [rest, divisor % rest];
  return [a / divisor, b / divisor];
}

/** The same number in lowest terms: equal numbers are then written the same. */
export function reduced(ratio: Ratio): Ratio {
  const [a, b] = lowestTerms(ratio);
  return { over: Decimal.of(a, 0), under: Decimal.of(b, 0) };
}

/** Exactly, for data: a decimal, or a fraction in lowest terms where it is none: `4.5`, `14/3`. */
export function exactText(ratio: Ratio): string {
  return exactly(ratio)?.toString() ?? lowestTerms(ratio).join('/');
}

/** So many places of a decimal are printed: with seven digits before them they are what a cell of Excel can hold. */
const MOST_PLACES = 8;

/** The exact decimal where it can be printed; undefined where it is none, or has too many places. */
function printable(ratio: Ratio): Decimal | undefined {
  const decimal = exactly(ratio);
  return decimal !== undefined && decimal.scale <= MOST_PLACES ? decimal : undefined;
}

/** As it is printed: the exact decimal, or two places where it is none or has more than eight, with a word before them that says so. */
export function printedRatio(ratio: Ratio, about = '约'): string {
  return printable(ratio)?.toString() ?? `${about}${roundedRatio(ratio, 2, 'half-up-once')}`;
}

/** The same for a difference, with its sign (U+2212 for less): +0.5, −1, 0, 约+4.67. */
export function signedRatio(ratio: Ratio, about = '约'): string {
  const sign = compareRatios(ratio, NONE);
  const size = printedRatio(sign < 0 ? minus(NONE, ratio) : ratio, '');
  return `${printable(ratio) === undefined ? about : ''}${sign < 0 ? '−' : sign > 0 ? '+' : ''}${size}`;
}

/** The exact sum. */
export function plus(a: Ratio, b: Ratio): Ratio {
  return a.under.equals(b.under)
    ? { over: a.over.plus(b.over), under: a.under }
    : { over: a.over.times(b.under).plus(b.over.times(a.under)), under: a.under.times(b.under) };
}

/** The exact sum of any number of them; nothing of none. */
export function total(ratios: Iterable<Ratio>): Ratio {
  let all = NONE;
  for (const each of ratios) all = plus(all, each);
  return all;
}

/** The exact difference. */
export function minus(a: Ratio, b: Ratio): Ratio {
  return plus(a, { over: Decimal.zero.minus(b.over), under: b.under });
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

/** Whether it is one: whether a point counts a point. */
export function isOne({ over, under }: Ratio): boolean {
  return over.equals(under);
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

/** The smaller of a number and a limit. */
export function atMost(ratio: Ratio, most: Ratio): Ratio {
  return compareRatios(ratio, most) > 0 ? most : ratio;
}

/** How much of a number lies above a limit; nothing where none does. */
export function beyond(ratio: Ratio, most: Ratio): Ratio {
  return compareRatios(ratio, most) > 0 ? minus(ratio, most) : NONE;
}

import { Decimal } from '../decimal.ts';
import type { Ratio } from '../grading/ratio.ts';

/** An exact part of a whole, in lowest terms, above zero: 60% is 3 of 5. A third is one too, which no percentage and no decimal is. */
export interface Share {
  readonly over: bigint;
  readonly under: bigint;
}

/** The share that is written as a percentage or as a fraction: `60%`, `1/3`. Undefined for everything else, and for nothing at all. */
export function shareFrom(text: string): Share | undefined {
  const [, over, under] = /^([1-9]\d{0,2})\/([1-9]\d{0,2})$/.exec(text) ?? [];
  if (over !== undefined && under !== undefined) return reduced(BigInt(over), BigInt(under));
  const percent = text.endsWith('%') ? Decimal.parse(text.slice(0, -1)) : undefined;
  if (percent === undefined || percent.coefficient <= 0n) return undefined;
  return reduced(percent.coefficient, 100n * 10n ** BigInt(percent.scale));
}

/** A share as it is printed, the same for all ways to write it: a percentage where it is one exactly (60%), else a fraction (1/3). */
export function shareText(share: Share): string {
  const percent = partOf(Decimal.of(100n, 0), share);
  return percent === undefined ? `${share.over}/${share.under}` : `${percent}%`;
}

/** The exact part of an amount; undefined where it is no decimal, as a third of 10 is none. */
export function partOf(amount: Decimal, { over, under }: Share): Decimal | undefined {
  const all = amount.coefficient * over * 10n ** PLACES;
  return all % under === 0n ? Decimal.of(all / under, amount.scale + Number(PLACES)) : undefined;
}

/** A share as a fraction of decimals. */
export function ratioOf({ over, under }: Share): Ratio {
  return { over: Decimal.of(over, 0), under: Decimal.of(under, 0) };
}

/** What shares add to, exactly. */
export function sumOfShares(shares: readonly Share[]): Share {
  return shares.reduce((a, b) => reduced(a.over * b.under + b.over * a.under, a.under * b.under), {
    over: 0n,
    under: 1n,
  });
}

/** More than any share that can be written divides: percentages have at most four places, fractions at most three digits. */
const PLACES = 12n;

function reduced(over: bigint, under: bigint): Share {
  let [a, b] = [over, under];
  while (b !== 0n) [a, b] = [b, a % b];
  return { over: over / a, under: under / a };
}

import { Decimal } from '../decimal.ts';
import { exactly, lowestTerms, type Ratio, times } from '../grading/ratio.ts';

/** An exact part of a whole, above zero. A third is one too, which no percentage and no decimal is. */
export type Share = Ratio;

const HUNDRED = Decimal.of(100n, 0);

/** A share as it is printed, the same for all ways to write it: a percentage where it is one exactly (60%), else a fraction (1/3). */
export function shareText(share: Share): string {
  const percent = partOf(HUNDRED, share);
  return percent === undefined ? lowestTerms(share).join('/') : `${percent}%`;
}

/** The exact part of an amount; undefined where it is no decimal, as a third of 10 is none. */
export function partOf(amount: Decimal, share: Share): Decimal | undefined {
  return exactly(times(share, amount));
}

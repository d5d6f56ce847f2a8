import type { Decimal } from '../model/decimal.ts';

/** Whether two decimals are the same number, or there is none on either side. */
export function sameDecimal(a: Decimal | undefined, b: Decimal | undefined): boolean {
  return a === undefined || b === undefined ? a === b : a.equals(b);
}

import { Decimal } from '../../model/decimal.ts';
import { exactly, lowestTerms, type Ratio } from '../../model/grading/ratio.ts';

/** So many decimal places are shown of an end of an interval. */
const PLACES = 4;

/** An end of an interval in which `now` lies: exact where it has few places, else rounded towards `now`, so that what is shown lies within, with a word before it that says so. */
export function inwardText(end: Ratio, now: Ratio, side: 'least' | 'most', about: string): string {
  const exact = exactly(end);
  if (exact !== undefined && exact.scale <= PLACES) return exact.toString();
  const places = Math.max(PLACES, exactly(now)?.scale ?? 0);
  const [over, under] = lowestTerms(end);
  const scaled = over * 10n ** BigInt(places);
  const quotient = scaled / under;
  const rest = scaled - quotient * under;
  const isUp = side === 'least' && rest > 0n;
  const isDown = side === 'most' && rest < 0n;
  return `${about}${Decimal.of(isUp ? quotient + 1n : isDown ? quotient - 1n : quotient, places)}`;
}

import { Decimal } from '../../model/decimal.ts';
import { type Ratio, roundedRatio, times } from '../../model/grading/ratio.ts';

const HUNDRED = Decimal.of(100n, 0);
const TEN = Decimal.of(10n, 0);

/** A share to whole percent: 81%. */
export function percentage(share: Ratio | undefined): string | undefined {
  return share && `${roundedRatio(times(share, HUNDRED), 0, 'half-up-once')}%`;
}

/** A share as a bar of ten squares: ■■■■■■■■□□. Below zero none is filled, above one all are. */
export function bar(share: Ratio | undefined): string {
  if (share === undefined) return '';
  const tenths = Number(roundedRatio(times(share, TEN), 0, 'half-up-once').toString());
  const filled = Math.min(10, Math.max(0, tenths));
  return `${'■'.repeat(filled)}${'□'.repeat(10 - filled)}`;
}

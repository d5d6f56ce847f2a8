import { describe, expect, it } from 'vitest';
import { Decimal } from '../../src/model/decimal.ts';
import { exactText, printedRatio, type Ratio, ratioFrom, signedRatio } from '../../src/model/grading/ratio.ts';

const over = (above: bigint, below: bigint): Ratio => ({ over: Decimal.of(above, 0), under: Decimal.of(below, 0) });

describe('a fraction', () => {
  it('is a decimal in data and print wherever it is one', () => {
    expect([exactText(over(9n, 2n)), printedRatio(over(9n, 2n)), signedRatio(over(9n, 2n))]).toEqual([
      ...['4.5', '4.5', '+4.5'],
    ]);
    expect([over(-1n, 2n), over(0n, 3n)].map((each) => signedRatio(each))).toEqual(['−0.5', '0']);
  });

  it('is exact in data where it is none, and in print two places of which is said that they are not all', () => {
    expect([exactText(over(28n, 6n)), exactText(over(-14n, 3n))]).toEqual(['14/3', '-14/3']);
    expect([printedRatio(over(14n, 3n)), signedRatio(over(-14n, 3n))]).toEqual(['约4.67', '约−4.67']);
    expect(signedRatio(over(14n, 3n), 'about ')).toBe('about +4.67');
  });

  it('has at most eight places in print, which a cell of Excel can hold, and is exact in data', () => {
    const [held, long] = [over(1n, 10n ** 8n), over(1n, 10n ** 9n)];
    expect([printedRatio(held), signedRatio(held)]).toEqual(['0.00000001', '+0.00000001']);
    expect([printedRatio(long), signedRatio(long), exactText(long)]).toEqual(['约0', '约+0', '0.000000001']);
  });

  it('is read as an office writes it, and nothing else is', () => {
    expect(['60%', '12.5%', '7/75'].map((each) => exactText(ratioFrom(each) as Ratio))).toEqual([
      '0.6',
      '0.125',
      '7/75',
    ]);
    expect(['0%', '7/0', '-1/2', '60', '60％', '1/2/3', '％'].map(ratioFrom)).toEqual(Array(7).fill(undefined));
  });
});

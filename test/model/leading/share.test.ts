import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Decimal, sum } from '../../../src/model/decimal.ts';
import { compareRatios, ONE, ratioFrom, total } from '../../../src/model/grading/ratio.ts';
import { partOf, shareText } from '../../../src/model/leading/share.ts';

const shareIn = (text: string) => {
  const share = ratioFrom(text);
  if (share === undefined) throw new Error(`${text} is no share`);
  return share;
};
const decimal = (text: string): Decimal => Decimal.parse(text) ?? Decimal.zero;

describe('a share', () => {
  it('is the same however it is written, and is printed as a percentage where it is one exactly', () => {
    expect(compareRatios(shareIn('60%'), shareIn('3/5'))).toBe(0);
    expect(shareText(shareIn('3/5'))).toBe('60%');
    expect(shareText(shareIn('12.5%'))).toBe('12.5%');
    expect(shareText(shareIn('2/6'))).toBe('1/3');
  });

  it('is nothing but a percentage above zero or a fraction', () => {
    for (const text of ['0%', '0.6', '60', '60％', '1/0', '0/3', '-5%', '1e1%', ''])
      expect(ratioFrom(text)).toBeUndefined();
  });

  it('of points is exact, or there is none', () => {
    expect(partOf(decimal('10'), shareIn('60%'))?.toString()).toBe('6');
    expect(partOf(decimal('0.5'), shareIn('12.5%'))?.toString()).toBe('0.0625');
    expect(partOf(decimal('6'), shareIn('1/3'))?.toString()).toBe('2');
    expect(partOf(decimal('10'), shareIn('1/3'))).toBeUndefined();
  });

  it('is added exactly: the parts of any points add to them where the shares add to one', () => {
    const counts = fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 2, maxLength: 4 });
    fc.assert(
      fc.property(counts, fc.integer({ min: 1, max: 400 }), (over, factor) => {
        const under = over.reduce((a, b) => a + b, 0);
        const shares = over.map((each) => shareIn(`${each}/${under}`));
        expect(compareRatios(total(shares), ONE)).toBe(0);
        const points = Decimal.of(BigInt(under * factor), 2);
        expect(sum(shares.map((each) => partOf(points, each) ?? Decimal.zero))).toEqual(points);
      }),
    );
  });
});

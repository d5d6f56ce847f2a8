import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chineseNumeral } from '../../src/layout/numeral.ts';
import { readNumeral } from '../../src/rules/measures/numeral.ts';

const EXAMPLES: Readonly<Record<number, string>> = {
  1: '一',
  9: '九',
  10: '十',
  11: '十一',
  20: '二十',
  21: '二十一',
  99: '九十九',
  100: '一百',
  101: '一百零一',
  110: '一百一十',
  112: '一百一十二',
  999: '九百九十九',
};

describe('a Chinese numeral', () => {
  for (const [number, numeral] of Object.entries(EXAMPLES)) {
    it(`of ${number} is ${numeral}`, () => {
      expect(chineseNumeral(Number(number))).toBe(numeral);
    });
  }

  it('is read as the number that it was made of', () => {
    for (let number = 1; number <= 999; number += 1) {
      expect(readNumeral(chineseNumeral(number))?.toString()).toBe(String(number));
    }
  });

  it('is not made of any other number', () => {
    const others = fc.oneof(
      fc.integer({ max: 0 }),
      fc.integer({ min: 1000 }),
      fc.double().filter((each) => !Number.isInteger(each)),
    );
    fc.assert(
      fc.property(others, (number) => {
        expect(() => chineseNumeral(number)).toThrow(RangeError);
      }),
    );
  });
});

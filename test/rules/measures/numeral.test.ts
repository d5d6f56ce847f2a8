import { describe, expect, it } from 'vitest';
import { readNumeral } from '../../../src/rules/measures/numeral.ts';

const DIGITS = [...'零一二三四五六七八九'];

/** A number below 1000 as it is written in Chinese: 十五, 一百零五, 一百一十五. */
function inChinese(number: number): string {
  const [hundreds, tens, ones] = [Math.floor(number / 100), Math.floor(number / 10) % 10, number % 10];
  if (number < 10) return DIGITS[number] ?? '';
  if (number < 20) return `十${ones === 0 ? '' : DIGITS[ones]}`;
  const head = hundreds === 0 ? '' : `${DIGITS[hundreds]}百`;
  const middle = tens === 0 ? (hundreds > 0 && ones > 0 ? '零' : '') : `${DIGITS[tens]}十`;
  return head + middle + (ones === 0 ? '' : DIGITS[ones]);
}

const read = (printed: string): string | undefined => readNumeral(printed)?.toString();
const ALL = Array.from({ length: 1000 }, (_, number) => number);

describe('a numeral', () => {
  it('is read in Chinese from 0 to 999', () => {
    for (const number of ALL) expect(read(inChinese(number)), inChinese(number)).toBe(String(number));
  });

  it('is read in digits from 0 to 999, half and full width', () => {
    for (const number of ALL) {
      const wide = String(number).replace(/\d/g, (digit) => String.fromCodePoint(0xff10 + Number(digit)));
      expect(read(String(number))).toBe(String(number));
      expect(read(wide), wide).toBe(String(number));
    }
  });

  it.each([
    ['两', '2'],
    ['〇', '0'],
    ['两百', '200'],
    ['百', '100'],
    ['一十', '10'],
    ['一十五', '15'],
    ['一百十五', '115'],
    ['一百一十', '110'],
    ['百一十', '110'],
    ['二百零二', '202'],
    ['0.5', '0.5'],
    ['１．５', '1.5'],
    ['99.50', '99.5'],
  ])('may be written as %s', (printed, value) => {
    expect(read(printed)).toBe(value);
  });

  it.each([
    ...['', ' ', '县', '三三', '十百', '五百百', '十十', '三个', '千', '一千', '二〇二〇', '半', '第三'],
    ...['.', '1.', '.5', '1.2.3', '007', '-1', '+1', '1e3', '90%', '½', '٣'],
  ])('is not %j', (printed) => {
    expect(readNumeral(printed)).toBeUndefined();
  });
});

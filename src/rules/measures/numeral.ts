import { Decimal } from '../../model/decimal.ts';

const DIGITS = '零一二三四五六七八九';
/** A Chinese number up to 999: 二百, 一百零五, 一百五十, 十五, 三. (一百五 is 150 in speech and 105 to some readers: it is not read.) */
const NUMBER =
  /^(?:([一二三四五六七八九]?)百(?:零([一二三四五六七八九])|([一二三四五六七八九]?)十([一二三四五六七八九]?))?|([一二三四五六七八九]?)十([一二三四五六七八九]?)|([零一二三四五六七八九]))$/;

/** The value of a number as it is printed in prose: `90`, `９０`, `0.5`, 三, 十五, 一百五十, 二百, 零点五. Undefined for what is no such number. */
export function readNumeral(printed: string): Decimal | undefined {
  const plain = printed.normalize('NFKC').replaceAll('〇', '零').replaceAll('两', '二');
  if (/^[\d.]+$/.test(plain)) return Decimal.parse(plain);
  const [whole = '', fraction, ...more] = plain.split('点');
  const match = NUMBER.exec(whole);
  if (match === null || more.length > 0 || (fraction !== undefined && !/^[零一二三四五六七八九]+$/.test(fraction)))
    return undefined;
  const [, hundreds, onesAfterZero, tensOfHundred, onesOfTens, tens, onesOfTen, ones] = match;
  const value =
    worth(hundreds, 100, 1) +
    worth(onesAfterZero, 1) +
    worth(tensOfHundred, 10, 1) +
    worth(onesOfTens, 1) +
    worth(tens, 10, 1) +
    worth(onesOfTen, 1) +
    worth(ones, 1);
  const digits = fraction === undefined ? '' : `.${[...fraction].map((digit) => DIGITS.indexOf(digit)).join('')}`;
  return Decimal.parse(`${value}${digits}`);
}

/** What a digit is worth at its place: nothing where there is none; where its word stands without one (十, 百), as much as `unsaid`. */
function worth(digit: string | undefined, place: number, unsaid = 0): number {
  if (digit === undefined) return 0;
  return (digit === '' ? unsaid : DIGITS.indexOf(digit)) * place;
}

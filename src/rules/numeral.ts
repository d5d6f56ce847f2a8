import { Decimal } from '../model/decimal.ts';

const DIGITS: Readonly<Record<string, number>> = {
  零: 0,
  〇: 0,
  一: 1,
  二: 2,
  两: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
};

/** The value of a number as it is printed in prose: `90`, `９０`, `0.5`, 三, 十五, 一百五十, 二百. Undefined for what is no such number. Chinese numerals are read up to 999. */
export function readNumeral(printed: string): Decimal | undefined {
  const plain = printed.normalize('NFKC');
  if (/^[\d.]+$/.test(plain)) return Decimal.parse(plain);
  const match =
    /^(?:([一二两三四五六七八九]?)百零?)?(?:([一二两三四五六七八九]?)(十))?([零〇一二两三四五六七八九]?)$/u.exec(plain);
  if (match === null || plain === '') return undefined;
  const [, hundreds, tens, ten, ones] = match;
  return Decimal.parse(
    String(places(hundreds, 100) + (ten === undefined ? 0 : places(tens, 10)) + (DIGITS[ones ?? ''] ?? 0)),
  );
}

/** So many hundreds or tens: none where the word is absent, one where its digit is. */
function places(digit: string | undefined, worth: number): number {
  if (digit === undefined) return 0;
  return (digit === '' ? 1 : (DIGITS[digit] ?? 0)) * worth;
}

import { Decimal } from '../../model/decimal.ts';
import { exactly, lowestTerms, over, times } from '../../model/grading/ratio.ts';

/** A number in foreign files, as a pattern: half or full width, and with the full stop that scanners make of a point (0。5). */
export const FIGURE = '[0-9０-９]{1,12}(?:[.．。][0-9０-９]{1,6})?';

/** A figure in plain digits: `0.5` of ０．５ and 0。5, `10` of 010. Undefined for what is no figure. */
export function plainFigure(text: string): string | undefined {
  const plain = text
    .normalize('NFKC')
    .replace(/[\s,]/gu, '')
    .replace('。', '.')
    .replace(/^(-?)0+(?=\d)/u, '$1');
  return Decimal.parse(plain)?.toString();
}

/** Chinese numerals up to 999 in front of 分, as people write what something counts: 十分, 三十五分. (一百五 is 150 to some and 105 to others: it is no number.) */
const NUMERAL_POINTS = /[零〇一二两三四五六七八九十百]{1,7}(?=分)/gu;
const DIGITS = '零一二三四五六七八九';

/** A text whose Chinese numerals in front of 分 are digits: `35分` of 三十五分. What is no number stays. */
export function withDigits(text: string): string {
  return text.replace(NUMERAL_POINTS, (numeral) => numberOf(numeral) ?? numeral);
}

function numberOf(numeral: string): string | undefined {
  const plain = numeral.replace(/两/gu, '二').replace(/〇/gu, '零');
  const found =
    /^(?:(?<hundreds>[一二三四五六七八九])百(?![一二三四五六七八九]$))?零?(?:(?<tens>[一二三四五六七八九]?)(?<ten>十))?(?<ones>[一二三四五六七八九]?)$/u.exec(
      plain,
    );
  if (found === null) return undefined;
  const { hundreds = '', tens = '', ten, ones = '' } = found.groups ?? {};
  const digit = (sign: string) => (sign === '' ? 0 : DIGITS.indexOf(sign));
  return String(digit(hundreds) * 100 + (ten === undefined ? 0 : (digit(tens) || 1) * 10) + digit(ones));
}

/** The exact sum of figures in plain digits; undefined where one is none. */
export function sumOf(figures: readonly string[]): string | undefined {
  let total = Decimal.zero;
  for (const figure of figures) {
    const decimal = Decimal.parse(figure);
    if (decimal === undefined) return undefined;
    total = total.plus(decimal);
  }
  return total.toString();
}

/** A figure as a part of another, as shares are written: 50% of 20 and 40, 1/3 of 10 and 30; undefined for what cannot be. */
export function shareOf(part: string, of: string): string | undefined {
  const [one, other] = [Decimal.parse(part), Decimal.parse(of)];
  const ratio = one === undefined || other === undefined ? undefined : over(one, other);
  if (ratio === undefined) return undefined;
  const percent = exactly(times(ratio, Decimal.of(100n, 0)))?.toString();
  const said = percent === undefined ? lowestTerms(ratio).join('/') : `${percent}%`;
  return /^(?:\d{1,2}(?:\.\d{1,4})?%|\d{1,2}\/\d{1,2})$/u.test(said) ? said : undefined;
}

/** Whether a figure is the same number as another: 0.50 and 0.5. */
export function isSame(a: string | undefined, b: string | undefined): boolean {
  return a !== undefined && b !== undefined && Decimal.parse(a)?.toString() === Decimal.parse(b)?.toString();
}

/** The greater of two figures. */
export function greater(a: string, b: string): string {
  const [one, other] = [Decimal.parse(a), Decimal.parse(b)];
  return one !== undefined && other !== undefined && one.compare(other) < 0 ? b : a;
}

import { Decimal } from '../../model/decimal.ts';

const DIGITS = '零一二三四五六七八九十';

/** A number in plain digits, of digits or of one Chinese numeral up to ten: `两` is 2. Undefined for anything else. */
export function numeralOf(text: string): string | undefined {
  if (text === '两') return '2';
  const digit = text.length === 1 ? DIGITS.indexOf(text) : -1;
  return digit >= 0 ? String(digit) : Decimal.parse(text)?.toString();
}

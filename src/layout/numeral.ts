const DIGITS = ['', '一', '二', '三', '四', '五', '六', '七', '八', '九'];

/** A whole number from 1 to 999 in Chinese, as headings count: 一, 十, 十二, 二十, 一百零一. Throws for any other. */
export function chineseNumeral(number: number): string {
  if (!Number.isInteger(number) || number < 1 || number > 999) throw new RangeError(`${number} is not from 1 to 999`);
  const hundreds = Math.floor(number / 100);
  const tens = Math.floor(number / 10) % 10;
  const hundred = hundreds === 0 ? '' : `${DIGITS[hundreds]}百`;
  const ones = DIGITS[number % 10] ?? '';
  if (tens === 0) return `${hundred}${hundreds > 0 && ones !== '' ? '零' : ''}${ones}`;
  return `${hundred}${hundreds === 0 && tens === 1 ? '' : DIGITS[tens]}十${ones}`;
}

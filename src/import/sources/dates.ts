/** Days from the first of January 1970 back to day 0 of workbooks: the 30th of December 1899, or the first of January 1904. */
const DAY_ZERO = { usual: -25_569, of1904: -24_107 } as const;
const MILLISECONDS = 86_400_000;

/** The date that a cell with a number of days shows, as far as its format names year, month and day: 2021年6月30日. Undefined where the format is of no date, or the number none. */
export function dateShown(text: string, code: string, isOf1904: boolean): string | undefined {
  const signs = (code.split(';')[0] ?? '').replace(/"[^"]*"|\[[^\]]*\]|\\./gu, '').toLowerCase();
  const [hasYear, hasDay] = [signs.includes('y'), signs.includes('d')];
  if (/[0#?hs@]|general/u.test(signs) || !signs.includes('m') || !(hasYear || hasDay)) return undefined;
  const days = Number(text);
  if (!/^\d{1,7}(?:\.\d{1,12})?$/u.test(text) || days < 61) return undefined;
  const zero = isOf1904 ? DAY_ZERO.of1904 : DAY_ZERO.usual;
  const date = new Date((Math.floor(days) + zero) * MILLISECONDS);
  return [
    ...(hasYear ? [`${date.getUTCFullYear()}年`] : []),
    `${date.getUTCMonth() + 1}月`,
    ...(hasDay ? [`${date.getUTCDate()}日`] : []),
  ].join('');
}

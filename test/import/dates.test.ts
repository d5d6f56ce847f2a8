import { describe, expect, it } from 'vitest';
import { dateShown } from '../../src/import/sources/dates.ts';

describe('a number of days in a workbook', () => {
  it.each([
    ['44377', 'yyyy/m/d', false, '2021年6月30日'],
    ['44377.75', 'yyyy"年"m"月"d"日"', false, '2021年6月30日'],
    ['42915', 'yyyy/m/d', true, '2021年6月30日'],
    ['44377', 'm"月"d"日";@', false, '6月30日'],
    ['44377', 'm"月"d"日"', false, '6月30日'],
    ['44377', '[$-804]yyyy"年"m"月"', false, '2021年6月'],
    ['61', 'yyyy-mm-dd', false, '1900年3月1日'],
    ['44377', 'General', false, undefined],
    ['44377', '0.00', false, undefined],
    ['0.5', 'h:mm', false, undefined],
    ['-3', 'yyyy/m/d', false, undefined],
  ])('%s as %s, from 1904 on: %s', (text, code, isOf1904, shown) => {
    expect(dateShown(text, code, isOf1904)).toBe(shown);
  });
});

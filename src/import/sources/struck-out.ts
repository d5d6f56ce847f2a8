import type { Remark } from '../source.ts';

/** What must be said where texts are struck out by format: that they count as deleted. One with a figure may change totals. */
export function struckRemarks(texts: readonly string[]): readonly Remark[] {
  const changesTotal = texts.some((text) => /[\p{Nd}零一二三四五六七八九十百]/u.test(text));
  return texts.length === 0
    ? []
    : [{ code: 'struck-out', facts: { count: texts.length }, at: undefined, changesTotal }];
}

import { Decimal, sum } from '../../model/decimal.ts';

/** A part of the score of a year, with its weight in percent. */
export interface StatedPart {
  readonly name: string;
  readonly percent: string;
}

const PART =
  /(?<name>[\p{Script=Han}]{2,16}?)(?:得分|成绩|分数)?[（(]?(?:占比?|权重)(?:总分|总成绩)?(?:的|为)?[:：]?(?<percent>\d{1,3}(?:\.\d{1,2})?)[%％]/gu;
/** What stands before the name of a part, and is none of it. */
const BEFORE = /^(?:.*[由按]|其中|[和与及])(?=.{2})/u;
const HUNDRED = Decimal.of(100n, 0);

/** The parts of which a sentence says that together they are all of a score, where they are others than performance and satisfaction. */
export function partsIn(sentence: string): readonly StatedPart[] {
  const parts = [...sentence.matchAll(PART)].map(({ groups = {} }): StatedPart => {
    return { name: (groups['name'] ?? '').replace(BEFORE, ''), percent: groups['percent'] ?? '' };
  });
  const has = (pattern: RegExp) => parts.some(({ name }) => pattern.test(name));
  const isUsual = parts.length === 2 && has(/实绩/u) && has(/满意度/u);
  const whole = sum(parts.map(({ percent }) => Decimal.parse(percent) ?? Decimal.zero));
  return parts.length < 2 || isUsual || !whole.equals(HUNDRED) ? [] : parts;
}

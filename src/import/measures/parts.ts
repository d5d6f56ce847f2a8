import { Decimal, sum } from '../../model/decimal.ts';

/** A part of the score of a year, with its weight in percent. */
export interface StatedPart {
  readonly name: string;
  readonly percent: string;
  /** Where its percentage stands in the sentence, with its sign. */
  readonly figure: readonly [start: number, end: number];
}

const PART =
  /(?<name>[\p{Script=Han}]{2,16}?)(?:得分|成绩|分数)?[（(]?(?:占比?|权重)(?:总分|总成绩)?(?:的|为)?[:：]?(?<percent>\d{1,3}(?:\.\d{1,2})?)[%％]/dgu;
/** What stands before the name of a part, and is none of it. */
const BEFORE = /^(?:.*[由按]|其中|[和与及])(?=.{2})/u;
const HUNDRED = Decimal.of(100n, 0);

/** The parts of which a sentence says that together they are all of a score, where they are others than performance and satisfaction. */
export function partsIn(sentence: string): readonly StatedPart[] {
  const parts = [...sentence.matchAll(PART)].map(({ groups = {}, indices }): StatedPart => {
    const [start, end] = indices?.groups?.['percent'] ?? [0, 0];
    const percent = groups['percent'] ?? '';
    return { name: (groups['name'] ?? '').replace(BEFORE, ''), percent, figure: [start, end + 1] };
  });
  const has = (pattern: RegExp) => parts.some(({ name }) => pattern.test(name));
  const isUsual = parts.length === 2 && has(/实绩/u) && has(/满意度/u);
  const whole = sum(parts.map(({ percent }) => Decimal.parse(percent) ?? Decimal.zero));
  return parts.length < 2 || isUsual || !whole.equals(HUNDRED) ? [] : parts;
}

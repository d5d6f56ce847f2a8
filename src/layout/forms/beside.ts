import { hasClass } from '../../model/classes.ts';
import { criteriaBelow } from '../../model/grading/scored.ts';
import type { Criterion, Indicator, Item } from '../../model/model.ts';
import type { Beside } from '../../model/totals.ts';
import type { Formula } from '../blanks.ts';

type Parts = Formula['parts'];

/** Where the score of a criterion is read in a formula; undefined for one that the form does not have. */
export type ScoreOf = (criterion: Criterion) => Parts | undefined;

/** What is added, or deducted, beside the sum of some items, as a formula that gives no number below zero: the scores of its criteria within the limits of the indicators above them. Undefined where the form has none of them. */
export function besideParts(parts: readonly Item[], key: Beside, scoreOf: ScoreOf): Parts | undefined {
  const terms = parts.flatMap((part) => {
    const term = part.kind === 'criterion' ? scoreBeside(part, key, scoreOf) : withinLimit(part, key, scoreOf);
    return term === undefined ? [] : [term];
  });
  return terms.length === 0 ? undefined : ['SUM(', ...joined(terms), ')'];
}

/** The same without any limit: what all those cells hold. */
export function besideSum(parts: readonly Item[], key: Beside, scoreOf: ScoreOf): Parts | undefined {
  const terms = criteriaBelow(parts).flatMap((each) => {
    const score = scoreBeside(each, key, scoreOf);
    return score === undefined ? [] : [score];
  });
  return terms.length === 0 ? undefined : ['SUM(', ...joined(terms), ')'];
}

/** Whether something below some items has a limit of its own for what all of it deducts. */
export function hasDeductionLimit(parts: readonly Item[]): boolean {
  return parts.some((part) => part.kind === 'indicator' && (isLimit(part.deducts) || hasDeductionLimit(part.children)));
}

/** Whether anything below some items only deducts. */
export function hasDeductions(parts: readonly Item[]): boolean {
  return criteriaBelow(parts).some(({ deducts }) => deducts !== undefined);
}

/** Whether anything below some items is in the sum, or taken off it, for the nth class: else it is all beside it. */
export function hasSum(parts: readonly Item[], index: number): boolean {
  return parts.some((part) => {
    if (!hasClass(part.applies, index)) return false;
    return part.kind === 'indicator' ? hasSum(part.children, index) : part.adds === undefined && !part.veto;
  });
}

function withinLimit(item: Indicator, key: Beside, scoreOf: ScoreOf): Parts | undefined {
  const inner = besideParts(item.children, key, scoreOf);
  const limit = item[key];
  if (inner === undefined || !isLimit(limit)) return inner;
  return [`MIN(${limit},`, ...inner, ')'];
}

function isLimit(limit: Item[Beside]): boolean {
  return limit !== undefined && limit !== 'unlimited';
}

function scoreBeside(criterion: Criterion, key: Beside, scoreOf: ScoreOf): Parts | undefined {
  return criterion[key] === undefined ? undefined : scoreOf(criterion);
}

/** Terms with commas between them. */
export function joined(terms: readonly Parts[]): Parts {
  return terms.flatMap((term, index) => (index === 0 ? term : [',', ...term]));
}

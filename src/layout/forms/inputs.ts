import { Decimal } from '../../model/decimal.ts';
import type { Criterion, Limit } from '../../model/model.ts';
import type { Input } from '../blanks.ts';
import { scoringText } from '../item-text.ts';

/** How the score of a criterion is to be written. */
export interface Scoring {
  readonly step: Decimal;
  /** The unit class, counted from 0. */
  readonly classIndex: number;
  /** Those of the class. */
  readonly fullMarks: Decimal;
  /** The column that must hold a reason when the score is below the points. */
  readonly reason: number | undefined;
}

/**
 * The score of a criterion: from zero to its points, or to what it adds beside the sum. One that only deducts takes what
 * is taken off, as a number below zero. Where nothing limits what is added or taken off, the form takes as much as the
 * full marks of the class.
 */
export function scoreInput(
  { points, adds, deducts, scoring }: Criterion,
  { step, classIndex, fullMarks, reason }: Scoring,
): Extract<Input, { readonly kind: 'number' }> {
  const within = (limit: Limit): Decimal => (limit === 'unlimited' ? fullMarks : limit);
  const least = deducts === undefined ? Decimal.zero : Decimal.zero.minus(within(deducts));
  const own = points[classIndex] ?? Decimal.zero;
  const most = deducts === undefined ? (adds === undefined ? own : within(adds)) : Decimal.zero;
  const how = scoringText(scoring);
  const range = `填 ${least} 到 ${most} 分，以 ${step} 分为一档`;
  const hint = how === '' ? range : `${range}。${how}`;
  return { kind: 'number', least, most, step, mayBeZero: false, reason, hint };
}

/** A blank for a number without a reason. */
export function numberInput(limits: Omit<Extract<Input, { readonly kind: 'number' }>, 'kind' | 'reason'>): Input {
  return { kind: 'number', reason: undefined, ...limits };
}

/** A blank for words. */
export function textInput(hint: string): Input {
  return { kind: 'text', hint };
}

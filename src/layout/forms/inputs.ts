import { Decimal } from '../../model/decimal.ts';
import type { Criterion } from '../../model/model.ts';
import type { Input } from '../blanks.ts';
import { scoringText } from '../item-text.ts';

/** How the score of a criterion is to be written. */
export interface Scoring {
  readonly step: Decimal;
  /** The unit class, counted from 0. */
  readonly classIndex: number;
  /** The column that must hold a reason when the score is below the points. */
  readonly reason: number | undefined;
}

/** The score of a criterion: from zero to its points. One that only deducts takes what is taken off, as a number below zero. */
export function scoreInput(
  { points, deducts, scoring }: Criterion,
  { step, classIndex, reason }: Scoring,
): Extract<Input, { readonly kind: 'number' }> {
  const most = deducts === undefined ? (points[classIndex] ?? Decimal.zero) : Decimal.zero;
  const least = deducts === undefined ? Decimal.zero : Decimal.zero.minus(deducts);
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

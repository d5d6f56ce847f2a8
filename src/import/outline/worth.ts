import { Decimal, sum } from '../../model/decimal.ts';
import type { Growing } from '../recognise/growing.ts';
import { type Ledger, remark } from '../recognise/ledger.ts';
import { plainFigure } from '../said/numbers.ts';

/** Criteria that only say what is taken off once each, and together take what their indicator counts: each counts what it takes. */
export function ofOnes(item: Growing, book: Ledger): void {
  const { points, children } = item;
  if (points?.kind !== 'points' || children.some((each) => each.points?.kind !== 'deducts')) return;
  const once = children.map((each) => onceTaken(each));
  const figures = once.map((each) => (each === undefined ? undefined : Decimal.parse(each)));
  if (figures.length === 0 || figures.includes(undefined)) return;
  if (!sum(figures as readonly Decimal[]).equals(Decimal.parse(points.value) ?? Decimal.zero)) return;
  for (const [index, each] of children.entries()) {
    const value = once[index] ?? '';
    each.points = { kind: 'points', value, sureness: 'inferred' };
    remark(book, 'points-assumed', { words: each.words, value }, each.from[0], true);
  }
}

/** What a criterion takes that takes once: nothing in it happens each time. */
function onceTaken({ scoring = '' }: Growing): string | undefined {
  const [taken, ...others] = [...scoring.matchAll(/[扣减]\s?(\d{1,4}(?:\.\d{1,4})?)/gu)];
  return /每/u.test(scoring) || others.length > 0 ? undefined : plainFigure(taken?.[1] ?? '');
}

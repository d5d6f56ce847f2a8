import type { RawItem, RawValue } from '../../edit/item-edit.ts';
import { Decimal } from '../../model/decimal.ts';

/** What offices count in, from the coarsest. */
const USUAL = ['1', '0.5', '0.25', '0.2', '0.1', '0.05', '0.025', '0.02', '0.01', '0.005', '0.001', '0.0001'];
/** Keys whose numbers are points, or parts of them. */
const POINTS = new Set(['points', 'adds', 'deducts', 'pointsFor', 'minus', 'plus', 'upTo', 'score', 'least']);

/** The coarsest step of which all points of items are whole multiples. */
export function stepOf(items: readonly RawItem[]): string {
  const points = [...pointsIn(items)];
  const step = USUAL.find((each) => {
    const value = Decimal.parse(each);
    return value !== undefined && points.every((one) => one.isMultipleOf(value));
  });
  return step ?? '0.0001';
}

function* pointsIn(items: readonly RawItem[]): Iterable<Decimal> {
  for (const { fields, below } of items) {
    for (const [key, value] of fields) yield* numbersIn(value, POINTS.has(key));
    yield* pointsIn(below?.items ?? []);
  }
}

function* numbersIn(value: RawValue, isPoints: boolean): Iterable<Decimal> {
  if (typeof value !== 'object') return;
  if ('number' in value) {
    const points = isPoints ? Decimal.parse(value.number) : undefined;
    if (points !== undefined) yield points;
  } else if ('mapping' in value) {
    for (const [key, each] of value.mapping) yield* numbersIn(each, isPoints || POINTS.has(key));
  } else for (const each of value) yield* numbersIn(each, isPoints);
}

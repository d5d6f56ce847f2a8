import type { RawItem, RawValue } from '../../edit/item-edit.ts';
import { Decimal } from '../../model/decimal.ts';
import { exactly, ratioFrom, times } from '../../model/grading/ratio.ts';

/** What offices count in, from the coarsest. */
const USUAL = ['1', '0.5', '0.25', '0.2', '0.1', '0.05', '0.025', '0.02', '0.01', '0.005', '0.001', '0.0001'];
/** Keys whose numbers are points, or parts of them. */
const POINTS = new Set(['points', 'adds', 'deducts', 'pointsFor', 'minus', 'plus', 'upTo', 'score', 'least']);

/** The coarsest step of which all points of items are whole multiples, those that follow from weights of the full marks included. */
export function stepOf(
  systems: readonly { readonly indicators: readonly RawItem[]; readonly fullMarks: string }[],
): string {
  const points = systems.flatMap(({ indicators, fullMarks }) => [...pointsIn(indicators, Decimal.parse(fullMarks))]);
  const step = USUAL.find((each) => {
    const value = Decimal.parse(each);
    return value !== undefined && points.every((one) => one.isMultipleOf(value));
  });
  return step ?? '0.0001';
}

/** `above` is what the items are parts of, where that is known. */
function* pointsIn(items: readonly RawItem[], above: Decimal | undefined): Iterable<Decimal> {
  for (const { fields, below } of items) {
    for (const [key, value] of fields) yield* numbersIn(value, POINTS.has(key));
    const of = new Map(fields);
    const weight = ratioFrom(textAt(of, 'weight'));
    const weighted = weight && above && exactly(times(weight, above));
    if (weighted !== undefined) yield weighted;
    yield* pointsIn(
      below?.items ?? [],
      Decimal.parse(textAt(of, 'scale')) ?? weighted ?? Decimal.parse(textAt(of, 'points')),
    );
  }
}

/** The number or the text under a key; empty where there is none. */
function textAt(fields: ReadonlyMap<string, RawValue>, key: string): string {
  const value = fields.get(key);
  return typeof value === 'string' ? value : typeof value === 'object' && 'number' in value ? value.number : '';
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

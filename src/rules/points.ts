import { Decimal } from '../model/decimal.ts';
import type { Item, Scoring } from '../model/model.ts';
import { type Diagnostic, finding } from '../text/diagnostic.ts';
import type { Span } from '../text/source.ts';
import { hasKey, placeOf, placeOfKey, type Written } from '../text/written.ts';
import { placeOfPoints } from './place.ts';
import { forEachItem, type Rule } from './rule.ts';

/** Points are whole multiples of the edition's step: those of an item for each class, and what its scoring gives or takes. */
const pointsStep = forEachItem(function* (item, system, { step }) {
  if (step === undefined) return;
  const tooFine = (points: Decimal | undefined) => points !== undefined && !points.isMultipleOf(step);
  const complain = (points: Decimal | undefined, place: Span) =>
    finding('points-step', place, { points: String(points), step: step.toString() });
  let before: Decimal | undefined;
  for (const [index, points] of item.points.entries()) {
    // Classes for which nothing special is stated have the same decimal.
    if (points !== before && tooFine(points)) {
      yield complain(points, placeOfPoints(item, system.classes[index]?.id ?? ''));
    }
    before = points;
  }
  if (item.kind === 'indicator') return;
  if (tooFine(item.deducts)) yield complain(item.deducts, placeOf(item.written, 'deducts'));
  for (const { value, place } of amountsOf(item.scoring)) if (tooFine(value)) yield complain(value, place);
});

function amountsOf(scoring: Scoring | undefined): readonly { value: Decimal | undefined; place: Span }[] {
  switch (scoring?.form) {
    case 'deduct':
      return scoring.deductions.flatMap(({ minus, upTo, written }) => [
        { value: minus, place: placeOf(written, 'minus') },
        { value: upTo, place: placeOf(written, 'upTo') },
      ]);
    case 'tiers':
      return scoring.tiers.map(({ score, written }) => ({ value: score, place: placeOf(written, 'score') }));
    default:
      return [];
  }
}

/** Points, a weight and the most that an item deducts exclude one another. */
const onePointsKey = forEachItem(function* (item) {
  const keys = (['points', 'weight', 'deducts'] as const).filter((key) => hasKey(item.written, key));
  const last = keys.at(-1);
  if (last !== undefined && keys.length > 1) yield finding('key-conflict', placeOfKey(item.written, last), { keys });
});

/** Points printed inside the wording, `（0.5分）`, are those of the field. */
const pointsInText = forEachItem(function* (item) {
  if (item.kind === 'indicator') return;
  yield* inWording(item.text, item, item.written);
  for (const variant of item.textFor) yield* inWording(variant.text, item, variant.written);
});

const PRINTED_POINTS = /[(〔[]\s{0,2}(?:计|满分|分值)?\s{0,2}(\d{1,12}(?:\.\d{1,12})?)\s{0,2}分\s{0,2}[)〕\]]/g;

function* inWording(text: string, item: Item, written: Written): Iterable<Diagnostic> {
  if (!/[\d０-９]\s{0,2}分/.test(text)) return;
  const known = item.points.filter((points) => points !== undefined);
  for (const match of text.normalize('NFKC').matchAll(PRINTED_POINTS)) {
    const printed = Decimal.parse(match[1] ?? '');
    if (printed === undefined || known.length === 0 || known.some((points) => points.equals(printed))) continue;
    yield finding('points-in-text', placeOf(written, 'text'), {
      printed: printed.toString(),
      points: String(known[0]),
    });
  }
}

/** The rules of points. */
export const POINTS: readonly Rule[] = [pointsStep, pointsInText, onePointsKey];

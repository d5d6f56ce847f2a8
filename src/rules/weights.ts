import { hasClass } from '../model/classes.ts';
import { Decimal, sum } from '../model/decimal.ts';
import type { Indicator, Item, System } from '../model/model.ts';
import { isCounted } from '../model/totals.ts';
import { type Diagnostic, finding } from '../text/diagnostic.ts';
import { placeOf } from '../text/written.ts';
import { forEachSystem, type Rule } from './rule.ts';

/** Performance 实绩 and satisfaction 满意度 add to 1 (《办法》四（二）). */
const methodWeights: Rule = function* ({ method }) {
  const { performance, satisfaction, written } = method.yearEnd;
  if (performance === undefined || satisfaction === undefined) return;
  const actual = performance.plus(satisfaction);
  if (actual.equals(Decimal.one)) return;
  const parts = [performance.toString(), satisfaction.toString()];
  yield finding('weights-sum', placeOf(written, 'performance'), {
    actual: actual.toString(),
    parts,
    of: 'yearEnd',
  });
};

/** Where the parts of an indicator state weights in place of points, all of them do, and the weights add to 1 for each class. */
const itemWeights = forEachSystem(function* (system) {
  yield* judgeParts(system, system.indicators, system);
  for (const item of system.items) if (item.kind === 'indicator') yield* judgeParts(item, item.children, system);
});

function* judgeParts(whole: Indicator | System, parts: readonly Item[], system: System): Iterable<Diagnostic> {
  const weighted = parts.filter((part) => part.weight !== undefined);
  const first = weighted[0];
  if (first === undefined || !whole.complete) return;
  const pointed = parts.find((part) => part.weight === undefined && isCounted(part));
  if (pointed !== undefined) {
    yield finding('points-and-weights', placeOf(pointed.written, 'points'), { id: whole.id });
    return;
  }
  const said = new Set<string>();
  for (const index of system.classes.keys()) {
    const weights = weighted.filter((part) => hasClass(part.applies, index)).map((part) => part.weight ?? Decimal.zero);
    const actual = sum(weights);
    if (weights.length === 0 || actual.equals(Decimal.one) || said.has(actual.toString())) continue;
    said.add(actual.toString());
    yield finding('weights-sum', placeOf(first.written, 'weight'), {
      actual: actual.toString(),
      parts: weights.map(String),
      of: whole.id,
    });
  }
}

/** The rules of weights. */
export const WEIGHTS: readonly Rule[] = [methodWeights, itemWeights];

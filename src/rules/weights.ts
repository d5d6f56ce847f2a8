import { hasClass } from '../model/classes.ts';
import { Decimal, sum } from '../model/decimal.ts';
import type { Component } from '../model/method.ts';
import type { Indicator, Item, System } from '../model/model.ts';
import { type Diagnostic, finding } from '../text/diagnostic.ts';
import { hasKey, placeOf, placeOfKey, type Written } from '../text/written.ts';
import { hasCounted } from './points.ts';
import { forEachSystem, type Rule } from './rule.ts';

/** The components of the score at the end of the year add to 1: performance 实绩, which without a weight is all of it, and satisfaction 满意度 (《办法》四（二）), or those of a list. */
const methodWeights: Rule = function* ({ method }) {
  const { components, written } = method.yearEnd;
  if (components.length > 0) return yield* componentWeights(components, written);
  const keys = (['performance', 'satisfaction'] as const).filter((key) => hasKey(written, key));
  const stated = keys.map((key) => method.yearEnd[key]).filter((each) => each !== undefined);
  if (stated.length < keys.length) return;
  const weights = keys.includes('performance') ? stated : [Decimal.one, ...stated];
  const actual = sum(weights);
  if (actual.equals(Decimal.one)) return;
  yield finding('weights-sum', placeOf(written, keys[0]), {
    actual: actual.toString(),
    parts: weights.map(String),
    of: 'yearEnd',
  });
};

function* componentWeights(components: readonly Component[], yearEnd: Written): Iterable<Diagnostic> {
  const weights = components.map(({ weight }) => weight).filter((each) => each !== undefined);
  const actual = sum(weights);
  if (weights.length < components.length || actual.equals(Decimal.one)) return;
  yield finding('weights-sum', placeOfKey(yearEnd, 'components'), {
    actual: percentOf(actual),
    parts: weights.map(percentOf),
    of: 'yearEnd.components',
  });
}

function percentOf(share: Decimal): string {
  return `${share.times(Decimal.of(100n, 0))}%`;
}

/** Where the parts of an indicator state weights in place of points, all of them do, and the weights add to 1 for each class. */
const itemWeights = forEachSystem(function* (system) {
  yield* judgeParts(system, system.indicators, system);
  for (const item of system.items) if (item.kind === 'indicator') yield* judgeParts(item, item.children, system);
});

function* judgeParts(whole: Indicator | System, parts: readonly Item[], system: System): Iterable<Diagnostic> {
  const weighted = parts.filter((part) => part.weight !== undefined);
  const first = weighted[0];
  if (first === undefined || !whole.complete) return;
  const pointed = parts.find((part) => part.weight === undefined && hasCounted(part));
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

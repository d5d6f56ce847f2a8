import { hasClass } from '../model/classes.ts';
import { Decimal, sum } from '../model/decimal.ts';
import { exactly, exactText, isOne, product, roundedRatio, total, whole } from '../model/grading/ratio.ts';
import type { Component } from '../model/method.ts';
import type { Indicator, Item, System } from '../model/model.ts';
import { statedFor } from '../model/totals.ts';
import { type Diagnostic, finding } from '../text/diagnostic.ts';
import { hasKey, placeOf, placeOfKey, type Written, within } from '../text/written.ts';
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

function* judgeParts(above: Indicator | System, parts: readonly Item[], system: System): Iterable<Diagnostic> {
  const weighted = parts.filter((part) => part.weight !== undefined);
  const first = weighted[0];
  if (first === undefined || !above.complete) return;
  // A weight that could not be read is one all the same, and what all add to is not known.
  if (parts.some((part) => part.weight === undefined && hasKey(part.written, 'weight'))) return;
  const pointed = parts.find((part) => part.weight === undefined && hasCounted(part));
  if (pointed !== undefined) {
    yield finding('points-and-weights', placeOf(pointed.written, 'points'), { id: above.id });
    return;
  }
  const said = new Set<string>();
  for (const index of system.classes.keys()) {
    const weights = weighted.flatMap(({ applies, weight }) => (weight && hasClass(applies, index) ? [weight] : []));
    const all = total(weights.map(({ share }) => share));
    const actual = exactText(all);
    if (weights.length === 0 || isOne(all) || said.has(actual)) continue;
    said.add(actual);
    yield finding('weights-sum', placeOf(first.written, 'weight'), {
      actual,
      parts: weights.map(({ text }) => text),
      of: above.id,
    });
  }
}

/** The points that follow from a weight are a decimal for each class: 7/75 of 10 would have to be rounded, and no sum would hold. Sisters are said once: they have one cause. */
const endlessPoints = forEachSystem(function* (system) {
  const said = new Set<Indicator | undefined>();
  for (const item of system.items) {
    const { weight, written, parent } = item;
    if (weight === undefined || said.has(parent)) continue;
    const above = measuredAbove(item) ?? system;
    for (const [index, { id }] of system.classes.entries()) {
      const of = statedFor(above, index);
      if (of === undefined || !hasClass(item.applies, index) || Object.hasOwn(within(written, 'pointsFor').value, id))
        continue;
      const points = product(weight.share, whole(of));
      if (exactly(points) !== undefined) continue;
      yield finding('points-endless', placeOf(written, 'weight'), {
        weight: weight.text,
        of: of.toString(),
        about: roundedRatio(points, 2, 'half-up-once').toString(),
        scale: weight.share.under.toString(),
      });
      said.add(parent);
      break;
    }
  }
});

/** The nearest indicator above whose points or scale weights are a share of; undefined at the top. */
function measuredAbove({ parent }: Item): Indicator | undefined {
  if (parent === undefined || !parent.groups || parent.scale !== undefined) return parent;
  return measuredAbove(parent);
}

/** The rules of weights. */
export const WEIGHTS: readonly Rule[] = [methodWeights, itemWeights, endlessPoints];

import { Decimal, sum } from '../model/decimal.ts';
import type { Criterion, Deduction, Tier } from '../model/model.ts';
import type { Facts } from '../text/catalogue.ts';
import { type Diagnostic, finding } from '../text/diagnostic.ts';
import { named } from '../text/key.ts';
import type { Span } from '../text/source.ts';
import { nearest } from '../text/suggest.ts';
import { placeOf, placeOfKey, within } from '../text/written.ts';
import { forEachItem, type Rule } from './rule.ts';

/** A scoring rule can give no more and take no more than the criterion's points: the top tier is all of them for every class, tiers fall, and no deduction is larger. */
const scoring = forEachItem(function* (item) {
  if (item.kind === 'indicator' || item.scoring === undefined) return;
  for (const points of distinct(item)) yield* judge(item, points);
});

function distinct(item: Criterion): readonly Decimal[] {
  const known = [...item.points, item.adds, item.deducts].filter((points) => points instanceof Decimal);
  return [...new Map(known.map((points) => [points.toString(), points])).values()];
}

function* judge({ scoring: rule }: Criterion, points: Decimal): Iterable<Diagnostic> {
  if (rule?.form === 'deduct') for (const deduction of rule.deductions) yield* judgeDeduction(deduction, points);
  if (rule?.form === 'tiers') yield* judgeTiers(rule.tiers, points);
}

function* judgeDeduction(deduction: Deduction, points: Decimal): Iterable<Diagnostic> {
  for (const key of ['minus', 'upTo'] as const) {
    const value = deduction[key];
    if (value !== undefined && value.compare(points) > 0) {
      yield mismatch('deduct-too-much', value, points, placeOf(deduction.written, key));
    }
  }
}

function* judgeTiers(tiers: readonly Tier[], points: Decimal): Iterable<Diagnostic> {
  let before: Decimal | undefined;
  for (const tier of tiers) {
    if (tier.score === undefined) return;
    const place = placeOf(tier.written, 'score');
    if (before === undefined && !tier.score.equals(points)) yield mismatch('top-tier', tier.score, points, place);
    else if (before !== undefined && tier.score.compare(before) >= 0) {
      yield mismatch('tiers-not-falling', tier.score, before, place);
    }
    before = tier.score;
  }
}

function mismatch(
  problem: Facts['scoring-mismatch']['problem'],
  value: Decimal,
  points: Decimal,
  place: Span,
): Diagnostic {
  return finding('scoring-mismatch', place, { problem, value: value.toString(), points: points.toString() });
}

/** The offices of a department share all of a criterion's points; the offices are registered with the department. */
const split = forEachItem(function* (item, _system, _edition, { departments }) {
  if (item.kind === 'indicator' || item.split.size === 0) return;
  const terms = [...item.split.values()];
  const known = terms.filter((term) => term !== undefined);
  if (known.length === terms.length) {
    const actual = sum(known);
    const wrong = distinct(item).find((points) => !points.equals(actual));
    if (wrong !== undefined) {
      const facts = { stated: wrong.toString(), actual: actual.toString() };
      yield finding('split-mismatch', placeOfKey(item.written, 'split'), facts);
    }
  }
  const department = departments?.find((each) => each.id === item.departments[0]);
  if (department === undefined) return;
  const offices = department.offices.map((office) => office.id);
  for (const id of item.split.keys()) {
    if (offices.includes(id)) continue;
    const facts = { id, department: department.name, suggestion: nearest(id, offices) };
    yield finding('office-unknown', placeOfKey(within(item.written, 'split'), named(id)), facts);
  }
});

/** The rules of how criteria are scored. */
export const SCORING: readonly Rule[] = [scoring, split];

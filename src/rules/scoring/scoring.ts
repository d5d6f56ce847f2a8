import { namesIn } from '../../model/classes/names.ts';
import { NO_CLASSES, onlyClass, union } from '../../model/classes.ts';
import { type Decimal, sum } from '../../model/decimal.ts';
import type { Criterion, System } from '../../model/model.ts';
import type { Clause, Scoring } from '../../model/scoring.ts';
import { type Diagnostic, finding } from '../../text/diagnostic.ts';
import { named } from '../../text/key.ts';
import { nearest } from '../../text/suggest.ts';
import { placeOf, placeOfKey, within } from '../../text/written.ts';
import { forEachItem, type Rule } from '../rule.ts';
import { amountsOf } from './amounts.ts';
import { isOnlyGiver, judgeWithin, mismatch } from './clauses.ts';
import { mostGiven, mostTaken } from './reach.ts';

/** A scoring rule agrees with itself, and gives and takes within the criterion's points for every class: the top tier is all of them, and nothing that is taken from or added to them is larger. */
const scoring = forEachItem(function* (item, system) {
  if (item.kind === 'indicator' || item.scoring === undefined) return;
  const within = [...judgeWithin(item.scoring)];
  yield* within;
  const all = distinct(item);
  for (const points of all) {
    const names = all.length > 1 ? namesWith(item, points, system) : [];
    for (const clause of item.scoring) yield* judgeAgainst(clause, points, isOnlyGiver(clause, item.scoring), names);
    if (within.length === 0) yield* judgeReach(item, item.scoring, points, names);
  }
});

function distinct(item: Criterion): readonly Decimal[] {
  const known = [...item.points, item.adds, item.deducts].filter(
    (points) => points !== undefined && points !== 'unlimited',
  );
  return [...new Map(known.map((points) => [points.toString(), points])).values()];
}

/** The names of the classes and units for which an item has so many points. */
function namesWith(item: Criterion, points: Decimal, system: System): readonly string[] {
  const having = item.points.flatMap((each, index) => (each?.equals(points) === true ? [onlyClass(index)] : []));
  return namesIn(system, having.reduce(union, NO_CLASSES));
}

/** All points of an item can be given, and as much deducted as it says, whatever limits its clauses have. */
function* judgeReach(
  { deducts }: Criterion,
  clauses: Scoring,
  points: Decimal,
  names: readonly string[],
): Iterable<Diagnostic> {
  const reach = deducts === undefined ? mostGiven(clauses, points) : mostTaken(clauses);
  if (reach === undefined || reach.most.compare(points) >= 0) return;
  const problem = deducts === undefined ? 'points-unreached' : 'deduct-unreached';
  yield mismatch(problem, reach.most.toString(), points.toString(), reach.place, names);
}

function* judgeAgainst(
  clause: Clause,
  points: Decimal,
  isOnlyOne: boolean,
  names: readonly string[],
): Iterable<Diagnostic> {
  if (clause.form === 'tiers') {
    const [top] = clause.tiers;
    const sign = top?.score?.compare(points) ?? 0;
    if (top?.score === undefined || (isOnlyOne ? sign === 0 : sign <= 0)) return;
    yield mismatch('top-tier', top.score.toString(), points.toString(), placeOf(top.written, 'score'), names);
    return;
  }
  for (const { value, key, written, of } of amountsOf(clause)) {
    if (of === 'beyond' || value.compare(points) <= 0) continue;
    const problem = of === 'taken' ? 'deduct-too-much' : 'add-too-much';
    yield mismatch(problem, value.toString(), points.toString(), placeOf(written, key), names);
  }
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

import type { Decimal } from '../../model/decimal.ts';
import {
  type Amount,
  CONDITIONS,
  type Count,
  type Counts,
  endOf,
  type StatedGrade,
  unitsOf as unitsIn,
} from '../../model/grading/grades.ts';
import type { System } from '../../model/model.ts';
import { type AssessedUnit, unitsOf } from '../../model/registers.ts';
import { percentage } from '../../model/scoring.ts';
import { isCounted } from '../../model/totals.ts';
import { type Diagnostic, finding } from '../../text/diagnostic.ts';
import { type Key, named } from '../../text/key.ts';
import type { Span } from '../../text/source.ts';
import { nearest } from '../../text/suggest.ts';
import { hasKey, placeOf, placeOfKey, type Written, within } from '../../text/written.ts';
import { knownClass } from '../applicability.ts';
import { twice } from '../identity.ts';
import { namedTwice } from '../names.ts';
import { forEachSystem, type Rule } from '../rule.ts';
import { neither } from './components.ts';
import { judgeOrder } from './grade-order.ts';

/** The grades that a system lists leave no unit without one, and nobody between two: exactly one takes all that are left, and their conditions fall from the best on. They exclude the settings of the three grades of the thresholds. */
const grades = forEachSystem(function* (system, { year, method }, { units }) {
  if (system.grades.length === 0) return;
  yield* twice(system.grades);
  yield* namedTwice(system.grades);
  yield* neitherThresholds(system);
  yield* judgeRest(system);
  const assessed = units && unitsOf(units, system.id, year);
  for (const grade of system.grades) {
    yield* judgeGrade(grade, system);
    if (assessed !== undefined)
      for (const key of ['first', 'last'] as const) yield* enough(grade, key, system, assessed);
  }
  yield* judgeOrder(system, assessed, method.grades.atMost);
});

function* judgeRest(system: System): Iterable<Diagnostic> {
  const rest = system.grades.filter((each) => endOf(each) === 'rest');
  if (rest.length === 1) return;
  const last = rest.at(-1);
  const place = last ? placeOf(last.written, 'name') : placeOfKey(system.written, 'grades');
  yield finding('grades-rest', place, { names: rest.map(({ name }) => name) });
}

/** What only the three grades of the thresholds need is not set where no system gives these. */
const unusedSettings: Rule = function* ({ method, systems }) {
  if (!systems.every((each) => each.grades.length > 0)) return;
  yield* unused(method.grades.written, ['advanced', 'qualified', 'unqualified', 'advancedFloor']);
  if (method.deduction !== undefined) yield* unused(method.deduction.written, ['vetoBars']);
};

function* neitherThresholds({ thresholds }: System): Iterable<Diagnostic> {
  for (const key of ['advanced', 'unqualified'] as const) {
    if (!hasKey(thresholds.written, key)) continue;
    yield finding('key-conflict', placeOfKey(thresholds.written, key), { keys: [key, 'grades'] });
  }
}

/** Settings of grades that no system gives. */
function* unused(written: Written, keys: readonly Key[]): Iterable<Diagnostic> {
  for (const key of keys) {
    if (hasKey(written, key)) yield finding('key-conflict', placeOfKey(written, key), { keys: [key, 'grades'] });
  }
}

/** The conditions of a grade are of one end, its lines within what can be scored, its classes and indicators those of the system. */
function* judgeGrade(grade: StatedGrade, system: System): Iterable<Diagnostic> {
  const { written } = grade;
  const high = CONDITIONS.first.filter((key) => hasKey(written, key));
  const low = CONDITIONS.last.filter((key) => hasKey(written, key));
  const first = high[0];
  if (first !== undefined) yield* neither(written, first, low);
  for (const key of ['atLeast', 'atMost'] as const) {
    yield* judgeLine(grade[key], system.fullMarks, system.title, written, key);
  }
  for (const key of ['first', 'last'] as const) yield* judgeClasses(grade, grade[key], key, system);
  if (grade.core !== undefined && system.complete && !system.items.some((item) => item.core && isCounted(item))) {
    yield finding('grades-core', placeOf(written, 'core'), { name: grade.name });
  }
  const needs = within(written, 'needs');
  for (const [id, amount] of grade.needs) {
    const indicator = system.indicators.find((each) => each.id === id);
    if (indicator !== undefined) {
      const points = indicator.points.filter((each) => each !== undefined);
      yield* judgeLine(amount, lowest(points), indicator.title, needs, named(id));
    } else if (system.complete) {
      const suggestion = nearest(
        id,
        system.indicators.map((each) => each.id),
      );
      yield finding('grades-indicator', placeOfKey(needs, named(id)), { id, suggestion });
    }
  }
}

function lowest(points: readonly Decimal[]): Decimal | undefined {
  return points.reduce<Decimal | undefined>(
    (least, each) => (least && least.compare(each) <= 0 ? least : each),
    undefined,
  );
}

function* judgeLine(
  amount: Amount | undefined,
  full: Decimal | undefined,
  of: string,
  written: Written,
  key: Key,
): Iterable<Diagnostic> {
  if (amount === undefined || full === undefined || !('points' in amount) || amount.points.compare(full) <= 0) return;
  const facts = { points: amount.points.toString(), full: full.toString(), of };
  yield finding('grades-above-full-marks', placeOf(written, key), facts);
}

function* judgeClasses(
  { name, written }: StatedGrade,
  counts: Counts | undefined,
  key: 'first' | 'last',
  system: System,
): Iterable<Diagnostic> {
  if (counts === undefined || !('byClass' in counts)) return;
  const stated = within(written, key);
  for (const id of counts.byClass.keys()) yield* knownClass(id, placeOfKey(stated, named(id)), system);
  const classes = system.declared.map(({ id }) => id).filter((id) => !counts.byClass.has(id));
  const isKnown = [...counts.byClass.keys()].every((id) => system.declared.some((each) => each.id === id));
  if (classes.length > 0 && isKnown) yield finding('grades-classes', placeOfKey(written, key), { name, classes });
}

/** No grade counts more units than there are, and a share of them is one at least. */
function* enough(
  grade: StatedGrade,
  key: 'first' | 'last',
  { group, declared: classes }: System,
  assessed: readonly AssessedUnit[],
): Iterable<Diagnostic> {
  const { [key]: counts, written } = grade;
  if (counts === undefined) return;
  const judge = function* (count: Count | undefined, units: number, holder: Written, at: Key) {
    if (count === undefined) return;
    if ('share' in count) {
      if (units === 0 || unitsIn(count, units) > 0) return;
      const facts = { name: grade.name, share: percentage(count.share), units };
      yield finding('grades-nobody', placeOf(holder, at), facts);
    } else if (count.units > units) yield tooMany(count.units, units, group, placeOf(holder, at));
  };
  if ('all' in counts) yield* judge(counts.all, assessed.length, written, key);
  else {
    for (const [id, count] of counts.byClass) {
      if (!classes.some((each) => each.id === id)) continue;
      const units = assessed.filter((each) => each.class === id).length;
      yield* judge(count, units, within(written, key), named(id));
    }
  }
}

function tooMany(threshold: number, units: number, group: string, place: Span): Diagnostic {
  return finding('threshold-too-large', place, { threshold: String(threshold), units, group });
}

/** The rules of grades. */
export const GRADES: readonly Rule[] = [grades, unusedSettings];

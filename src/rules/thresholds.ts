import type { Thresholds } from '../model/model.ts';
import { type Registers, unitsOf } from '../model/registers.ts';
import type { Facts } from '../text/catalogue.ts';
import { type Diagnostic, finding } from '../text/diagnostic.ts';
import type { Key } from '../text/key.ts';
import { placeOf, type Written, within } from '../text/written.ts';
import { forEachSystem, type Rule } from './rule.ts';

/** No threshold counts more units than the group has; those that are advanced and those for whom ranking low has consequences do not overlap; the line for unqualified lies within the full marks (《办法》六（二）、七（一）（二）). */
const thresholds = forEachSystem(function* (system, { year }, { units }) {
  const { thresholds: cuts, fullMarks, group } = system;
  const { written } = cuts;
  const unqualified = within(written, 'unqualified');
  if (
    fullMarks !== undefined &&
    cuts.unqualifiedAtMost !== undefined &&
    cuts.unqualifiedAtMost.compare(fullMarks) > 0
  ) {
    const facts = { atMost: cuts.unqualifiedAtMost.toString(), fullMarks: fullMarks.toString() };
    yield finding('threshold-above-full-marks', placeOf(unqualified, 'atMost'), facts);
  }
  if (units === undefined) return;
  const count = unitsOf(units, system.id, year).length;
  const counted: readonly (readonly [number | undefined, Written, Key])[] = [
    [cuts.advanced, written, 'advanced'],
    [cuts.unqualifiedLast, unqualified, 'last'],
    [cuts.performanceBarred, written, 'performanceBarred'],
    [cuts.leaderBarred, written, 'leaderBarred'],
  ];
  const tooLarge = counted.filter(([threshold]) => threshold !== undefined && threshold > count);
  for (const [threshold, where, key] of tooLarge) {
    yield finding('threshold-too-large', placeOf(where, key), { threshold: String(threshold), units: count, group });
  }
  const { advanced = 0 } = cuts;
  const [lowest, last] = lowestOf(cuts);
  if (tooLarge.length === 0 && advanced + last > count) {
    const facts = { advanced: String(advanced), lowest, last: String(last), units: count, group };
    yield finding('threshold-overlap', placeOf(written, 'advanced'), facts);
  }
});

/** Which of the cuts from below takes in most units, and how many; the first of those that are equal. */
function lowestOf({ unqualifiedLast = 0, performanceBarred = 0, leaderBarred = 0 }: Thresholds) {
  const all: readonly (readonly [Facts['threshold-overlap']['lowest'], number])[] = [
    ['unqualified', unqualifiedLast],
    ['performanceBarred', performanceBarred],
    ['leaderBarred', leaderBarred],
  ];
  return all.reduce((most, each) => (each[1] > most[1] ? each : most));
}

/** A method is in force when the year begins that is assessed by it, or since a year before: it is printed in it (《办法》末段). */
const inForce: Rule = function* ({ year, written }) {
  const since = written.value['inForceFrom'];
  if (year === undefined || typeof since !== 'number' || since <= year) return;
  yield finding('in-force-late', placeOf(written, 'inForceFrom'), { since: String(since), year: String(year) });
};

/** The least of a bonus, a deduction or a fraud deduction is not more than the most (《办法》五、六（三）). */
const ranges: Rule = function* ({ method }) {
  for (const range of [method.bonus, method.deduction, method.fraud]) {
    if (range === undefined) continue;
    const { least, most, written } = range;
    if (least !== undefined && most !== undefined && least.compare(most) > 0) {
      yield finding('range-reversed', placeOf(written, 'least'), { least: least.toString(), most: most.toString() });
    }
  }
};

/** The first year of a unit or of a signer is not after the last. */
export function* yearsOfEntries({ units, signers }: Registers): Iterable<Diagnostic> {
  for (const { from, until, written } of [...(units ?? []), ...(signers ?? [])]) {
    if (from !== undefined && until !== undefined && from > until) {
      yield finding('range-reversed', placeOf(written, 'from'), { least: String(from), most: String(until) });
    }
  }
}

/** The rules of thresholds and ranges. */
export const THRESHOLDS: readonly Rule[] = [thresholds, ranges, inForce];

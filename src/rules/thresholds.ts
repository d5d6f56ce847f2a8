import { type Registers, unitsOf } from '../model/registers.ts';
import { type Diagnostic, finding } from '../text/diagnostic.ts';
import type { Key } from '../text/key.ts';
import { placeOf, type Written, within } from '../text/written.ts';
import { forEachSystem, type Rule } from './rule.ts';

/** No threshold counts more units than the group has; the advanced and the unqualified do not overlap; the line for unqualified lies within the full marks (《办法》六（二）、七（一）（二）). */
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
  const { advanced = 0, unqualifiedLast = 0 } = cuts;
  if (tooLarge.length === 0 && advanced + unqualifiedLast > count) {
    const facts = { advanced: String(advanced), unqualified: String(unqualifiedLast), units: count, group };
    yield finding('threshold-overlap', placeOf(written, 'advanced'), facts);
  }
});

/** The least of a bonus, a deduction or a fraud deduction is not more than the most (《办法》五、六（三）). */
const ranges: Rule = function* ({ method }) {
  for (const { least, most, written } of [method.bonus, method.deduction, method.fraud]) {
    if (least !== undefined && most !== undefined && least.compare(most) > 0) {
      yield finding('range-reversed', placeOf(written, 'least'), { least: least.toString(), most: most.toString() });
    }
  }
};

/** The first year in which a unit is assessed is not after the last. */
export function* yearsOfUnits({ units }: Registers): Iterable<Diagnostic> {
  for (const { from, until, written } of units ?? []) {
    if (from !== undefined && until !== undefined && from > until) {
      yield finding('range-reversed', placeOf(written, 'from'), { least: String(from), most: String(until) });
    }
  }
}

/** The rules of thresholds and ranges. */
export const THRESHOLDS: readonly Rule[] = [thresholds, ranges];

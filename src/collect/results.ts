import { BARS } from '../layout/forms/grading-formulas.ts';
import { classIndexOf } from '../model/classes/of-unit.ts';
import { Decimal } from '../model/decimal.ts';
import { plus, type Ratio, whole } from '../model/grading/ratio.ts';
import type { UnitResult } from '../model/grading/result.ts';
import { coreMissed } from '../model/grading/scored.ts';
import type { System } from '../model/model.ts';
import { besideWithin, isBonusLimited } from '../model/totals.ts';
import type { CollectedSystem, CollectedUnit } from './collected.ts';
import { NOTHING } from './tally.ts';

/** What was collected of the units of a system, as the summary sheet takes it, by their ids. */
export function resultsOf({ units }: CollectedSystem, system: System): ReadonlyMap<string, UnitResult> {
  return new Map(units.map((unit) => [unit.id, resultOf(unit, system)]));
}

/** A level-1 indicator has a score once everything below it is scored: zero where nothing is, since all of it is for other classes or a veto. What is added beside the sum is in it, and all limits hold. */
function resultOf(unit: CollectedUnit, system: System): UnitResult {
  const { verified, adjustments, open } = unit;
  const amounts = [...adjustments].flatMap(([key, { amount }]) =>
    amount === undefined ? [] : [[key, amount] as const],
  );
  const scoreOf = (id: string): Decimal | undefined => verified.single.get(id);
  const levels = system.indicators.map((level1) => {
    const { sum: counted, scored, total } = verified.levels.get(level1.id) ?? NOTHING;
    const isWhole = scored === total;
    return [level1.id, isWhole ? plus(counted, whole(besideWithin([level1], 'adds', scoreOf))) : undefined] as const;
  });
  const beyond = bonusBeyond(system, scoreOf);
  const isScored = verified.total > 0 && verified.scored === verified.total;
  const core = isScored ? coreMissed(system, classIndexOf(system, unit), (id) => asRatio(scoreOf(id))) : [];
  return {
    levels: new Map(levels),
    amounts: new Map([...amounts, ...(beyond === undefined ? [] : [['beyond', beyond] as const]), ...core]),
    bar: barOf(adjustments.get('bar')?.text),
    open,
  };
}

function asRatio(score: Decimal | undefined): Ratio | undefined {
  return score && whole(score);
}

/** How much more is added than the system lets count; undefined where it has no such limit. */
function bonusBeyond(system: System, scoreOf: (id: string) => Decimal | undefined): Decimal | undefined {
  if (!isBonusLimited(system)) return undefined;
  const beyond = besideWithin(system.indicators, 'adds', scoreOf).minus(system.adds ?? Decimal.zero);
  return beyond.compare(Decimal.zero) > 0 ? beyond : Decimal.zero;
}

function barOf(text: string | undefined): UnitResult['bar'] {
  return (['veto', 'ineligible'] as const).find((each) => BARS[each] === text);
}

import { BARS } from '../layout/forms/grading-formulas.ts';
import type { UnitResult } from '../model/result.ts';
import type { CollectedSystem, CollectedUnit } from './collected.ts';

/** What was collected of the units of a system, as the summary sheet takes it, by their ids. */
export function resultsOf({ units }: CollectedSystem): ReadonlyMap<string, UnitResult> {
  return new Map(units.map((unit) => [unit.id, resultOf(unit)]));
}

/** A level-1 indicator has a score once everything below it is scored. */
function resultOf({ verified, adjustments, open }: CollectedUnit): UnitResult {
  const amounts = [...adjustments].flatMap(([key, { amount }]) =>
    amount === undefined ? [] : [[key, amount] as const],
  );
  const levels = [...verified.levels].map(
    ([id, { sum, scored, total }]) => [id, scored === total ? sum : undefined] as const,
  );
  return {
    levels: new Map(levels),
    amounts: new Map(amounts),
    bar: barOf(adjustments.get('bar')?.text),
    open,
  };
}

function barOf(text: string | undefined): UnitResult['bar'] {
  return (['veto', 'ineligible'] as const).find((each) => BARS[each] === text);
}

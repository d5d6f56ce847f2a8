import type { Decimal } from '../../model/decimal.ts';
import type { Grading } from '../../model/grading/grading.ts';
import { exactly, over, times } from '../../model/grading/ratio.ts';
import type { EnteredKey } from '../../model/grading/result.ts';
import type { Edition } from '../../model/model.ts';
import type { Assessment } from '../outcome.ts';
import type { UnitScores } from '../scores.ts';

/** What was entered of any unit of which a method knows nothing. */
export function unplacedIn({ scores }: Assessment, grading: Grading, { method }: Edition): readonly EnteredKey[] {
  const adjusting = (['deduction', 'fraud'] as const).filter((key) => method[key] !== undefined);
  const known = new Set<EnteredKey>([...fullsIn(grading).keys(), ...grading.bonus.keys, ...adjusting, 'bar']);
  const entered = [...scores.values()].flatMap((own) => [...own.entered.keys()]);
  return [...new Set(entered)].filter((key) => !known.has(key));
}

/** Tells what was entered of a unit as another method takes it: without what that knows nothing of, components in proportion to their full scores, unknown where that is no decimal. */
export function enteredAfter(
  unplaced: readonly EnteredKey[],
  before: Grading,
  after: Grading,
): (own: UnitScores) => UnitScores['entered'] {
  const [fulls, fullsAfter] = [fullsIn(before), fullsIn(after)];
  return ({ entered }) =>
    new Map(
      [...entered].flatMap(([key, value]) => {
        if (unplaced.includes(key)) return [];
        const [was, is] = [fulls.get(key), fullsAfter.get(key)];
        const share = was && is && !was.equals(is) ? over(is, was) : undefined;
        if (share === undefined || value.amount === undefined) return [[key, value] as const];
        return [[key, { ...value, amount: exactly(times(share, value.amount)) }] as const];
      }),
    );
}

/** Of how many points each column of a component is. */
function fullsIn({ parts }: Grading): ReadonlyMap<EnteredKey, Decimal> {
  return new Map(parts.flatMap(({ entered }) => entered?.columns.map(({ key }) => [key, entered.full] as const) ?? []));
}

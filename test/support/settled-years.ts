import { classIndexOf } from '../../src/model/classes/of-unit.ts';
import { Decimal } from '../../src/model/decimal.ts';
import { gradingOf } from '../../src/model/grading/grading.ts';
import type { EnteredKey } from '../../src/model/grading/result.ts';
import { unitsOf } from '../../src/model/registers.ts';
import { wholeViews } from '../../src/model/view.ts';
import type { Assessment } from '../../src/results/outcome.ts';
import { scorersIn } from '../../src/results/scored-by.ts';
import { NO_SCORES, type UnitScores } from '../../src/results/scores.ts';
import type { StatedMethod } from './methods.ts';
import { withMethod } from './settings.ts';
import { sourceOf } from './sources.ts';

/** Gives a number from zero to the most, another one each time. */
type Draw = (most: number) => number;

/** A year of the small repository by any method, in which nothing is missing: seven units with a score for each criterion, and all that is entered. */
export async function settledYear(stated: StatedMethod, draw: Draw): Promise<Assessment> {
  const { edition, proof, registers } = await sourceOf(withMethod(stated));
  const [view] = wholeViews(edition, proof);
  if (view === undefined) throw new Error('there is no system');
  const units = unitsOf(registers.units ?? [], view.system.id, edition.year);
  const scorersOf = scorersIn(edition, view);
  const { parts, bonus } = gradingOf(edition, view.system);
  const scores = units.map((unit): readonly [string, UnitScores] => {
    const index = classIndexOf(view.system, unit);
    const given = [...scorersOf(unit)].map(([id, all]) => {
      const own = all.map(({ scorer, part }) => {
        const limit = part.points[index] ?? part.adds ?? part.deducts ?? Decimal.zero;
        const most = limit === 'unlimited' ? 5 : Number(limit.toString());
        // Many are the same, so that there are ties.
        const steps = draw(2) === 0 ? draw(Math.floor(most * 20 + 1e-6)) : Math.floor(most * 20 + 1e-6);
        return [
          scorer,
          { amount: Decimal.of(BigInt(steps) * 5n, 2), isRefused: false, note: '', at: undefined },
        ] as const;
      });
      return [id, new Map(own)] as const;
    });
    const columns = parts.flatMap(
      ({ entered }) => entered?.columns.map(({ key }) => ({ key, full: entered.full })) ?? [],
    );
    const amounts: (readonly [EnteredKey, Decimal])[] = columns.map(({ key, full }) => [
      key,
      Decimal.of(BigInt(draw(Number(full.toString()) * 2)) * 5n, 1),
    ]);
    const beside = [...bonus.keys, 'deduction', 'fraud'] as const;
    for (const key of beside) if (draw(2) === 0) amounts.push([key, Decimal.of(BigInt(draw(6)) * 5n, 1)]);
    const entered = amounts.map(
      ([key, amount]) => [key, { text: amount.toString(), amount, at: { file: '' } }] as const,
    );
    const bar = (['veto', 'ineligible'] as const)[draw(6)];
    return [unit.id, { ...NO_SCORES, given: new Map(given), entered: new Map(entered), bar }];
  });
  return { edition, view, units, scores: new Map(scores) };
}

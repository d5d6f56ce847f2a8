import { classIndexOf } from '../../src/model/classes/of-unit.ts';
import { hasClass } from '../../src/model/classes.ts';
import { Decimal } from '../../src/model/decimal.ts';
import type { Item, System } from '../../src/model/model.ts';
import type { AssessedUnit } from '../../src/model/registers.ts';
import { fullMarksFor } from '../../src/model/totals.ts';
import type { scorersIn } from '../../src/results/scored-by.ts';
import { NO_SCORES, type UnitScores } from '../../src/results/scores.ts';
import { type ExactSums, exactSums } from './exact-scores.ts';
import type { WrittenSystem } from './sources.ts';

/** What one unit has got: its scores by the ids of criteria, and what they add to. */
export interface Got {
  readonly unit: AssessedUnit;
  readonly scores: ReadonlyMap<string, Decimal>;
  readonly sums: ExactSums;
}

/** Gives a number from zero to the most, another one each time. */
export type Draw = (most: number) => number;

/** Any score that a criterion may have, in steps of 0.05. */
function drawnScore(item: Item, points: Decimal | undefined, fullMarks: Decimal, draw: Draw): Decimal {
  const within = (limit: Decimal | 'unlimited' | undefined) => (limit === 'unlimited' ? fullMarks : limit);
  const most = points ?? within(item.adds) ?? within(item.deducts) ?? Decimal.zero;
  const steps = BigInt(draw(Math.floor(Number(most.toString()) * 20 + 1e-6)));
  return Decimal.of(steps * 5n, 2);
}

/** Scores of a unit for all that it is scored by, with what they add to. */
export function drawnFor(written: WrittenSystem, system: System, unit: AssessedUnit, draw: Draw): Got {
  const index = classIndexOf(system, unit);
  const fullMarks = fullMarksFor(system, index) ?? Decimal.zero;
  const scored = system.items.filter(
    (each) => each.kind === 'criterion' && !each.veto && hasClass(each.applies, index),
  );
  const scores = new Map(scored.map((each) => [each.id, drawnScore(each, each.points[index], fullMarks, draw)]));
  const isOwn = written.units?.some(({ id }) => id === unit.id) ?? false;
  return { unit, scores, sums: exactSums(written, { id: isOwn ? unit.id : unit.class, of: unit.class, scores }) };
}

/** The scores of a unit as all departments gave them, each in a cell of its own. */
export function givenAs(scores: Got['scores'], scorers: ReturnType<ReturnType<typeof scorersIn>>): UnitScores {
  const given = [...scorers].map(([id, all]) => {
    const own = all.map(({ scorer }) => {
      const at = { file: `${scorer}.xlsx`, sheet: '评分表', cell: 'H9' };
      return [scorer, { amount: scores.get(id), isRefused: false, note: '', at }] as const;
    });
    return [id, new Map(own)] as const;
  });
  return { ...NO_SCORES, given: new Map(given) };
}

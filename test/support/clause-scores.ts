import fc from 'fast-check';
import { Decimal } from '../../src/model/decimal.ts';
import { type ClauseUnit, rangesFor, type Scores } from './clause-sums.ts';
import { BEYOND_ITEMS, CLAUSE_ITEMS } from './clause-system.ts';

/** All points, nothing of it, all that can be had, and any scores. */
export const FILLINGS = ['points', 'least', 'most', 'any-1', 'any-2'];
/** The departments that score the table of clauses. */
export const DEPARTMENTS = ['publicity', 'organization'];

/** Any score of a range, in steps of 0.05. */
function drawn(least: Decimal, most: Decimal, number: number): Decimal {
  const steps = Math.round((Number(most.toString()) - Number(least.toString())) * 20);
  return least.plus(Decimal.of(BigInt(number % (steps + 1)) * 5n, 2));
}

/** The scores of a unit in a filling: all points, nothing of it, all that can be had, or any. */
export function scoresFor(filling: string, unit: ClauseUnit): Scores {
  const numbers = fc.sample(fc.nat(), {
    numRuns: 50,
    seed: Number(unit.id.slice(5)) * 100 + FILLINGS.indexOf(filling),
  });
  return new Map(
    [...rangesFor(unit)].map(([id, range], index) => {
      const { least, most } = range;
      const score = filling === 'points' || filling === 'least' || filling === 'most' ? range[filling] : undefined;
      return [id, score ?? drawn(least, most, numbers[index] ?? 0)];
    }),
  );
}

/** Scores as one form asks for them: of the item of two departments all of it, or one part. */
export function asked(scores: Scores, department?: string): Scores {
  const parts = DEPARTMENTS.filter((each) => department === undefined || each === department);
  const shared = parts.map((each) => scores.get(`shared/${each}`) ?? Decimal.zero);
  return new Map([...scores, ['shared', shared.reduce((a, b) => a.plus(b))]]);
}

/** Those scores alone that a department gives. */
export function givenBy(department: string, scores: Scores): Scores {
  const own = [...CLAUSE_ITEMS, ...BEYOND_ITEMS].map(({ id }) => id).concat('praised', 'accident', 'report');
  return new Map(
    [...scores].filter(([id]) =>
      id.startsWith('shared/') ? id === `shared/${department}` : own.includes(id) === (department === 'publicity'),
    ),
  );
}

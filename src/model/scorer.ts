import type { Line } from './lines.ts';
import type { Edition } from './model.ts';
import type { AssessedUnit } from './registers.ts';

/** In place of a department: what departments may not score of themselves, and the office has others score (《办法》四（二）). No id of a department has a capital. */
export const ARRANGED = 'ARRANGED';

/** Says who scores a line of a unit in an edition: the id of the first of the departments that lead it and may score the unit, or `ARRANGED`. */
export function scorersOf(edition: Edition): (unit: AssessedUnit, line: Line) => string {
  const isBarred = edition.method.yearEnd.ownScore === 'never';
  return (unit, { departments }) => {
    if (departments.length === 0) return '';
    return departments.find((each) => !isBarred || each !== unit.department) ?? ARRANGED;
  };
}

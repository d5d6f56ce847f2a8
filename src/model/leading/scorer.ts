import { type Line, partOfLine } from '../lines.ts';
import type { Edition } from '../model.ts';
import type { AssessedUnit } from '../registers.ts';

/** In place of a department: what departments may not score of themselves, and the office has others score (《办法》四（二）). No id of a department has a capital. */
export const ARRANGED = 'ARRANGED';

/** The line as somebody scores it of a unit: whole, or with his part of its points where several departments score a part of it each. Undefined where he scores nothing of it. */
export type ScoredLine = (unit: AssessedUnit, line: Line, scorer: string) => Line | undefined;

/**
 * Says who scores a line of a unit in an edition: the first of the departments that lead it and may score the unit, or
 * `ARRANGED`; of parts, the department of each, or `ARRANGED` for the part of the unit itself.
 */
export function scoredLinesOf({ method }: Edition): ScoredLine {
  const isBarred = method.yearEnd.ownScore === 'never';
  return (unit, line, scorer) => {
    const { departments, shares } = line;
    const own = isBarred ? unit.department : undefined;
    if (shares === undefined) {
      const first = departments.length === 0 ? '' : (departments.find((each) => each !== own) ?? ARRANGED);
      return first === scorer ? line : undefined;
    }
    const part = departments.find((each) => (each === own ? ARRANGED : each) === scorer);
    return part === undefined ? undefined : partOfLine(line, part);
  };
}

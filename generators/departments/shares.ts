import { totals } from '../../src/layout/parts.ts';
import { hasClass } from '../../src/model/classes.ts';
import { compareRatios, printedRatio, type Ratio, total, whole } from '../../src/model/grading/ratio.ts';
import { type Line, linesOf, partOfLine, pointsOfAll } from '../../src/model/lines.ts';
import type { View } from '../../src/model/view.ts';

/** What one department leads of a system, before others where several do, and its part of what several score a part of each. */
export interface Share {
  /** An id of the register. */
  readonly department: string;
  readonly lines: readonly Line[];
  /** What its lines count in the total, for each class of the system: undefined for classes outside the view. */
  readonly points: readonly (Ratio | undefined)[];
}

/**
 * The shares of all departments that lead anything, in the order of the register. They are proved to be exactly the
 * system: every line, or each part of it, in one share, and for every class the subtotals add to the total. Throws when they do not, which
 * no data can cause.
 */
export function sharesOf(view: View, order: readonly string[]): readonly Share[] {
  const byDepartment = new Map<string, Line[]>();
  const lines = linesOf(view);
  for (const line of lines) {
    for (const department of scorersOf(line)) {
      byDepartment.set(department, [...(byDepartment.get(department) ?? []), partOfLine(line, department)]);
    }
  }
  const known = order.filter((id) => byDepartment.has(id));
  const shares = known.map((department) => shareOf(view, department, byDepartment.get(department) ?? []));
  prove(view, shares, lines.flatMap(scorersOf).length);
  return shares;
}

/** Who scores a line: the first of those that lead it, or each a part of it. */
function scorersOf({ departments, shares }: Line): readonly string[] {
  return shares === undefined ? [departments[0] ?? ''] : departments;
}

function shareOf(view: View, department: string, lines: readonly Line[]): Share {
  const points = view.system.classes.map((_, index) =>
    hasClass(view.classes, index) ? pointsOfAll(lines, view.system, index) : undefined,
  );
  return { department, lines, points };
}

function prove(view: View, shares: readonly Share[], lines: number): void {
  const led = shares.reduce((count, share) => count + share.lines.length, 0);
  if (led !== lines) throw new Error(`departments lead ${led} of ${lines} indicators of ${view.system.id}`);
  totals(view).forEach((all, index) => {
    const together = total(shares.flatMap(({ points }) => points[index] ?? []));
    if (all !== undefined && compareRatios(whole(all), together) !== 0) {
      throw new Error(`departments lead ${printedRatio(together)} of ${all} points of ${view.system.id}`);
    }
  });
}

import { certain } from '../../model/certain.ts';
import { Decimal } from '../../model/decimal.ts';
import { type Amount, endOf } from '../../model/grading/grades.ts';
import type { Grade, Grading } from '../../model/grading/grading.ts';
import { ONE, plus, product, type Ratio, whole } from '../../model/grading/ratio.ts';
import { fullMarksFor } from '../../model/totals.ts';
import type { Moving, Settled } from './moving.ts';
import { floorOver } from './point.ts';

/** The published scores at which grades begin, as the scheme states them: of a list of grades those of each, of thresholds the one that unqualified has, and what is above it. */
export function movingGradeLines(settled: Settled): readonly Moving[] {
  const { grading, view } = settled;
  const { id, grades, thresholds } = view.system;
  if (grades.length > 0) {
    return grades.flatMap((stated) => {
      const key = endOf(stated) === 'last' ? 'atMost' : 'atLeast';
      const own = grading.grades.filter((each) => each.id === stated.id && each.line !== undefined);
      return own.length === 0
        ? []
        : [movingLine(settled, own, certain(stated[key]), `systems.${id}.grades.${stated.id}.${key}`)];
    });
  }
  const low = grading.grades.filter(({ line }) => line !== undefined);
  if (low.length === 0) return [];
  const points = certain(thresholds.unqualifiedAtMost);
  return [movingLine(settled, low, { points }, `systems.${id}.thresholds.unqualified.atMost`)];
}

function movingLine(settled: Settled, grades: readonly Grade[], amount: Amount, setting: string): Moving {
  const { grading, units, standings, view } = settled;
  const isShare = 'share' in amount;
  const now = isShare ? amount.share : amount.points;
  /** How fast the line of a class moves. */
  const growths = view.system.classes.map((_, index) =>
    isShare ? whole(certain(fullMarksFor(view.system, index))) : ONE,
  );
  const roots = grades.flatMap(({ line }) =>
    units.map(({ classIndex }, unit) => ({
      unit,
      at: whole(certain(standings[unit]?.published).minus(certain(line?.at[classIndex]))),
      slope: minusOf(growths[classIndex] ?? ONE),
    })),
  );
  const moved = new Set(grades.map((each) => each.id));
  return {
    figure: { kind: 'line', grades, isShare, setting },
    now: whole(now),
    slopes: { over: units.map(() => 0n), under: 1n },
    roots,
    unitAt: (unit) => certain(units[unit]),
    gradingAt: (by): Grading => ({
      ...grading,
      grades: grading.grades.map((grade) =>
        moved.has(grade.id) ? { ...grade, line: lineAt(grade, growths, by, grading.places) } : grade,
      ),
    }),
    down: whole(now),
    up: isShare ? whole(Decimal.one.minus(now)) : undefined,
  };
}

function minusOf({ over, under }: Ratio): Ratio {
  return { over: Decimal.zero.minus(over), under };
}

/** The line of a grade once it has moved. Where that is no published score the next one on the side of the grade is the same line to all of these, and a decimal. */
function lineAt({ end, line }: Grade, growths: readonly Ratio[], by: Ratio, places: number): Grade['line'] {
  const isUp = (end === 'last') !== line?.isInclusive;
  return (
    line && {
      ...line,
      at: line.at.map((at, index) => onGrid(plus(whole(at), product(growths[index] ?? ONE, by)), places, isUp)),
    }
  );
}

/** The published score at a number, or the next one above or below it. */
function onGrid({ over, under }: Ratio, places: number, isUp: boolean): Decimal {
  const a = over.coefficient * 10n ** BigInt(places + under.scale);
  const b = under.coefficient * 10n ** BigInt(over.scale);
  return Decimal.of(isUp ? -floorOver(-a, b) : floorOver(a, b), places);
}

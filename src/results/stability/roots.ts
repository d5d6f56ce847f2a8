import type { Grading } from '../../model/grading/grading.ts';
import type { YearEnd } from '../../model/grading/year-end.ts';
import { type Lines, MARGIN } from './lines.ts';
import { comparePoints, floorOver, nearly, nearlyBy, type Point, rootOf } from './point.ts';

/** Something of a unit that a condition of a grade looks at: it changes where `at + slope × x` is zero. */
export interface Root {
  readonly unit: number;
  readonly at: bigint;
  readonly slope: bigint;
}

/** The totals, over the scale of lines, at which the published score comes to stand on the other side of the line of a grade: for each grade that has one, for each unit class. */
export function linesOfGrades(
  { grades }: Pick<Grading, 'grades'>,
  { step, rule }: Lines,
): readonly (readonly bigint[])[] {
  return grades.flatMap(({ end, line }) => {
    if (line === undefined) return [];
    const isUp = (end === 'last') !== line.isInclusive;
    return [
      line.at.map(({ coefficient, scale }) => {
        const [over, under] = [coefficient * 10n ** BigInt(rule.places), 10n ** BigInt(scale)];
        const steps = isUp ? -floorOver(-over, under) - 1n : floorOver(over, under);
        return steps * step + step / 2n;
      }),
    ];
  });
}

/** Where conditions of grades change on the way. */
interface Roots {
  /** The first of these points after one. */
  readonly after: (x: Point) => Point | undefined;
  /** The units of which a condition changes at a point. */
  readonly at: (x: Point) => readonly number[];
}

/** Where conditions of units change on lines: where their totals come to `levels`, for each unit class, and at single roots. */
export function rootsIn(
  units: readonly YearEnd[],
  lines: Lines,
  levels: readonly (readonly bigint[])[],
  roots: readonly Root[],
): Roots {
  const { at, slopes } = lines;
  const ofLevels = levels.map((own) => nearRoots(units, lines, own));
  const rootAt = (level: number, unit: number): Point | undefined =>
    rootOf((at[unit] ?? 0n) - (levels[level]?.[units[unit]?.classIndex ?? 0] ?? 0n), slopes[unit] ?? 0n);
  let known: Point | undefined;
  let isKnown = false;
  const firstAfter = (x: Point): Point | undefined => {
    const about = nearly(x.over, x.under);
    let first: Point | undefined;
    let best = Number.POSITIVE_INFINITY;
    const take = (root: Point | undefined): void => {
      if (root === undefined || comparePoints(root, x) <= 0) return;
      if (first !== undefined && comparePoints(root, first) >= 0) return;
      first = root;
      best = nearly(root.over, root.under);
    };
    for (const each of roots) take(rootOf(each.at, each.slope));
    for (const [level, { least, most }] of ofLevels.entries()) {
      for (let unit = 0; unit < least.length; unit += 1) {
        if ((most[unit] as number) >= about && (least[unit] as number) <= best) take(rootAt(level, unit));
      }
    }
    return first;
  };
  return {
    after: (x) => {
      if (!isKnown || (known !== undefined && comparePoints(known, x) <= 0)) known = firstAfter(x);
      isKnown = true;
      return known;
    },
    at: (x) => {
      const about = nearly(x.over, x.under);
      const isHere = (root: Point | undefined): boolean => root !== undefined && comparePoints(root, x) === 0;
      const own = roots.filter((each) => isHere(rootOf(each.at, each.slope))).map(({ unit }) => unit);
      for (const [level, { least, most }] of ofLevels.entries()) {
        for (let unit = 0; unit < least.length; unit += 1) {
          const isNear = (least[unit] as number) <= about && about <= (most[unit] as number);
          if (isNear && isHere(rootAt(level, unit))) own.push(unit);
        }
      }
      return own;
    },
  };
}

/** Between which floats the totals of units come to the level of their class: no numbers, to which nothing compares, where they never do. */
function nearRoots(
  units: readonly YearEnd[],
  { near, scale }: Lines,
  level: readonly bigint[],
): { readonly least: Float64Array; readonly most: Float64Array } {
  const floats = level.map(nearlyBy(scale));
  const [least, most] = [new Float64Array(units.length), new Float64Array(units.length)];
  for (let unit = 0; unit < units.length; unit += 1) {
    const line = floats[units[unit]?.classIndex ?? 0] as number;
    const slope = near.slopes[unit] as number;
    const about = slope === 0 ? Number.NaN : (line - (near.at[unit] as number)) / slope;
    const off = MARGIN * ((Math.abs(line) + near.most) / Math.abs(slope) + Math.abs(about));
    least[unit] = about - off;
    most[unit] = about + off;
  }
  return { least, most };
}

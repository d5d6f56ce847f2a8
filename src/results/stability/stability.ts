import { compareRatios, minus, NONE, plus, quotient, type Ratio } from '../../model/grading/ratio.ts';
import type { Given } from '../../model/grading/trying.ts';
import { movingPoints } from './criteria.ts';
import { movingGradeLines } from './grade-lines.ts';
import type { Moving, SetFigure, Settled } from './moving.ts';
import { movingFulls, movingWeights } from './parts.ts';
import { ratioOf } from './point.ts';
import { startOf } from './start.ts';
import { type Reach, reachOf } from './walk.ts';

/** One end of the interval in which a figure can be with no grade changed. */
export interface End {
  /** Exact; undefined where nothing ends it. */
  readonly at: Ratio | undefined;
  /** Whether no grade is changed at the end itself. */
  readonly isWithin: boolean;
  /** Which units change their grade at the end, or right behind it, by their indexes; none where the figure itself can go no further. */
  readonly changes: readonly { readonly unit: number; readonly from: Given; readonly to: Given }[];
  /** False where it was not looked for any further: up to there no grade changes, and nothing is said of what lies behind. */
  readonly isProved: boolean;
}

/** A figure with the interval in which no grade changes, everything else held. */
export interface StableFigure {
  readonly figure: SetFigure;
  readonly now: Ratio;
  readonly from: End;
  readonly to: End;
  /** How far the nearer end at which a grade changes is, as a share of the figure; undefined where no grade ever does, or the figure is zero. */
  readonly margin: Ratio | undefined;
}

/** The intervals of all figures that people set, in the order of the scheme and then of the annex; undefined as long as a grade is not known or not decided, or where none are given: then nothing is proved. */
export function stabilityOf(settled: Settled): readonly StableFigure[] | undefined {
  const { standings, grading } = settled;
  const isSettled = standings.every(({ grade, isOpen }) => grade !== undefined && !isOpen);
  if (!isSettled || grading.grades.length === 0) return undefined;
  const start = startOf(settled);
  const all = [
    ...movingWeights(settled),
    ...movingFulls(settled),
    ...movingGradeLines(settled),
    ...movingPoints(settled),
  ];
  return all.map((moving) => {
    const [down, up] = ([-1, 1] as const).map((sign) => endOf(moving, sign, reachOf(start(moving, sign)))) as [
      End,
      End,
    ];
    const [from, to] = moving.valueAt === undefined ? [down, up] : [up, down];
    return { figure: moving.figure, now: moving.now, from, to, margin: marginOf(moving.now, [from, to]) };
  });
}

/** So many figures decide most. */
const MOST = 10;

/**
 * The figures that decide most: those of which the smallest part of themselves, more or less, changes a grade
 * (`StableFigure.margin`). Of equals the first in their order; none of which no grade depends.
 */
export function decidingMost(figures: readonly StableFigure[]): readonly StableFigure[] {
  return figures
    .filter(({ margin }) => margin !== undefined)
    .toSorted((a, b) => compareRatios(a.margin ?? NONE, b.margin ?? NONE))
    .slice(0, MOST);
}

function endOf({ now, valueAt }: Moving, sign: 1 | -1, reach: Reach): End {
  if (reach.at === undefined) return { ...reach, at: undefined };
  const by = { over: reach.at.over * BigInt(sign), under: reach.at.under };
  if (valueAt === undefined) return { ...reach, at: plus(now, ratioOf(by)) };
  const at = valueAt(by);
  return at === undefined ? { at, isWithin: true, changes: [], isProved: true } : { ...reach, at };
}

function marginOf(now: Ratio, ends: readonly End[]): Ratio | undefined {
  if (compareRatios(now, NONE) <= 0) return undefined;
  const shares = ends.flatMap(({ at, changes }) => {
    if (at === undefined || changes.length === 0) return [];
    const way = minus(at, now);
    return [quotient(compareRatios(way, NONE) < 0 ? minus(NONE, way) : way, now)];
  });
  return shares.toSorted(compareRatios)[0];
}

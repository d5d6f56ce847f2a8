import { type Ratio, times, total } from './grading/ratio.ts';
import { partOf, type Share } from './leading/share.ts';
import { isLeaf, isLedAlike, pathOf } from './levels.ts';
import type { Criterion, Indicator, Limit, System } from './model.ts';
import { countedFor, countsFor, sumFor, worthBelow } from './totals.ts';
import { isIn, type ProvedView, partsIn, seenBy, type View } from './view.ts';

/** Criteria of one indicator that follow each other and are led alike, with what stands above them in a table. */
export interface Line {
  /** The indicators above, from level 1 down to the leaf. */
  readonly path: readonly Indicator[];
  /** The indicator right above the criteria. */
  readonly leaf: Indicator;
  /** Who leads the criteria; none where none is stated. */
  readonly departments: readonly string[];
  /** The part of its points that each of them scores; undefined where the first scores all. */
  readonly shares: readonly Share[] | undefined;
  /** The line of which this is the part of one department; undefined where it is whole. */
  readonly whole?: Line;
  /** How much of the whole this part is. */
  readonly share?: Share;
  /** Counts the leaves of the whole view, from 1, also where only some of them are shown. */
  readonly number: number;
  /** Never empty. */
  readonly criteria: readonly Criterion[];
  /** The place of the first of them among all criteria of the leaf in the view, counted from 1, and how many these are. */
  readonly first: number;
  readonly among: number;
}

/** The lines of a view, in printed order. Indicators without any criterion in the view have none. */
export function linesOf(view: View): readonly Line[] {
  const lines: Line[] = [];
  let number = 0;
  for (const leaf of view.system.items) {
    if (!isLeaf(leaf) || !isIn(view, leaf)) continue;
    const criteria = partsIn(view, leaf).filter((each) => each.kind === 'criterion');
    if (criteria.length === 0) continue;
    number += 1;
    const path = pathOf(leaf);
    for (const [first, run] of runsOf(criteria)) {
      const { departments, shares } = run[0] ?? leaf;
      lines.push({ path, leaf, departments, shares, number, criteria: run, first: first + 1, among: criteria.length });
    }
  }
  return lines;
}

/** Criteria that follow each other and are led alike, each run with the place of its first, counted from 0. */
function runsOf(criteria: readonly Criterion[]): readonly (readonly [number, readonly Criterion[]])[] {
  const runs: [number, Criterion[]][] = [];
  criteria.forEach((each, index) => {
    const run = runs.at(-1);
    const before = run?.[1][0];
    if (run !== undefined && before !== undefined && isLedAlike(before, each)) run[1].push(each);
    else runs.push([index, [each]]);
  });
  return runs;
}

/** What the points of a line count for the nth class in the total, exactly: those of its leaf where all criteria of the leaf are in it, else those of its criteria. Undefined where there are none. */
export function pointsOf(line: Line, system: System, index: number): Ratio | undefined {
  const { leaf, criteria, among } = line;
  if (criteria.length === among && line.whole === undefined) return countsFor(leaf, system, index);
  if (countedFor(criteria, index).length === 0) return undefined;
  const [points, worth] = [sumFor(criteria, index), worthBelow(leaf, system, index)];
  return points && worth && times(worth, points);
}

/** What the points of some lines count together, as `pointsOf`; zero where none has any. */
export function pointsOfAll(lines: readonly Line[], system: System, index: number): Ratio {
  return total(lines.flatMap((line) => pointsOf(line, system, index) ?? []));
}

/** A line as one of its departments scores it: with the department's part of all points and limits, exactly. The line itself where no parts are stated, or none for it. */
export function partOfLine(line: Line, department: string): Line {
  const share = line.shares?.[line.departments.indexOf(department)];
  return share === undefined
    ? line
    : { ...line, whole: line, share, criteria: line.criteria.map((each) => partOfCriterion(each, share)) };
}

/** What cannot be divided so was reported; it has no points then. */
function partOfCriterion(criterion: Criterion, share: Share): Criterion {
  const limit = (all: Limit | undefined): Limit | undefined =>
    all === undefined || all === 'unlimited' ? all : partOf(all, share);
  return {
    ...criterion,
    points: criterion.points.map((each) => each && partOf(each, share)),
    adds: limit(criterion.adds),
    deducts: limit(criterion.deducts),
  };
}

/** Everything that the units of a class, by its id, are assessed by. */
export function linesFor(view: ProvedView, unitClass: string): readonly Line[] {
  return linesOf(seenBy(view, unitClass));
}

/** What of a line has some of its criteria: those that follow each other, in lines of their own where others lie between them. */
export function runsIn(line: Line, isKept: (criterion: Criterion) => boolean): readonly Line[] {
  const runs: { readonly first: number; readonly criteria: Criterion[] }[] = [];
  line.criteria.forEach((each, index) => {
    const run = runs.at(-1);
    if (!isKept(each)) return;
    if (run !== undefined && run.first + run.criteria.length === index) run.criteria.push(each);
    else runs.push({ first: index, criteria: [each] });
  });
  return runs.map(({ first, criteria }) => ({ ...line, criteria, first: line.first + first }));
}

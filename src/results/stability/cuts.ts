import { unitsOf } from '../../model/grading/grades.ts';
import type { Grade, Grading } from '../../model/grading/grading.ts';
import type { Given } from '../../model/grading/trying.ts';
import type { YearEnd } from '../../model/grading/year-end.ts';
import { clearOrder, type Lines, marginAt, orderAt, valueAt } from './lines.ts';
import { nearly, type Point, signOf } from './point.ts';

/** Where a grade that goes by places ends in a ranking. */
export interface Cut {
  readonly grade: Pick<Grade, 'id'>;
  /** All who are ranked, by their indexes. */
  readonly members: readonly number[];
  /** How many of them stand above the cut: not none, and not all. */
  readonly above: number;
  /** 1 where those above it get the grade, −1 where those below do. */
  readonly towards: 1 | -1;
  /** What becomes of equals across the cut. */
  readonly ties: Grading['tieAtThreshold'];
}

/** Where a unit stands at a cut: beyond it, equal with others on both of its sides, within. */
export type Stand = 0 | 1 | 2;

/** The two units next to a cut: the last above it, and the first below. */
export type Edge = readonly [above: number, below: number];

/** All cuts of the grades that go by places in which more than one thing can come out. */
export function cutsOf(units: readonly YearEnd[], grading: Grading): readonly Cut[] {
  return grading.grades.flatMap((grade) => {
    if (grade.counts === undefined) return [];
    const classes = 'all' in grade.counts ? [undefined] : [...new Set(units.map((each) => each.class))];
    return classes.flatMap((unitClass) => cutOf(units, grading, grade, unitClass));
  });
}

/** Where a grade ends among the units of a class, or all; none where all of them are on one side. */
function cutOf(
  units: readonly YearEnd[],
  { movingUp, tieAtThreshold: ties }: Grading,
  grade: Grade,
  unitClass: string | undefined,
): readonly Cut[] {
  const group = [...units.keys()].filter((index) => unitClass === undefined || units[index]?.class === unitClass);
  const isMoving = grade.isBarred && movingUp === 'next-in-rank';
  const members = isMoving ? group.filter((index) => units[index]?.bar === undefined) : group;
  const most = mostOf(grade, unitClass, group.length);
  if (most <= 0 || most >= members.length) return [];
  const isFromLast = grade.end === 'last';
  const above = isFromLast ? members.length - most : most;
  return [{ grade, members, ties, above, towards: isFromLast ? -1 : 1 }];
}

function mostOf({ counts }: Grade, unitClass: string | undefined, size: number): number {
  if (counts === undefined) return 0;
  const count = 'all' in counts ? counts.all : counts.byClass.get(unitClass ?? '');
  return count === undefined ? 0 : unitsOf(count, size);
}

/** Who stands next to a cut at a point, of units with the same total any of them; `before`: who did right before, whose totals differ from theirs by nothing that floats could tell. */
export function edgeAt({ members, above }: Cut, lines: Lines, x: Point, before: Edge | undefined): Edge {
  const { near } = lines;
  const at = nearly(x.over, x.under);
  const floatOf = (unit: number): number => (near.at[unit] as number) + (near.slopes[unit] as number) * at;
  const floats = new Float64Array(members.length);
  for (let index = 0; index < members.length; index += 1) floats[index] = floatOf(members[index] as number);
  const margin = marginAt(near, at);
  const unitAt = (place: number, about: number): number => {
    let better = 0;
    const close: number[] = [];
    for (let index = 0; index < floats.length; index += 1) {
      const far = (floats[index] as number) - about;
      if (far > margin) better += 1;
      else if (far >= -margin) close.push(members[index] as number);
    }
    close.sort((a, b) => signOf(valueAt(lines, b, x) - valueAt(lines, a, x)));
    return close[place - better] as number;
  };
  if (before !== undefined) return [unitAt(above - 1, floatOf(before[0])), unitAt(above, floatOf(before[1]))];
  const sorted = floats.toSorted();
  const aboutAt = (place: number): number => sorted[sorted.length - 1 - place] as number;
  return [unitAt(above - 1, aboutAt(above - 1)), unitAt(above, aboutAt(above))];
}

/** Whom a unit is held against, the order that makes it stand so, and where it then stands. */
interface Held {
  readonly edge: number;
  readonly stand: Stand;
  readonly holds: (order: number) => boolean;
}

/** What a unit is held against at a cut, from without. */
export function watchedAt({ towards, ties }: Pick<Cut, 'towards' | 'ties'>, [above, below]: Edge): readonly Held[] {
  const [outer, inner] = towards > 0 ? [above, below] : [below, above];
  return [
    ...(ties === 'all-out' ? [] : [{ edge: outer, stand: 1, holds: (order: number) => order * towards >= 0 } as const]),
    ...(ties === 'all-in' ? [] : [{ edge: inner, stand: 2, holds: (order: number) => order * towards > 0 } as const]),
  ];
}

/** Where a unit stands at a cut at a point. */
export function standAt(watched: readonly Held[], lines: Lines, unit: number, x: Point, near: number): Stand {
  let stand: Stand = 0;
  for (const { edge, stand: next, holds } of watched) {
    if (holds(clearOrder(lines, unit, edge, near) ?? orderAt(lines, unit, edge, x))) stand = next;
  }
  return stand;
}

/** Where a unit stands at a cut by what was tried for it; undefined where its place was not looked at. */
export function triedStand({ grade, ties }: Cut, { tried }: Given): Stand | undefined {
  const condition = tried.find((each) => each.grade.id === grade.id)?.conditions.at(-1);
  if (condition?.kind !== 'place') return undefined;
  const { before, same, most } = condition;
  const isWithin = before + same <= most;
  const isNear = before < most;
  if (ties === 'all-in') return isNear ? 1 : 0;
  return isWithin ? 2 : isNear && ties === 'decide' ? 1 : 0;
}

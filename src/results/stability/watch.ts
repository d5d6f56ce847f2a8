import { certain } from '../../model/certain.ts';
import type { Decided } from '../../model/grading/trying.ts';
import type { YearEnd } from '../../model/grading/year-end.ts';
import { type Cut, type Edge, type Stand, watchedAt } from './cuts.ts';
import { type Behind, flipAfter } from './flip.ts';
import { apartAfter, closestAfter, type Lines, orderAt } from './lines.ts';
import { nearer, nearly, type Point } from './point.ts';

/** A cut at a point at which nothing happens. */
interface Watched {
  readonly move: { readonly units: readonly YearEnd[]; readonly decided: Decided };
  readonly cut: Cut;
  /** Where each unit stands; undefined for those whose place no grade looks at. */
  readonly stands: readonly (Stand | undefined)[];
  readonly edge: Edge;
  readonly lines: Lines;
}

/** The first event at a cut after a point: that another unit comes to its edge, or that somebody whose place counts comes to stand elsewhere. */
export function firstAt(watched: Watched, x: Point, behind: Behind): Point | undefined {
  const { cut, edge, lines } = watched;
  const { members } = cut;
  const conditions = conditionsAt(watched, x);
  const near = nearestFirst(watched, nearly(x.over, x.under));
  let found: Point | undefined;
  for (;;) {
    const next = near(found === undefined ? Number.POSITIVE_INFINITY : nearly(found.over, found.under));
    if (next === undefined) return found;
    const [unit, other] = [members[next.member] as number, edge[next.side] as number];
    found = nearer(found, apartAfter(lines, unit, other, 0n, x));
    found = nearer(found, flipOf(watched, conditions(unit, other), [unit, other], x, behind));
  }
}

/** The first event at a cut after a point that a single unit is part of whose place has begun to count. */
export function firstOf(watched: Watched, unit: number, x: Point, behind: Behind): Point | undefined {
  const conditions = conditionsAt(watched, x);
  const [above, below] = watched.edge.map((other) =>
    unit === other ? undefined : flipOf(watched, conditions(unit, other), [unit, other], x, behind),
  );
  return nearer(above, below);
}

function flipOf(
  { lines }: Watched,
  conditions: readonly Holds[],
  pair: readonly [number, number],
  x: Point,
  behind: Behind,
): Point | undefined {
  let found: Point | undefined;
  for (const holds of conditions) found = nearer(found, flipAfter(lines, pair, holds, x, behind));
  return found;
}

/** Gives members with a side of the edge, each pair once, from those that may come near first on, as long as that is not behind a point. */
function nearestFirst(
  { cut, edge, lines }: Watched,
  x: number,
): (last: number) => { readonly member: number; readonly side: number } | undefined {
  const { members } = cut;
  const count = members.length;
  const closest = new Float64Array(2 * count).fill(Number.POSITIVE_INFINITY);
  edge.forEach((other, side) => {
    for (let member = 0; member < count; member += 1) {
      const unit = members[member] as number;
      if (unit !== other) closest[side * count + member] = closestAfter(lines, unit, other, x);
    }
  });
  return (last) => {
    let first = 0;
    for (let each = 1; each < closest.length; each += 1) {
      if ((closest[each] as number) < (closest[first] as number)) first = each;
    }
    const least = closest[first] as number;
    if (least === Number.POSITIVE_INFINITY || least > last) return undefined;
    closest[first] = Number.POSITIVE_INFINITY;
    return { member: first % count, side: first < count ? 0 : 1 };
  };
}

type Holds = (order: number) => boolean;

/** What has to go on to hold of the order of a unit and one on the edge. */
function conditionsAt(watched: Watched, x: Point): (unit: number, other: number) => readonly Holds[] {
  const { cut, stands, edge, lines } = watched;
  const winner = winnerOf(watched);
  const held = watchedAt(cut, edge);
  const isTied =
    winner !== undefined || (cut.ties === 'decide' && orderAt(lines, edge[0], edge[1], x) === 0 && stands.includes(1));
  const equal: Holds = (order) => order === 0;
  return (unit, other) => {
    if (winner !== undefined && edge.includes(unit)) {
      return unit === winner ? [(order) => order * cut.towards >= 0] : [(order) => order * cut.towards <= 0];
    }
    const own = held.flatMap((each) => (each.edge === other ? [each.holds] : []));
    // Whom people gave a grade depends on all who are equal.
    return [...(stands[unit] === undefined ? [] : own), ...(isTied ? [equal] : [])];
  };
}

/** Of the two on the edge the one to whom people gave the grade where they are equal: as long as the other does not pass it, it is all one whether they are. */
function winnerOf({ move, cut, edge }: Watched): number | undefined {
  if (cut.ties !== 'decide') return undefined;
  const pair = edge.toSorted((a, b) => a - b);
  const [one, other] = pair as [number, number];
  const idOf = (unit: number): string => certain(move.units[unit]).id;
  const given = move.decided(cut.grade, pair.map(idOf));
  if (given === undefined || given.has(idOf(one)) === given.has(idOf(other))) return undefined;
  return given.has(idOf(one)) ? one : other;
}

import { Decimal } from '../../model/decimal.ts';
import type { Grading } from '../../model/grading/grading.ts';
import type { Ratio } from '../../model/grading/ratio.ts';
import { type Candidate, type Decided, type Field, type Given, tryGrades } from '../../model/grading/trying.ts';
import type { YearEnd } from '../../model/grading/year-end.ts';
import { remembering } from '../../text/remembering.ts';
import { clearOrder, type Lines, orderAt, publishedAt, valueAt } from './lines.ts';
import { nearly, type Point } from './point.ts';

/** What is judged at a point: units and grading as the figure makes them there. */
interface Judged {
  readonly units: readonly YearEnd[];
  readonly unitAt: (unit: number) => YearEnd;
  readonly grading: Grading;
  readonly decided: Decided;
}

/** Tells what the one engine gives to single units at a point (`tryGrades`); only their places are counted here. */
export function judgeAt({ units, unitAt, grading, decided }: Judged, lines: Lines, x: Point): (unit: number) => Given {
  const near = nearly(x.over, x.under);
  const candidateOf = (unit: number): Candidate => {
    const published = publishedAt(lines, unit, x);
    const exact: Ratio = { over: Decimal.of(valueAt(lines, unit, x), 0), under: Decimal.of(lines.scale * x.under, 0) };
    const score = grading.rankBy === 'exact-score' ? exact : { over: published, under: Decimal.one };
    return { unit: unitAt(unit), score, published };
  };
  return (own) => {
    const group: Field['group'] = (unitClass, isWithoutBarred) => {
      const { all, members } = groupsOf(units, unitClass, isWithoutBarred);
      return {
        size: all,
        // Nobody but equals is ever looked at.
        get members() {
          return members.filter((other) => orderOf(other, own, lines, x, near) === 0).map(candidateOf);
        },
        placeOf: () => placeAmong(members, own, lines, x, near),
      };
    };
    return tryGrades(candidateOf(own), { group, decided }, grading);
  };
}

/** How many units there are of a class, or of all, and which of them are ranked; found once. */
const groupsOf = remembering((units: readonly YearEnd[], unitClass: string | undefined, isWithoutBarred: boolean) => {
  const all = [...units.keys()].filter((unit) => unitClass === undefined || units[unit]?.class === unitClass);
  const members = isWithoutBarred ? all.filter((unit) => units[unit]?.bar === undefined) : all;
  return { all: all.length, members };
});

/** How many of some units stand above one, with it and below. */
function placeAmong(members: readonly number[], own: number, lines: Lines, x: Point, near: number) {
  let [above, below] = [0, 0];
  for (const other of members) {
    const order = orderOf(other, own, lines, x, near);
    if (order > 0) above += 1;
    else if (order < 0) below += 1;
  }
  return { above, same: members.length - above - below, below };
}

function orderOf(unit: number, other: number, lines: Lines, x: Point, near: number): number {
  return clearOrder(lines, unit, other, near) ?? orderAt(lines, unit, other, x);
}

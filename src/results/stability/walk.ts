import type { Grading } from '../../model/grading/grading.ts';
import type { Decided, Given } from '../../model/grading/trying.ts';
import type { YearEnd } from '../../model/grading/year-end.ts';
import { type Cut, cutsOf, type Edge, edgeAt, type Stand, standAt, triedStand, watchedAt } from './cuts.ts';
import type { Behind } from './flip.ts';
import { judgeAt } from './judge.ts';
import { type Lines, limitedAt } from './lines.ts';
import { comparePoints, HERE, nearer, nearly, type Point, sizeOf } from './point.ts';
import { linesOfGrades, type Root, rootsIn } from './roots.ts';
import { firstAt, firstOf } from './watch.ts';

/** A figure that moves one way, from where it is. */
export interface Move {
  readonly units: readonly YearEnd[];
  /** Totals before limits. */
  readonly lines: Lines;
  /** The most that the total of each unit can be, over the scale of the lines; undefined where nothing limits them. */
  readonly limits: readonly bigint[] | undefined;
  /** Conditions of grades, beside published scores and places, that change on the way. */
  readonly roots: readonly Root[];
  readonly decided: Decided;
  /** What grades look at, as the figure makes it at a point. */
  readonly gradingAt: (x: Point) => Grading;
  readonly unitAt: (unit: number, x: Point) => YearEnd;
  /** What all units are given now. */
  readonly given: readonly Given[];
  /** How far the figure can be moved; undefined where nothing ends that. */
  readonly until: Point | undefined;
}

/** Another grade, or the same one of a tie that is open. */
interface Change {
  readonly unit: number;
  readonly from: Given;
  readonly to: Given;
}

/** How far a figure can be moved one way without a change of any grade. */
export interface Reach {
  /** Undefined where nothing ends it. */
  readonly at: Point | undefined;
  /** Whether nothing has changed at that point itself. */
  readonly isWithin: boolean;
  /** What changes there, or right behind it; nothing where the figure itself ends, or the walk. */
  readonly changes: readonly Change[];
  /** False where the walk was given up: up to there no grade changes, and nothing is known of what lies behind. */
  readonly isProved: boolean;
}

/** So many events in which no grade changes are walked past. */
const MOST_EVENTS = 2000;

/**
 * Walks from event to event, exactly: a condition that changes, a unit that comes to stand elsewhere at a cut, another
 * unit at the edge of a cut, a total that reaches a limit. At each of them and right behind it all units of which
 * anything may have changed are judged; the first change of a grade is the end. Between events nothing changes.
 */
export function reachOf(move: Move): Reach {
  const { until } = move;
  const end: Reach = { at: until, isWithin: true, changes: [], isProved: true };
  const walked = startOf(move);
  const { behind } = walked;
  let at = HERE;
  for (let events = 0; until === undefined || comparePoints(at, until) < 0; events += 1) {
    if (events > MOST_EVENTS) return { at, isWithin: true, changes: [], isProved: false };
    const after = stepBehind(walked, at);
    if (after.length > 0) return { at, isWithin: true, changes: after, isProved: true };
    const next = nextEvent(walked, behind(at));
    if (next === undefined || (until !== undefined && comparePoints(next, until) > 0)) return end;
    at = next;
    const changes = stepOn(walked, at);
    if (changes.length > 0) return { at, isWithin: false, changes, isProved: true };
  }
  return end;
}

/** Where a walk is. */
interface Walked {
  readonly move: Move;
  readonly behind: Behind;
  readonly sites: readonly Site[];
  /** What each unit was given where it was judged last: nothing of it has changed since. */
  readonly given: Given[];
  stage: Stage;
  /** What happens at the point where it is: the sites at which something does, and whose conditions change. */
  due: readonly Site[];
  suspects: Iterable<number>;
}

/** A cut on the way. */
interface Site {
  readonly cut: Cut;
  /** Where each unit stands; undefined for those whose place no grade looks at. */
  readonly stands: (Stand | undefined)[];
  /** Who stands next to it; undefined where no grade looks at any place. */
  edge: Edge | undefined;
  /** Where something happens next. */
  next: Point | undefined;
}

/** What holds up to where a limit begins or ceases to count. */
interface Stage {
  readonly lines: Lines;
  readonly roots: ReturnType<typeof rootsIn>;
  readonly end: Point | undefined;
}

function startOf(move: Move): Walked {
  const behind = behindIn(move);
  const sites = cutsOf(move.units, move.gradingAt(HERE)).map((cut): Site => {
    const stands: Site['stands'] = move.units.map(() => undefined);
    for (const unit of cut.members) stands[unit] = triedStand(cut, move.given[unit] as Given);
    return { cut, stands, edge: undefined, next: undefined };
  });
  const stage = stageAt(move, behind(HERE));
  return { move, behind, sites, given: [...move.given], stage, due: sites, suspects: stage.roots.at(HERE) };
}

/** Events are zeros of lines whose slopes are no steeper than these, so that two of them are one over their square apart at least; much nearer still, so that floats see no difference. */
function behindIn({ lines, roots }: Move): Behind {
  let steepest = 1n;
  const take = (slope: bigint): void => {
    if (sizeOf(slope) > steepest) steepest = sizeOf(slope);
  };
  for (const slope of lines.slopes) take(slope);
  for (const { slope } of roots) take(slope);
  const parts = 10n ** 12n * (2n * steepest) ** 2n;
  return ({ over, under }) => ({ over: over * parts + under, under: under * parts });
}

function stageAt(move: Move, x: Point): Stage {
  const { stage: lines, end } = limitedAt(move.lines, move.limits, x);
  return { lines, end, roots: rootsIn(move.units, lines, linesOfGrades(move.gradingAt(HERE), lines), move.roots) };
}

/** The changes right behind an event; from there on it is known where something happens next. */
function stepBehind(walked: Walked, at: Point): readonly Change[] {
  const { move, behind, sites, suspects, stage } = walked;
  const x = behind(at);
  const isNew = stage.end !== undefined && comparePoints(stage.end, at) === 0;
  if (isNew) walked.stage = stageAt(move, x);
  const due = isNew ? sites : walked.due;
  for (const site of due) {
    const before = isNew ? undefined : site.edge;
    site.edge = isLookedAt(site) ? edgeAt(site.cut, walked.stage.lines, x, before) : undefined;
  }
  const { changes, judged } = changesAt(walked, due, new Set(suspects), x);
  for (const site of sites) lookAhead(walked, site, due.includes(site) ? undefined : judged, x);
  return changes;
}

/** Finds where something happens next at a cut; where only some units were judged since that was known, what concerns these. */
function lookAhead(walked: Walked, site: Site, judged: ReadonlySet<number> | undefined, x: Point): void {
  const { move, behind } = walked;
  const { lines } = walked.stage;
  const { edge, stands } = site;
  // With somebody who is equal to others on both sides all of these may come to matter.
  const isOfAll = judged === undefined || [...judged].some((unit) => stands[unit] === 1);
  if (edge === undefined || isOfAll) {
    site.edge = isLookedAt(site) ? (edge ?? edgeAt(site.cut, lines, x, undefined)) : undefined;
    site.next = site.edge && firstAt({ ...site, edge: site.edge, move, lines }, x, behind);
    return;
  }
  for (const unit of judged) {
    if (stands[unit] !== undefined) {
      site.next = nearer(site.next, firstOf({ ...site, edge, move, lines }, unit, x, behind));
    }
  }
}

/** Where something happens next, once all is known right behind the last event. */
function nextEvent({ stage, sites }: Walked, x: Point): Point | undefined {
  return sites.reduce((first, { next }) => nearer(first, next), nearer(stage.end, stage.roots.after(x)));
}

/** The changes at an event. */
function stepOn(walked: Walked, at: Point): readonly Change[] {
  const { sites, stage } = walked;
  walked.due = sites.filter(({ next }) => next !== undefined && comparePoints(next, at) === 0);
  const { changes, judged } = changesAt(walked, walked.due, new Set(stage.roots.at(at)), at);
  walked.suspects = judged;
  return changes;
}

function isLookedAt({ stands }: Site): boolean {
  return stands.some((each) => each !== undefined);
}

/** The changes at a point among suspects and those who stand elsewhere at the cuts at which something happens, and all of these; nobody else's grade can have changed. */
function changesAt(
  { move, sites, given, stage: { lines } }: Walked,
  due: readonly Site[],
  judged: Set<number>,
  x: Point,
): { readonly changes: readonly Change[]; readonly judged: ReadonlySet<number> } {
  for (const site of due) for (const unit of movedAt(site, lines, x)) judged.add(unit);
  if (judged.size === 0) return { changes: [], judged };
  const at = { ...move, grading: move.gradingAt(x), unitAt: (unit: number) => move.unitAt(unit, x) };
  const judge = judgeAt(at, lines, x);
  const changes = [...judged].flatMap((unit): readonly Change[] => {
    const [from, to] = [move.given[unit] as Given, judge(unit)];
    given[unit] = to;
    for (const { cut, stands } of sites) stands[unit] = triedStand(cut, to);
    return from.grade?.id === to.grade?.id && from.isOpen === to.isOpen ? [] : [{ unit, from, to }];
  });
  return { changes, judged };
}

/** Those who stand elsewhere at a cut than before. */
function movedAt({ cut, stands, edge }: Site, lines: Lines, x: Point): readonly number[] {
  if (edge === undefined) return [];
  const near = nearly(x.over, x.under);
  const watched = watchedAt(cut, edge);
  return cut.members.filter((unit) => {
    const before = stands[unit];
    if (before === undefined) return false;
    const stand = standAt(watched, lines, unit, x, near);
    // Whom people gave a grade depends on all who are equal.
    return stand !== before || (stand === 1 && cut.ties === 'decide');
  });
}

import { certain } from '../certain.ts';
import { Decimal } from '../decimal.ts';
import { unitsOf } from './grades.ts';
import type { Grade, Grading } from './grading.ts';
import type { Place } from './ranking.ts';
import { compareRatios, NONE, type Ratio } from './ratio.ts';
import type { YearEnd } from './year-end.ts';

/** A unit with the score by which it is ranked, and the published one. */
export interface Candidate {
  readonly unit: YearEnd;
  readonly score: Ratio;
  readonly published: Decimal;
}

/** Some candidates with their ranking; `size` counts those who are barred as well. */
interface Group {
  readonly size: number;
  readonly members: readonly Candidate[];
  readonly placeOf: (score: Ratio) => Pick<Place, 'above' | 'same' | 'below'>;
}

/** Of units that share the last place of a grade, those to whom people gave it, by their ids; undefined where nobody has decided. */
export type Decided = (grade: Pick<Grade, 'id'>, tied: readonly string[]) => ReadonlySet<string> | undefined;

/** All candidates, as grades look at them. */
export interface Field {
  /** Those of a class, or all; without those who are barred, where others move up for them (递补). */
  readonly group: (unitClass: string | undefined, isWithoutBarred: boolean) => Group;
  readonly decided: Decided;
}

/** A condition of a grade, with what it was held against. */
export type Condition = { readonly isMet: boolean } & (
  | { readonly kind: 'barred' }
  /** A veto that gives a grade by itself. */
  | { readonly kind: 'vetoed' }
  /** How many core items (核心指标 ★) have less than the grade needs of each. */
  | { readonly kind: 'core'; readonly missed: Decimal }
  | { readonly kind: 'line'; readonly at: Decimal; readonly end: Grade['end']; readonly isInclusive: boolean }
  /** Of a level-1 indicator, by its index. */
  | { readonly kind: 'need'; readonly level: number; readonly least: Ratio; readonly has: Ratio }
  /** How many stand before it from the end of the grade, how many with it, and how many the grade takes; how a tie across that line ended. */
  | {
      readonly kind: 'place';
      readonly isFromLast: boolean;
      readonly before: number;
      readonly same: number;
      readonly most: number;
      readonly tie: Tie | undefined;
    }
);

/** How a tie across the line of a grade ended: by a setting, by people, or not yet. */
type Tie = 'all-in' | 'all-out' | 'decided' | 'open';

/** A grade that was tried. */
export interface Tried {
  readonly grade: Grade;
  /** In the order in which they are looked at, up to the first that is not met. */
  readonly conditions: readonly Condition[];
  readonly outcome: 'given' | 'open' | 'not-given';
}

/** The grade of a unit, and why. */
export interface Given {
  readonly grade: Pick<Grade, 'id' | 'name'> | undefined;
  /** Whether the grade is that of a tie across its line, which people have to decide. */
  readonly isOpen: boolean;
  /** The grades that were tried, in their order, up to the one that was given, with the conditions of each. */
  readonly tried: readonly Tried[];
}

/** The grades in the order in which they are tried: from the first in rank the best first, from the last the lowest first; what is left gets the rest. */
export function inOrder({ grades, smallGroup }: Pick<Grading, 'grades' | 'smallGroup'>): readonly Grade[] {
  const first = grades.filter(({ end }) => end === 'first');
  const last = grades.filter(({ end }) => end === 'last').toReversed();
  return smallGroup === 'unqualified-first' ? [...last, ...first] : [...first, ...last];
}

/** The grade of a candidate (《办法》六（二）), and what was tried for it. */
export function tryGrades(own: Candidate, field: Field, grading: Grading): Given {
  const { grades, vetoed } = grading;
  if (grades.length === 0) return { grade: undefined, isOpen: false, tried: [] };
  if (own.unit.bar === 'veto' && vetoed !== undefined) {
    const conditions = [{ kind: 'vetoed', isMet: true }] as const;
    return { grade: vetoed, isOpen: false, tried: [{ grade: vetoed, conditions, outcome: 'given' }] };
  }
  const tried: Tried[] = [];
  for (const grade of inOrder(grading)) {
    const result = tryGrade(own, grade, field, grading);
    tried.push(result);
    if (result.outcome !== 'not-given') return { grade, isOpen: result.outcome === 'open', tried };
  }
  const grade = certain(grades.find(({ end }) => end === 'rest'));
  return { grade, isOpen: false, tried: [...tried, { grade, conditions: [], outcome: 'given' }] };
}

function tryGrade(own: Candidate, grade: Grade, field: Field, grading: Grading): Tried {
  const conditions: Condition[] = [];
  for (const condition of conditionsOf(own, grade, field, grading)) {
    conditions.push(condition);
    if (!condition.isMet) return { grade, conditions, outcome: 'not-given' };
  }
  const isOpen = conditions.some((each) => each.kind === 'place' && each.tie === 'open');
  return { grade, conditions, outcome: isOpen ? 'open' : 'given' };
}

/** The conditions of a grade, each judged only when it is asked for. */
function* conditionsOf(own: Candidate, grade: Grade, field: Field, grading: Grading): Iterable<Condition> {
  const { unit, published } = own;
  const { classIndex, bar, amounts, levels } = unit;
  const { end, line, isBarred, core, needs } = grade;
  if (isBarred) yield { kind: 'barred', isMet: bar === undefined };
  if (core !== undefined) {
    const missed = amounts.get(core) ?? Decimal.zero;
    yield { kind: 'core', missed, isMet: missed.equals(Decimal.zero) };
  }
  if (line !== undefined) {
    const at = certain(line.at[classIndex]);
    const above = published.compare(at) * (end === 'last' ? -1 : 1);
    const { isInclusive } = line;
    yield { kind: 'line', at, end, isInclusive, isMet: isInclusive ? above >= 0 : above > 0 };
  }
  for (const { level, atLeast } of needs) {
    const least = atLeast[classIndex];
    const has = levels[level] ?? NONE;
    if (least !== undefined) yield { kind: 'need', level, least, has, isMet: compareRatios(has, least) >= 0 };
  }
  if (grade.counts !== undefined) yield placeIn(own, grade, field, grading);
}

/** Whether a unit is among those from one end of the ranking whom a grade takes. */
function placeIn(
  { unit, score }: Candidate,
  grade: Grade,
  field: Field,
  { movingUp, tieAtThreshold }: Grading,
): Extract<Condition, { readonly kind: 'place' }> {
  const counts = certain(grade.counts);
  const group = field.group('all' in counts ? undefined : unit.class, grade.isBarred && movingUp === 'next-in-rank');
  const count = 'all' in counts ? counts.all : counts.byClass.get(unit.class);
  const { above, below, same } = group.placeOf(score);
  const [before, most] = [grade.end === 'last' ? below : above, unitsOf(certain(count), group.size)];
  const place = { kind: 'place', isFromLast: grade.end === 'last', before, same, most } as const;
  if (before + same <= most) return { ...place, isMet: true, tie: undefined };
  if (before >= most) return { ...place, isMet: false, tie: undefined };
  if (tieAtThreshold !== 'decide') {
    return { ...place, isMet: tieAtThreshold === 'all-in', tie: tieAtThreshold };
  }
  const tied = group.members.filter((each) => compareRatios(each.score, score) === 0).map((each) => each.unit.id);
  const given = field.decided(grade, tied);
  return given === undefined
    ? { ...place, isMet: true, tie: 'open' }
    : { ...place, isMet: given.has(unit.id), tie: 'decided' };
}

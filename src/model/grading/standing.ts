import { certain } from '../certain.ts';
import { Decimal, sum } from '../decimal.ts';
import type { Entered } from './components.ts';
import { unitsOf } from './grades.ts';
import type { Grade, Grading } from './grading.ts';
import { compareRatios, NONE, plus, type Ratio, roundedRatio, times, whole } from './ratio.ts';
import type { Bar, EnteredKey } from './result.ts';

/** What is known of a unit at the end of the year; undefined is not known yet. */
export interface YearEnd {
  /** Its unit class, counted from 0. */
  readonly classIndex: number;
  /** The id of its unit class. */
  readonly class: string;
  /** What its score in each level-1 indicator counts in the total, and what they add to. */
  readonly levels: readonly (Ratio | undefined)[];
  readonly performance: Ratio | undefined;
  /** What the office has entered; adjustments are zero or above, and none is there for what was not entered. */
  readonly amounts: ReadonlyMap<EnteredKey, Decimal>;
  readonly bar: Bar | undefined;
  /** Whether something that adjusts or bars it was filled in and is not known: then neither is its score. */
  readonly isOpen: boolean;
}

/** Where a unit stands. Nothing is known of ranks before the scores of all are. */
export interface Standing {
  /** To 8 places, which is where a workbook sees no difference; ranks go by all of them. */
  readonly exact: Decimal | undefined;
  readonly published: Decimal | undefined;
  readonly rank: number | undefined;
  /** Whether others have the same rank. */
  readonly isTied: boolean;
  readonly grade: Pick<Grade, 'id' | 'name'> | undefined;
  /** Whether the grade is that of a tie across its line, which people have to decide. */
  readonly isOpen: boolean;
}

/** How many places of a score that is not rounded yet a workbook keeps. */
export const KEPT_PLACES = 8;

/** The standings of the units of a system, in their order, exactly. */
export function standingsOf(units: readonly YearEnd[], grading: Grading): readonly Standing[] {
  const { places, rounding, rankBy } = grading;
  const exact = units.map((unit) => exactScore(unit, grading));
  const published = exact.map((each) => each && roundedRatio(each, places, rounding));
  const ranked = rankBy === 'exact-score' ? exact : published.map((each) => each && whole(each));
  const scored = units.flatMap((unit, index) => {
    const score = ranked[index];
    return score === undefined ? [] : [{ unit, score }];
  });
  return units.map((unit, index) => {
    const own = ranked[index];
    const result = published[index];
    const score = { exact: exact[index] && roundedRatio(exact[index], KEPT_PLACES, 'half-up-once'), published: result };
    if (own === undefined || result === undefined || scored.length < units.length) {
      return { ...score, rank: undefined, isTied: false, grade: undefined, isOpen: false };
    }
    const among = isRankedByClass(grading) ? scored.filter((each) => each.unit.class === unit.class) : scored;
    const place = placeAmong(own, among);
    const grade = gradeOf({ unit, score: own }, result, scored, grading);
    return { ...score, rank: rankOf(own, place, among, grading), isTied: place.same > 1, ...grade };
  });
}

/** Whether units are ranked among those of their class: where every grade that goes by ranks is given class by class, since then full marks may differ and one ranking of all would say nothing. */
export function isRankedByClass({ grades }: Pick<Grading, 'grades'>): boolean {
  const counts = grades.flatMap((grade) => grade.counts ?? []);
  return counts.length > 0 && counts.every((each) => 'byClass' in each);
}

/** A unit with the score by which it is ranked. */
interface Scored {
  readonly unit: YearEnd;
  readonly score: Ratio;
}

function exactScore(unit: YearEnd, { parts, bonus, adjusts, upperLimit }: Grading): Ratio | undefined {
  const { performance, amounts, isOpen, classIndex } = unit;
  if (performance === undefined || isOpen) return undefined;
  const amount = (key: EnteredKey) => amounts.get(key) ?? Decimal.zero;
  const added = sum(bonus.keys.map(amount));
  const counted = bonus.most !== undefined && added.compare(bonus.most) > 0 ? bonus.most : added;
  const adjustment = counted.minus(amount('deduction')).minus(amount('fraud'));
  const isWithin = adjusts === 'performance';
  let score = whole(isWithin ? Decimal.zero : adjustment);
  for (const part of parts) {
    const own =
      part.entered === undefined
        ? isWithin
          ? plus(performance, whole(adjustment))
          : performance
        : mean(part.entered, amounts, classIndex);
    if (own === undefined) return undefined;
    score = plus(score, times(own, part.weight));
  }
  return upperLimit === undefined ? score : atMost(score, whole(certain(upperLimit[classIndex])));
}

function atMost(score: Ratio, most: Ratio): Ratio {
  return compareRatios(score, most) > 0 ? most : score;
}

/** What was entered of a component, averaged without the highest and lowest, in points; undefined before all of it is there. */
function mean(
  { columns, full, counts, dropHighest, dropLowest }: Entered,
  amounts: YearEnd['amounts'],
  classIndex: number,
): Ratio | undefined {
  const all = columns.map(({ key }) => amounts.get(key)).filter((each) => each !== undefined);
  if (all.length < columns.length) return undefined;
  const kept = all.toSorted((a, b) => a.compare(b)).slice(dropLowest, all.length - dropHighest);
  const under = full.times(Decimal.of(BigInt(kept.length), 0));
  return { over: sum(kept).times(certain(counts[classIndex])), under };
}

/** How many scores are above, the same (its own among them) and below. */
interface Place {
  readonly above: number;
  readonly same: number;
  readonly below: number;
}

function placeAmong(score: Ratio, scored: readonly Scored[]): Place {
  const compared = scored.map((each) => compareRatios(each.score, score));
  return {
    above: compared.filter((each) => each > 0).length,
    same: compared.filter((each) => each === 0).length,
    below: compared.filter((each) => each < 0).length,
  };
}

function rankOf(score: Ratio, { above }: Place, scored: readonly Scored[], { ties }: Grading): number {
  if (ties !== 'same-rank-no-skip') return above + 1;
  const better = scored.map((each) => each.score).filter((each) => compareRatios(each, score) > 0);
  return (
    better.filter((each, index) => better.findIndex((other) => compareRatios(other, each) === 0) === index).length + 1
  );
}

/** The grades in the order in which they are tried: from the first in rank the best first, from the last the lowest first; what is left gets the rest. */
export function inOrder({ grades, smallGroup }: Pick<Grading, 'grades' | 'smallGroup'>): readonly Grade[] {
  const first = grades.filter(({ end }) => end === 'first');
  const last = grades.filter(({ end }) => end === 'last').toReversed();
  return smallGroup === 'unqualified-first' ? [...last, ...first] : [...first, ...last];
}

function gradeOf(
  own: Scored,
  published: Decimal,
  scored: readonly Scored[],
  grading: Grading,
): Pick<Standing, 'grade' | 'isOpen'> {
  const { grades, vetoed } = grading;
  if (grades.length === 0) return { grade: undefined, isOpen: false };
  if (own.unit.bar === 'veto' && vetoed !== undefined) return { grade: vetoed, isOpen: false };
  for (const grade of inOrder(grading)) {
    if (!meets(own.unit, published, grade)) continue;
    const where = within(own, scored, grade, grading);
    if (where !== 'out') return { grade, isOpen: where === 'open' };
  }
  return { grade: certain(grades.find(({ end }) => end === 'rest')), isOpen: false };
}

/** Whether a unit meets all conditions of a grade but that of its rank. */
function meets(
  { bar, classIndex, levels, amounts }: YearEnd,
  published: Decimal,
  { end, line, isBarred, core, needs }: Grade,
): boolean {
  if (isBarred && bar !== undefined) return false;
  if (core !== undefined && !(amounts.get(core) ?? Decimal.zero).equals(Decimal.zero)) return false;
  if (line !== undefined) {
    const above = published.compare(certain(line.at[classIndex])) * (end === 'last' ? -1 : 1);
    if (line.isInclusive ? above < 0 : above <= 0) return false;
  }
  return needs.every(({ level, atLeast }) => {
    const least = atLeast[classIndex];
    return least === undefined || compareRatios(levels[level] ?? NONE, least) >= 0;
  });
}

/** Whether a unit is among those from one end of the ranking whom a grade takes; open where it shares the last of the places. */
function within(
  { unit, score }: Scored,
  scored: readonly Scored[],
  grade: Grade,
  grading: Grading,
): 'in' | 'out' | 'open' {
  const { counts, end, isBarred } = grade;
  if (counts === undefined) return 'in';
  const group = 'all' in counts ? scored : scored.filter((each) => each.unit.class === unit.class);
  const count = 'all' in counts ? counts.all : counts.byClass.get(unit.class);
  const moveUp = isBarred && grading.movingUp === 'next-in-rank';
  const place = placeAmong(score, moveUp ? group.filter((each) => each.unit.bar === undefined) : group);
  const [before, most] = [end === 'last' ? place.below : place.above, unitsOf(certain(count), group.length)];
  if (before + place.same <= most) return 'in';
  if (before >= most || grading.tieAtThreshold === 'all-out') return 'out';
  return grading.tieAtThreshold === 'all-in' ? 'in' : 'open';
}

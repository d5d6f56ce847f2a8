import { certain } from '../certain.ts';
import type { Decimal } from '../decimal.ts';
import type { Method } from '../method.ts';
import type { Edition, Indicator, System } from '../model.ts';
import { countsFor, fullMarksFor } from '../totals.ts';
import { type ScorePart, scoreParts } from './components.ts';
import { type Amount, type Counts, endOf, type GradeEnd, pointsOf, type StatedGrade } from './grades.ts';
import { type Ratio, times, whole } from './ratio.ts';
import type { EnteredKey } from './result.ts';

/** How final scores, ranks and grades come about (《办法》四（二）（三）、五、六（二）（三）), as an edition sets it for a system. */
export interface Grading
  extends Pick<Method['summary'], 'places' | 'rounding' | 'rankBy' | 'ties' | 'tieAtThreshold'>,
    Pick<Method['grades'], 'movingUp' | 'smallGroup'> {
  /** What the score is made of; exactly one part is what the indicators add to. */
  readonly parts: readonly ScorePart[];
  /** The keys under which a bonus is entered, none where there is none, and the most that they count together; undefined where only what is entered is limited. */
  readonly bonus: { readonly keys: readonly EnteredKey[]; readonly most: Decimal | undefined };
  readonly adjusts: Method['adjustment']['appliedTo'];
  /** The highest final score of each unit class; undefined where there is no limit. */
  readonly upperLimit: readonly Decimal[] | undefined;
  /** The grades, the best first; empty where none are given. */
  readonly grades: readonly Grade[];
  /** The grade of a unit with a veto, whatever else it has; undefined where a veto only bars from some. */
  readonly vetoed: Grade | undefined;
}

/** A grade, and what it takes to get it. */
export interface Grade {
  readonly id: string;
  readonly name: string;
  readonly end: GradeEnd;
  /** How many units from that end of the ranking; undefined where the rank does not matter. */
  readonly counts: Counts | undefined;
  /** The published score at which it begins, from below or from above, for each unit class, and whether that itself counts; undefined where the score does not matter. */
  readonly line: { readonly at: readonly Decimal[]; readonly isInclusive: boolean } | undefined;
  /** Whether what bars a unit bars it from this grade. */
  readonly isBarred: boolean;
  /** Under which key it is entered how many core items a unit has below what the grade needs of each; undefined where core items do not matter. */
  readonly core: EnteredKey | undefined;
  /** What single level-1 indicators need, by their indexes, for each unit class; undefined for a class to which the indicator does not apply. */
  readonly needs: readonly { readonly level: number; readonly atLeast: readonly (Ratio | undefined)[] }[];
}

/** The grading of a system. Throws where something that it needs could not be read: nothing is graded by data with errors. */
export function gradingOf({ method }: Pick<Edition, 'method'>, system: System): Grading {
  const { yearEnd, adjustment } = method;
  const { places, rounding, rankBy, ties, tieAtThreshold } = method.summary;
  const { movingUp, smallGroup } = method.grades;
  const full = fullMarksOf(system);
  return {
    ...{ places, rounding, rankBy, ties, tieAtThreshold, movingUp, smallGroup },
    parts: scoreParts(yearEnd, full),
    bonus: bonusOf(method.bonus),
    adjusts: adjustment.appliedTo,
    upperLimit: adjustment.upperLimit === 'full-marks' ? full : undefined,
    ...(system.grades.length > 0
      ? { grades: system.grades.map((each) => listed(each, system, method)), vetoed: undefined }
      : byThresholds(method, system)),
  };
}

/** The full marks of each unit class: what a share of a score is a share of. */
function fullMarksOf(system: System): readonly Decimal[] {
  return system.classes.map((_, index) => certain(fullMarksFor(system, index)));
}

function bonusOf(bonus: Method['bonus']): Grading['bonus'] {
  if (bonus === undefined) return { keys: [], most: undefined };
  if (bonus.kinds.length === 0) return { keys: ['bonus'], most: undefined };
  const most = Object.hasOwn(bonus.written.value, 'most') ? certain(bonus.most) : undefined;
  return { keys: bonus.kinds.map(({ id }) => `bonus.${id}` as const), most };
}

function listed(stated: StatedGrade, system: System, { grades }: Method): Grade {
  const { indicators } = system;
  const { id, name, written } = stated;
  const end = endOf({ written });
  const stands = (key: 'first' | 'last' | 'atLeast' | 'atMost') =>
    Object.hasOwn(written.value, key) ? certain(stated[key]) : undefined;
  const line = (end === 'last' ? stands('atMost') : stands('atLeast')) as StatedGrade['atLeast'];
  return {
    ...{ id, name, end },
    counts: (end === 'last' ? stands('last') : stands('first')) as StatedGrade['first'],
    line: line && {
      at: fullMarksOf(system).map((full) => pointsOf(line, full)),
      isInclusive: end === 'first' || grades.atMost === 'inclusive',
    },
    isBarred: stated.noVeto,
    core: Object.hasOwn(written.value, 'core') ? `core.${id}` : undefined,
    needs: [...stated.needs].map(([id, amount]) => {
      const level = indicators.findIndex((each) => each.id === id);
      const needed = (index: number) => neededOf(certain(amount), certain(indicators[level]), system, index);
      return { level, atLeast: system.classes.map((_, index) => needed(index)) };
    }),
  };
}

/** What a unit of a class needs in a level-1 indicator, as it counts in the total: points, or a share of those of the indicator. */
function neededOf(amount: Amount, level1: Indicator, system: System, index: number): Ratio | undefined {
  const counts = countsFor(level1, system, index);
  return counts && ('points' in amount ? whole(pointsOf(amount, amount.points)) : times(counts, amount.share));
}

/** The three grades of 2020 (《办法》六（二）): so many of the first are advanced, those of the last with a low score are unqualified, all others are qualified. One of the two that has no threshold is not given, and without any no grade is. */
function byThresholds(
  { grades, deduction }: Method,
  { thresholds, classes }: System,
): Pick<Grading, 'grades' | 'vetoed'> {
  const { written, unqualifiedAtMost } = thresholds;
  const has = (key: 'advanced' | 'unqualified') => Object.hasOwn(written.value, key);
  if (!has('advanced') && !has('unqualified')) return { grades: [], vetoed: undefined };
  const low = has('unqualified') ? certain(unqualifiedAtMost) : undefined;
  const isInclusive = grades.atMost === 'inclusive';
  const hasFloor = low !== undefined && grades.advancedFloor === 'above-unqualified';
  const advanced: Grade = {
    id: 'advanced',
    name: grades.advanced,
    end: 'first',
    counts: { all: { units: has('advanced') ? certain(thresholds.advanced) : 0 } },
    line: hasFloor ? { at: classes.map(() => low), isInclusive: !isInclusive } : undefined,
    isBarred: true,
    core: undefined,
    needs: [],
  };
  const qualified = { id: 'qualified', name: grades.qualified, end: 'rest', ...NO_CONDITIONS } as const;
  const unqualified: Grade = {
    ...{ id: 'unqualified', name: grades.unqualified, end: 'last', ...NO_CONDITIONS },
    counts: { all: { units: has('unqualified') ? certain(thresholds.unqualifiedLast) : 0 } },
    line: low && { at: classes.map(() => low), isInclusive },
  };
  return {
    grades: [...(has('advanced') ? [advanced] : []), qualified, ...(has('unqualified') ? [unqualified] : [])],
    vetoed: deduction?.vetoBars === 'qualified' ? unqualified : undefined,
  };
}

const NO_CONDITIONS = { counts: undefined, line: undefined, isBarred: false, core: undefined, needs: [] } as const;

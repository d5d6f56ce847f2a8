import type { Decimal } from '../decimal.ts';
import { type Figure, partsOfFigure } from './figure.ts';
import type { Grading } from './grading.ts';
import { type Place, rankingOf } from './ranking.ts';
import { type Ratio, roundedRatio } from './ratio.ts';
import { publishedFigure, totalFigure } from './total.ts';
import { type Candidate, type Decided, type Field, type Given, tryGrades } from './trying.ts';
import type { YearEnd } from './year-end.ts';

/** Where a unit stands. Nothing is known of ranks before the scores of all are. */
export interface Standing extends Given {
  /** The published score with how it comes about. */
  readonly figure: Figure;
  /** To 8 places, which is where a workbook sees no difference; ranks go by all of them. */
  readonly exact: Decimal | undefined;
  readonly published: Decimal | undefined;
  readonly rank: number | undefined;
  /** Where it stands among those with whom it is ranked. */
  readonly place: Place | undefined;
  /** Whether others have the same rank. */
  readonly isTied: boolean;
}

/** How many places of a score that is not rounded yet a workbook keeps. */
export const KEPT_PLACES = 8;

/** The standings of the units of a system, in their order, exactly. */
export function standingsOf(
  units: readonly YearEnd[],
  grading: Grading,
  decided: Decided = () => undefined,
): readonly Standing[] {
  const scores = units.map((unit) => scoreOf(unit, grading));
  const candidates = units.flatMap((unit, index): readonly Candidate[] => {
    const { ranked, published } = scores[index] as Score;
    return ranked === undefined || published === undefined ? [] : [{ unit, score: ranked, published }];
  });
  if (candidates.length < units.length) return scores.map((score) => ({ ...shown(score), ...UNKNOWN }));
  const field = fieldOf(candidates, grading, decided);
  return candidates.map((own, index) => {
    const place = field.among(own)(own.score);
    const rank = (grading.ties === 'same-rank-no-skip' ? place.distinct : place.above) + 1;
    return { ...shown(scores[index] as Score), rank, place, isTied: place.same > 1, ...tryGrades(own, field, grading) };
  });
}

const UNKNOWN = {
  ...{ rank: undefined, place: undefined, isTied: false, grade: undefined, isOpen: false },
  tried: [],
} as const;

/** The score of a unit: as it is published, and as it is ranked. */
interface Score {
  readonly figure: Figure;
  readonly exact: Ratio | undefined;
  readonly published: Decimal | undefined;
  readonly ranked: Ratio | undefined;
}

function scoreOf(unit: YearEnd, grading: Grading): Score {
  const figure = publishedFigure(totalFigure(unit, unit.performance, grading), grading);
  const exact = partsOfFigure(figure)[0]?.value;
  const ranked = grading.rankBy === 'exact-score' ? exact : figure.value;
  // What is rounded is a decimal.
  return { figure, exact, published: figure.value?.over, ranked };
}

function shown({ figure, exact, published }: Score): Pick<Standing, 'figure' | 'exact' | 'published'> {
  return { figure, exact: exact && roundedRatio(exact, KEPT_PLACES, 'half-up-once'), published };
}

/** All candidates, as ranks look at them as well. */
interface RankedField extends Field {
  readonly group: (...asked: Parameters<Field['group']>) => RankedGroup;
  /** The ranking in which a candidate has its rank. */
  readonly among: (own: Candidate) => RankedGroup['placeOf'];
}

interface RankedGroup extends ReturnType<Field['group']> {
  readonly placeOf: (score: Ratio) => Place;
}

/** All who are ranked, as ranks and grades look at them: each ranking is made once. */
function fieldOf(candidates: readonly Candidate[], grading: Grading, decided: Decided): RankedField {
  const isByClass = isRankedByClass(grading);
  const groups = new Map<string, RankedGroup>();
  const group: RankedField['group'] = (unitClass, isWithoutBarred) => {
    const key = `${isWithoutBarred} ${unitClass ?? ''}`;
    const before = groups.get(key);
    if (before !== undefined) return before;
    const all = unitClass === undefined ? candidates : candidates.filter(({ unit }) => unit.class === unitClass);
    const made = groupOf(all, isWithoutBarred);
    groups.set(key, made);
    return made;
  };
  return { group, among: ({ unit }) => group(isByClass ? unit.class : undefined, false).placeOf, decided };
}

function groupOf(all: readonly Candidate[], isWithoutBarred: boolean): RankedGroup {
  const members = isWithoutBarred ? all.filter(({ unit }) => unit.bar === undefined) : all;
  return { size: all.length, members, placeOf: rankingOf(members.map(({ score }) => score)) };
}

/** Whether units are ranked among those of their class: where every grade that goes by ranks is given class by class, since then full marks may differ and one ranking of all would say nothing. */
export function isRankedByClass({ grades }: Pick<Grading, 'grades'>): boolean {
  const counts = grades.flatMap((grade) => grade.counts ?? []);
  return counts.length > 0 && counts.every((each) => 'byClass' in each);
}

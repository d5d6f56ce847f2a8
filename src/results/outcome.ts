import { certain } from '../model/certain.ts';
import { classIndexOf } from '../model/classes/of-unit.ts';
import { type Figure, writtenFigure } from '../model/grading/figure.ts';
import { type Grading, gradingOf } from '../model/grading/grading.ts';
import { type Ratio, total } from '../model/grading/ratio.ts';
import { coreMissed } from '../model/grading/scored.ts';
import { type Standing, standingsOf } from '../model/grading/standing.ts';
import { publishedFigure, totalFigure } from '../model/grading/total.ts';
import type { Decided } from '../model/grading/trying.ts';
import type { YearEnd } from '../model/grading/year-end.ts';
import type { Edition, Indicator } from '../model/model.ts';
import type { AssessedUnit } from '../model/registers.ts';
import type { ProvedView } from '../model/view.ts';
import { type Consequence, consequencesOf, type History } from './consequences.ts';
import { type Statistics, statisticsOf } from './items.ts';
import { type Loss, lossesOf } from './losses.ts';
import { type Missing, missingOf } from './missing.ts';
import { performanceOf, type Scoring } from './performance.ts';
import { scorersIn } from './scored-by.ts';
import { exactScore, NO_SCORES, type Scores } from './scores.ts';
import { type StableFigure, stabilityOf } from './stability/stability.ts';

/** What the results of a system are made of. */
export interface Assessment {
  readonly edition: Edition;
  readonly view: ProvedView;
  /** In the order of the register. */
  readonly units: readonly AssessedUnit[];
  readonly scores: Scores;
  /** What people decided where the method leaves it to them. */
  readonly decided?: Decided;
  /** The grades of the years before. */
  readonly history?: History;
  /** Whether some of it is a sample (示例): then nothing of the results is meant. */
  readonly isSample?: boolean;
}

/** What became of a unit. */
export interface UnitOutcome {
  readonly unit: AssessedUnit;
  /** What its level-1 indicators count in the total. */
  readonly levels: ReadonlyMap<Indicator, Ratio | undefined>;
  /** What they add to. */
  readonly performance: Ratio | undefined;
  readonly standing: Standing;
  readonly consequences: readonly Consequence[];
  /** What is missing of it before it has a final score. */
  readonly missing: readonly Missing[];
}

/** What became of the units of a system (《办法》四至七). */
export interface Outcome {
  /** Whether it was made from a sample (示例). */
  readonly isSample: boolean;
  readonly view: ProvedView;
  readonly grading: Grading;
  /** In the order of the register. */
  readonly units: readonly UnitOutcome[];
  /** What the scores say of criteria and of those who score. */
  readonly statistics: () => Statistics;
  /** How far each figure that people set can be moved without any change of a grade; units by their indexes. Undefined where a score is missing, a grade not decided or none given. */
  readonly stability: () => readonly StableFigure[] | undefined;
  /** Where a unit lost points. Throws for a unit that is none of them. */
  readonly lossesOf: (unit: string) => readonly Loss[];
  /** The published score of a unit with how it comes about, down to the cells in which it was written. Made anew each time: the figures of all units together are many. Throws for a unit that is none of them. */
  readonly explained: (unit: string) => Figure;
}

/** Whether people have to decide something of a unit. */
export function isUndecided({ standing, consequences }: UnitOutcome): boolean {
  return standing.isOpen || consequences.some(({ isOpen }) => isOpen);
}

/** Whether nothing is missing, nothing is left to decide, and nothing a sample. */
export function isFinal({ units, isSample }: Pick<Outcome, 'units' | 'isSample'>): boolean {
  return !isSample && units.every((each) => each.missing.length === 0 && !isUndecided(each));
}

/** The results of a system, exactly: the same as the summary sheet has them. */
export function outcomeOf(assessment: Assessment): Outcome {
  const { edition, view, units, decided, history } = assessment;
  const grading = gradingOf(edition, view.system);
  const scoringOf = scoringIn(assessment);
  const known = new Map(units.map((unit) => [unit.id, unit]));
  const made = units.map((unit) => {
    const scoring = scoringOf(unit);
    const { figure, levels } = performanceOf(scoring);
    const values = new Map([...levels].map(([level1, each]) => [level1, each.value] as const));
    const missing = missingOf(scoring, grading);
    return { unit, scoring, levels: values, performance: figure.value, missing };
  });
  const ends = made.map(({ unit, scoring, levels, performance }) => {
    // The figures below are made again for who asks for them.
    const leaf = writtenFigure({ kind: 'performance' }, performance, { at: undefined });
    return yearEndOf(unit, scoring, levels, leaf);
  });
  const standings = standingsOf(ends, grading, decided);
  const consequences = consequencesOf({ edition, view, units, grading, standings, history });
  return {
    isSample: assessment.isSample ?? false,
    view,
    grading,
    units: made.map(({ scoring: _, ...each }, index) => ({
      ...each,
      standing: standings[index] as Standing,
      consequences: consequences[index] ?? [],
    })),
    statistics: () =>
      statisticsOf({ system: view.system, units, scores: assessment.scores, scorersOf: scorersIn(edition, view) }),
    lossesOf: (id) => lossesOf(scoringOf(unitIn(known, id))),
    stability: () =>
      made.some(({ missing }) => missing.length > 0)
        ? undefined
        : stabilityOf({
            ...{ method: edition.method, view, grading, units: ends, standings },
            decided: decided ?? (() => undefined),
            scoreOf: (unit, criterion) => scoreIn(certain(made[unit]).scoring)(criterion),
          }),
    explained: (id) => {
      const unit = unitIn(known, id);
      const scoring = scoringOf(unit);
      const { figure } = performanceOf(scoring);
      return publishedFigure(totalFigure(yearEndOf(unit, scoring, new Map(), figure), figure, grading), grading);
    },
  };
}

function unitIn(units: ReadonlyMap<string, AssessedUnit>, id: string): AssessedUnit {
  const unit = units.get(id);
  if (unit === undefined) throw new Error(`no unit ${id} is among those of which it is the outcome`);
  return unit;
}

function scoringIn({ edition, view, scores }: Assessment): (unit: AssessedUnit) => Scoring {
  const scorersOf = scorersIn(edition, view);
  const { system } = view;
  return (unit) => ({
    system,
    index: classIndexOf(system, unit),
    scorers: scorersOf(unit),
    scores: scores.get(unit.id) ?? NO_SCORES,
  });
}

function yearEndOf(
  { id, class: unitClass }: AssessedUnit,
  scoring: Scoring,
  levels: UnitOutcome['levels'],
  performance: Figure,
): YearEnd {
  const { system, index, scores } = scoring;
  const amounts = [...scores.entered].flatMap(([key, { amount }]) =>
    amount === undefined ? [] : [[key, amount] as const],
  );
  const core = performance.value === undefined ? [] : coreMissed(system, index, scoreIn(scoring));
  return {
    id,
    class: unitClass,
    classIndex: index,
    levels: system.indicators.map((level1) => levels.get(level1)),
    performance,
    amounts: new Map([...amounts, ...core]),
    places: new Map([...scores.entered].map(([key, { at }]) => [key, at])),
    bar: scores.bar,
    isOpen: scores.open.size > 0,
  };
}

/** The score of a criterion: of all who score a part of it together. */
function scoreIn({ scores }: Scoring): Parameters<typeof coreMissed>[2] {
  return (id) => {
    const given = [...(scores.given.get(id)?.values() ?? [])].flatMap((each) => exactScore(each) ?? []);
    return given.length === 0 ? undefined : total(given);
  };
}

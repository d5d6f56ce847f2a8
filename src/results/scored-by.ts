import { certain } from '../model/certain.ts';
import { classOf } from '../model/classes/of-unit.ts';
import { ONE, type Ratio, total } from '../model/grading/ratio.ts';
import { ARRANGED, type ScoredLine, scoredLinesOf } from '../model/leading/scorer.ts';
import { type Line, linesFor } from '../model/lines.ts';
import type { Criterion, Edition } from '../model/model.ts';
import type { AssessedUnit } from '../model/registers.ts';
import type { ProvedView } from '../model/view.ts';
import { exactScore, type GivenScore } from './scores.ts';

/** Who scores a criterion of a unit, and the criterion with the part of its points that is his. */
export interface ScoredBy {
  readonly scorer: string;
  readonly part: Criterion;
  /** How much of the criterion that is. */
  readonly share: Ratio;
}

/** For each criterion of a unit but vetoes, by its id, all who score it (《办法》四（二）), in the order of its departments. */
export type ScorersOf = (unit: AssessedUnit) => ReadonlyMap<string, readonly ScoredBy[]>;

/** Tells who scores what of the units of a system. Units of a class that are no departments themselves have the same; that is found once. */
export function scorersIn(edition: Edition, view: ProvedView): ScorersOf {
  const scoredLineOf = scoredLinesOf(edition);
  const known = new Map<string, ReadonlyMap<string, readonly ScoredBy[]>>();
  return (unit) => {
    const { id } = certain(classOf(view.system, unit));
    const key = `${id} ${unit.department ?? ''}`;
    const scorers = known.get(key) ?? byCriterion(linesFor(view, id).flatMap(allOf(unit, scoredLineOf)));
    known.set(key, scorers);
    return scorers;
  };
}

/** All who score anything of a line of a unit. */
function allOf(unit: AssessedUnit, scoredLineOf: ScoredLine): (line: Line) => readonly ScoredBy[] {
  return (line) =>
    [...new Set([...line.departments, '', ARRANGED])].flatMap((scorer) => {
      const { criteria = [], share = ONE } = scoredLineOf(unit, line, scorer) ?? {};
      return criteria.filter(({ veto }) => !veto).map((part) => ({ scorer, part, share }));
    });
}

function byCriterion(all: readonly ScoredBy[]): ReadonlyMap<string, readonly ScoredBy[]> {
  const scorers = new Map<string, ScoredBy[]>();
  for (const each of all) {
    const own = scorers.get(each.part.id) ?? [];
    scorers.set(each.part.id, own);
    own.push(each);
  }
  return scorers;
}

/** What all who score a criterion of a unit gave for it together, exactly; undefined as long as one of them gave nothing that can be used, or nobody scores it. */
export function givenTogether(
  scorers: readonly ScoredBy[] | undefined,
  given: ReadonlyMap<string, GivenScore> | undefined,
): Ratio | undefined {
  if (scorers === undefined || scorers.length === 0) return undefined;
  const amounts = scorers.flatMap(({ scorer }) => {
    const score = given?.get(scorer);
    return (score && exactScore(score)) ?? [];
  });
  return amounts.length < scorers.length ? undefined : total(amounts);
}

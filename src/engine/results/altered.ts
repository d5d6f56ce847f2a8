import { scoreInput } from '../../layout/forms/inputs.ts';
import { certain } from '../../model/certain.ts';
import { classIndexOf } from '../../model/classes/of-unit.ts';
import { Decimal } from '../../model/decimal.ts';
import type { Criterion } from '../../model/model.ts';
import type { AssessedUnit } from '../../model/registers.ts';
import { fullMarksFor } from '../../model/totals.ts';
import { refusal } from '../../ports/failure.ts';
import type { Assessment } from '../../results/outcome.ts';
import { type ScoredBy, scorersIn } from '../../results/scored-by.ts';
import { NO_SCORES, type Scores } from '../../results/scores.ts';
import type { ResultsWords } from '../../words/results.ts';
import { titleOf } from '../examine/meant.ts';

/** A score in place of the one that was given. */
interface Wanted {
  readonly unit: AssessedUnit;
  readonly criterion: Criterion;
  /** As it was typed. */
  readonly score: string;
  /** Who gave it, where that is said. */
  readonly by: string | undefined;
  /** The names of departments, by their ids. */
  readonly nameOf: (department: string) => string;
}

/** An assessment with another score, and what that was and is. */
export interface Altered {
  readonly assessment: Assessment;
  /** Undefined where nothing was given. */
  readonly before: Decimal | undefined;
  readonly after: Decimal;
}

/** The same assessment with another score of a unit for a criterion. Throws a failure for a score that its form would not take, and where several departments score a part each and none is named. */
export function withScore(assessment: Assessment, wanted: Wanted, words: ResultsWords): Altered {
  const { unit, criterion } = wanted;
  const all = scorersIn(assessment.edition, assessment.view)(unit).get(criterion.id) ?? [];
  const title = titleOf(criterion);
  if (all.length === 0) throw refusal(words.failure.notForUnit(title, unit.name));
  const own = scorerMeant(all, wanted, words);
  const after = scoreMeant(own, assessment, wanted, words);
  const scores = assessment.scores.get(unit.id) ?? NO_SCORES;
  const given = scores.given.get(criterion.id);
  const before = given?.get(own.scorer);
  const changed = { isRefused: false, note: before?.note ?? '', at: before?.at, amount: after };
  const others: Scores = new Map([
    ...assessment.scores,
    [
      unit.id,
      {
        ...scores,
        given: new Map([...scores.given, [criterion.id, new Map([...(given ?? []), [own.scorer, changed]])]]),
      },
    ],
  ]);
  return { assessment: { ...assessment, scores: others }, before: before?.amount, after };
}

function scorerMeant(all: readonly ScoredBy[], { by, criterion, nameOf }: Wanted, { failure }: ResultsWords): ScoredBy {
  const names = all.map(({ scorer }) => nameOf(scorer));
  const title = titleOf(criterion);
  const found = by === undefined ? all : all.filter(({ scorer }) => scorer === by || nameOf(scorer) === by);
  const [only] = found;
  if (only !== undefined && found.length === 1) return only;
  throw refusal(by === undefined ? failure.ifNeedsScorer('--by', title, names) : failure.notScoredBy(title, by, names));
}

function scoreMeant(
  { part, share }: ScoredBy,
  { edition, view }: Assessment,
  { score, unit }: Wanted,
  { failure }: ResultsWords,
): Decimal {
  const classIndex = classIndexOf(view.system, unit);
  const { least, most, step } = scoreInput(part, {
    ...{ step: edition.step ?? Decimal.one, classIndex, share, reason: undefined },
    fullMarks: certain(fullMarksFor(view.system, classIndex)),
  });
  const amount = Decimal.parse(score);
  const isIn = amount !== undefined && amount.compare(least) >= 0 && amount.compare(most) <= 0;
  if (amount === undefined || !isIn || !amount.isMultipleOf(step)) {
    throw refusal(failure.badScore('--if', score, least.toString(), most.toString(), step.toString()));
  }
  return amount;
}

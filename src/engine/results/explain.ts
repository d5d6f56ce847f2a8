import type { Source } from '../../artifact/generator.ts';
import { type Naming, namingOf, scorerName } from '../../layout/results/naming.ts';
import { certain } from '../../model/certain.ts';
import { classIndexOf } from '../../model/classes/of-unit.ts';
import { hasClass } from '../../model/classes.ts';
import { departmentsById } from '../../model/departments.ts';
import type { Item } from '../../model/model.ts';
import type { AssessedUnit } from '../../model/registers.ts';
import { refusal } from '../../ports/failure.ts';
import type { Alternative, Explained } from '../../results/explained.ts';
import { type Assessment, type Outcome, outcomeOf, type UnitOutcome } from '../../results/outcome.ts';
import { NO_SCORES } from '../../results/scores.ts';
import type { ResultsWords } from '../../words/results.ts';
import { titleOf } from '../examine/meant.ts';
import { withScore } from './altered.ts';
import { findByTitle, findUnit } from './find.ts';

/** What is asked: of which unit and which item of it, and with which other score. */
interface Question {
  readonly operands: readonly [unit: string, item?: string];
  readonly if: string | undefined;
  readonly by: string | undefined;
}

/** Everything that is to be told of the score of a unit, and what figures are called. Throws a failure where a word means no unit or no item of it, and where another score is asked for that there cannot be. */
export function explain(
  assessments: readonly Assessment[],
  { edition, registers }: Pick<Source, 'edition' | 'registers'>,
  question: Question,
  words: ResultsWords,
): { readonly explained: Explained; readonly naming: Naming } {
  const [unitWord, itemWord] = question.operands;
  const unit = findUnit(
    assessments.flatMap(({ units }) => units),
    unitWord,
    edition.id,
    words,
  );
  const assessment = certain(assessments.find(({ units }) => units.includes(unit)));
  const { system } = assessment.view;
  const index = classIndexOf(system, unit);
  const item = itemWord === undefined ? undefined : findByTitle(system, itemWord, words);
  if (item !== undefined && !hasClass(item.applies, index)) {
    throw refusal(words.failure.notForUnit(titleOf(item), unit.name));
  }
  const outcome = outcomeOf(assessment);
  const naming = namingOf(words, edition, outcome, index, departmentsById(registers.departments));
  return {
    naming,
    explained: {
      ...{ edition: edition.id, unit, index, outcome, item },
      own: ownIn(outcome, unit),
      figure: outcome.explained(unit.id),
      scores: assessment.scores.get(unit.id) ?? NO_SCORES,
      losses: outcome.lossesOf(unit.id),
      altered: alternativeOf(assessment, { unit, item, naming }, question, words),
    },
  };
}

/** Of which unit and item something else is asked. */
interface Asked {
  readonly unit: AssessedUnit;
  readonly item: Item | undefined;
  readonly naming: Naming;
}

function alternativeOf(
  assessment: Assessment,
  { unit, item, naming }: Asked,
  { if: score, by }: Question,
  words: ResultsWords,
): Alternative | undefined {
  if (score === undefined) {
    if (by !== undefined) throw refusal(words.failure.byNeedsIf('--by'));
    return undefined;
  }
  if (item?.kind !== 'criterion') throw refusal(words.failure.ifNeedsCriterion('--if'));
  const nameOf = (scorer: string): string => scorerName(scorer, naming);
  const altered = withScore(assessment, { unit, criterion: item, score, by, nameOf }, words);
  const outcome = outcomeOf(altered.assessment);
  return {
    ...{ before: altered.before, after: altered.after, outcome },
    own: ownIn(outcome, unit),
    figure: outcome.explained(unit.id),
  };
}

function ownIn(outcome: Outcome, unit: AssessedUnit): UnitOutcome {
  return certain(outcome.units.find((each) => each.unit.id === unit.id));
}

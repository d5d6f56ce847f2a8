import type { Source } from '../../artifact/generator.ts';
import { namingOf } from '../../layout/results/naming.ts';
import { departmentsById } from '../../model/departments.ts';
import { wholeViews } from '../../model/view.ts';
import { type TrialSaid, trialSaid } from '../../report/trial/said.ts';
import type { Assessment } from '../../results/outcome.ts';
import { type Trial, trialOf } from '../../results/trial/trial.ts';
import type { ResultsWords } from '../../words/results.ts';

/** A method by which scores are tried, and what it is called. */
export interface TriedMethod extends Pick<Source, 'edition' | 'proof' | 'registers'> {
  readonly name: string;
}

/** The trials of scores by two methods, of each system that both have; none for systems of which no unit is assessed. */
export function trialsOf(
  assessments: readonly Assessment[],
  before: TriedMethod,
  after: TriedMethod,
): readonly Trial[] {
  const methodIn = ({ edition, proof }: TriedMethod, id: string) => {
    const view = wholeViews(edition, proof).find(({ system }) => system.id === id);
    return view && { edition, view };
  };
  return assessments.flatMap((assessment) => {
    const { id } = assessment.view.system;
    const [was, is] = [methodIn(before, id), methodIn(after, id)];
    if (was === undefined || is === undefined || assessment.units.length === 0) return [];
    return [trialOf(assessment, was, is)];
  });
}

/** The same in words. */
export function trialsSaid(
  trials: readonly Trial[],
  before: TriedMethod,
  after: TriedMethod,
  words: ResultsWords,
): readonly TrialSaid[] {
  const departments = departmentsById(after.registers.departments);
  return trials.map((trial) => {
    const naming = namingOf(words, after.edition, trial.after.outcome, 0, departments);
    return trialSaid(trial, naming, { before: before.name, after: after.name });
  });
}

import type { AssessedUnit } from '../../model/registers.ts';
import type { Assessment } from '../../results/outcome.ts';
import { scorersIn } from '../../results/scored-by.ts';
import { type GivenScore, NO_SCORES } from '../../results/scores.ts';
import { type AskedScore, askedScores } from '../reported/asked.ts';
import { COLUMNS, lineOf, OFFICE, SELF } from './line.ts';

/**
 * The scores of a year as they are kept in the repository (存档的得分): a line each, in the order of the register and of
 * print. Of what the office entered only what does not stand in the data of the year, which is YAML; what was decided of
 * two entries stands there to be held against forms, and is kept as a score.
 */
export function keptText(assessments: readonly Assessment[]): string {
  const lines = assessments.flatMap((assessment) => {
    const asked = askedScores({ edition: assessment.edition, systems: [assessment] });
    const scorersOf = scorersIn(assessment.edition, assessment.view);
    const criteria = assessment.view.system.items.map(({ id }) => id);
    return assessment.units.flatMap((unit) => {
      const scorers = scorersOf(unit);
      const given = criteria.flatMap((criterion) =>
        (scorers.get(criterion) ?? []).map(({ scorer }) => ({ criterion, scorer })),
      );
      return linesOf(unit, assessment, { asked, given });
    });
  });
  return lineOf(COLUMNS) + lines.join('');
}

interface Wanted {
  readonly asked: AskedScore;
  /** Every score that is given, in printed order. */
  readonly given: readonly { readonly criterion: string; readonly scorer: string }[];
}

function linesOf(unit: AssessedUnit, { view, scores }: Assessment, { asked, given }: Wanted): readonly string[] {
  const own = scores.get(unit.id) ?? NO_SCORES;
  const line = (criterion: string, scorer: string | undefined, score: GivenScore | undefined): readonly string[] => {
    const input = asked({ unit, view }, criterion, scorer);
    if (score?.amount === undefined || input === undefined) return [];
    return [lineOf([unit.id, criterion, scorer ?? SELF, input.most.toString(), score.amount.toString(), score.note])];
  };
  const criteria = [...new Set(given.map(({ criterion }) => criterion))];
  return [
    ...given.flatMap(({ criterion, scorer }) => line(criterion, scorer, own.given.get(criterion)?.get(scorer))),
    ...criteria.flatMap((criterion) => line(criterion, undefined, own.self.get(criterion))),
    ...[...own.entered]
      .filter(([, { at, isResolved = false }]) => isResolved || !at.file.endsWith('.yaml'))
      .map(([key, { text, amount }]) => lineOf([unit.id, key, OFFICE, '', amount?.toString() ?? text, ''])),
  ];
}

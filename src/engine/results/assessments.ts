import type { Source } from '../../artifact/generator.ts';
import { readScores } from '../../collect/reported/given.ts';
import { gradingOf } from '../../model/grading/grading.ts';
import { unitsOf } from '../../model/registers.ts';
import { wholeViews } from '../../model/view.ts';
import { NO_RESULTS } from '../../model/years/results.ts';
import { failure } from '../../ports/failure.ts';
import type { World } from '../../ports/world.ts';
import type { Assessment } from '../../results/outcome.ts';
import { decidedIn, historyIn, isSample, withYear, yearAsText } from '../../results/year.ts';
import { COLLECTED, fromScores, reportingOf, SCORES } from '../collect/self-reports.ts';

/** What the results of an edition are made of, system by system in the order of the annexes, and the SHA-256 of the scores and the data of the year. */
export interface Assessments {
  readonly assessments: readonly Assessment[];
  readonly digest: string;
}

/** What the results of an edition are made of: the scores of what was collected, from a data file or a folder that was asked for (`from`), or below the folder of its documents, and the data of the year. Throws a failure where there is none, or nothing of it can be used. */
export function assessmentsOf(
  { folders, hashes }: Pick<World, 'folders' | 'hashes'>,
  from: string | undefined,
  folder: string,
  source: Source,
): Assessments {
  const { edition, proof, registers, year = NO_RESULTS } = source;
  const path = from ?? `${folder}/${COLLECTED}`;
  if (from === undefined && folders.place(`${path}/${SCORES}`) === undefined) {
    throw failure((say) => say.scores.notCollected(`${path}/${SCORES}`, '--from'));
  }
  let digest = '';
  const scores = fromScores({ folders }, path, (bytes) => {
    digest = hashes.sha256(bytes);
    return readScores(bytes, reportingOf(source));
  });
  const assessments = wholeViews(edition, proof).map((view) => {
    const { id } = view.system;
    const units = unitsOf(registers.units ?? [], id, edition.year);
    const own = { units: units.map((unit) => unit.id), grading: gradingOf(edition, view.system) };
    return {
      ...{ edition, view, units, scores: withYear(scores, year, own) },
      ...{ decided: decidedIn(year, id), history: historyIn(year, id), isSample: isSample(year) },
    };
  });
  return { assessments, digest: hashes.sha256(`${digest}${yearAsText(year)}`) };
}

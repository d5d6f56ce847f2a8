import type { Source } from '../../artifact/generator.ts';
import { readScores } from '../../collect/reported/given.ts';
import { gradingOf } from '../../model/grading/grading.ts';
import { unitsOf } from '../../model/registers.ts';
import { wholeViews } from '../../model/view.ts';
import { NO_RESULTS } from '../../model/years/results.ts';
import { failure } from '../../ports/failure.ts';
import type { World } from '../../ports/world.ts';
import type { Assessment } from '../../results/outcome.ts';
import { withResolutions } from '../../results/resolved.ts';
import type { Scores } from '../../results/scores.ts';
import { decidedIn, historyIn, isSample, withYear, yearAsText } from '../../results/year.ts';
import { keptScores, keptSource } from '../collect/kept.ts';
import { COLLECTED, fromScores, reportingOf, SCORES } from '../collect/self-reports.ts';

/** What the results of an edition are made of, system by system in the order of the annexes, and the SHA-256 of the scores and the data of the year. */
export interface Assessments {
  readonly assessments: readonly Assessment[];
  readonly digest: string;
}

/**
 * What the results of an edition are made of: the scores of what was collected, from a data file or a folder that was
 * asked for (`from`), or below the folder of its documents; where nothing was collected there, those that are kept; and
 * the data of the year. Throws a failure where there is none, or nothing of it can be used.
 */
export function assessmentsOf(
  world: Pick<World, 'files' | 'folders' | 'hashes'>,
  from: string | undefined,
  folder: string,
  source: Source,
): Assessments {
  const { hashes } = world;
  const { scores, digest } = scoresOf(world, from, folder, source);
  return {
    assessments: assessmentsWith(scores, source),
    digest: hashes.sha256(`${digest}${yearAsText(source.year ?? NO_RESULTS)}`),
  };
}

/** The cause of a failure where nothing was scored yet. */
const NOTHING_SCORED = 'nothing-scored';

/** Whether an error says that nothing was scored yet. */
export function saysNothingScored(error: unknown): boolean {
  return error instanceof Error && error.cause === NOTHING_SCORED;
}

/** Scores, and the SHA-256 of where they were read. */
interface ReadScores {
  readonly scores: Scores;
  readonly digest: string;
}

function scoresOf(
  world: Pick<World, 'files' | 'folders' | 'hashes'>,
  from: string | undefined,
  folder: string,
  source: Source,
): ReadScores {
  const path = from ?? `${folder}/${COLLECTED}`;
  if (from === undefined && world.folders.place(`${path}/${SCORES}`) === undefined) {
    const kept = keptScores(world.files, source);
    if (kept === undefined) {
      throw failure((say) => say.scores.notCollected(`${path}/${SCORES}`, '--from'), NOTHING_SCORED);
    }
    return { scores: kept, digest: world.hashes.sha256(keptSource(world.files, source)?.text ?? '') };
  }
  const { read: scores, digest } = fromScores(world, path, (pieces) => readScores(pieces, reportingOf(source)));
  return { scores: withResolutions(scores, source.year ?? NO_RESULTS), digest };
}

/** What results are made of with scores, system by system in the order of the annexes. */
export function assessmentsWith(
  scores: Scores,
  { edition, proof, registers, year = NO_RESULTS }: Source,
): readonly Assessment[] {
  return wholeViews(edition, proof).map((view) => {
    const { id } = view.system;
    const units = unitsOf(registers.units ?? [], id, edition.year);
    const own = { units: units.map((unit) => unit.id), grading: gradingOf(edition, view.system) };
    return {
      ...{ edition, view, units, scores: withYear(scores, year, own) },
      ...{ decided: decidedIn(year, id), history: historyIn(year, id), isSample: isSample(year) },
    };
  });
}

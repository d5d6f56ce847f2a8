import type { Source } from '../../artifact/generator.ts';
import { readScores } from '../../collect/reported/given.ts';
import { unitsOf } from '../../model/registers.ts';
import { wholeViews } from '../../model/view.ts';
import type { World } from '../../ports/world.ts';
import type { Assessment } from '../../results/outcome.ts';
import { fromScores, reportingOf } from '../collect/self-reports.ts';

/** What the results of an edition are made of, system by system in the order of the annexes, and the SHA-256 of the file with the scores. */
export interface Assessments {
  readonly assessments: readonly Assessment[];
  readonly digest: string;
}

/** What the results of an edition are made of, with the scores of what was collected: a data file, or a folder that has it. Throws a failure where there is none, or nothing of it can be used. */
export function assessmentsOf(
  { folders, hashes }: Pick<World, 'folders' | 'hashes'>,
  path: string,
  source: Source,
): Assessments {
  const { edition, proof, registers } = source;
  let digest = '';
  const scores = fromScores({ folders }, path, (bytes) => {
    digest = hashes.sha256(bytes);
    return readScores(bytes, reportingOf(source));
  });
  const assessments = wholeViews(edition, proof).map((view) => {
    const units = unitsOf(registers.units ?? [], view.system.id, edition.year);
    return { edition, view, units, scores };
  });
  return { assessments, digest };
}

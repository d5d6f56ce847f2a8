import type { Source } from '../../artifact/generator.ts';
import { readScores } from '../../collect/reported/given.ts';
import { unitsOf } from '../../model/registers.ts';
import { wholeViews } from '../../model/view.ts';
import type { World } from '../../ports/world.ts';
import type { Assessment } from '../../results/outcome.ts';
import { fromScores, reportingOf } from '../collect/self-reports.ts';

/** What the results of each system of an edition are made of, in the order of the annexes, with the scores of what was collected: a data file, or a folder that has it. Throws a failure where there is none, or nothing of it can be used. */
export function assessmentsOf(world: Pick<World, 'folders'>, path: string, source: Source): readonly Assessment[] {
  const { edition, proof, registers } = source;
  const scores = fromScores(world, path, (bytes) => readScores(bytes, reportingOf(source)));
  return wholeViews(edition, proof).map((view) => {
    const units = unitsOf(registers.units ?? [], view.system.id, edition.year);
    return { edition, view, units, scores };
  });
}

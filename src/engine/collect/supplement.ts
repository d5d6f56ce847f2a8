import type { Source } from '../../artifact/generator.ts';
import { readScores } from '../../collect/reported/given.ts';
import type { Supplement } from '../../model/leading/supplement.ts';
import { unitsOf } from '../../model/registers.ts';
import { wholeViews } from '../../model/view.ts';
import { failure } from '../../ports/failure.ts';
import type { World } from '../../ports/world.ts';
import { scorersIn } from '../../results/scored-by.ts';
import type { Scores } from '../../results/scores.ts';
import { fromScores, reportingOf, usableIn } from './self-reports.ts';

/** So many digits tell one supplement from others. */
const DIGITS = 16;

/** What is still to be filled in of the forms that came back, from the data file of what was collected: that file, or a folder that has it. A form of which no score is used has not come back: it is asked for as a whole. Throws a failure where nothing of the file can be used, or nothing is still to be filled in. */
export function supplementFrom(world: Pick<World, 'folders' | 'hashes'>, path: string, source: Source): Supplement {
  const { read, digest } = fromScores(world, path, (pieces) => readScores(pieces, reportingOf(source)));
  const supplement = supplementOf(read, digest);
  if (!isNeeded(supplement, source)) throw failure((say) => say.scores.nothingLacking(path));
  return supplement;
}

/** The same of a folder where it can be used; undefined where it cannot, or is not there. */
export function usableSupplement(
  world: Pick<World, 'folders' | 'hashes'>,
  folder: string,
  source: Source,
): Supplement | undefined {
  const found = usableIn(world, folder, (pieces) => readScores(pieces, reportingOf(source)));
  return found && supplementOf(found.read, found.digest);
}

function supplementOf(scores: Scores, digest: string): Supplement {
  const { scorers, units } = cameOf(scores);
  return {
    digest,
    id: digest.slice(0, DIGITS),
    lacks: (scorer, unit, criterion) => {
      const own = scores.get(unit);
      if (own === undefined) return false;
      if (scorer === undefined) return units.has(unit) && own.self.get(criterion)?.amount === undefined;
      return scorers.has(scorer) && own.given.get(criterion)?.get(scorer)?.amount === undefined;
    },
  };
}

/** Whether anything is still to be filled in by anybody. */
function isNeeded({ lacks }: Supplement, { edition, proof, registers }: Source): boolean {
  return wholeViews(edition, proof).some((view) => {
    const scorersOf = scorersIn(edition, view);
    return unitsOf(registers.units ?? [], view.system.id, edition.year).some((unit) =>
      [...scorersOf(unit)].some(
        ([criterion, all]) =>
          lacks(undefined, unit.id, criterion) || all.some(({ scorer }) => lacks(scorer, unit.id, criterion)),
      ),
    );
  });
}

/** Those who score, and units that speak of themselves, of whom some score is used. */
function cameOf(scores: Scores): { readonly scorers: ReadonlySet<string>; readonly units: ReadonlySet<string> } {
  const [scorers, units] = [new Set<string>(), new Set<string>()];
  for (const [unit, { given, self }] of scores) {
    for (const each of given.values()) {
      for (const [scorer, { amount }] of each) if (amount !== undefined) scorers.add(scorer);
    }
    if ([...self.values()].some(({ amount }) => amount !== undefined)) units.add(unit);
  }
  return { scorers, units };
}

import { readLock } from '../load/lock.ts';
import { nextCorrection, type Repository } from '../load/repository.ts';
import { isUntouched } from '../model/lock.ts';
import type { Edition } from '../model/model.ts';
import type { Diagnostic } from '../text/diagnostic.ts';
import type { World } from './world.ts';

/**
 * Reports in what an edition differs from its lock, and gives whether it has one. Where its files are what they were,
 * nothing is compared, and what compares is not even loaded; where there is no lock, nothing is hashed.
 */
export async function holdToLock(
  edition: Edition,
  world: World,
  { editions }: Repository,
  report: (diagnostic: Diagnostic) => void,
): Promise<boolean> {
  const lock = readLock(world, edition.id, report);
  if (lock === undefined || isUntouched(edition, lock, world.sha256)) return lock !== undefined;
  const { judgeLock } = await import('../rules/lock.ts');
  const correction = nextCorrection(edition.id, editions);
  for (const diagnostic of judgeLock({ edition, lock, sha256: world.sha256, correction })) report(diagnostic);
  return true;
}

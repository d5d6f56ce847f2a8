import { readLock } from '../../load/lock.ts';
import { isCorrectionName } from '../../load/names.ts';
import { nextCorrection, type Repository } from '../../load/repository.ts';
import { isUntouched, type Lock, usedRegisters } from '../../model/lock.ts';
import type { Edition } from '../../model/model.ts';
import type { Registers } from '../../model/registers.ts';
import type { World } from '../../ports/world.ts';
import type { Past } from '../../rules/lineage.ts';
import type { Diagnostic } from '../../text/diagnostic.ts';

/** What an edition is held against beside the rules. */
export interface Ground {
  readonly world: Pick<World, 'files' | 'hashes'>;
  readonly repository: Repository;
  readonly registers: Registers;
  readonly past: Past;
  readonly report: (diagnostic: Diagnostic) => void;
}

/** Reports where a correction goes beyond wording, and where an edition is not what its lock says. Gives whether a lock freezes it. What is needed for either is loaded only for such an edition. */
export async function holdEdition(edition: Edition, ground: Ground): Promise<boolean> {
  const { past, registers, report } = ground;
  if (isCorrectionName(edition.id) && past.isKnown) {
    const { judgeCorrection } = await import('../../rules/correction.ts');
    for (const diagnostic of judgeCorrection(edition, past.previous, registers)) report(diagnostic);
  }
  return holdToLock(edition, ground);
}

/** Where the files of an edition are what they were when it was locked nothing is compared; where there is no lock nothing is hashed. */
async function holdToLock(edition: Edition, { world, repository, registers, report }: Ground): Promise<boolean> {
  const lock = readLock(world.files, edition.id, report);
  if (lock === undefined) return false;
  if (isUntouched(edition, lock, world.hashes.sha256) && hasSameRegisters(edition, registers, lock)) return true;
  const { judgeLock } = await import('../../rules/lock.ts');
  const correction = nextCorrection(edition.id, repository.editions);
  for (const diagnostic of judgeLock({ edition, registers, lock, sha256: world.hashes.sha256, correction })) {
    report(diagnostic);
  }
  return true;
}

/** Whether what an edition uses of the registers is what its lock says, if it says anything of it. */
function hasSameRegisters(edition: Edition, registers: Registers, { registers: held }: Lock): boolean {
  if (held === undefined) return true;
  const { links, ...used } = usedRegisters(edition, registers);
  return JSON.stringify(held.links === undefined ? used : { ...used, links }) === JSON.stringify(held);
}

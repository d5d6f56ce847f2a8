import { examine } from '../engine/examine/examine.ts';
import type { Memory } from '../load/memory.ts';
import type { Edition } from '../model/model.ts';
import type { Examined } from '../model/proof.ts';
import type { Registers } from '../model/registers.ts';
import type { Results } from '../model/years/results.ts';
import type { Files } from '../ports/files.ts';
import type { World } from '../ports/world.ts';

/** All data in one state, read and judged. */
export interface Look {
  /** The files of that very state: they do not change any more, and are the same for who reads them again. */
  readonly files: Files;
  readonly examined: Examined;
  /** The editions that could be read, in the order of their years. */
  readonly held: readonly Held[];
}

/** An edition with what it is seen beside. */
export interface Held {
  readonly edition: Edition;
  readonly registers: Registers;
  readonly previous: Edition | undefined;
  /** What lies in `results/` for it. */
  readonly year: Results;
}

/** Reads and judges all data; what has not changed since the memory was last asked is not read again. Undefined where there is no `indicators/`. */
export async function lookAt(world: Pick<World, 'files' | 'hashes'>, memory: Memory): Promise<Look | undefined> {
  const held: Held[] = [];
  const files = memory.look(world.files);
  const examined = await examine(
    { ...world, files },
    {
      digests: false,
      results: true,
      memory,
      visit: (edition, registers, previous, year) => held.push({ edition, registers, previous, year }),
    },
  );
  return examined && { files, examined, held };
}

/** Whether two looks saw the same: all editions are then the very same in memory, and so is what was found, and which are locked. */
export function isSameState(one: Look, other: Look): boolean {
  return (
    one.held.length === other.held.length &&
    one.held.every((each, index) => {
      const { edition, registers } = other.held[index] ?? each;
      return each.edition === edition && each.registers === registers;
    }) &&
    one.examined.editions.every(({ isLocked }, index) => isLocked === other.examined.editions[index]?.isLocked) &&
    JSON.stringify(one.examined.findings.map(({ code, facts }) => [code, facts])) ===
      JSON.stringify(other.examined.findings.map(({ code, facts }) => [code, facts]))
  );
}

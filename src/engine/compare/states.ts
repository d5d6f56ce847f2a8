import type { Side } from '../../changes/facts.ts';
import type { Notes } from '../../load/document.ts';
import { loadEdition } from '../../load/edition.ts';
import { type Memory, openMemory } from '../../load/memory.ts';
import { loadRegisters } from '../../load/registers.ts';
import { listRepository } from '../../load/repository.ts';
import type { Registers } from '../../model/registers.ts';
import type { Files } from '../../ports/files.ts';
import { uniqueIds } from '../../rules/identity.ts';
import { type Diagnostic, severityOf, sortFindings } from '../../text/diagnostic.ts';
import { addTo, newReading, readWith, reportDeparting } from '../examine/reading.ts';

/** A state of the data: what it is called, and its files. */
export interface State {
  readonly name: string;
  readonly files: Files;
}

/** A state from which editions are read as they are asked for. */
export interface OpenState extends State {
  /** Its editions in the order of their years. Undefined when there is no `indicators/`. */
  readonly ids: readonly string[] | undefined;
  readonly registers: () => Promise<Registers>;
  /** Forgets what was parsed before it was last called, so that memory does not grow with the editions that are read. */
  readonly forget: () => void;
  /** An edition with the registers; undefined when its scheme cannot be read. */
  readonly side: (id: string) => Promise<Side | undefined>;
  /** What of all that was read could not be read, so that a comparison would tell of changes that are none. */
  readonly unread: () => Promise<readonly Diagnostic[]>;
}

/** Of a repository that cannot be read nothing is there. */
const NONE = { retired: false, signers: false };

/** Opens a state: looks which editions there are, and reads nothing yet. Two states with one memory parse what is the same in both once. */
export function openState(state: State, memory: Memory = openMemory()): OpenState {
  const reading = newReading();
  const report = (diagnostic: Diagnostic): void => {
    reading.found.push(diagnostic);
  };
  const read = async <Result>(load: (notes: Notes) => Result): Promise<Result> => {
    // What is mistyped is left as it is: what it was meant to be is no change that somebody made.
    const { result, ...noticed } = await readWith(reading.aids, memory, load, ['parse']);
    addTo(reading, noticed);
    return result;
  };
  const repository = listRepository(state.files, report);
  let registers: Promise<Registers> | undefined;
  const readRegisters = (): Promise<Registers> => {
    registers ??= read((notes) => loadRegisters(state.files, repository?.has ?? NONE, notes));
    return registers;
  };
  return {
    ...state,
    ids: repository?.editions,
    registers: readRegisters,
    forget: () => void memory.settle(),
    side: async (id) => {
      const known = await readRegisters();
      const edition = await read((notes) => loadEdition(state.files, id, notes, known.units));
      if (edition === undefined) return undefined;
      const side = { edition, registers: known };
      for (const each of uniqueIds(edition, side.registers)) report(each);
      return side;
    },
    unread: async () => {
      await reportDeparting(reading);
      reading.departing.length = 0;
      return sortFindings(reading.found.filter((each) => severityOf(each) === 'error'));
    },
  };
}

import type { Side } from '../../changes/facts.ts';
import type { FileKind } from '../../load/document.ts';
import { loadEdition } from '../../load/edition.ts';
import { type Memory, openMemory } from '../../load/memory.ts';
import { loadRegisters } from '../../load/registers.ts';
import { listRepository } from '../../load/repository.ts';
import type { Registers } from '../../model/registers.ts';
import type { Files } from '../../ports/files.ts';
import { uniqueIds } from '../../rules/identity.ts';
import { type Diagnostic, severityOf, sortFindings } from '../../text/diagnostic.ts';
import type { Yaml } from '../../text/written.ts';

/** A state of the data: what it is called, and its files. */
export interface State {
  readonly name: string;
  readonly files: Files;
}

/** A state from which editions are read as they are asked for. */
export interface OpenState extends State {
  /** Its editions in the order of their years. Undefined when there is no `indicators/`. */
  readonly ids: readonly string[] | undefined;
  readonly registers: () => Registers;
  /** Forgets what was parsed before it was last called, so that memory does not grow with the editions that are read. */
  readonly forget: () => void;
  /** An edition with the registers; undefined when its scheme cannot be read. */
  readonly side: (id: string) => Side | undefined;
  /** What of all that was read could not be read, so that a comparison would tell of changes that are none. */
  readonly unread: () => Promise<readonly Diagnostic[]>;
}

/** Opens a state: looks which editions there are, and reads nothing yet. Two states with one memory parse what is the same in both once. */
export function openState(state: State, memory: Memory = openMemory()): OpenState {
  const found: Diagnostic[] = [];
  const departing: { readonly yaml: Yaml; readonly kind: FileKind }[] = [];
  const report = (diagnostic: Diagnostic): void => {
    found.push(diagnostic);
  };
  const notes = { report, departs: (yaml: Yaml, kind: FileKind) => departing.push({ yaml, kind }), memory };
  const repository = listRepository(state.files, report);
  let registers: Registers | undefined;
  const readRegisters = (): Registers => {
    registers ??= loadRegisters(state.files, repository?.hasRetired ?? false, notes);
    return registers;
  };
  return {
    ...state,
    ids: repository?.editions,
    registers: readRegisters,
    forget: () => void memory.settle(),
    side: (id) => {
      const edition = loadEdition(state.files, id, notes);
      if (edition !== undefined) for (const each of uniqueIds(edition, readRegisters())) report(each);
      return edition && { edition, registers: readRegisters() };
    },
    unread: async () => {
      if (departing.length > 0) {
        const { reportDepartures } = await import('../../load/shape.ts');
        for (const { yaml, kind } of departing.splice(0)) reportDepartures(yaml, kind, report);
      }
      return sortFindings(found.filter((each) => severityOf(each) === 'error'));
    },
  };
}

import type { CellPlace, DeliveryCode, DeliveryFacts, DeliveryFinding } from '../text/delivery.ts';

/** A value that was delivered and is not used, with the code that says why. */
export interface Unused {
  readonly sheet: string;
  readonly cell: string;
  readonly value: string;
  readonly why: DeliveryCode;
  /** The file in which it stands, where a form came in two. */
  readonly file?: string;
}

/** What is noted of a file while it is read. */
export interface Notes {
  readonly findings: readonly DeliveryFinding[];
  readonly unused: readonly Unused[];
  /** Says something of the file, a sheet or a cell. */
  find<C extends DeliveryCode>(code: C, facts: DeliveryFacts[C], sheet?: string, cell?: string): void;
  /** Says something of a value, and that it is therefore not used. */
  refuse<C extends DeliveryCode>(code: C, facts: DeliveryFacts[C], value: string, sheet: string, cell: string): void;
  /** Lists a value as not used, of which all has been said already. */
  leave(why: DeliveryCode, value: string, sheet: string, cell: string): void;
}

/** Notes about one file, empty at first. */
export function notesOn(file: string): Notes {
  const findings: DeliveryFinding[] = [];
  const unused: Unused[] = [];
  const find: Notes['find'] = (code, facts, sheet, cell) => {
    const place: CellPlace = { file, sheet, cell };
    findings.push({ code, facts, place });
  };
  const leave: Notes['leave'] = (why, value, sheet, cell) => {
    unused.push({ sheet, cell, value, why });
  };
  return {
    findings,
    unused,
    find,
    leave,
    refuse: (code, facts, value, sheet, cell) => {
      find(code, facts, sheet, cell);
      leave(code, value, sheet, cell);
    },
  };
}

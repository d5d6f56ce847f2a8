import type { Diagnostic } from '../text/diagnostic.ts';
import type { Decimal } from './decimal.ts';
import type { Edition, Limit } from './model.ts';

/** What was proved of an edition: control totals and digests. */
export interface EditionProof {
  readonly id: string;
  readonly state: Edition['state'];
  readonly title: string;
  /** Whether a lock freezes it. */
  readonly isLocked?: boolean;
  readonly systems: readonly SystemProof[];
}

/** The control totals (控制总分) and the digest of a system. */
export interface SystemProof {
  readonly id: string;
  readonly title: string;
  readonly fullMarks: Decimal | undefined;
  /** The total of each unit class; undefined when it is not proved: a part of the system could not be read, or a sum does not hold. */
  readonly classes: readonly ClassProof[];
  /** What a criterion is called. */
  readonly scored: string;
  /** How many criteria there are, those of all unit classes together. */
  readonly criteria: number;
  /** SHA-256 of the canonical form; undefined when it was not asked for or a part of the system could not be read. */
  readonly digest: string | undefined;
}

/** What was proved for a unit class. */
interface ClassProof {
  readonly id: string;
  readonly name: string;
  /** Whether it is one unit alone, which has something of its own. */
  readonly isUnit: boolean;
  readonly fullMarks: Decimal | undefined;
  readonly total: Decimal | undefined;
  /** What the level-1 indicators add to where that is converted to the full marks (缺项折算); undefined where it is these. */
  readonly scale: Decimal | undefined;
  /** The most that is added beside the total; undefined where nothing is. */
  readonly bonus: Limit | undefined;
}

/** What is known after the whole road was walked: proofs in the order of editions, findings sorted. */
export interface Examined {
  readonly editions: readonly EditionProof[];
  readonly findings: readonly Diagnostic[];
}

import type { Decimal } from '../model/decimal.ts';
import type { EnteredKey } from '../model/grading/result.ts';
import type { Tally } from './tally.ts';

/** What the office wrote into the summary sheet about a unit (满意度、加分、扣分、一票否决), with the cell in which it stands. */
export interface Adjustment {
  readonly text: string;
  /** Where it is a number, exactly. */
  readonly amount: Decimal | undefined;
  readonly file: string;
  readonly sheet: string;
  readonly cell: string;
  /** Where the same stands in the second folder, of a form that two people typed. */
  readonly second?: { readonly sheet: string; readonly cell: string };
  /** Whether two people had typed it differently, and somebody decided. */
  readonly isResolved?: boolean;
}

/** A form of a unit or a part of one: whether it came and is used, and what it adds to. */
export interface CollectedPart extends Tally {
  readonly hasCome: boolean;
}

/** Everything that was collected of a unit. */
export interface CollectedUnit {
  readonly id: string;
  readonly name: string;
  readonly class: string;
  readonly self: CollectedPart;
  /** All departments together. */
  readonly verified: Tally;
  /** What is added beside that sum, within its limits; undefined where nothing is for such a unit. */
  readonly bonus?: Decimal | undefined;
  /** By the ids of departments, in the order of their forms, `ARRANGED` of `model/leading/scorer.ts` among them; only those that score this unit. */
  readonly departments: ReadonlyMap<string, CollectedPart>;
  /** In the order of the columns of the summary sheet; none where no summary sheet came. */
  readonly adjustments: ReadonlyMap<EnteredKey, Adjustment>;
  /** Those of which a summary sheet came that cannot be used: what it said of them is not known. */
  readonly open: ReadonlySet<EnteredKey>;
}

/** A component that the office enters, by the columns that must be filled in. */
export interface NeededComponent {
  readonly name: string;
  readonly keys: readonly EnteredKey[];
}

export interface CollectedSystem {
  readonly id: string;
  readonly title: string;
  readonly digest: string;
  /** What is asked for of every unit: the components of its score that the office enters. */
  readonly needed: readonly NeededComponent[];
  /** In the order of the register. */
  readonly units: readonly CollectedUnit[];
}

/** What was collected of an edition, added up exactly from what was filled in: the input of the summary sheet. */
export interface Collected {
  readonly edition: string;
  readonly systems: readonly CollectedSystem[];
}

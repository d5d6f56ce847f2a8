import type { Seal } from '../model/form-identity.ts';
import type { Supplement } from '../model/leading/supplement.ts';
import type { Edition } from '../model/model.ts';
import type { EditionProof } from '../model/proof.ts';
import type { Registers } from '../model/registers.ts';
import type { SelfReports } from '../model/self-report.ts';
import type { Results } from '../model/years/results.ts';
import type { Outcome } from '../results/outcome.ts';
import type { Product } from './product.ts';

/** The generators of forms, which are sent out to be filled in. */
export const FORM_GENERATORS = ['self', 'blank', 'department', 'summary'] as const;

/** What documents are made from: an edition that has been proved, and what belongs to all years. */
export interface Source {
  readonly edition: Edition;
  readonly proof: EditionProof;
  readonly registers: Registers;
  /** The edition before it; undefined for the first of all. */
  readonly previous?: Edition | undefined;
  /** What units have said of themselves, where it was collected and is to stand on the forms for scoring. */
  readonly reported?: SelfReports | undefined;
  /** What is still to be filled in of forms that came back, where nothing but that is to be made. */
  readonly supplement?: Supplement | undefined;
  /** What lies in `results/` for it, where that was wanted. */
  readonly year?: Results | undefined;
  /** What became of the units of each system, in the order of the annexes, where results are to be published. */
  readonly results?: PublishedResults | undefined;
}

/** Results, and what they were made from. */
export interface PublishedResults {
  readonly outcomes: readonly Outcome[];
  /** The SHA-256 of everything beside the edition that they were made from. */
  readonly digest: string;
  /** What lies in `results/` for the edition. */
  readonly year: Results;
  /** The SHA-256 of what of that goes out without scores: notices, and the tasks that are open. */
  readonly outgoing: string;
}

/** What is wanted beyond the ordinary. */
export interface Wishes {
  /** The unit classes for which annexes of their own are wanted: class ids. */
  readonly classes: readonly string[];
  /** The departments for which revision tables of their own are wanted: department ids. */
  readonly departments?: readonly string[];
  /** Whether the form of each unit is printed, too, and not only that of its class. */
  readonly printed?: boolean;
  /** Whether OFD is wanted of all that has pages. */
  readonly ofd?: boolean;
  /** What seals forms; none is sealed without it. */
  readonly seal?: Seal | undefined;
}

/** Decides what is published of an edition and lays it out. Pure: the same source gives equal products, and nothing outside is read or written. */
export interface Generator {
  readonly name: string;
  readonly products: (source: Source, wishes: Wishes) => Promise<readonly Product[]>;
}

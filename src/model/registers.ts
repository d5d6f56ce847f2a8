import type { Mention, Written } from '../text/written.ts';

/** A department that assesses (考核单位), or an office of one. */
export interface Department {
  readonly id: string;
  readonly name: string;
  /** Other forms in which its name occurs, with their places. */
  readonly aliases: readonly Mention[];
  readonly offices: readonly { readonly id: string; readonly name: string; readonly written: Written }[];
  /** Its accounts at the Git host (审阅人账号), which are asked for a review when something changes that it leads. */
  readonly owners: readonly string[];
  /** False for a department that is registered as one that only cooperates. */
  readonly leads: boolean;
  readonly written: Written;
}

/** An assessed unit (被考核单位). */
export interface AssessedUnit {
  readonly id: string;
  readonly name: string;
  readonly system: string;
  readonly class: string;
  /** The department that this unit is, where it is one: no department scores itself. */
  readonly department: string | undefined;
  /** The first and the last year in which it is assessed; undefined where there is no limit. */
  readonly from: number | undefined;
  readonly until: number | undefined;
  readonly written: Written;
}

/** An id that is given up for good from a year on. */
export interface RetiredId {
  readonly id: string;
  readonly system: string;
  readonly since: number | undefined;
  /** Why, in the words of the revision table (修订说明). */
  readonly reason: string | undefined;
  readonly written: Written;
}

/** Somebody who signs what is published, by one of his keys (签名人). */
export interface Signer {
  readonly name: string;
  /** The SHA-256 of the public key, as lower-case hexadecimal digits. */
  readonly key: string;
  /** The first and the last year whose documents he signs with it; undefined where there is no limit. */
  readonly from: number | undefined;
  readonly until: number | undefined;
  readonly written: Written;
}

/** What belongs to all years. A register that could not be read is undefined: nothing is judged by it. */
export interface Registers {
  readonly departments: readonly Department[] | undefined;
  readonly units: readonly AssessedUnit[] | undefined;
  readonly retired: readonly RetiredId[];
  /** Undefined where nobody is registered: then nobody has to sign, and no key is known. */
  readonly signers?: readonly Signer[] | undefined;
}

/** The units of a system that are assessed in a year; all of the system's units when the year is unknown. */
export function unitsOf(
  units: readonly AssessedUnit[],
  system: string,
  year: number | undefined,
): readonly AssessedUnit[] {
  return units.filter((unit) => unit.system === system && isAssessedIn(unit, year));
}

/** Whether a unit is assessed in a year; true when the year is unknown. */
export function isAssessedIn(unit: AssessedUnit, year: number | undefined): boolean {
  return isWithin(unit, year);
}

function isWithin({ from, until }: Pick<Signer, 'from' | 'until'>, year: number | undefined): boolean {
  return year === undefined || ((from ?? year) <= year && year <= (until ?? year));
}

/** Whether a signer signs the documents of a year with his key; true when the year is unknown. */
export function isSignedIn(signer: Signer, year: number | undefined): boolean {
  return isWithin(signer, year);
}

/** The first of some units that is registered and that no system of an edition assesses; undefined where there is none. */
export function unassessedAmong(
  ids: readonly string[],
  units: readonly AssessedUnit[],
  { systems, year }: { readonly systems: readonly { readonly id: string }[]; readonly year: number | undefined },
): AssessedUnit | undefined {
  const assessed = new Set(systems.flatMap(({ id }) => unitsOf(units, id, year)));
  return units.find((each) => ids.includes(each.id) && !assessed.has(each));
}

/** What is still to be filled in of forms that came back (补充表). */
export interface Supplement {
  /** The SHA-256 of what was collected, by which it is known. */
  readonly digest: string;
  /** Tells its forms from others. */
  readonly id: string;
  /** Whether somebody who scores (undefined for a unit that speaks of itself) is still to score a criterion of a unit, on a form that came back. */
  readonly lacks: (scorer: string | undefined, unit: string, criterion: string) => boolean;
}

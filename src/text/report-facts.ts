/** Why nothing is used of a file with what units have said of themselves, with the facts that its sentences need. A place is a path of keys: `forms[3].rows[12].unit`. */
export interface ReportFacts {
  /** It is no text in UTF-8, or no JSON; counted from 1. */
  readonly syntax: { readonly line: number; readonly column: number };
  /** It is JSON, but nothing that forms are collected into. */
  readonly foreign: Record<string, never>;
  /** Another version of the program has written it. */
  readonly version: Record<string, never>;
  /** Something is not as it is written when forms are collected. */
  readonly shape: { readonly place: string };
  /** A key stands twice in a mapping, the second time in this line. */
  readonly repeated: { readonly line: number; readonly key: string };
  /** A number is none, or none that may be given there; a text is too long. */
  readonly value: { readonly place: string; readonly value: string };
  /** The same is said in two places. */
  readonly twice: { readonly place: string; readonly other: string };
  readonly edition: { readonly found: string; readonly expected: string };
  /** The system was changed after it was collected; by its check codes. */
  readonly system: { readonly title: string; readonly found: string; readonly expected: string };
  /** A unit was registered, taken out of the register or changed after it was collected. */
  readonly unit: { readonly name: string };
}

/** Such a reason. */
export type ReportFault<K extends keyof ReportFacts = keyof ReportFacts> = {
  readonly [Kind in K]: { readonly kind: Kind; readonly facts: ReportFacts[Kind] };
}[K];

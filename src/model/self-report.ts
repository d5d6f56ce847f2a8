/** What a self-assessment form asks a unit to say of an item, by the keys of its columns, in their order. */
export const SELF_KEYS = ['self-score', 'self-note', 'evidence'] as const;
export type SelfKey = (typeof SELF_KEYS)[number];

/** What was filled in, as it can be printed; `unused` is something that was filled in and cannot be used. */
export type SelfValue = { readonly text: string } | 'unused';

/** What a unit has said of itself: nothing yet (`absent`), something of which nothing is used, or by the ids of criteria what stands in each column. */
export type SelfReport =
  | { readonly kind: 'absent' | 'unused' }
  | { readonly kind: 'used'; readonly items: ReadonlyMap<string, ReadonlyMap<SelfKey, SelfValue>> };

/** What the units of an edition have said of themselves, as it was collected. */
export interface SelfReports {
  /** The SHA-256 of the file that says it. */
  readonly digest: string;
  /** By the ids of units. */
  readonly units: ReadonlyMap<string, SelfReport>;
}

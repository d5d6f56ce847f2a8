import type { RawItem, RawValue } from '../edit/item-edit.ts';

/** A system as it is written, flat: what a merge compares. Items are known by their ids, whatever their place. */
export interface MergeState {
  readonly items: ReadonlyMap<string, MergeItem>;
}

/** An item of a state. */
export interface MergeItem {
  readonly id: string;
  /** Undefined at level 1. */
  readonly parent: string | undefined;
  /** The ids of what lies right below it, in their order. */
  readonly children: readonly string[];
  readonly kind: 'indicator' | 'criterion';
  /** Every key but `id`, `indicators` and `criteria`. */
  readonly fields: ReadonlyMap<string, RawValue>;
}

/** Two sides changed the same in different ways. Whoever decides gives one of the two, or something else. */
export type MergeConflict =
  | {
      readonly kind: 'field';
      readonly id: string;
      readonly key: string;
      readonly base: RawValue | undefined;
      readonly ours: RawValue | undefined;
      readonly theirs: RawValue | undefined;
    }
  /** One side removed what the other changed, or put something below. */
  | { readonly kind: 'removed'; readonly id: string; readonly by: 'ours' | 'theirs'; readonly item: RawItem }
  /** Both put in the same id with other content. */
  | { readonly kind: 'added'; readonly id: string; readonly ours: RawItem; readonly theirs: RawItem }
  /** Both moved it, to different places, or below each other. */
  | {
      readonly kind: 'moved';
      readonly id: string;
      readonly ours: string | undefined;
      readonly theirs: string | undefined;
    };

import type { RawItem, RawValue } from '../edit/item-edit.ts';

/** A system as it is written, flat: what a merge compares. Items are known by their ids, whatever their place. */
export interface MergeState {
  /** The ids of level 1 in their order: one is a file. */
  readonly roots: readonly string[];
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

/** One of the two that are merged. */
export type Side = 'ours' | 'theirs';

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
  /** One side removed an item with all below it, in which the other changed something, put something in, or took it elsewhere: as that one has it. */
  | { readonly kind: 'removed'; readonly id: string; readonly by: Side; readonly item: RawItem }
  /** Both put in the same id with other content, or in another place. */
  | { readonly kind: 'added'; readonly id: string; readonly ours: RawItem; readonly theirs: RawItem }
  /** Both moved it, to different places, or below each other: the indicators above it; undefined for level 1. */
  | {
      readonly kind: 'moved';
      readonly id: string;
      readonly ours: string | undefined;
      readonly theirs: string | undefined;
    }
  /** Both put what lies below an indicator in another order (undefined: level 1 of the system): all of it as each has it. */
  | {
      readonly kind: 'order';
      readonly id: string | undefined;
      readonly ours: readonly string[];
      readonly theirs: readonly string[];
    }
  /** What both made below an indicator does not go together: indicators and criteria side by side, or nothing is left. */
  | { readonly kind: 'below'; readonly id: string; readonly ours: RawItem; readonly theirs: RawItem };

/** Which side a conflict is decided for. */
export type Choice = (conflict: MergeConflict) => Side;

/** Whether two conflicts are about the same of the same item. */
export function isSameConflict(a: MergeConflict, b: MergeConflict): boolean {
  return a.kind === b.kind && a.id === b.id && (a.kind !== 'field' || b.kind !== 'field' || a.key === b.key);
}

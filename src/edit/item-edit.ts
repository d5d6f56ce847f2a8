/**
 * A change of one item of a system, by its id, in plain values of YAML. What reads sheets, merges branches and accepts
 * opinions gives a list of them; `applied.ts` makes the new texts of all files.
 */
export type ItemEdit =
  /** Gives a key of an item's mapping a value; undefined takes the key away. Numbers are `{ number: '0.50' }` as they are to be written, lists and mappings plain. */
  | { readonly kind: 'field'; readonly id: string; readonly key: string; readonly value: RawValue | undefined }
  /** Puts a new item below an indicator (undefined: level 1 of the system), behind another (undefined: first). */
  | {
      readonly kind: 'add';
      readonly under: string | undefined;
      readonly after: string | undefined;
      readonly item: RawItem;
    }
  /** Takes an item away with all below it; its id is put into the register of retired ids where `retire` says why. */
  | { readonly kind: 'remove'; readonly id: string; readonly retire: string | undefined }
  | {
      readonly kind: 'move';
      readonly id: string;
      readonly under: string | undefined;
      readonly after: string | undefined;
    };

/** A value for YAML; numbers as they are to be written, so that nothing is rounded on the way. */
export type RawValue =
  | string
  | boolean
  | { readonly number: string }
  | readonly RawValue[]
  | { readonly mapping: readonly (readonly [key: string, value: RawValue])[] };

/** An item as it stands in YAML: its keys in their order, and what lies below it. */
export interface RawItem {
  readonly id: string;
  readonly fields: readonly (readonly [key: string, value: RawValue])[];
  readonly below: { readonly key: 'indicators' | 'criteria'; readonly items: readonly RawItem[] } | undefined;
}

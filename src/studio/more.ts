import { lineageTyped } from '../engine/revise/lineage.ts';
import { worthTyped } from '../engine/revise/worth.ts';
import { mayHave, typedOf, WRITTEN } from '../engine/revise/written-fields.ts';
import type { Item } from '../model/model.ts';
import type { MoreField, MoreView } from './protocol/rows.ts';

/** The fields of an item that stand in no column of the table, in the order in which they are written. */
export function moreOf(item: Item): readonly MoreView[] {
  const typed = WRITTEN.filter((key) => mayHave(item, key)).map((field): MoreView => {
    const value = typedOf(item, field);
    return { field, value: value ?? null, isSpecial: value === undefined };
  });
  const words = (['notApplicable', 'provenance', 'confirmed'] as const).filter(
    (key) => key === 'provenance' || (key === 'notApplicable') === (item.kind === 'criterion'),
  );
  const special = (field: MoreField, value: string | null | undefined): MoreView => {
    return { field, value: value ?? null, isSpecial: value === undefined };
  };
  return [
    special('worth', worthTyped(item)),
    ...typed,
    ...words.map((field) => wordIn(item, field)),
    special('lineage', lineageTyped(item)),
  ];
}

/** What stands in such a field, as it is typed; null where nothing does. */
export function moreIn(item: Item, field: MoreField): string | null {
  return moreOf(item).find((each) => each.field === field)?.value ?? null;
}

function wordIn({ written }: Item, field: 'notApplicable' | 'provenance' | 'confirmed'): MoreView {
  const value: unknown = written.value[field];
  const isWord = typeof value === 'string' || typeof value === 'boolean';
  return { field, value: isWord ? String(value) : null, isSpecial: value !== undefined && !isWord };
}

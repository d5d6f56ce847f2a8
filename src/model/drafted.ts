import type { Item, System } from './model.ts';

/** The highest items of a system that the office itself drafted, in printed order; what lies below them is drafted too. */
export function draftedItems({ items }: System): readonly Item[] {
  return items.filter((item) => item.provenance === 'drafted' && item.parent?.provenance !== 'drafted');
}

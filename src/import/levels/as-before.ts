import type { Item } from '../../model/model.ts';
import type { DraftItem } from '../draft.ts';
import { bare } from '../ids/likeness.ts';

/** Whether each item stands below the same titles as one of an earlier edition does: where it does, nothing of that is left open. */
export function isAsBefore(items: readonly DraftItem[], earlier: readonly Item[]): boolean {
  const paths = new Set(earlier.map(pathOf));
  const holds = (each: readonly DraftItem[], above: string): boolean =>
    each.every((item) => {
      const path = `${above}/${bare(item.words)}`;
      return paths.has(path) && holds(item.children, path);
    });
  return items.length > 0 && holds(items, '');
}

function pathOf(item: Item): string {
  const words = bare(item.kind === 'indicator' ? item.title : item.text);
  return `${item.parent === undefined ? '' : pathOf(item.parent)}/${words}`;
}

import { titleOf } from '../engine/examine/meant.ts';
import { inOriginal } from '../text/mending.ts';
import { placeOf } from '../text/written.ts';
import type { DeskWords } from '../words/desk.ts';
import type { Look } from './look.ts';

/** A sentence of a command as the page says it of an edition: by what the page has, items and files of items by titles. What is not there any more is called as it was. */
export function inPage(said: string, { held }: Look, edition: string, words: DeskWords): string {
  const titles = new Map<string, string>();
  for (const { edition: each } of held) {
    for (const item of each.systems.flatMap(({ items }) => items)) {
      const { path } = inOriginal(placeOf(item.written, 'id')).source;
      // The first item of a file is the one that it is about.
      if (!titles.has(path)) titles.set(path, titleOf(item));
      if (each.id === edition) titles.set(item.id, titleOf(item));
    }
  }
  return words.byTitles(words.inPage(said), (called) => titles.get(called));
}

import { titleOf } from '../engine/examine/meant.ts';
import type { DeskWords } from '../words/desk.ts';
import { itemIn } from './items.ts';
import type { Look } from './look.ts';
import type { Wish } from './protocol.ts';

/** What is said of a change that was made, by what was there before it: the name by which it is undone. */
export function saidOf(wish: Wish, before: Look, words: DeskWords): string {
  const item = 'id' in wish ? itemIn(before, wish, wish.id) : undefined;
  const title = item === undefined ? '' : titleOf(item);
  switch (wish.kind) {
    case 'set':
      return words.set(title, wish.field, wish.value);
    case 'add':
      return words.added(wish.title ?? wish.text);
    case 'move':
      return words.moved(title);
    case 'remove':
      return words.removed(title);
    case 'rename':
      return words.renamed(title, wish.to);
    case 'fix':
      return words.fixed(wish.file, wish.line);
  }
}

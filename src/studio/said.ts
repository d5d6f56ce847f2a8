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
      return words.set(title, wish.field, wish.field === 'department' ? namesIn(wish, before) : wish.value);
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

/** Departments as people call them, where they are typed by their ids. */
function namesIn({ edition, value }: Extract<Wish, { readonly kind: 'set' }>, { held }: Look): string {
  const { departments = [] } = held.find((each) => each.edition.id === edition)?.registers ?? {};
  return value.replace(/[a-z][a-z\d-]*/g, (word) => departments.find(({ id }) => id === word)?.name ?? word);
}

import type { Growing } from './growing.ts';
import { type Ledger, remark } from './ledger.ts';

/** Items without the titles below which nothing stands and that count nothing: places of a form that nobody filled in. What they say counts as not used, and a remark names each. */
export function emptied(items: readonly Growing[], book: Ledger): readonly Growing[] {
  return items.flatMap((item): readonly Growing[] => {
    if (item.kind === 'criterion') return [item];
    const children = emptied(item.children, book);
    item.children.splice(0, item.children.length, ...children);
    if (children.length > 0 || item.points !== undefined || item.adds !== undefined) return [item];
    if (item.scoring !== undefined || item.evidence !== undefined || item.method !== undefined) return [item];
    const kept = book.uses.filter(({ stretch }) => stretch.text !== item.cell?.text);
    book.uses.splice(0, book.uses.length, ...kept);
    remark(book, 'empty-category', { title: item.words }, item.from[0]);
    return [];
  });
}

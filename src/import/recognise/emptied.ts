import type { SourceText } from '../source.ts';
import type { Growing } from './growing.ts';
import { type Ledger, remark } from './ledger.ts';

/** Items without the titles below which nothing stands and that count nothing: places of a form that nobody filled in. What they say counts as not used, and a remark names each. */
export function emptied(items: readonly Growing[], book: Ledger): readonly Growing[] {
  const unused = new Set<SourceText | undefined>();
  const left = filled(items, book, unused);
  if (unused.size > 0) {
    const kept = book.uses.filter(({ stretch }) => !unused.has(stretch.text));
    book.uses.length = 0;
    for (const each of kept) book.uses.push(each);
  }
  return left;
}

function filled(items: readonly Growing[], book: Ledger, unused: Set<SourceText | undefined>): readonly Growing[] {
  return items.flatMap((item): readonly Growing[] => {
    if (item.kind === 'criterion') return [item];
    const children = filled(item.children, book, unused);
    item.children.splice(0, item.children.length, ...children);
    if (children.length > 0 || item.points !== undefined || item.adds !== undefined) return [item];
    if (item.scoring !== undefined || item.evidence !== undefined || item.method !== undefined) return [item];
    unused.add(item.cell?.text);
    remark(book, 'empty-category', { title: item.words }, item.from[0]);
    return [];
  });
}

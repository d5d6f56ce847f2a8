import type { DraftItem } from '../draft.ts';
import { isSame, sumOf } from '../said/numbers.ts';
import { saying } from '../said/piece.ts';
import type { StatedBonus } from './growth.ts';
import { type Ledger, remark } from './ledger.ts';

/** Tells each statement of what all bonuses add that the items do not add to: nobody knows then what it limits. */
export function proveBonuses(stated: readonly StatedBonus[], items: readonly DraftItem[], book: Ledger): void {
  const all = items.flatMap(limitsOf);
  const added = all.includes('unlimited') ? 'unlimited' : sumOf(all);
  for (const { value, at } of stated) {
    const holds = all.length > 0 && (value === added || isSame(value, added));
    if (!holds) remark(book, 'points-unread', { text: saying(at), title: '加分' }, at, true);
  }
}

/** What an item adds at most, by its own word or by those below it. */
function limitsOf({ points, adds, children }: DraftItem): readonly string[] {
  const own = points?.kind === 'adds' ? points.value : adds;
  return own === undefined ? children.flatMap(limitsOf) : [own];
}

import { appliesFor, type Units } from '../applicability.ts';
import type { DraftItem } from '../draft.ts';
import { isSame, sumOf } from '../said/numbers.ts';
import { saying } from '../said/piece.ts';
import { type Summed, viewsOf } from '../sums.ts';
import type { StatedBonus } from './growth.ts';
import { type Ledger, remark } from './ledger.ts';

/** Tells each statement of what all bonuses add that the items do not add to, neither all of them nor those that are for each kind of units: nobody knows then what it limits. */
export function proveBonuses(stated: readonly StatedBonus[], summed: Summed, book: Ledger): void {
  if (stated.length === 0) return;
  const views = viewsOf(summed);
  const added = [undefined, ...views].map((view) => addedFor(summed.items, view));
  for (const { value, at } of stated) {
    const [all, ...each] = added.map((sum) => value === sum || isSame(value, sum));
    if (all !== true && each.includes(false))
      remark(book, 'points-unread', { text: saying(at), title: '加分' }, at, true);
  }
}

/** What all items add at most, or those that are for a kind of units; undefined where none does. */
function addedFor(items: readonly DraftItem[], view: Units | undefined): string | undefined {
  const all = items.flatMap((each) => limitsOf(each, view));
  return all.includes('unlimited') ? 'unlimited' : all.length === 0 ? undefined : sumOf(all);
}

/** What an item adds at most, by its own word or by those below it. */
function limitsOf(item: DraftItem, view: Units | undefined): readonly string[] {
  const { points, adds, children } = item;
  if (view !== undefined && !appliesFor(item, view)) return [];
  const own = points?.kind === 'adds' ? points.value : adds;
  return own === undefined ? children.flatMap((each) => limitsOf(each, view)) : [own];
}

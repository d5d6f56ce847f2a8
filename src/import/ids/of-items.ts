import { isId } from '../../load/names.ts';
import type { DraftItem, Remark } from '../draft.ts';
import { eachItem } from '../written/counted.ts';
import type { Former } from './like.ts';
import { itemIds } from './name.ts';

/** Ids of all items: those of the earlier edition, those that the file states where none has or had them, which is told of the others, and new ones. */
export async function idsOf(
  items: readonly DraftItem[],
  former: ReadonlyMap<DraftItem, Former>,
  used: Iterable<string>,
  remarks: Remark[],
): Promise<ReadonlyMap<DraftItem, string>> {
  const all = eachItem(items);
  const kept = new Map(
    all.flatMap((item) => (former.has(item) ? [[item, former.get(item)?.item.id ?? ''] as const] : [])),
  );
  const taken = new Set([...used, ...kept.values()]);
  const stating = all.filter(({ id }) => id !== undefined);
  for (const item of stating) {
    const { id = '' } = item;
    if (kept.has(item) || !isId(id) || taken.has(id)) continue;
    kept.set(item, id);
    taken.add(id);
  }
  const others = stating.filter((item) => kept.get(item) !== item.id);
  const [first] = others;
  if (first?.id !== undefined)
    remarks.push({
      code: 'ids-not-kept',
      facts: { id: first.id, count: others.length },
      at: first.from[0],
      changesTotal: false,
    });
  const nameless = all.filter((item) => !kept.has(item));
  const ids = await itemIds(
    nameless.map(({ words, kind }) => ({ words, fallback: kind })),
    taken,
  );
  return new Map([...kept, ...nameless.map((item, index) => [item, ids[index] ?? ''] as const)]);
}

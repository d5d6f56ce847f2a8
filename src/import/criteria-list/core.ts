import type { Item } from '../../model/model.ts';
import type { DraftItem } from '../draft.ts';
import { type Ledger, remark } from '../recognise/ledger.ts';

/**
 * Items with the marks of core items where they belong. A list says of each criterion whether it or anything above it is
 * one: below an indicator of which all criteria have a star it may be the indicator. Criteria of an earlier edition with
 * the same ids tell which; else the criteria keep the stars, which counts the same and is told.
 */
export function withCore(
  items: readonly DraftItem[],
  earlier: readonly Item[],
  book: Ledger,
  depth = 0,
): readonly DraftItem[] {
  return items.map((item) => {
    if (item.kind === 'criterion') return item;
    const scored = criteriaOf(item);
    if (!scored.every(({ core }) => core))
      return { ...item, children: withCore(item.children, earlier, book, depth + 1) };
    const lines = new Map(scored.map((each) => [each, formerLine(each, earlier)]));
    if ([...lines.values()].every((line) => line.some(({ core }) => core))) return asFormer(item, lines, depth, false);
    remark(book, 'list-core-open', { title: item.words, count: scored.length }, item.from[0]);
    return item;
  });
}

function criteriaOf(item: DraftItem): readonly DraftItem[] {
  return item.kind === 'criterion' ? [item] : item.children.flatMap(criteriaOf);
}

/** The one criterion of an earlier edition that has the id of one of the list, with all above it, from level 1 on; nothing where there is none. */
function formerLine({ id }: DraftItem, earlier: readonly Item[]): readonly Item[] {
  const same = id === undefined ? [] : earlier.filter((each) => each.kind === 'criterion' && each.id === id);
  return same.length === 1 ? same.flatMap(withAbove) : [];
}

function withAbove(item: Item): readonly Item[] {
  return item.parent === undefined ? [item] : [...withAbove(item.parent), item];
}

/** An item with stars where those of an earlier edition are; each criterion keeps one that nothing above it has got. */
function asFormer(
  item: DraftItem,
  lines: ReadonlyMap<DraftItem, readonly Item[]>,
  depth: number,
  isCovered: boolean,
): DraftItem {
  if (item.kind === 'criterion') return { ...item, core: !isCovered || lines.get(item)?.at(-1)?.core === true };
  const former = criteriaOf(item).map((each) => lines.get(each)?.slice(0, -1)[depth]);
  const core = former.every((each) => each?.core === true);
  return { ...item, core, children: item.children.map((each) => asFormer(each, lines, depth + 1, isCovered || core)) };
}

import type { Item } from '../../model/model.ts';
import { bare } from '../ids/likeness.ts';

/** What the titles of an earlier edition stand below, each by its words; empty for those of the first level. Titles that are there twice say nothing. */
export type Parents = ReadonlyMap<string, string>;

/** The titles of items of an earlier edition. */
export function parentsOf(earlier: readonly Item[]): Parents {
  const titles = earlier.filter(({ kind }) => kind === 'indicator').map((each) => [wordsOf(each), each] as const);
  const counts = new Map<string, number>();
  for (const [words] of titles) counts.set(words, (counts.get(words) ?? 0) + 1);
  const once = titles.filter(([words]) => counts.get(words) === 1);
  return new Map(once.map(([words, { parent }]) => [words, parent === undefined ? '' : wordsOf(parent)]));
}

function wordsOf(item: Item): string {
  return item.kind === 'indicator' ? bare(item.title) : '';
}

/** Whether a title may stand below another one, empty for none, as far as the earlier edition knows it. */
export function mayStandBelow(title: string, above: string, parents: Parents): boolean {
  return [bare(above), undefined].includes(parents.get(bare(title)));
}

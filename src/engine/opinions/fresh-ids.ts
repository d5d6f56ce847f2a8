import { itemIds, type Nameless } from '../../import/ids/name.ts';
import type { SuggestedItem, Suggestion } from '../../model/opinions/suggestion.ts';
import type { Opened } from './opened.ts';

/**
 * Gives the items that an opinion wants to be new their ids, that of an indicator before those below it. They are made of
 * their words: none that any year has used or that is retired, nor one that another open opinion would get, so that it is
 * the same whichever is taken first.
 */
export async function freshItemIds({
  opinions,
  used,
  registers,
}: Pick<Opened, 'opinions' | 'used' | 'registers'>): Promise<(suggestion: Suggestion) => readonly string[]> {
  const open = opinions.all.flatMap(({ suggestion, decision }) => {
    const { field, after } = suggestion;
    return decision !== undefined || field !== 'insert' || typeof after !== 'object'
      ? []
      : [{ suggestion, items: itemsIn(after) }];
  });
  if (open.length === 0) return () => [];
  const taken = [...[...used.values()].flatMap((ids) => [...ids.keys()]), ...registers.retired.map(({ id }) => id)];
  const ids = [
    ...(await itemIds(
      open.flatMap(({ items }) => items),
      taken,
    )),
  ];
  const given = new Map(open.map(({ suggestion, items }) => [suggestion, ids.splice(0, items.length)]));
  return (suggestion) => given.get(suggestion) ?? [];
}

function itemsIn({ text, criteria = [] }: SuggestedItem): readonly Nameless[] {
  return [{ words: text, fallback: 'item' }, ...criteria.flatMap(itemsIn)];
}

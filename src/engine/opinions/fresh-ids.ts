import { itemIds, type Nameless } from '../../import/ids/name.ts';
import type { Opinion } from '../../model/opinions/opinion.ts';
import type { SuggestedItem } from '../../model/opinions/suggestion.ts';
import type { Survey } from '../revise/survey.ts';

/** Gives the items that opinions want to be new their ids, made of their words: none that any year has used or that is retired. */
export async function freshItemIds(
  wanted: readonly Opinion[],
  { used, registers }: Pick<Survey, 'used' | 'registers'>,
): Promise<(words: string) => string> {
  const items = wanted.flatMap(({ suggestion: { field, after } }) =>
    field === 'insert' && typeof after === 'object' ? itemsIn(after) : [],
  );
  if (items.length === 0) return () => '';
  const taken = [...[...used.values()].flatMap((ids) => [...ids.keys()]), ...registers.retired.map(({ id }) => id)];
  const ids = await itemIds(items, taken);
  const left = items.map(({ words }, index) => ({ words, id: ids[index] ?? '' }));
  return (words) => {
    const at = left.findIndex((each) => each.words === words);
    const [given] = left.splice(at < 0 ? 0 : at, 1);
    return given?.id ?? '';
  };
}

function itemsIn({ text, criteria = [] }: SuggestedItem): readonly Nameless[] {
  return [{ words: text, fallback: 'item' }, ...criteria.flatMap(itemsIn)];
}

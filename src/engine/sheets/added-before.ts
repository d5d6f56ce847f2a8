import type { ItemEdit, RawItem } from '../../edit/item-edit.ts';
import type { MergeState } from '../../merge/merge.ts';

/**
 * Edits that put new items in, under the ids of those that the data has got meanwhile and that say the same in the same
 * place: a sheet that is read a second time puts nothing in twice.
 */
export function withKnownIds(edits: readonly ItemEdit[], base: MergeState, ours: MergeState): readonly ItemEdit[] {
  const ids = new Map<string, string>();
  const taken = new Set<string>();
  const known = (id: string): string => ids.get(id) ?? id;
  const renamed = (item: RawItem, under: string | undefined): RawItem => {
    const twin = childrenIn(ours, under).find(
      (id) =>
        !base.items.has(id) && !taken.has(id) && wordsIn(ours.items.get(id)?.fields) === wordsIn(new Map(item.fields)),
    );
    if (twin !== undefined) {
      taken.add(twin);
      ids.set(item.id, twin);
    }
    const id = known(item.id);
    return {
      ...item,
      id,
      below: item.below && { ...item.below, items: item.below.items.map((each) => renamed(each, id)) },
    };
  };
  return edits.map((edit) => {
    if (edit.kind !== 'add') return edit;
    const after = edit.after === undefined ? undefined : known(edit.after);
    return { ...edit, after, item: renamed(edit.item, edit.under) };
  });
}

function childrenIn({ roots, items }: MergeState, under: string | undefined): readonly string[] {
  return under === undefined ? roots : (items.get(under)?.children ?? []);
}

/** The title of an indicator, the wording of a criterion. */
function wordsIn(fields: RawFields | undefined): string {
  return JSON.stringify(fields?.get('title') ?? fields?.get('text') ?? null);
}

type RawFields = ReadonlyMap<string, RawItem['fields'][number][1]>;

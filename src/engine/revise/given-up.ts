import type { ItemEdit, RawItem } from '../../edit/item-edit.ts';
import type { Item, Lineage, System } from '../../model/model.ts';
import { lastUseBefore, type Survey } from './survey.ts';

/**
 * The items whose ids are given up for good when an item is removed, with the others that edits are made with: those of
 * earlier editions that are there no more and that nothing answers for. What lay below one of them in the newest of
 * these editions goes with it; what the lineage of an item that stays names has become that item.
 */
export function givenUp(survey: Survey, system: System, id: string, edits: readonly ItemEdit[]): readonly Item[] {
  const elsewhere = new Set(
    edits.flatMap((edit) => (edit.kind === 'move' ? [edit.id] : edit.kind === 'add' ? idsOf(edit.item) : [])),
  );
  const going = (item: Item): readonly Item[] => {
    if (elsewhere.has(item.id)) return [];
    return [item, ...(item.kind === 'indicator' ? item.children.flatMap(going) : [])];
  };
  const gone = system.items.filter((item) => item.id === id).flatMap(going);
  const { replaced, continued } = namedBy(system.items.filter((item) => !gone.includes(item)));
  const retired = survey.registers.retired.filter((each) => each.system === system.id);
  const answered = new Set([...replaced, ...retired.map((each) => each.id)]);
  return gone.filter((item) => {
    const use = lastUseBefore(survey, system.id, item.id);
    if (use === undefined || replaced.has(item.id) || continued.has(item.id)) return false;
    answered.add(item.id);
    return use.parent === undefined || !answered.has(use.parent);
  });
}

/** The ids that lineage names: those in whose place something is, with all that lay below them, and those that live on in others. */
function namedBy(items: readonly Item[]): Readonly<Record<'replaced' | 'continued', ReadonlySet<string>>> {
  const lineages = items.flatMap(({ lineage }) => lineage ?? []);
  const idsIn = (mentions: Lineage['splits']): readonly string[] => mentions.map((mention) => mention.id);
  return {
    replaced: new Set(lineages.flatMap(({ replaces }) => idsIn(replaces))),
    continued: new Set(lineages.flatMap(({ splits, merges }) => idsIn([...splits, ...merges]))),
  };
}

function idsOf({ id, below }: RawItem): readonly string[] {
  return [id, ...(below?.items.flatMap(idsOf) ?? [])];
}

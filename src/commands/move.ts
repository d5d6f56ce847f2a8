import type { ExitCode } from '../cli/exit-code.ts';
import type { Asked } from '../cli/spec.ts';
import type { MOVE } from '../cli/specs/author.ts';
import { moveItem } from '../edit/tree.ts';
import { itemsMeant } from '../engine/examine/meant.ts';
import { type Destination, destination, membersOf, placeName, spotOf } from '../engine/revise/destination.ts';
import { filesAfterEdits } from '../engine/revise/item-edits.ts';
import { checkNumbers, renumbered } from '../engine/revise/numbering.ts';
import { restrictedUnder } from '../engine/revise/restricted.ts';
import { type Rename, revise } from '../engine/revise/revise.ts';
import { findItem, survey } from '../engine/revise/survey.ts';
import type { Indicator, Item, System } from '../model/model.ts';
import { refusal } from '../ports/failure.ts';
import type { World } from '../ports/world.ts';
import { placeOf } from '../text/written.ts';
import type { Authoring } from '../words/authoring.ts';
import { authoringIn, type Language } from '../words/languages.ts';

/** Puts an indicator or a criterion elsewhere in its system, with everything below it and its comments; its lines stay as they are but for their indent, and but for what they say for classes for which nothing is there. */
export async function move(
  world: Pick<World, 'files' | 'editing' | 'hashes' | 'terminal'>,
  asked: Asked<typeof MOVE>,
  language: Language,
): Promise<ExitCode> {
  const words = await authoringIn(language);
  const [word] = asked.operands;
  const name = placeName(asked, words);
  const found = await survey(world, asked, word, words);
  const { system, item } = findItem(found, word, asked, words);
  const { id, parent } = item;
  if (isElsewhere(name, system, found.edition.systems)) throw refusal(words.failure.otherSystem(id, name));
  const to = destination(found, { ...asked, system: system.id }, words);
  const place = placeOf(item.written, 'id');
  if (item.kind === 'indicator' && parent === undefined) {
    checkNumbers(system, found, words);
    const renames = reordered(item, to, words);
    return revise(world, asked, language, found, { edits: [], renames, system, items: [id], place });
  }
  if (parent === undefined) throw new Error(`the criterion ${id} has nothing above it`);
  const target = checkedParent(item, parent, to, words);
  const restricted = restrictedUnder(target, item, system);
  const after = target.children[to.index - 1]?.id;
  const edits = [{ kind: 'move', id, under: target.id, after }, ...restricted] as const;
  return revise(world, asked, language, found, {
    ...(restricted.length > 0
      ? { files: filesAfterEdits(world.files, found, system, edits, words) }
      : { edits: moveItem(spotOf(parent, parent.children.indexOf(item)), spotOf(target, to.index)) }),
    system,
    items: [id, parent.id, target.id],
    place,
  });
}

/** Whether only other systems have an id or a title. */
function isElsewhere(name: string, system: System, systems: readonly System[]): boolean {
  const has = (each: System): boolean => each.id === name || itemsMeant(name, each.items).length > 0;
  return !has(system) && systems.some(has);
}

/** The indicator below which an item is put. Throws a failure where it may not be there, is there already, or would leave nothing behind. */
function checkedParent(
  item: Item,
  parent: Indicator,
  { system, parent: target, index }: Destination,
  words: Authoring,
): Indicator {
  const fits =
    target !== undefined &&
    target.isLeaf === (item.kind === 'criterion') &&
    target.level + depthOf(item) <= system.levels.length;
  if (!fits) {
    throw refusal(words.failure.wrongLevel(item.id, target?.id ?? system.id));
  }
  const at = parent.children.indexOf(item);
  if (target === parent && (index === at || index === at + 1)) throw refusal(words.failure.isThere(item.id));
  if (target !== parent && membersOf(system, parent).length === 1) {
    throw refusal(words.failure.onlyOne(item.id, parent.id));
  }
  return target;
}

/** How many levels of indicators an item has, itself among them. */
function depthOf(item: Item): number {
  return item.kind === 'criterion' ? 0 : 1 + Math.max(...item.children.map(depthOf), 0);
}

/** The new names of the files of a system where one of its level-1 indicators is put elsewhere. Throws a failure where it cannot be there, or is there already. */
function reordered(item: Indicator, { system, parent, index }: Destination, words: Authoring): readonly Rename[] {
  if (parent !== undefined) throw refusal(words.failure.wrongLevel(item.id, parent.id));
  const at = system.indicators.indexOf(item);
  if (index === at || index === at + 1) throw refusal(words.failure.isThere(item.id));
  const order = system.indicators.toSpliced(at, 1);
  return renumbered(order.toSpliced(index > at ? index - 1 : index, 0, item));
}

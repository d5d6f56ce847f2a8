import type { ExitCode } from '../cli/exit-code.ts';
import type { Asked } from '../cli/spec.ts';
import type { REMOVE } from '../cli/specs/author.ts';
import { membersOf } from '../engine/revise/destination.ts';
import { textField } from '../engine/revise/field-values.ts';
import { givenUp } from '../engine/revise/given-up.ts';
import { filesAfterEdits } from '../engine/revise/item-edits.ts';
import { checkNumbers } from '../engine/revise/numbering.ts';
import { revise } from '../engine/revise/revise.ts';
import { findItem, lastUseBefore, type Survey, survey } from '../engine/revise/survey.ts';
import type { Item, System } from '../model/model.ts';
import { refusal } from '../ports/failure.ts';
import type { World } from '../ports/world.ts';
import type { Authoring } from '../words/authoring.ts';
import { authoringIn, type Language } from '../words/languages.ts';

/** Takes an item out of the data with all below it. An id that earlier editions have is registered as retired, with the reason. */
export async function remove(
  world: Pick<World, 'files' | 'editing' | 'hashes' | 'terminal'>,
  asked: Asked<typeof REMOVE>,
  language: Language,
): Promise<ExitCode> {
  const words = await authoringIn(language);
  const [word] = asked.operands;
  const found = await survey(world, asked, word, words);
  const { system, item } = findItem(found, word, asked, words);
  const { parent } = item;
  if (membersOf(system, parent).length === 1) {
    throw refusal(parent ? words.failure.onlyOneLeft(item.id, parent.id) : words.failure.lastOf(item.id, system.id));
  }
  if (parent === undefined) checkNumbers(system, found, words);
  const retire = reasonFor(item, system, found, asked.reason, words);
  return revise(world, asked, language, found, {
    files: filesAfterEdits(world.files, found, system, [{ kind: 'remove', id: item.id, retire }], words),
    system,
    items: [item.id, ...(parent === undefined ? [] : [parent.id])],
  });
}

/** Why ids are given up, where an earlier edition has them. Throws a failure where that is not said, or none is given up. */
function reasonFor(
  { id }: Item,
  system: System,
  found: Survey,
  typed: string | undefined,
  words: Authoring,
): string | undefined {
  const [first] = givenUp(found, system, id, []);
  const before = lastUseBefore(found, system.id, first?.id ?? id)?.edition;
  if (first === undefined || before === undefined) {
    const { neverPublished, livesOn } = words.failure;
    if (typed !== undefined) throw refusal(before === undefined ? neverPublished(id, found.edition.id) : livesOn(id));
    return undefined;
  }
  if (typed === undefined) throw refusal(words.failure.needsReason(first.id, before));
  const [, reason] = textField('reason', typed, words);
  return String(reason);
}

import type { ExitCode } from '../cli/exit-code.ts';
import type { Asked } from '../cli/spec.ts';
import type { RENAME } from '../cli/specs/author.ts';
import { checkedId } from '../engine/revise/ids.ts';
import { filesWithId, judgeRename } from '../engine/revise/renamed-id.ts';
import { revise } from '../engine/revise/revise.ts';
import { findItem, survey } from '../engine/revise/survey.ts';
import type { World } from '../ports/world.ts';
import { authoringIn, type Language } from '../words/languages.ts';

/** Gives an item another id wherever the system's is written: in every edition that is not final, in lineage, in placeholders of the measures, in the name of its file. */
export async function rename(
  world: Pick<World, 'files' | 'editing' | 'hashes' | 'terminal'>,
  asked: Asked<typeof RENAME>,
  language: Language,
): Promise<ExitCode> {
  const words = await authoringIn(language);
  const [word, typed] = asked.operands;
  const found = await survey(world, asked, word, words);
  const { system, item } = findItem(found, word, asked, words);
  const id = checkedId(typed, system.id, found, words);
  const change = { system: system.id, from: item.id, to: id };
  judgeRename(world.files, found, change, words);
  return revise(world, asked, language, found, {
    files: filesWithId(world.files, found, change, words),
    system,
    items: [],
  });
}

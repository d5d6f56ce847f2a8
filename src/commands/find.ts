import type { ExitCode } from '../cli/exit-code.ts';
import type { Asked } from '../cli/spec.ts';
import type { FIND } from '../cli/specs/author.ts';
import { examine } from '../engine/examine/examine.ts';
import { itemsMeant } from '../engine/examine/meant.ts';
import { systemMeant } from '../engine/revise/survey.ts';
import type { Edition } from '../model/model.ts';
import { failure, refusal } from '../ports/failure.ts';
import type { World } from '../ports/world.ts';
import { type FoundItem, foundAsJson, foundAsText } from '../report/found-items.ts';
import { authoringIn, type Language } from '../words/languages.ts';

/** Lists the indicators and criteria of an edition, the newest where none is named, that have a word as id, in their title or in their wording: with their ids, where they stand, what they count, and file and line. */
export async function find(
  world: Pick<World, 'files' | 'hashes' | 'terminal'>,
  { root, operands: [word], year, system, format }: Asked<typeof FIND>,
  language: Language,
): Promise<ExitCode> {
  const words = await authoringIn(language);
  const editions: Edition[] = [];
  const examined = await examine(world, { digests: false, visit: (edition) => void editions.push(edition) });
  if (examined === undefined) throw failure((say) => say.noIndicators(root));
  const years = editions.map(({ id }) => id);
  const edition = year === undefined ? editions.at(-1) : editions.find(({ id }) => id === year);
  if (edition === undefined) {
    throw year === undefined ? refusal(words.failure.noEdition) : failure((say) => say.unknownYear(year, years));
  }
  const named = system === undefined ? undefined : systemMeant(edition, system);
  const found = edition.systems
    .filter(({ id }) => named === undefined || id === named)
    .flatMap((each): readonly FoundItem[] => itemsMeant(word, each.items).map((item) => ({ system: each, item })));
  if (found.length === 0) throw refusal(words.failure.nothingFound(word, edition.id));
  world.terminal.print(format === 'json' ? foundAsJson(edition, found) : foundAsText(edition, found, words));
  return 0;
}

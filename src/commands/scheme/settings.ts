import type { ExitCode } from '../../cli/exit-code.ts';
import type { Asked } from '../../cli/spec.ts';
import type { SETTINGS } from '../../cli/specs/author.ts';
import { examine } from '../../engine/examine/examine.ts';
import { candidates, meantBy } from '../../engine/examine/meant.ts';
import { revise } from '../../engine/revise/revise.ts';
import { survey } from '../../engine/revise/survey.ts';
import { namingIn } from '../../engine/settings/naming.ts';
import { type Setting, settingsOf } from '../../engine/settings/settings.ts';
import { settingsAsText } from '../../engine/settings/text.ts';
import { editFor } from '../../engine/settings/tried.ts';
import type { Edition } from '../../model/model.ts';
import { failure, refusal } from '../../ports/failure.ts';
import type { World } from '../../ports/world.ts';
import { nearest } from '../../text/suggest.ts';
import type { Authoring } from '../../words/authoring.ts';
import { authoringIn, type Language, messagesIn } from '../../words/languages.ts';

type Asking = Asked<typeof SETTINGS>;

/** Lists the settings of a year with what each does, or gives one another value in its place; everything else in the scheme stays byte for byte. A value that the schema does not allow is refused. */
export async function settings(
  world: Pick<World, 'files' | 'editing' | 'hashes' | 'terminal'>,
  asked: Asking,
  language: Language,
): Promise<ExitCode> {
  const words = await authoringIn(language);
  const [name, value] = asked.operands;
  if (value === undefined && asked.clear === undefined) {
    const edition = await editionShown(world, asked);
    const found = name === undefined ? settingsOf(edition) : settingsMeant(name, edition, words);
    world.terminal.print(settingsAsText(found, words));
    return 0;
  }
  if (name !== undefined && asked.clear !== undefined) throw refusal(words.failure.settingAndClear);
  const found = await survey(world, { ...asked, system: undefined }, '', words);
  const setting = settingMeant(asked.clear ?? name ?? '', found.edition, words);
  const naming = namingIn(found.edition, found.registers, setting.path);
  const edit = editFor(setting, value, { words, messages: await messagesIn(language), naming });
  const [system] = found.edition.systems;
  if (system === undefined) throw refusal(words.failure.noEdition);
  return revise(world, asked, language, found, { edits: edit && [edit], system, items: [], place: setting.place });
}

/** The edition whose settings are shown: the one that was asked for, else the newest. Throws a failure where there is none. */
async function editionShown(world: Pick<World, 'files' | 'hashes'>, { root, year }: Asking): Promise<Edition> {
  const editions: Edition[] = [];
  const examined = await examine(world, { digests: false, visit: (edition) => void editions.push(edition) });
  if (examined === undefined) throw failure((words) => words.noIndicators(root));
  const found = year === undefined ? editions.at(-1) : editions.find(({ id }) => id === year);
  const known = editions.map(({ id }) => id);
  if (found === undefined) throw failure((words) => words.unknownYear(year ?? '', known));
  return found;
}

/** The settings that a word means: by the path, by what it is called, or by a part of that. Throws a failure where it means none. */
function settingsMeant(word: string, edition: Edition, words: Authoring): readonly Setting[] {
  const all = settingsOf(edition);
  const found = meantBy(word, all, ({ path, titles }) => [path, titles.at(-1) ?? '']);
  if (found.length > 0) return found;
  const known = all.flatMap(({ path, titles }) => [path, titles.at(-1) ?? '']);
  throw refusal(words.failure.unknownSetting(word, nearest(word, known)));
}

function settingMeant(word: string, edition: Edition, words: Authoring): Setting {
  const found = settingsMeant(word, edition, words);
  const [first] = found;
  if (first === undefined || found.length > 1) {
    const names = candidates(found.map(({ titles, path }) => `${titles.slice(-3).join(' ')}（${path}）`));
    throw refusal(words.failure.severalSettings(word, names));
  }
  return first;
}

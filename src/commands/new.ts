import type { ExitCode } from '../cli/exit-code.ts';
import type { Asked } from '../cli/spec.ts';
import type { NEW } from '../cli/specs/author.ts';
import { draftFrom } from '../edit/draft.ts';
import { bearingOn } from '../engine/examine/bearing.ts';
import { examine } from '../engine/examine/examine.ts';
import { freshFindings, verdict } from '../engine/revise/verdict.ts';
import { withFiles } from '../engine/revise/with-files.ts';
import { isEditionName } from '../load/names.ts';
import type { Edition } from '../model/model.ts';
import type { Examined } from '../model/proof.ts';
import { failure, refusal } from '../ports/failure.ts';
import type { World } from '../ports/world.ts';
import { draftAsText } from '../report/drafted-edition.ts';
import { findingsAsText, painter } from '../report/text.ts';
import { type Diagnostic, severityOf } from '../text/diagnostic.ts';
import { authoringIn, type Language, messagesIn, wordsIn } from '../words/languages.ts';

/** Makes the next edition of a year as a draft, the whole folder or nothing, and lists what is to be confirmed in it. Nothing is made of an edition with errors, and nothing over what is there. */
export async function startYear(
  world: Pick<World, 'files' | 'editing' | 'hashes' | 'terminal'>,
  asked: Asked<typeof NEW>,
  language: Language,
): Promise<ExitCode> {
  const words = await authoringIn(language);
  const [id] = asked.operands;
  if (!isEditionName(id)) throw refusal(words.failure.badYear(id));
  const folder = `${asked.root === '.' ? '' : `${asked.root}/`}indicators/${id}`;
  const { examined, edition } = await oldEdition(world, asked);
  if (isTaken(world, id)) throw refusal(words.failure.exists(folder));
  const errors = errorsOf(edition, examined);
  if (errors.length > 0) {
    const [messages, frame] = [await messagesIn(language), await wordsIn(language)];
    world.terminal.tell(
      `${words.notRenewed(edition.id)}\n\n${findingsAsText(errors, messages, frame, painter(false))}`,
    );
    return 1;
  }
  const draft = draftFrom(edition, id);
  if ('unusual' in draft) throw refusal(words.failure.unusual(draft.unusual.path, 1));
  const after = await examine({ ...world, files: withFiles(world.files, draft.files) }, { digests: false });
  if (after === undefined) throw failure((say) => say.noIndicators(asked.root));
  const files = new Map(draft.files.map(({ path, text }) => [path.slice(`indicators/${id}/`.length), text]));
  if (!asked.dryRun && world.editing.create(folder, files) === 'occupied') throw refusal(words.failure.exists(folder));
  world.terminal.print(`${asked.dryRun ? words.wouldCreate(folder, files.size) : words.created(folder, files.size)}\n`);
  world.terminal.print(
    `${draftAsText(draft, words)}\n${await verdict(world, language, examined, after, draft.marked > 0 ? 'unconfirmed' : undefined)}\n`,
  );
  world.terminal.print(`${asked.dryRun ? words.dryRun : words.afterNew(id)}\n`);
  return freshFindings(examined, after).every(({ code }) => code === 'unconfirmed') ? 0 : 1;
}

/** The edition that is to be taken over: the one that was asked for, else the newest. */
async function oldEdition(
  world: Pick<World, 'files' | 'hashes'>,
  { root, from }: Asked<typeof NEW>,
): Promise<{ readonly examined: Examined; readonly edition: Edition }> {
  let held: Edition | undefined;
  const examined = await examine(world, {
    digests: false,
    visit: (edition) => {
      if (from === undefined || edition.id === from) held = edition;
    },
  });
  if (examined === undefined) throw failure((say) => say.noIndicators(root));
  const years = examined.editions.map(({ id }) => id);
  if (held === undefined) throw failure((say) => say.unknownYear(from ?? '', years));
  return { examined, edition: held };
}

function isTaken(world: Pick<World, 'files'>, id: string): boolean {
  const entries = world.files.list('indicators');
  return typeof entries !== 'string' && entries.some(({ name }) => name === id);
}

/** The errors of an edition and of what belongs to all years: with them nobody could say what is taken over. */
function errorsOf({ id }: Edition, { findings }: Examined): readonly Diagnostic[] {
  return bearingOn([id], findings).own.filter((each) => severityOf(each) === 'error');
}

import type { Generator } from '../../artifact/generator.ts';
import type { ExitCode } from '../../cli/exit-code.ts';
import type { FileChange } from '../../edit/applied/applied.ts';
import { edited } from '../../edit/edit.ts';
import { addOpinions } from '../../edit/opinions.ts';
import { OPINIONS } from '../../load/names.ts';
import { parseYaml } from '../../load/yaml.ts';
import type { Edition } from '../../model/model.ts';
import { bodiesIn, bodyBehind, bodyNamed } from '../../model/opinions/bodies.ts';
import { identityOf } from '../../model/opinions/identity.ts';
import type { Opinion } from '../../model/opinions/opinion.ts';
import type { ReadDraft, ReturnedDraft } from '../../opinions/returned.ts';
import { asMeant } from '../../opinions/sentences/agreement.ts';
import { suggestionsIn } from '../../opinions/suggestions-in.ts';
import { failure, refusal } from '../../ports/failure.ts';
import type { Folders } from '../../ports/folders.ts';
import type { World } from '../../ports/world.ts';
import { suggestedAsText } from '../../report/opinions/suggested.ts';
import { asWritten } from '../../text/written.ts';
import { authoringIn, type Language, opinionWordsIn } from '../../words/languages.ts';
import type { OpinionWords } from '../../words/opinions.ts';
import { revise } from '../revise/revise.ts';
import type { Survey } from '../revise/survey.ts';
import { surveyAll } from './opened.ts';
import { sentEditions } from './sent.ts';

/** What was asked for. */
interface Asked {
  readonly root: string;
  readonly operands: readonly string[];
  readonly year: string | undefined;
  readonly unit: string | undefined;
  readonly dryRun: boolean;
}

/** Where the drafts lie. */
interface Drafts {
  readonly folders: Pick<Folders, 'walk' | 'bytes'>;
}

/** What is new in an edition. */
interface Added {
  readonly survey: Survey;
  readonly drafts: readonly ReadDraft[];
  readonly fresh: readonly Opinion[];
}

/** Reads drafts that came back, and adds what is new in them to the opinions of their editions: all of it or nothing. */
export async function suggestFrom(
  world: Pick<World, 'files' | 'editing' | 'hashes' | 'terminal'> & Drafts,
  asked: Asked,
  language: Language,
  generators: readonly Generator[],
): Promise<ExitCode> {
  const [words, authoring] = [await opinionWordsIn(language), await authoringIn(language)];
  const sent = await sentEditions(world, asked, language, generators, words);
  if (sent === undefined) return 1;
  const drafts: ReturnedDraft[] = [];
  for (const path of pathsIn(world, asked.operands, words)) {
    drafts.push(await suggestionsIn(path, bytesOf(world, path), sent));
  }
  const refused = drafts.flatMap((draft) =>
    draft.kind === 'refused' ? [words.refused(draft.file, draft.reason)] : [],
  );
  if (refused.length > 0) throw failure(() => [...refused, words.failure.nothingRead].join('\n'));
  const read = drafts.flatMap((draft) => (draft.kind === 'read' ? [draft] : []));
  const { survey, all } = await surveyAll(world, asked);
  const added = all.flatMap((each): readonly Added[] => {
    const own = read.filter(({ edition }) => edition === each.edition.id);
    return own.length === 0 ? [] : [{ survey: { ...survey, ...each }, drafts: own, fresh: freshIn(each, own, asked) }];
  });
  const said = added.map(({ survey: { edition, registers }, ...each }) =>
    suggestedAsText({ edition, registers, ...each }, words),
  );
  const isUnread = read.some(({ unread }) => unread.length > 0);
  const [first] = added;
  const [system] = first?.survey.edition.systems ?? [];
  if (first === undefined || system === undefined || added.every(({ fresh }) => fresh.length === 0)) {
    world.terminal.print([...said, `${words.nothingNew}\n`].join('\n'));
    return isUnread ? 1 : 0;
  }
  const code = await revise(world, asked, language, first.survey, {
    files: added.flatMap(({ survey: { edition }, fresh }) => {
      if (fresh.length === 0) return [];
      const change = fileWith(edition, fresh);
      if (change === undefined) throw refusal(authoring.failure.brokenFile(pathOf(edition)));
      return [change];
    }),
    ...{ system, items: [], isQuiet: true },
    said: () => said.join('\n'),
  });
  return isUnread ? 1 : code;
}

/** The files that were named, and those in the folders that were. Throws a failure for what is neither, and for a folder without any. */
function pathsIn({ folders }: Drafts, operands: readonly string[], words: OpinionWords): readonly string[] {
  return operands.flatMap((path) => {
    const files = folders.walk(path, '');
    if (files === 'missing') throw failure((say) => say.noFile(path));
    if (files === 'not-a-folder') return [path];
    const drafts = files.filter((each) => each.kind === 'file' && !LEFT_BEHIND.test(each.path));
    if (drafts.length === 0) throw refusal(words.failure.noDrafts(path));
    return drafts.map((each) => `${path}/${each.path}`);
  });
}

/** What programs leave beside documents while they are open, and Windows in folders that were looked at. */
const LEFT_BEHIND = /(?:^|\/)(?:[.~][^/]*|thumbs\.db|desktop\.ini)$/i;

function bytesOf({ folders }: Drafts, path: string): Uint8Array {
  const content = folders.bytes(path);
  if (content.kind === 'bytes') return content.bytes;
  if (content.kind === 'too-large') throw failure((say) => say.tooLarge(path, content.limit));
  throw failure((say) => (content.kind === 'missing' ? say.noFile(path) : say.notPlain(path)));
}

/** The suggestions of drafts that are not known yet, each once, with the numbers that they get. */
function freshIn(
  { edition, registers }: Pick<Survey, 'edition' | 'registers'>,
  drafts: readonly ReadDraft[],
  { unit }: Asked,
): readonly Opinion[] {
  const known = edition.opinions?.all ?? [];
  const seen = new Set(known.map(({ suggestion }) => identityOf(suggestion)));
  let number = known.reduce((most, each) => Math.max(most, each.number ?? 0), 0);
  const named = unit && bodyNamed(unit, bodiesIn(registers));
  const fresh: Opinion[] = [];
  for (const suggestion of drafts.flatMap(({ suggestions, agreements }) => [
    ...suggestions.map(asMeant),
    ...agreements,
  ])) {
    const identity = identityOf(suggestion);
    if (seen.has(identity)) continue;
    seen.add(identity);
    number += 1;
    const body = unit === undefined ? bodyBehind(suggestion, registers) : (named ?? unit);
    fresh.push({ number, unit: body, suggestion, decision: undefined, written: edition.written });
  }
  return fresh;
}

function pathOf({ id }: Edition): string {
  return `indicators/${id}/${OPINIONS}`;
}

/** A file without opinions, as it is begun. */
const EMPTY = '# yaml-language-server: $schema=../../schemas/opinions.schema.json\nopinions: []\n';

/** The file of opinions of an edition with more of them. Undefined where it is written too unusually. */
function fileWith(edition: Edition, fresh: readonly Opinion[]): FileChange | undefined {
  const before = edition.opinions?.written.yaml.source;
  const yaml = parseYaml(before ?? { path: pathOf(edition), text: EMPTY }, () => undefined);
  const edit = yaml && addOpinions(asWritten(yaml, yaml.value), fresh);
  const after = edit && edited(edit);
  return after && { before, after };
}

import type { Generator, Source } from '../../artifact/generator.ts';
import type { Asked } from '../../cli/spec.ts';
import type { CHECK } from '../../cli/specs/check.ts';
import type { Memory } from '../../load/memory.ts';
import { draftedItems } from '../../model/drafted.ts';
import type { Edition } from '../../model/model.ts';
import type { Examined } from '../../model/proof.ts';
import type { World } from '../../ports/world.ts';
import { countFindings } from '../../report/count.ts';
import type { Drafted } from '../../report/drafted.ts';
import { type PrintedCharacter, rareCharacters } from '../../rules/characters.ts';
import { type Diagnostic, severityOf, sortFindings } from '../../text/diagnostic.ts';
import { placeOf } from '../../text/written.ts';
import { type Language, messagesIn, wordsIn } from '../../words/languages.ts';
import type { Words } from '../../words/words.ts';
import { type AskedAbout, askedAbout } from './asked-about.ts';
import { bearingOn } from './bearing.ts';
import { digestEdition, examine } from './examine.ts';
import type { Placed } from './path-in-data.ts';

/** What `check` says, and the findings of which it speaks. */
export interface Answer {
  readonly text: string;
  readonly findings: readonly Diagnostic[];
}

/** What is needed for an answer beside the data. */
export interface Means {
  /** What is built of an edition; asked for only where a character may be one that no font has. */
  readonly generators: () => Promise<readonly Generator[]>;
  readonly memory?: Memory;
}

/** Checks everything in `indicators/`, and puts the findings of what was asked about, or the control totals when there are none, into the form that was asked for. Undefined when there is no `indicators/`. */
export async function answerTo(
  world: Pick<World, 'files' | 'hashes' | 'terminal' | 'typesetter'> & Placed,
  { format, drafted, operands, root }: Asked<typeof CHECK>,
  language: Language,
  { generators, memory }: Means,
): Promise<Answer | undefined> {
  const listed: Drafted[] = [];
  const rare: Rare[] = [];
  const proved = await examine(world, {
    digests: format === 'json',
    results: true,
    visit: (edition, registers, previous) => {
      if (drafted) listed.push(...listDrafted(edition));
      const characters = [...rareCharacters(edition, registers)];
      if (characters.length > 0) rare.push({ edition, registers, previous, characters });
    },
    memory,
  });
  if (proved === undefined) return undefined;
  const examined = rare.length === 0 ? proved : await withGlyphs(world, proved, rare, generators);
  const asked = askedAbout(examined, listed, operands, root, world);
  const text = await formatted(world, asked, format, language, drafted ? asked.drafted : undefined);
  return { text, findings: asked.findings };
}

/** An edition with printed characters that fonts may lack. */
type Rare = Omit<Source, 'proof'> & { readonly characters: readonly PrintedCharacter[] };

/** What was found, with the characters for which `build` would find no font on this machine. Of an edition that has other errors than not to be what its lock says nothing can be laid out, and nothing is said of fonts. */
async function withGlyphs(
  world: Pick<World, 'hashes' | 'typesetter'>,
  examined: Examined,
  rare: readonly Rare[],
  generators: Means['generators'],
): Promise<Examined> {
  const { missingFor } = await import('./glyphs.ts');
  const found: Diagnostic[] = [];
  for (const { characters, ...held } of rare) {
    const { own } = bearingOn([held.edition.id, held.previous?.id], examined.findings);
    const proof = examined.editions.find(({ id }) => id === held.edition.id);
    if (proof === undefined || own.some((each) => severityOf(each) === 'error' && each.code !== 'lock-differs'))
      continue;
    const source = { ...held, proof: digestEdition(proof, held.edition, world) };
    const building = { generators: await generators(), typesetter: world.typesetter };
    found.push(...(await missingFor(source, characters, building)));
  }
  return { ...examined, findings: sortFindings([...examined.findings, ...found]) };
}

async function formatted(
  world: Pick<World, 'hashes' | 'terminal'>,
  asked: AskedAbout,
  format: Asked<typeof CHECK>['format'],
  language: Language,
  drafted: readonly Drafted[] | undefined,
): Promise<string> {
  const { findings } = asked;
  const words = await wordsIn(language);
  if (format === 'text' && findings.length === 0) {
    const { painter, proofsAsText } = await import('../../report/text.ts');
    const open = asked.editions.filter(({ state, isLocked }) => state === 'final' && !isLocked);
    const unlocked = open.map(({ id }) => `${words.unlocked(id)}\n`).join('');
    const totals = asked.editions.length === 0 ? '' : `${proofsAsText(asked, words)}\n`;
    const clean = painter(world.terminal.hasColours)(words.clean, 'green');
    return `${totals}${clean}\n${unlocked}${elsewhere(asked, words)}${await draftedPart(drafted, words)}`;
  }
  const messages = await messagesIn(language);
  switch (format) {
    case 'text': {
      const { findingsAsText, painter } = await import('../../report/text.ts');
      return `${findingsAsText(findings, messages, words, painter(world.terminal.hasColours))}${elsewhere(asked, words)}${await draftedPart(drafted, words)}`;
    }
    case 'plain':
      return (await import('../../report/plain.ts')).findingsAsPlain(findings, messages, words);
    case 'json':
      return (await import('../../report/json.ts')).examinedAsJson(asked, messages, drafted);
    case 'github':
      return (await import('../../report/hosts.ts')).findingsAsGitHub(findings, messages);
    case 'gitlab':
      return (await import('../../report/hosts.ts')).findingsAsGitLab(findings, messages, words, world.hashes.sha256);
  }
}

/** Says in a line that there are findings of which nobody asked. */
function elsewhere({ elsewhere: left }: AskedAbout, words: Words): string {
  const { errors, warnings } = countFindings(left);
  return left.length === 0 ? '' : `${words.elsewhere(errors, warnings)}\n`;
}

async function draftedPart(drafted: readonly Drafted[] | undefined, words: Words): Promise<string> {
  return drafted === undefined ? '' : `\n${(await import('../../report/drafted.ts')).draftedAsText(drafted, words)}`;
}

function listDrafted({ id: edition, systems }: Edition): readonly Drafted[] {
  return systems.flatMap((system) =>
    draftedItems(system).map((item) => ({
      edition,
      system: system.id,
      id: item.id,
      title: item.kind === 'criterion' ? item.text : item.title,
      place: placeOf(item.written, 'id'),
    })),
  );
}

import type { Asked } from '../../cli/spec.ts';
import type { CHECK } from '../../cli/specs/check.ts';
import { draftedItems } from '../../model/drafted.ts';
import type { Edition } from '../../model/model.ts';
import type { World } from '../../ports/world.ts';
import { countFindings } from '../../report/count.ts';
import type { Drafted } from '../../report/drafted.ts';
import type { Diagnostic } from '../../text/diagnostic.ts';
import { placeOf } from '../../text/written.ts';
import { type Language, messagesIn, wordsIn } from '../../words/languages.ts';
import type { Words } from '../../words/words.ts';
import { type AskedAbout, askedAbout } from './asked-about.ts';
import { examineAll, type Means } from './examine-all.ts';
import type { Placed } from './path-in-data.ts';

/** What `check` says, and the findings of which it speaks. */
export interface Answer {
  readonly text: string;
  readonly findings: readonly Diagnostic[];
}

/** Checks everything in `indicators/`, and puts the findings of what was asked about, or the control totals when there are none, into the form that was asked for. Undefined when there is no `indicators/`. */
export async function answerTo(
  world: Pick<World, 'files' | 'hashes' | 'terminal' | 'typesetter'> & Placed,
  { format, drafted, operands, root }: Asked<typeof CHECK>,
  language: Language,
  { generators, memory }: Means,
): Promise<Answer | undefined> {
  const listed: Drafted[] = [];
  const examined = await examineAll(world, {
    digests: format === 'json',
    visit: (edition) => {
      if (drafted) listed.push(...listDrafted(edition));
    },
    memory,
    generators,
  });
  if (examined === undefined) return undefined;
  const asked = askedAbout(examined, listed, operands, root, world);
  const text = await formatted(world, asked, format, language, drafted ? asked.drafted : undefined);
  return { text, findings: asked.findings };
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

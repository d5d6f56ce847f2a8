import type { Asked } from '../../cli/spec.ts';
import type { CHECK } from '../../cli/specs/check.ts';
import type { Memory } from '../../load/memory.ts';
import { draftedItems } from '../../model/drafted.ts';
import type { Edition } from '../../model/model.ts';
import type { Examined } from '../../model/proof.ts';
import type { World } from '../../ports/world.ts';
import type { Drafted } from '../../report/drafted.ts';
import type { Diagnostic } from '../../text/diagnostic.ts';
import { placeOf } from '../../text/written.ts';
import { type Language, messagesIn, wordsIn } from '../../words/languages.ts';
import type { Words } from '../../words/words.ts';
import { examine } from './examine.ts';

/** What `check` says, and the findings of which it speaks. */
export interface Answer {
  readonly text: string;
  readonly findings: readonly Diagnostic[];
}

/** Checks everything in `indicators/`, and puts the findings, or the control totals when there are none, into the form that was asked for. Undefined when there is no `indicators/`. */
export async function answerTo(
  world: Pick<World, 'files' | 'hashes' | 'terminal'>,
  { format, drafted }: Asked<typeof CHECK>,
  language: Language,
  memory?: Memory,
): Promise<Answer | undefined> {
  const listed: Drafted[] = [];
  const examined = await examine(world, {
    digests: format === 'json',
    visit: drafted ? (edition) => listed.push(...listDrafted(edition)) : undefined,
    memory,
  });
  if (examined === undefined) return undefined;
  const text = await formatted(world, examined, format, language, drafted ? listed : undefined);
  return { text, findings: examined.findings };
}

async function formatted(
  world: Pick<World, 'hashes' | 'terminal'>,
  examined: Examined,
  format: Asked<typeof CHECK>['format'],
  language: Language,
  drafted: readonly Drafted[] | undefined,
): Promise<string> {
  const { findings } = examined;
  const words = await wordsIn(language);
  if (format === 'text' && findings.length === 0) {
    const { painter, proofsAsText } = await import('../../report/text.ts');
    return `${proofsAsText(examined, words)}\n${painter(world.terminal.hasColours)(words.clean, 'green')}\n${await draftedPart(drafted, words)}`;
  }
  const messages = await messagesIn(language);
  switch (format) {
    case 'text': {
      const { findingsAsText, painter } = await import('../../report/text.ts');
      return `${findingsAsText(findings, messages, words, painter(world.terminal.hasColours))}${await draftedPart(drafted, words)}`;
    }
    case 'plain':
      return (await import('../../report/plain.ts')).findingsAsPlain(findings, messages, words);
    case 'json':
      return (await import('../../report/json.ts')).examinedAsJson(examined, messages, drafted);
    case 'github':
      return (await import('../../report/hosts.ts')).findingsAsGitHub(findings, messages);
    case 'gitlab':
      return (await import('../../report/hosts.ts')).findingsAsGitLab(findings, messages, words, world.hashes.sha256);
  }
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

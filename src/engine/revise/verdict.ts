import type { Examined } from '../../model/proof.ts';
import type { World } from '../../ports/world.ts';
import { countFindings } from '../../report/count.ts';
import { findingAsText, painter } from '../../report/text.ts';
import type { Code } from '../../text/catalogue.ts';
import type { Diagnostic } from '../../text/diagnostic.ts';
import { textOf } from '../../text/source.ts';
import { authoringIn, type Language, messagesIn, wordsIn } from '../../words/languages.ts';

/** What is found after a change and was not before. A finding is the same wherever it stands in its file. */
export function freshFindings(before: Examined, after: Examined): readonly Diagnostic[] {
  const known = new Set(before.findings.map(nameOf));
  return after.findings.filter((each) => !known.has(nameOf(each)));
}

function nameOf({ code, facts, place }: Diagnostic): string {
  return JSON.stringify([code, facts, place.source.path, textOf(place)]);
}

/** What `check` says after a change: what is new in full, what is gone and what is left in numbers. Messages of a code that was said in another way are left out. */
export async function verdict(
  world: Pick<World, 'terminal'>,
  language: Language,
  before: Examined,
  after: Examined,
  said?: Code,
): Promise<string> {
  const words = await authoringIn(language);
  const paint = painter(world.terminal.hasColours);
  const others = after.findings.filter(({ code }) => code !== said);
  const { errors, warnings } = countFindings(others);
  if (others.length === 0) return `${paint(said === undefined ? words.checkClean : words.checkNothingElse, 'green')}\n`;
  const fresh = freshFindings(before, after).filter(({ code }) => code !== said);
  const gone = freshFindings(after, before).length;
  if (fresh.length === 0 && gone === 0) return `${words.checkSame(errors, warnings)}\n`;
  const [messages, frame] = [await messagesIn(language), await wordsIn(language)];
  const blocks = fresh.map((each) => findingAsText(each, messages, frame, paint));
  return `${[words.checkFresh(fresh.length, gone), ...blocks, words.checkLeft(errors, warnings)].join('\n\n')}\n`;
}

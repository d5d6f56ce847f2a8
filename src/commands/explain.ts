import type { ExitCode } from '../cli/exit-code.ts';
import type { Asked } from '../cli/spec.ts';
import type { EXPLAIN } from '../cli/specs/check.ts';
import { failure } from '../ports/failure.ts';
import type { World } from '../ports/world.ts';
import { explanationAsText } from '../report/explanation.ts';
import { CODES, isCode } from '../text/catalogue.ts';
import { nearest } from '../text/suggest.ts';
import { type Language, messagesIn, wordsIn } from '../words/languages.ts';

/** Prints what a code means, with an example of the mistake and of its correction; without a code, the list of all codes. */
export async function explain(
  world: Pick<World, 'terminal'>,
  { operands }: Asked<typeof EXPLAIN>,
  language: Language,
): Promise<ExitCode> {
  const [word] = operands;
  const messages = await messagesIn(language);
  if (word === undefined) {
    for (const code of CODES) world.terminal.print(`${code.padEnd(36)}${messages[code].title}\n`);
    return 0;
  }
  if (!isCode(word)) throw failure((say) => say.unknownCode(word, nearest(word, CODES)));
  world.terminal.print(explanationAsText(word, messages, await wordsIn(language)));
  return 0;
}

import { explanationAsText } from '../report/explanation.ts';
import { explanationsIn, type Language, wordsIn } from '../report/language.ts';
import { isCode, SEVERITY } from '../text/catalogue.ts';
import { nearest } from '../text/suggest.ts';
import { failure } from './failure.ts';
import type { Asked } from './spec.ts';
import type { EXPLAIN } from './specs/explain.ts';
import type { ExitCode, World } from './world.ts';

/** Prints what a code means, with an example of the mistake and of its correction; without a code, the list of all codes. */
export async function explain(
  world: World,
  { operands }: Asked<typeof EXPLAIN>,
  language: Language,
): Promise<ExitCode> {
  const [word] = operands;
  const codes = Object.keys(SEVERITY);
  const explanations = await explanationsIn(language);
  if (word === undefined) {
    for (const code of codes) if (isCode(code)) world.print(`${code.padEnd(36)}${explanations[code].title}\n`);
    return 0;
  }
  if (!isCode(word)) throw failure((say) => say.unknownCode(word, nearest(word, codes)));
  world.print(explanationAsText(word, explanations[word], await wordsIn(language)));
  return 0;
}

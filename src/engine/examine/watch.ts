import type { ExitCode } from '../../cli/exit-code.ts';
import type { Asked } from '../../cli/spec.ts';
import type { CHECK } from '../../cli/specs/check.ts';
import { openMemory } from '../../load/memory.ts';
import { RESULTS } from '../../load/years/folder.ts';
import { failure, isFailure, sentenceOf } from '../../ports/failure.ts';
import type { World } from '../../ports/world.ts';
import { severityOf } from '../../text/diagnostic.ts';
import { type Language, wordsIn } from '../../words/languages.ts';
import type { Words } from '../../words/words.ts';
import { type Answer, answerTo } from './answer.ts';
import type { Means } from './examine-all.ts';
import type { Placed } from './path-in-data.ts';

/** The forms of an answer that can be given again and again. */
const FORMATS: readonly string[] = ['text', 'plain'];

/** Answers as `check` does, and again whenever something in `indicators/` or `results/` has changed, until the person ends it. Each answer stands between a line that begins with `>>>` and one that begins with `<<<`, by which editors know where it begins and ends. */
export async function watch(
  world: Pick<World, 'files' | 'hashes' | 'terminal' | 'typesetter' | 'watch'> & Placed,
  asked: Asked<typeof CHECK>,
  language: Language,
  { generators }: Pick<Means, 'generators'>,
): Promise<ExitCode> {
  const { format, root } = asked;
  if (!FORMATS.includes(format)) throw failure((say) => say.badValue('--format', format, FORMATS));
  if (world.files.list('indicators') === 'missing') throw failure((say) => say.noIndicators(root));
  const words = await wordsIn(language);
  const memory = openMemory();
  let trouble: string | undefined;
  await world.watch(['indicators', RESULTS], async (files) => {
    const before = trouble;
    try {
      const answer = await answerTo({ ...world, files }, asked, language, { generators, memory });
      trouble = undefined;
      if (!memory.settle() && before === undefined) return;
      const said = answer === undefined ? `${words.failure.noIndicators(root)}\n` : answer.text;
      world.terminal.print(`>>> ${words.checking}\n${said}<<< ${words.waiting(summaryOf(answer, format, words))}\n`);
    } catch (error) {
      if (!isFailure(error)) throw error;
      trouble = sentenceOf(error, words.failure);
      if (trouble !== before) world.terminal.tell(`${trouble}\n`);
    }
  });
  return 0;
}

/** How many findings there are, where the answer does not say it itself. */
function summaryOf(answer: Answer | undefined, format: string, words: Words): string | undefined {
  if (answer === undefined || format === 'text') return undefined;
  const errors = answer.findings.filter((each) => severityOf(each) === 'error').length;
  return answer.findings.length === 0 ? words.clean : words.found(errors, answer.findings.length - errors);
}

import type { Generator } from '../artifact/generator.ts';
import type { ExitCode } from '../cli/exit-code.ts';
import type { Asked } from '../cli/spec.ts';
import type { CHECK } from '../cli/specs/check.ts';
import { answerTo } from '../engine/examine/answer.ts';
import type { Placed } from '../engine/examine/path-in-data.ts';
import { failure } from '../ports/failure.ts';
import type { World } from '../ports/world.ts';
import type { Language } from '../words/languages.ts';

/** Checks everything in `indicators/`: prints all findings, or the control totals when there are none. On request it mends first what can be mended, and does so again after every change. */
export async function check(
  world: Pick<World, 'files' | 'editing' | 'hashes' | 'terminal' | 'typesetter' | 'watch' | 'revisions'> & Placed,
  asked: Asked<typeof CHECK>,
  language: Language,
  generators: () => Promise<readonly Generator[]>,
): Promise<ExitCode> {
  if (asked.fix) await (await import('../engine/examine/fix.ts')).fix(world, language);
  if (asked.watch) return (await import('../engine/examine/watch.ts')).watch(world, asked, language, { generators });
  const answer = await answerTo(world, asked, language, { generators });
  if (answer === undefined) throw failure((say) => say.noIndicators(asked.root));
  world.terminal.print(answer.text);
  if (asked.format === 'text' && answer.findings.length > 0) {
    const { whatMergesBroke } = await import('../engine/merge/broken-by-merge.ts');
    world.terminal.print(await whatMergesBroke(world, answer.findings, language));
  }
  return answer.findings.length > 0 ? 1 : 0;
}

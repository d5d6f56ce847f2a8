import type { Language } from '../report/language.ts';
import { answerTo } from './answer.ts';
import { failure } from './failure.ts';
import type { Asked } from './spec.ts';
import type { CHECK } from './specs/check.ts';
import type { ExitCode, World } from './world.ts';

/** Checks everything in `indicators/`: prints all findings, or the control totals when there are none. On request it mends first what can be mended, and does so again after every change. */
export async function check(world: World, asked: Asked<typeof CHECK>, language: Language): Promise<ExitCode> {
  if (asked.fix) await (await import('./fix.ts')).fix(world, language);
  if (asked.watch) return (await import('./watch.ts')).watch(world, asked, language);
  const answer = await answerTo(world, asked, language);
  if (answer === undefined) throw failure((say) => say.noIndicators(asked.root));
  world.print(answer.text);
  return answer.findings.length > 0 ? 1 : 0;
}

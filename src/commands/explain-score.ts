import type { ExitCode } from '../cli/exit-code.ts';
import type { Asked } from '../cli/spec.ts';
import { outputFolder } from '../cli/specs/common.ts';
import type { EXPLAIN_SCORE } from '../cli/specs/results.ts';
import { writeOutside } from '../engine/build/write-file.ts';
import { wantedAmong } from '../engine/collect/wanted.ts';
import { provedEditions } from '../engine/examine/proved.ts';
import { assessmentsOf } from '../engine/results/assessments.ts';
import { explain } from '../engine/results/explain.ts';
import type { World } from '../ports/world.ts';
import { explainedAsJson } from '../report/scores/json.ts';
import { explainedAsText } from '../report/scores/text.ts';
import { painter } from '../report/text.ts';
import { type Language, resultsWordsIn } from '../words/languages.ts';

/** Tells where the score of a unit comes from, down to the cells in which departments wrote, how its rank and grade follow, and what would be with another score. Nothing is changed but the page that was asked for. */
export async function explainScore(
  world: Pick<World, 'files' | 'folders' | 'hashes' | 'terminal'>,
  asked: Asked<typeof EXPLAIN_SCORE>,
  language: Language,
): Promise<ExitCode> {
  const words = await resultsWordsIn(language);
  const proved = await provedEditions(world, language, {
    root: asked.root,
    results: true,
    needs: (editions) => [wantedAmong(editions, asked.year)],
    sentence: words.notExplained,
  });
  const source = proved?.needed[0];
  if (source === undefined) return 1;
  const folder = `${outputFolder(asked)}/${source.edition.id}`;
  const { explained, naming } = explain(
    assessmentsOf(world, asked.from, folder, source).assessments,
    source,
    asked,
    words,
  );
  const { terminal } = world;
  if (asked.page !== undefined) {
    const { explainedAsPage } = await import('../report/scores/page.ts');
    await writeOutside(
      world,
      asked.root,
      asked.page,
      new TextEncoder().encode(explainedAsPage(explained, naming, language)),
    );
    terminal.tell(`${words.page.written(asked.page)}\n`);
  }
  if (asked.format === 'json') terminal.print(explainedAsJson(explained));
  else if (asked.page === undefined) terminal.print(explainedAsText(explained, naming, painter(terminal.hasColours)));
  return 0;
}

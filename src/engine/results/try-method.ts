import type { ExitCode } from '../../cli/exit-code.ts';
import type { Asked } from '../../cli/spec.ts';
import { outputFolder } from '../../cli/specs/common.ts';
import type { RESULTS } from '../../cli/specs/results.ts';
import { isEditionName } from '../../load/names.ts';
import type { Edition } from '../../model/model.ts';
import { failure, refusal } from '../../ports/failure.ts';
import type { World } from '../../ports/world.ts';
import { trialsAsJson } from '../../report/trial/json.ts';
import { trialsAsText } from '../../report/trial/text.ts';
import type { Language } from '../../words/languages.ts';
import type { ResultsWords } from '../../words/results.ts';
import { writeOutside } from '../build/write-file.ts';
import { wantedAmong } from '../collect/wanted.ts';
import { provedEditions } from '../examine/proved.ts';
import { assessmentsOf } from './assessments.ts';
import { namedMethod } from './named-method.ts';
import { trialsOf, trialsSaid } from './trials.ts';

/** Tells what would have become of the units by another method, and writes nothing but the page that was asked for. Throws a failure for options that only go with documents. */
export async function tryMethod(
  world: Pick<World, 'files' | 'folders' | 'revisions' | 'hashes' | 'terminal'>,
  asked: Asked<typeof RESULTS> & { readonly with: string },
  language: Language,
  words: ResultsWords,
): Promise<ExitCode> {
  refuseOfDocuments(asked, words);
  const proved = await provedEditions(world, language, {
    root: asked.root,
    results: true,
    needs: (editions) => [wantedAmong(editions, asked.operands[0]), ...yearIn(asked.with, editions)],
    sentence: words.trial.notTried,
  });
  const own = proved?.needed.find(({ edition }) => edition.id !== asked.with) ?? proved?.needed[0];
  if (proved === undefined || own === undefined) return 1;
  const { assessments } = assessmentsOf(world, asked.from, `${outputFolder(asked)}/${own.edition.id}`, own);
  const after = await namedMethod(world, asked.with, { own, all: proved.all, words });
  const before = { ...own, name: own.edition.id };
  const trials = trialsOf(assessments, before, after);
  if (trials.length === 0) throw refusal(words.trial.failure.noSystem(after.name));
  const said = trialsSaid(trials, before, after, words);
  if (asked.page !== undefined) {
    const { trialsAsPage } = await import('../../report/trial/page.ts');
    await writeOutside(world, asked.root, asked.page, new TextEncoder().encode(trialsAsPage(said, words, language)));
    world.terminal.tell(`${words.trial.written(asked.page)}\n`);
  }
  if (asked.format.length > 0) world.terminal.print(trialsAsJson(trials));
  else if (asked.page === undefined) world.terminal.print(trialsAsText(said));
  return 0;
}

/** The year that is to be tried, where it is one of the data as it is: then it is needed as well. Throws a failure where there is no such year. */
function yearIn(word: string, editions: readonly Pick<Edition, 'id'>[]): readonly string[] {
  if (!isEditionName(word)) return [];
  const known = editions.map(({ id }) => id);
  if (!known.includes(word)) throw failure((say) => say.unknownYear(word, known));
  return [word];
}

/** Throws a failure for options that are about documents of results. */
function refuseOfDocuments(asked: Asked<typeof RESULTS>, { trial }: ResultsWords): void {
  const { only, unit, keep, renew, archive, strictFonts, ifScored, format } = asked;
  const others = Object.entries({ only: only.length > 0, unit: unit.length > 0, keep, renew, archive }).flatMap(
    ([name, isAsked]) => (isAsked ? [`--${name}`] : []),
  );
  const further = [...(strictFonts ? ['--strict-fonts'] : []), ...(ifScored ? ['--if-scored'] : [])];
  const formats = format.filter((each) => each !== 'json').map((each) => `--format ${each}`);
  const all = [...others, ...further, ...formats];
  if (all.length > 0) throw refusal(trial.failure.notTogether('--with', all));
}

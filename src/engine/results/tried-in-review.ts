import type { Source } from '../../artifact/generator.ts';
import { percentage } from '../../layout/results/bars.ts';
import { RESULTS } from '../../load/years/folder.ts';
import type { Files } from '../../ports/files.ts';
import type { World } from '../../ports/world.ts';
import type { Review } from '../../report/review/review.ts';
import { type Assessment, outcomeOf } from '../../results/outcome.ts';
import type { ResultsWords } from '../../words/results.ts';
import { assessmentsWith } from './assessments.ts';
import { newestScored, provedState } from './proved-state.ts';
import { type TriedMethod, trialsOf, trialsSaid } from './trials.ts';

/**
 * What the kept scores of the newest year say of a review: each edition that changed by what it was, or by the edition
 * before it, and by what it is. None where no scores are kept, or the data has errors, which the review says.
 */
export async function triedInReview(
  world: Pick<World, 'files' | 'hashes'>,
  before: Files,
  { comparisons }: Pick<Review, 'comparisons'>,
  words: ResultsWords,
): Promise<Review['tried']> {
  if (comparisons.length === 0 || ![before, world.files].some(hasResults)) return undefined;
  const head = await provedState(world, world.files);
  if (head === undefined) return undefined;
  const base = (await provedState(world, before)) ?? [];
  const scored = newestScored(before, base) ?? newestScored(world.files, head);
  if (scored === undefined) return undefined;
  const assessments = assessmentsWith(scored.scores, scored.source);
  const trials = comparisons.flatMap((changes) => {
    const [was, is] = [changes.before.edition.id, changes.after.edition.id];
    const [older, newer] = [withId(was === is ? base : head, was), withId(head, is)];
    if (older === undefined || newer === undefined) return [];
    const names = was === is ? [words.trial.former(was), words.trial.present(is)] : [was, is];
    const methods: readonly [TriedMethod, TriedMethod] = [
      { ...older, name: names[0] ?? '' },
      { ...newer, name: names[1] ?? '' },
    ];
    return trialsSaid(trialsOf(assessments, ...methods), ...methods, words);
  });
  const year = String(scored.source.edition.year ?? '');
  return {
    title: words.trial.section(year),
    chart: words.trial.chart,
    trials,
    items: itemsSaid(year, assessments, words),
  };
}

/** What scores say of each criterion, by its id. */
function itemsSaid(
  year: string,
  assessments: readonly Assessment[],
  { trial }: ResultsWords,
): ReadonlyMap<string, string> {
  const all = assessments.flatMap((each) => outcomeOf(each).statistics().items);
  return new Map(
    all.map(({ criterion, units, mean, full, none }) => [
      criterion.id,
      trial.item(year, units, percentage(mean) ?? '', full, none),
    ]),
  );
}

function hasResults(files: Files): boolean {
  return files.list(RESULTS) !== 'missing';
}

function withId(sources: readonly Source[], id: string): Source | undefined {
  return sources.find(({ edition }) => edition.id === id);
}

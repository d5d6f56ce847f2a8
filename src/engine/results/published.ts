import type { PublishedResults, Source } from '../../artifact/generator.ts';
import { namingOf } from '../../layout/results/naming.ts';
import { departmentsById } from '../../model/departments.ts';
import { NO_RESULTS } from '../../model/years/results.ts';
import { isFailure, refusal } from '../../ports/failure.ts';
import type { World } from '../../ports/world.ts';
import { noticesAsText } from '../../report/scores/notices.ts';
import { openAsText } from '../../report/scores/open.ts';
import { isFinal, outcomeOf } from '../../results/outcome.ts';
import { outgoingAsText } from '../../results/year.ts';
import type { ResultsWords } from '../../words/results.ts';
import { type Assessments, assessmentsOf } from './assessments.ts';
import { changedSince, settledIn } from './settled.ts';

/** The results from what they are made of. */
export function publishedFrom(
  world: Pick<World, 'hashes'>,
  { assessments, digest }: Assessments,
  source: Source,
): PublishedResults {
  return { ...outgoingResults(world, source), outcomes: assessments.map(outcomeOf), digest };
}

/** What goes out by the data of the year alone, without any scores. */
export function outgoingResults({ hashes }: Pick<World, 'hashes'>, { year = NO_RESULTS }: Source): PublishedResults {
  const outgoing = hashes.sha256(outgoingAsText(year));
  return { outcomes: [], digest: outgoing, year, outgoing };
}

/** The results of an edition; without scores that can be used what goes out all the same, and undefined where there is nothing of that either. */
export function usableResults(...asked: Parameters<typeof assessmentsOf>): PublishedResults | undefined {
  const [world, , , source] = asked;
  try {
    return publishedFrom(world, assessmentsOf(...asked), source);
  } catch (error) {
    if (!isFailure(error)) throw error;
    const { year, earlier } = source.year ?? NO_RESULTS;
    const counts = [earlier, year?.notices ?? [], year?.rectifications?.tasks ?? []].map(({ length }) => length);
    return counts.some((each) => each > 0) ? outgoingResults(world, source) : undefined;
  }
}

/** Throws a failure where final results lie in a folder and others came out, once it has told the differences. */
export function holdToSettled(
  world: Pick<World, 'folders' | 'terminal'>,
  folder: string,
  results: PublishedResults,
  words: ResultsWords,
): PublishedResults {
  const settled = settledIn(world, folder);
  const changes = settled === undefined ? [] : changedSince(settled, results, words);
  if (changes.length === 0) return results;
  world.terminal.tell(`${changes.join('\n')}\n`);
  throw refusal(words.failure.settled(folder, changes.length, '--renew'));
}

/** Keeps results until what is open in them is told, once their documents are written; of notices alone, where nothing else is made. */
export function openIn(world: Pick<World, 'terminal'>, words: ResultsWords, isOfNotices: boolean) {
  const kept: { readonly source: Source; readonly results: PublishedResults }[] = [];
  return {
    keep: (source: Source, results: PublishedResults): PublishedResults => {
      kept.push({ source, results });
      return results;
    },
    /** Tells what keeps results from being final, and which notices are to go out or should not have. Says whether anything of that is open: a sample is told, and as final as it can be; what is still to go out follows from final results. */
    tell: (): boolean => {
      const told = isOfNotices ? [] : kept;
      const texts = told.flatMap(({ source: { edition, registers }, results }) =>
        results.outcomes.map((outcome) =>
          openAsText(outcome, namingOf(words, edition, outcome, 0, departmentsById(registers.departments))),
        ),
      );
      const noticed = kept.flatMap(({ source, results: { outcomes, year } }) =>
        outcomes.map((outcome) => noticesAsText(outcome, year.year?.notices ?? [], source.edition.year, words)),
      );
      for (const text of [...texts, ...noticed.map(({ text }) => text)]) if (text !== '') world.terminal.tell(text);
      const isOpen = told.some(({ results }) =>
        results.outcomes.some((outcome) => !isFinal({ ...outcome, isSample: false })),
      );
      return isOpen || noticed.some(({ isWrong }) => isWrong);
    },
  };
}

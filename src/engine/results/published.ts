import type { PublishedResults, Source } from '../../artifact/generator.ts';
import { namingOf } from '../../layout/results/naming.ts';
import { departmentsById } from '../../model/departments.ts';
import { isFailure, refusal } from '../../ports/failure.ts';
import type { World } from '../../ports/world.ts';
import { openAsText } from '../../report/scores/open.ts';
import { isFinal, outcomeOf } from '../../results/outcome.ts';
import type { ResultsWords } from '../../words/results.ts';
import { type Assessments, assessmentsOf } from './assessments.ts';
import { changedSince, settledIn } from './settled.ts';

/** The results from what they are made of. */
export function publishedFrom({ assessments, digest }: Assessments): PublishedResults {
  return { outcomes: assessments.map(outcomeOf), digest };
}

/** The results of an edition, where there are any that can be used; undefined else. */
export function usableResults(...asked: Parameters<typeof assessmentsOf>): PublishedResults | undefined {
  try {
    return publishedFrom(assessmentsOf(...asked));
  } catch (error) {
    if (isFailure(error)) return undefined;
    throw error;
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

/** Keeps results until what is open in them is told, once their documents are written. */
export function openIn(world: Pick<World, 'terminal'>, words: ResultsWords) {
  const kept: { readonly source: Source; readonly results: PublishedResults }[] = [];
  return {
    keep: (source: Source, results: PublishedResults): PublishedResults => {
      kept.push({ source, results });
      return results;
    },
    /** Tells what keeps results from being final, and whether anything is open: a sample is told, and as final as it can be. */
    tell: (): boolean => {
      const texts = kept.flatMap(({ source: { edition, registers }, results }) =>
        results.outcomes.map((outcome) =>
          openAsText(outcome, namingOf(words, edition, outcome, 0, departmentsById(registers.departments))),
        ),
      );
      for (const text of texts) if (text !== '') world.terminal.tell(text);
      return kept.some(({ results }) => results.outcomes.some((outcome) => !isFinal({ ...outcome, isSample: false })));
    },
  };
}

import { withFiles } from '../../engine/revise/with-files.ts';
import { schemeWith } from '../../engine/settings/tried.ts';
import { lockPath } from '../../load/lock.ts';
import type { Memory } from '../../load/memory.ts';
import { isFailure, sentenceOf } from '../../ports/failure.ts';
import type { Authoring } from '../../words/authoring.ts';
import type { Messages } from '../../words/messages.ts';
import { type Look, lookAt } from '../look.ts';
import type { ResultsView, ScoreView } from '../protocol/results.ts';
import { resultsIn } from './results.ts';
import { type ScoreAsked, scoreIn } from './score.ts';
import type { Telling, Touched } from './telling.ts';

/** A setting with another value, by which scores are tried. */
export interface TriedSetting {
  readonly path: string;
  readonly value: string;
}

/** What is told of scores; nothing is written. Undefined where there is no such edition. */
export interface Results {
  /** What became of all units, or would have by another value of a setting. */
  results(look: Look, edition: string, tried: TriedSetting | undefined): Promise<ResultsView | undefined>;
  score(look: Look, asked: ScoreAsked): ScoreView | undefined;
}

/** Results of the data in a world. */
export function openResults(
  world: Touched,
  memory: Memory,
  telling: Telling & { readonly authoring: Authoring; readonly messages: Messages },
): Results {
  const { authoring, messages, words, complaints } = telling;
  return {
    score: (look, asked) => scoreIn(world, look, asked, telling),
    results: async (look, edition, tried) => {
      const held = look.held.find((each) => each.edition.id === edition);
      if (tried === undefined || held === undefined) return resultsIn(world, look, edition, telling);
      try {
        // What is only tried is held to no lock.
        const lock = new Set([lockPath(edition)]);
        const files = withFiles(look.files, [schemeWith(held, tried, authoring, messages)], lock);
        const after = await lookAt({ ...world, files }, memory);
        return after && resultsIn(world, after, edition, telling);
      } catch (error) {
        if (!isFailure(error)) throw error;
        return { kind: 'refused', said: words.inPage(sentenceOf(error, complaints)) };
      }
    },
  };
}

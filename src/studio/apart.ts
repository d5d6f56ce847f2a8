import { outputFolder } from '../cli/specs/common.ts';
import type { Memory } from '../load/memory.ts';
import type { World } from '../ports/world.ts';
import type { Authoring } from '../words/authoring.ts';
import type { DeskWords } from '../words/desk.ts';
import { type Language, resultsWordsIn, reviewWordsIn, versionWordsIn } from '../words/languages.ts';
import type { Messages } from '../words/messages.ts';
import type { Words } from '../words/words.ts';
import type { Results } from './results/open.ts';
import type { Revisions } from './revision/revision.ts';
import type { History } from './versions/open.ts';

/** Parts of the studio that are large and asked for seldom: each is loaded when it is first wanted. */
export interface Apart {
  revisions(): Promise<Revisions>;
  results(): Promise<Results>;
  history(): Promise<History>;
}

/** What the parts tell with. */
interface Telling {
  readonly root: string;
  readonly memory: Memory;
  readonly words: DeskWords;
  readonly complaints: Words['failure'];
  readonly authoring: Authoring;
  readonly messages: Messages;
}

/** The parts, none of them loaded yet. */
export function openApart(
  world: Pick<World, 'files' | 'folders' | 'hashes' | 'revisions' | 'versions'>,
  telling: Telling,
  language: Language,
): Apart {
  let history: Promise<History> | undefined;
  let revisions: Promise<Revisions> | undefined;
  let results: Promise<Results> | undefined;
  const loadRevisions = (): Promise<Revisions> => {
    revisions ??= Promise.all([import('./revision/revision.ts'), reviewWordsIn(language)]).then(
      ([{ openRevisions }, review]) => openRevisions(world, { ...telling, review }),
    );
    return revisions;
  };
  return {
    revisions: loadRevisions,
    results: () => {
      const output = outputFolder({ root: telling.root, output: undefined });
      results ??= Promise.all([import('./results/open.ts'), resultsWordsIn(language)]).then(
        ([{ openResults }, words]) => openResults(world, telling.memory, { ...telling, output, results: words }),
      );
      return results;
    },
    history: () => {
      history ??= Promise.all([
        import('./versions/open.ts'),
        versionWordsIn(language),
        world.versions(),
        loadRevisions(),
      ]).then(([{ openHistory }, words, versions, compared]) =>
        openHistory(versions, { ...telling, words, revisions: compared }),
      );
      return history;
    },
  };
}

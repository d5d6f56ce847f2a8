import { failure, isFailure, sentenceOf } from '../../ports/failure.ts';
import type { Kept, Version, Versions } from '../../ports/versions.ts';
import { visible } from '../../text/visible.ts';
import type { VersionWords } from '../../words/browser/versions.ts';
import type { Words } from '../../words/words.ts';
import type { Look } from '../look.ts';
import type {
  RevisionNames,
  VersionChanges,
  VersionOutcome,
  VersionPage,
  VersionsView,
  VersionWish,
} from '../protocol/versions.ts';
import type { Revisions } from '../revision/revision.ts';
import { inTurn } from '../turns.ts';
import { groupsOf, isData } from './kinds.ts';
import { obstaclesTo } from './obstacles.ts';
import { save } from './save.ts';
import { lineOf, namesOf, suggestionFor, toldOrFiles } from './told.ts';

/** What pages see of the history, and let become of it. */
export interface History {
  /** How the data stand to their last version, and the newest versions; `edition` is the one whose items can be gone to. */
  view(see: () => Promise<Look>, edition: string): Promise<VersionsView>;
  /** Versions behind so many of the newest. */
  page(passed: number): Promise<VersionPage>;
  /** What a version changed; undefined where there is none of that number. */
  changes(id: string): Promise<VersionChanges | undefined>;
  /** What a revision can be compared with. */
  names(): Promise<RevisionNames>;
  act(wish: VersionWish, see: () => Promise<Look>): Promise<VersionOutcome>;
}

/** What the history is told with. */
interface Telling {
  readonly words: VersionWords;
  readonly complaints: Words['failure'];
  readonly revisions: Revisions;
}

/** How many versions are listed at once. */
const PAGE = 20;
/** How often it is looked again where files are being written. */
const PATIENCE = 4;
/** How many signs of the number of a version people are shown. */
const SHORT = 8;

/** Opens the history of the data: Git is asked anew each time, since anybody may continue it. */
export function openHistory(versions: Versions, { words, complaints, revisions }: Telling): History {
  const inOrder = inTurn();

  /** How the folder stands, and the data as they were all the while. Throws a failure where they do not come to rest. */
  const settled = async (see: () => Promise<Look>) => {
    let standing = await versions.standing();
    for (let tries = 0; tries < PATIENCE; tries += 1) {
      const look = await see();
      const after = await versions.standing();
      if (JSON.stringify(after) === JSON.stringify(standing)) return { standing, look };
      standing = after;
    }
    throw failure((say) => say.unsettled);
  };

  const changesNow = async (kept: Kept, look: Look, edition: string): Promise<VersionChanges> => {
    const files = groupsOf(kept.files, words);
    if (kept.head === undefined) return { said: words.first, told: null, files };
    if (files.length === 0) return { said: words.nothingChanged, told: null, files };
    const told = kept.files.some(({ path }) => isData(path))
      ? await revisions.between({ name: words.lastVersion, revision: kept.head }, look, edition)
      : null;
    return toldOrFiles({ said: null, told, files }, words);
  };

  const changesOf = async (id: string): Promise<VersionChanges | undefined> => {
    const found = await versions.files(id);
    if (found === undefined) return undefined;
    const files = groupsOf(found.files, words);
    if (found.before === undefined) return { said: words.first, told: null, files };
    const named = (revision: string) => ({ name: words.version(revision.slice(0, SHORT)), revision });
    const told = found.files.some(({ path }) => isData(path))
      ? await revisions.between(named(found.before), named(id))
      : null;
    return toldOrFiles({ said: null, told, files }, words);
  };

  const page = async (passed: number): Promise<VersionPage> => {
    const found = await versions.history(passed, PAGE + 1);
    return { versions: found.slice(0, PAGE).map(lineOf), hasMore: found.length > PAGE };
  };

  const viewOf = async (kept: Kept, look: Look, edition: string): Promise<VersionsView> => {
    const changes = await changesNow(kept, look, edition);
    const { branch, remote, head, left } = kept;
    return {
      kind: 'kept',
      head: head ?? null,
      branch: branch ?? null,
      standing: [
        ...(branch === undefined ? [] : [words.branch(visible(branch))]),
        ...(remote === undefined ? [] : [words.remote(visible(remote.name), remote.ahead, remote.behind)]),
      ],
      obstacles: obstaclesTo(kept, look, words),
      changes,
      left: left.length === 0 ? null : words.left(left.map(visible)),
      suggestion: suggestionFor(kept, changes, words),
      author: { name: kept.author.name ?? null, email: kept.author.email ?? null },
      history: await page(0),
      loose: (await looseIn(kept))?.id ?? null,
    };
  };

  /** The last version, where it can be taken back: nobody else has it, and it is this person's own. */
  const looseIn = async (kept: Kept): Promise<Version | undefined> => {
    const [last] = kept.isLoose && kept.unfinished === undefined ? await versions.history(0, 1) : [];
    const isOwn = last?.id === kept.head && last?.email === kept.author.email;
    return isOwn && last?.isShared !== true ? last : undefined;
  };

  const act = async (wish: VersionWish, see: () => Promise<Look>): Promise<VersionOutcome> => {
    switch (wish.kind) {
      case 'begin':
        if ((await versions.standing()).kind === 'no-repository') await versions.begin();
        return { kind: 'done', said: words.begun };
      case 'save':
        return save(wish, versions, await see(), words);
      case 'takeBack': {
        const standing = await versions.standing();
        const last = standing.kind === 'kept' ? await looseIn(standing) : undefined;
        if (last?.id !== wish.id || (await versions.takeBack(wish.id)) !== 'done')
          return { kind: 'refused', said: words.notLoose };
        return { kind: 'done', said: words.takenBack };
      }
    }
  };

  /** What is thrown because of the outside, as a sentence. */
  const orSaid = async <Result>(action: () => Promise<Result>, say: (said: string) => Result): Promise<Result> => {
    try {
      return await action();
    } catch (error) {
      if (!isFailure(error)) throw error;
      return say(sentenceOf(error, complaints));
    }
  };

  return {
    view: (see, edition) =>
      orSaid(
        async (): Promise<VersionsView> => {
          const { standing, look } = await settled(see);
          if (standing.kind === 'kept') return viewOf(standing, look, edition);
          const isWithout = standing.kind === 'no-repository';
          return { kind: 'none', said: isWithout ? words.noRepository : words.noGit, canBegin: isWithout };
        },
        (said) => ({ kind: 'none', said, canBegin: false }),
      ),
    page: (passed) =>
      orSaid(
        () => page(passed),
        () => ({ versions: [], hasMore: false }),
      ),
    changes: (id) =>
      orSaid(
        () => changesOf(id),
        (said): VersionChanges => ({ said, told: null, files: [] }),
      ),
    names: () =>
      orSaid(
        async () => namesOf(await versions.names(), (await page(0)).versions, words),
        () => ({ groups: [] }),
      ),
    act: (wish, see) =>
      inOrder(() =>
        orSaid(
          () => act(wish, see),
          (said) => ({ kind: 'refused', said }),
        ),
      ),
  };
}

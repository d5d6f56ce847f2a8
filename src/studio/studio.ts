import type { Generator } from '../artifact/generator.ts';
import { openMemory } from '../load/memory.ts';
import type { Editing, Step } from '../ports/editing.ts';
import { failure, isFailure, refusal, sentenceOf } from '../ports/failure.ts';
import type { World } from '../ports/world.ts';
import { severityOf } from '../text/diagnostic.ts';
import { authoringIn, deskWordsIn, type Language, messagesIn, opinionWordsIn, wordsIn } from '../words/languages.ts';
import { openApart } from './apart.ts';
import type { Studio } from './asked.ts';
import { type Changes, NOBODY, perform, type Touched } from './changes.ts';
import { conflictIn } from './conflict.ts';
import { deskOf } from './desk.ts';
import { drafting } from './drafting.ts';
import { mend } from './fixing.ts';
import { noting, openHistory } from './history.ts';
import { itemIn, newIdIn, systemIn } from './items.ts';
import { isSameState, type Look, lookAt } from './look.ts';
import { inPage } from './naming.ts';
import { opinionsOf } from './opinions/opinions.ts';
import { foldersWith } from './opinions/returned.ts';
import { openPages } from './pages/pages.ts';
import { fileOf, type Press, productsOf } from './products.ts';
import type { Outcome, Refused, Trial, Wish } from './protocol.ts';
import { saidOf } from './said.ts';
import { settingsIn } from './settings/settings.ts';
import { checkOpen, fixedIn, rewrite, sourceOf, whyUnread } from './source/source.ts';
import { trialOf, unreadTrialOf } from './trial.ts';
import { inTurn } from './turns.ts';
import { turnYear } from './years/years.ts';

/** What a studio is given of what lies above it: where the data lie, as the person calls it, the commands that change them, and what is published. */
export interface Given {
  readonly root: string;
  readonly changes: Changes;
  readonly generators: () => Promise<readonly Generator[]>;
}

/** Opens a studio of the data of a world: it looks at them when it is first asked. */
export async function openStudio(
  world: Pick<World, 'files' | 'folders' | 'editing' | 'hashes' | 'revisions' | 'versions' | 'typesetter'>,
  { root, changes, generators }: Given,
  language: Language,
): Promise<Studio> {
  const [messages, words, { failure: complaints }, authoring] = await Promise.all([
    messagesIn(language),
    deskWordsIn(language),
    wordsIn(language),
    authoringIn(language),
  ]);
  // What is and what would be.
  const memory = openMemory(2);
  const history = openHistory();
  const pages = openPages();
  const listeners = new Set<Parameters<Studio['listen']>[0]>();
  const inOrder = inTurn();
  let version = 0;
  let now: Look | undefined;
  let tried: { readonly number: number; readonly look: Look | undefined } = { number: 0, look: undefined };

  const apart = openApart(world, { root, memory, words, complaints, authoring, messages }, language);

  const press = async (): Promise<Press> => ({ world, generators: await generators(), words, complaints });

  const see = async (): Promise<Look> => {
    const seen = await lookAt(world, memory);
    memory.settle();
    if (seen === undefined) throw failure((say) => say.noIndicators(root));
    if (now !== undefined && isSameState(now, seen)) return now;
    now = seen;
    version += 1;
    for (const send of listeners) send({ version });
    return seen;
  };

  /** Lets something be done in the files as they were seen. Gives why it could not be done, if it could not. */
  const attemptIn = async (
    seen: Look,
    edition: string,
    editing: Editing,
    act: (touched: Touched) => Promise<unknown>,
  ) => {
    try {
      await act({ ...world, files: seen.files, editing, terminal: NOBODY, memory });
      return undefined;
    } catch (error) {
      if (!isFailure(error)) throw error;
      const { setting } = error;
      const said = inPage(sentenceOf(error, complaints), seen, edition, words);
      return { kind: 'refused', said, ...(setting !== undefined && { setting }) } as const;
    }
  };

  /** Lets something be done, and notes it as what it is called. Gives why it could not be done, if it could not. */
  const changeBy = async (seen: Look, edition: string, said: string, act: (touched: Touched) => Promise<unknown>) => {
    const steps: Step[] = [];
    const refused = await attemptIn(seen, edition, noting(world.editing, steps), act);
    if (steps.length > 0) history.note({ said, steps });
    await see();
    return refused;
  };

  /** Does a wish. */
  const attempt = (wish: Wish, seen: Look, editing: Editing): Promise<Refused | undefined> =>
    attemptIn(seen, wish.edition, editing, async (touched) => {
      checkOpen(seen, wish.edition, words);
      if (wish.kind === 'fix') mend(wish, seen, editing, { ...authoring, ...words });
      else if (wish.kind === 'source') rewrite(wish, seen, editing, { ...authoring, ...words });
      else if (systemIn(seen, wish) === undefined) throw refusal(words.noSystem(wish.edition));
      else if ('id' in wish && itemIn(seen, wish, wish.id) === undefined) throw refusal(words.gone);
      else await perform(wish, touched, changes, language);
    });

  const tryIn = async (wish: Wish, seen: Look): Promise<Trial> => {
    const draft = drafting(seen.files);
    const refused = await attempt(wish, seen, draft.editing);
    const after = refused === undefined ? await lookAt({ ...world, files: draft.files() }, memory) : undefined;
    tried = { number: tried.number + 1, look: after };
    if (after === undefined) return refused ?? { kind: 'refused', said: words.unread(wish.edition) };
    const numbered = { version, number: tried.number, messages };
    const isText = wish.kind === 'source';
    const unread = isText ? whyUnread(wish, seen, { messages, words }) : null;
    const trial = trialOf(after, wish, { ...numbered, unread });
    if (trial !== undefined) return trial;
    if (!isText) return { kind: 'refused', said: words.unread(wish.edition) };
    return unreadTrialOf(after, seen, wish, { ...numbered, unread: unread ?? words.unread(wish.edition) });
  };

  /** Why a text is not written although it could be: nothing could be read of it, and something can be of what stands there. */
  const unreadIn = async (wish: Wish, seen: Look): Promise<Outcome | undefined> => {
    if (wish.kind !== 'source' || systemIn(seen, wish) === undefined) return undefined;
    const trial = await tryIn(wish, seen);
    return trial.kind === 'trial' && trial.unread !== null ? { kind: 'refused', said: trial.unread } : undefined;
  };

  /** Whether a wish to remove would be done if it had a reason. */
  const wantsReason = async (wish: Wish, seen: Look): Promise<boolean> => {
    if (wish.kind !== 'remove' || wish.reason !== undefined) return false;
    return (await tryIn({ ...wish, reason: words.asksReason }, seen)).kind === 'trial';
  };

  /** Takes a step in the history. Gives why it could not be taken, where there is none or the machine cannot. */
  const stepIn = (direction: 'undo' | 'redo'): NonNullable<ReturnType<typeof history.step>> | string => {
    try {
      return history.step(direction, world.editing) ?? words.nothingTo[direction];
    } catch (error) {
      if (!isFailure(error)) throw error;
      return sentenceOf(error, complaints);
    }
  };

  return {
    look: () => inOrder(async () => void (await see())),
    listen: (send) => {
      listeners.add(send);
      send({ version });
      return () => listeners.delete(send);
    },
    desk: (edition) =>
      inOrder(async () => {
        const seen = await see();
        const { undo, redo } = history;
        return deskOf(seen, edition, { version, undo, redo, messages, words });
      }),
    revision: async (edition, since) => (await apart.revisions()).since(await inOrder(see), edition, since),
    names: async () => (await apart.history()).names(),
    versions: async (edition) => (await apart.history()).view(() => inOrder(see), edition),
    versionsBefore: async (passed) => (await apart.history()).page(passed),
    version: async (id) => (await apart.history()).changes(id),
    keep: async (wish) => (await apart.history()).act(wish, () => inOrder(see)),
    opinions: async (edition) => opinionsOf(await inOrder(see), edition, await opinionWordsIn(language)),
    returned: (edition, draft, unit) =>
      inOrder(async () => {
        const seen = await see();
        const fixed = fixedIn(seen, edition, words);
        if (fixed !== null) return { kind: 'refused', said: fixed };
        if (seen.examined.findings.some((each) => severityOf(each) === 'error'))
          return { kind: 'refused', said: words.unproved };
        const printed: string[] = [];
        const terminal = { ...NOBODY, print: (text: string | Uint8Array) => void printed.push(String(text)) };
        const asked = { root: '.', year: edition, unit, dryRun: false, operands: [draft.name] as const };
        const refused = await changeBy(seen, edition, words.returned(draft.name), (touched) =>
          changes.suggest({ ...touched, terminal, folders: foldersWith(draft) }, asked, language),
        );
        // What stands before the opinions themselves, which the page shows.
        const [said = ''] = printed.join('').split('\n\n');
        return refused ?? { kind: 'done', version, said: inPage(said.trim(), seen, edition, words), id: null };
      }),
    results: (edition, setting) => inOrder(async () => (await apart.results()).results(await see(), edition, setting)),
    score: (asked) => inOrder(async () => (await apart.results()).score(await see(), asked)),
    source: async (edition, file) => sourceOf(await inOrder(see), edition, file, { ...world, words }),
    settings: async (edition) => settingsIn(await inOrder(see), edition),
    products: async (edition) => productsOf(await inOrder(see), edition, await press()),
    file: async (edition, name) => fileOf(await inOrder(see), { edition, name }, await press()),
    page: async (asked) => {
      const would = asked.trial === tried.number ? tried.look : undefined;
      const isReadable = would?.held.some(({ edition }) => edition.id === asked.edition) ?? true;
      if (!isReadable) return { kind: 'refused', said: words.unread(asked.edition) };
      return pages.page(would ?? (await inOrder(see)), asked, await press());
    },
    image: (name) => pages.image(name),
    try: (wish) => inOrder(async () => tryIn(wish, now ?? (await see()))),
    do: (wish) =>
      inOrder(async () => {
        const seen = await see();
        const objection = conflictIn(wish, seen, { ...world, words }) ?? (await unreadIn(wish, seen));
        if (objection !== undefined) return objection;
        const steps: Step[] = [];
        const refused = await attempt(wish, seen, noting(world.editing, steps));
        if (refused !== undefined) {
          const asks = await wantsReason(wish, seen);
          return asks ? { kind: 'asks', said: words.asksReason } : refused;
        }
        if (steps.length === 0) return { kind: 'done', version, said: authoring.nothingChanged, id: null };
        const after = await see();
        const said = saidOf(wish, seen, after, words);
        history.note({ said, steps });
        const id = newIdIn(systemIn(seen, wish), systemIn(after, wish));
        return { kind: 'done', version, said, id };
      }),
    year: (wish) =>
      inOrder(async () => {
        const seen = await see();
        const said = words.turned(wish);
        const turning = { root, changes, language, words: { ...authoring, ...words } };
        const refused = await changeBy(seen, wish.edition, said, (touched) =>
          turnYear(wish, seen, { world: { ...touched, folders: world.folders }, ...turning }),
        );
        if (refused !== undefined) return refused;
        // What is frozen is not to be taken back by one step too many.
        if (wish.kind === 'lock') history.forget();
        return { kind: 'done', version, said, id: wish.kind === 'new' ? wish.year : null };
      }),
    step: (direction) =>
      inOrder(async () => {
        const stepped = stepIn(direction);
        const seen = await see();
        if (typeof stepped === 'string') return { kind: 'refused', said: stepped };
        const { outcome, path, said } = stepped;
        if (outcome === 'done') return { kind: 'done', version, said: words.stepped[direction](said), id: null };
        const refused = outcome === 'changed' ? words.notStepped[direction] : authoring.failure.leavesRepository;
        return { kind: 'refused', said: inPage(refused(path), seen, '', words) };
      }),
  };
}

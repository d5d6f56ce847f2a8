import type { SystemBalance } from '../../changes/balance.ts';
import { type Comparison, compareStates, compareYears } from '../../engine/compare/compare-states.ts';
import { type OpenState, openState } from '../../engine/compare/states.ts';
import { openMemory } from '../../load/memory.ts';
import { failure, isFailure, sentenceOf } from '../../ports/failure.ts';
import type { World } from '../../ports/world.ts';
import { movedIn, namesOf, type Review, shiftAsText, signOf, summaryOf } from '../../report/review/review.ts';
import { commonGroups, type ReviewRow, type RowGroup, rowGroups } from '../../report/review/rows.ts';
import type { DeskWords } from '../../words/desk.ts';
import type { ReviewWords } from '../../words/review.ts';
import type { Words } from '../../words/words.ts';
import type { Look } from '../look.ts';
import type { BalanceView, RevisionGroup, RevisionRow, RevisionView } from '../protocol/revision.ts';
import { effectOf } from './effect.ts';

/** What a revision is told with. */
export interface Telling {
  readonly words: DeskWords;
  readonly review: ReviewWords;
  readonly complaints: Words['failure'];
}

/** A revision of Git, and what it is called in sentences. */
interface Called {
  readonly name: string;
  readonly revision: string;
}

/** What changed. */
export interface Revisions {
  /** What of an edition changed since the one before it, or since a revision of Git. Undefined where there is no such edition. */
  since(look: Look, edition: string, since: string | undefined): Promise<RevisionView | undefined>;
  /** What of all editions changed from a revision of Git to another, or to the data as they are; `edition` is the one whose items can be gone to. */
  between(before: Called, after: Called | Look, edition?: string): Promise<RevisionView>;
}

/** Compares as `diff` does. What is the same as when it was last asked is not read again. */
export function openRevisions(world: Pick<World, 'revisions'>, telling: Telling): Revisions {
  const memory = openMemory(2);
  const { words, complaints } = telling;
  const { verdict } = telling.review;
  const review = { ...telling.review, verdict: { ...verdict, unproved: words.inPage(verdict.unproved) } };
  return {
    since: async (look, edition, since) => {
      const now = currentOf(look);
      if (now.ids?.includes(edition) !== true) return undefined;
      return orRefused(async () => {
        const [before, comparison] = await comparedWith(now, edition, since);
        const names = since === undefined ? undefined : ([calledOf(since), now.name] as const);
        return told(comparison, [now, before], { names, edition });
      });
    },
    between: (before, after, edition) =>
      orRefused(async () => {
        const was = await stateOf(before);
        const is = 'revision' in after ? await stateOf(after) : currentOf(after);
        const comparison = await compareStates(was, is, undefined);
        return told(comparison, [is, was], { names: [was.name, is.name], edition });
      }),
  };

  function currentOf({ files }: Look): OpenState {
    return openState({ name: review.current, files }, memory);
  }

  async function stateOf({ name, revision }: Called): Promise<OpenState> {
    return openState({ name, files: await world.revisions.filesIn(revision) }, memory);
  }

  async function orRefused(action: () => Promise<RevisionView>): Promise<RevisionView> {
    try {
      return await action();
    } catch (error) {
      if (!isFailure(error)) throw error;
      return { kind: 'refused', said: words.inPage(sentenceOf(error, complaints)) };
    } finally {
      memory.settle();
    }
  }

  /** Tells of a comparison, unless something in one of the states could not be read. */
  async function told(comparison: Comparison, states: readonly OpenState[], asked: Asked): Promise<RevisionView> {
    for (const state of states)
      if ((await state.unread()).length > 0) return { kind: 'refused', said: words.notCompared(state.name) };
    return viewOf(comparison, asked, review);
  }

  async function comparedWith(
    now: OpenState,
    edition: string,
    since: string | undefined,
  ): Promise<readonly [before: OpenState, comparison: Comparison]> {
    if (since !== undefined) {
      const before = await stateOf({ name: calledOf(since), revision: since });
      return [before, await compareStates(before, now, edition)];
    }
    const ids = now.ids ?? [];
    const last = ids[ids.indexOf(edition) - 1];
    if (last === undefined) throw failure((say) => say.noEarlierYear(edition));
    return [now, await compareYears(now, last, edition)];
  }
}

/** What people call a revision: a branch or tag without its folder, a number by its first digits. */
function calledOf(revision: string): string {
  return revision.replace(/^refs\/(?:heads|tags|remotes)\//, '').replace(/^([0-9a-f]{8})[0-9a-f]{32,56}$/, '$1');
}

/** What two states are called, where they are not two years, and the edition whose items can be gone to. */
interface Asked {
  readonly names: readonly [before: string, after: string] | undefined;
  readonly edition: string | undefined;
}

function viewOf(comparison: Comparison, asked: Asked, said: ReviewWords): RevisionView {
  const review: Review = { ...comparison, findings: [], editions: [] };
  const [changes, ...others] = comparison.comparisons;
  const told = comparison.comparisons.map((each) => ({ id: each.after.edition.id, groups: rowGroups(each, said) }));
  const common = commonGroups(review, said);
  const rows = [...told.flatMap(({ groups }) => groups), ...common].flatMap((group) => group.rows);
  const { verdict, isGood, counts, totals, altered } = summaryOf(review, rows, said);
  const names = asked.names ?? (changes && namesOf(changes, said));
  return {
    kind: 'revision',
    compared: names === undefined ? '' : said.states(...names),
    ...{ verdict, isGood, counts },
    totals: totals.filter((_, index) => altered[index] === true),
    notes: notesOf(comparison, said),
    groups: [
      ...told.flatMap(({ id, groups }) =>
        groups.map((group) => {
          const view = groupView(group, id === asked.edition, said);
          return others.length === 0 ? view : { ...view, title: `${id} ${view.title}` };
        }),
      ),
      ...common.map((group) => groupView(group, false, said)),
    ],
    balances: comparison.comparisons.flatMap(({ balance }) => balance.map((each) => balanceView(movedIn(each), said))),
  };
}

/** What is to be known beside the changes. */
function notesOf({ comparisons, removed, uncompared, results }: Comparison, said: ReviewWords): readonly string[] {
  return [
    ...(comparisons.length > 0 && comparisons.every(({ judgement }) => judgement.isCorrection)
      ? [said.mayBeCorrection]
      : []),
    ...(removed.length > 0 ? [said.removedEditions(removed)] : []),
    ...(results.length > 0 ? [said.changedResults(results)] : []),
    ...(uncompared.length > 0 ? [said.uncomparedEditions(uncompared)] : []),
  ];
}

/** `isShown` says whether the page shows the edition, so that it can go to its items. */
function groupView({ title, rows }: RowGroup, isShown: boolean, said: ReviewWords): RevisionGroup {
  return { title, rows: rows.map((row) => rowView(row, isShown, said)) };
}

function rowView(row: ReviewRow, isShown: boolean, said: ReviewWords): RevisionRow {
  const { kinds, name, path, departments, before, after, reasons, needsDecision, items, system } = row;
  const item = items.find((each) => each.after !== undefined)?.after;
  const led = said.kindsListed(departments.map((each) => each.name));
  return {
    kinds: kinds.map((kind) => said.kinds[kind]),
    name,
    path: [path, led].filter((part) => part !== '').join(' · '),
    place: !isShown || item === undefined || system === undefined ? null : { system: system.id, item: item.id },
    ...{ before, after, reasons, needsDecision },
    effect: system === undefined || kinds.includes('follows') ? [] : effectOf(items, system),
  };
}

function balanceView(balance: SystemBalance, said: ReviewWords): BalanceView {
  const { title, level1, classes, indicators, departments } = balance;
  const sum = { title: said.sum, shifts: classes.map(({ total }) => total) };
  const table = (name: string, rows: SystemBalance['indicators']): BalanceView['tables'][number] => ({
    name,
    classes: classes.map((each) => each.name),
    rows: [...rows, sum].map((row) => ({
      title: row.title === '' ? said.unled : row.title,
      isSum: row === sum,
      shifts: row.shifts.map((shift) => ({ text: shiftAsText(shift, said), sign: signOf(shift) })),
    })),
  });
  return { title, tables: [table(said.byIndicator(level1), indicators), table(said.byDepartment, departments)] };
}

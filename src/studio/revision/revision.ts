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

/** What of an edition changed since the one before it, or since a revision of Git. Undefined where there is no such edition. */
export type Revisions = (look: Look, edition: string, since: string | undefined) => Promise<RevisionView | undefined>;

/** Compares as `diff` does. What is the same as when it was last asked is not read again. */
export function openRevisions(world: Pick<World, 'revisions'>, telling: Telling): Revisions {
  const memory = openMemory(2);
  const { words, review, complaints } = telling;
  return async (look, edition, since) => {
    const now = openState({ name: review.current, files: look.files }, memory);
    if (now.ids?.includes(edition) !== true) return undefined;
    try {
      return await toldOf(now, edition, since);
    } catch (error) {
      if (!isFailure(error)) throw error;
      return { kind: 'refused', said: words.inPage(sentenceOf(error, complaints)) };
    } finally {
      memory.settle();
    }
  };

  async function toldOf(now: OpenState, edition: string, since: string | undefined): Promise<RevisionView> {
    const [before, comparison] = await comparedWith(now, edition, since);
    for (const state of [now, before])
      if ((await state.unread()).length > 0) return { kind: 'refused', said: words.notCompared(state.name) };
    return viewOf(comparison, since === undefined ? undefined : [since, now.name], review);
  }

  async function comparedWith(
    now: OpenState,
    edition: string,
    since: string | undefined,
  ): Promise<readonly [before: OpenState, comparison: Comparison]> {
    if (since !== undefined) {
      const before = openState({ name: since, files: await world.revisions.filesIn(since) }, memory);
      return [before, await compareStates(before, now, edition)];
    }
    const ids = now.ids ?? [];
    const last = ids[ids.indexOf(edition) - 1];
    if (last === undefined) throw failure((say) => say.noEarlierYear(edition));
    return [now, await compareYears(now, last, edition)];
  }
}

function viewOf(
  comparison: Comparison,
  states: readonly [before: string, after: string] | undefined,
  said: ReviewWords,
): RevisionView {
  const review: Review = { ...comparison, findings: [], editions: [] };
  const [changes] = comparison.comparisons;
  const groups = [...comparison.comparisons.flatMap((each) => rowGroups(each, said)), ...commonGroups(review, said)];
  const rows = groups.flatMap((group) => group.rows);
  const { verdict, isGood, counts } = summaryOf(review, rows, said);
  const names = states ?? (changes && namesOf(changes, said));
  return {
    kind: 'revision',
    compared: names === undefined ? '' : said.states(...names),
    ...{ verdict, isGood, counts },
    notes: notesOf(comparison, said),
    groups: groups.map((group) => groupView(group, said)),
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

function groupView({ title, rows }: RowGroup, said: ReviewWords): RevisionGroup {
  return { title, rows: rows.map((row) => rowView(row, said)) };
}

function rowView(row: ReviewRow, said: ReviewWords): RevisionRow {
  const { kinds, name, path, departments, before, after, reasons, needsDecision, items, system } = row;
  const item = items.find((each) => each.after !== undefined)?.after;
  const led = said.kindsListed(departments.map((each) => each.name));
  return {
    kinds: kinds.map((kind) => said.kinds[kind]),
    name,
    path: [path, led].filter((part) => part !== '').join(' · '),
    place: item === undefined || system === undefined ? null : { system: system.id, item: item.id },
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

import type { Changes } from '../../changes/changes.ts';
import { compareEditions } from '../../changes/compare.ts';
import type { Side } from '../../changes/facts.ts';
import { compareRegisters } from '../../changes/settings.ts';
import { RESULTS } from '../../load/years/folder.ts';
import { readEditionName } from '../../model/edition-name.ts';
import { failure } from '../../ports/failure.ts';
import type { World } from '../../ports/world.ts';
import type { Review } from '../../report/review/review.ts';
import { examine } from '../examine/examine.ts';
import { changedEditions } from './changed-editions.ts';
import type { OpenState } from './states.ts';

/** What is different in two states of the data, without what is right or wrong with them. */
export type Comparison = Pick<Review, 'comparisons' | 'registers' | 'locks' | 'results' | 'removed' | 'uncompared'>;

/** Examines the data as it is, with the drafts of which something was said, and compares it with an earlier state. What is wrong with that was said of it; what cannot be read there is not there. Throws a failure when there is no data. */
export async function reviewStates(
  world: Pick<World, 'files' | 'hashes'>,
  before: OpenState,
  root: string,
): Promise<Review & { readonly drafts: readonly Side[] }> {
  const changed = changedEditions(before.files, world.files);
  const pairs: (readonly [was: () => Promise<Side | undefined>, is: Side])[] = [];
  const drafts: Side[] = [];
  let previous: Side | undefined;
  const examined = await examine(world, {
    digests: false,
    visit: (edition, registers) => {
      const side: Side = { edition, registers };
      const earlier = previous;
      if (changed.added.has(edition.id)) pairs.push([async () => earlier, side]);
      else if (changed.altered.has(edition.id)) pairs.push([() => before.side(edition.id), side]);
      if (edition.opinions !== undefined && edition.state !== 'final') drafts.push(side);
      previous = side;
    },
  });
  if (examined === undefined) throw failure((say) => say.noIndicators(root));
  const opened = async function* (): AsyncIterable<Pair> {
    for (const [was, is] of pairs) yield [await was(), is];
  };
  const registers = previous === undefined ? [] : compareRegisters(await before.registers(), previous.registers);
  const { findings, editions } = examined;
  return {
    ...(await comparedPairs(opened())),
    registers,
    locks: changed.locks,
    results: changed.results,
    removed: changed.removed,
    findings,
    editions,
    drafts,
  };
}

/** Compares two states: every edition that changed in meaning, and every new one with the edition before it; of one year only where one is named, and then not what belongs to all years. */
export async function compareStates(
  before: OpenState,
  after: OpenState,
  year: string | undefined,
): Promise<Comparison> {
  const { added, removed, altered, locks, results } = changedEditions(before.files, after.files);
  const isWanted = (id: string): boolean => year === undefined || id === year;
  const ids = after.ids ?? [];
  const pairs = async function* (): AsyncIterable<Pair> {
    for (const id of ids.filter(isWanted)) {
      const earlier = ids[ids.indexOf(id) - 1];
      if (added.has(id)) yield [earlier === undefined ? undefined : await after.side(earlier), await after.side(id)];
      else if (altered.has(id)) yield [await before.side(id), await after.side(id)];
      after.forget();
    }
  };
  const compared = await comparedPairs(pairs());
  const registers = year === undefined ? compareRegisters(await before.registers(), await after.registers()) : [];
  return {
    ...compared,
    registers,
    locks: locks.filter(({ edition }) => isWanted(edition)),
    results: year === undefined ? results : results.filter((path) => isOfYear(path, year)),
    removed: removed.filter(isWanted),
  };
}

/** Compares two editions of one state. */
export async function compareYears(state: OpenState, before: string, after: string): Promise<Comparison> {
  const pair: Pair = [await state.side(before), await state.side(after)];
  return { ...(await comparedPairs([pair])), registers: [], locks: [], results: [], removed: [] };
}

/** Whether a file in `results/` belongs to the year of an edition. */
function isOfYear(path: string, edition: string): boolean {
  return path.startsWith(`${RESULTS}/${readEditionName(edition)?.year}/`);
}

type Pair = readonly [before: Side | undefined, after: Side | undefined];

/** Compares the pairs of which both could be read, and keeps those in which something changed; a later edition that has no other beside it is uncompared. */
async function comparedPairs(
  pairs: AsyncIterable<Pair> | Iterable<Pair>,
): Promise<Pick<Comparison, 'comparisons' | 'uncompared'>> {
  const comparisons: Changes[] = [];
  const uncompared: string[] = [];
  for await (const [before, after] of pairs) {
    if (after === undefined) continue;
    const changes = before && compareEditions(before, after);
    if (changes === undefined) uncompared.push(after.edition.id);
    else if (!changes.judgement.isEmpty) comparisons.push(changes);
  }
  return { comparisons, uncompared };
}

import type { DraftItem } from '../draft.ts';
import { addsTo, finished, type Open, opened, type Proof } from './adding.ts';
import type { Chain } from './chains.ts';
import { mayStandBelow, type Parents } from './parents.ts';

/** On which level the first title of each row stands, counted from 0. */
export type Begins = readonly number[];

/** Ways to put titles below each other, and whether there can be no others. */
export interface Readings {
  readonly ways: readonly Begins[];
  readonly isAll: boolean;
}

/**
 * The ways to put the titles of rows below each other in which all add to what stands above them: two at
 * most, from the one on whose titles are as near to what is scored as can be. `whole` is what all of them add to.
 * Titles that `parents` know stand where they did.
 */
export function readingsOf(
  chains: readonly Chain[],
  levels: number,
  whole: DraftItem,
  proof: Proof,
  parents: Parents,
): Readings {
  const ways: Begins[] = [];
  const states: State[] = [{ at: 0, path: [opened({ item: whole, key: '' }, undefined)], last: undefined }];
  while (states.length > 0 && ways.length < MOST_WAYS && proof.left > 0) {
    proof.left -= 1;
    const state = states.pop() as State;
    const chain = chains[state.at];
    if (chain !== undefined) states.push(...stepsFrom(state, chain, levels, proof, parents));
    else if (isSum(state, proof)) ways.push(beginsOf(state.last));
  }
  return { ways, isAll: states.length === 0 };
}

/** How many ways say that nobody can tell which. */
const MOST_WAYS = 2;

/** Rows that have been put somewhere. */
interface State {
  /** The next row. */
  readonly at: number;
  /** All of it, and the titles in which the next row may go on. */
  readonly path: readonly Open[];
  readonly last: Begin | undefined;
}

interface Begin {
  readonly level: number;
  readonly before: Begin | undefined;
}

function beginsOf(last: Begin | undefined): Begins {
  const all: number[] = [];
  for (let each = last; each !== undefined; each = each.before) all.push(each.level);
  return all.reverse();
}

function isSum({ path }: State, proof: Proof): boolean {
  const [whole] = closedTo(path, 0, proof) ?? [];
  return whole !== undefined && addsTo(whole, 'whole', proof);
}

/** The ways to go on with a row, the most likely last. */
function stepsFrom(
  { at, path, last }: State,
  { titles }: Chain,
  levels: number,
  proof: Proof,
  parents: Parents,
): readonly State[] {
  const named = path.slice(1);
  const differs = titles.findIndex(({ key }, level) => key !== named[level]?.key);
  const again = differs < 0 ? titles.length : differs;
  const fresh = titles.slice(again);
  if (fresh.length === 0 && again === named.length) return [{ at: at + 1, path, last: { level: 0, before: last } }];
  const most = again > 0 ? again : Math.min(Math.max(named.length - 1, 0), levels - titles.length);
  const depths = Array.from({ length: most - again + 1 }, (_, index) => again + index);
  return depths.flatMap((depth) => {
    const kept = closedTo(path, depth, proof);
    if (kept === undefined || fresh.length === 0) return [];
    const grown = [...kept];
    for (const title of fresh) {
      const above = grown.at(-1);
      if (!mayStandBelow(title.item.words, above?.item.words ?? '', parents)) return [];
      grown.push(opened(title, above));
    }
    return [{ at: at + 1, path: grown, last: { level: again > 0 ? 0 : depth, before: last } }];
  });
}

/** A path of which all titles from a depth on are finished; undefined where they, or what they are parts of, do not add up. */
function closedTo(path: readonly Open[], depth: number, proof: Proof): readonly Open[] | undefined {
  const kept = [...path];
  while (kept.length > depth + 1) {
    const [above, last] = kept.splice(-2);
    if (above === undefined || last === undefined || !addsTo(last, 'whole', proof)) return undefined;
    const grown = { ...above, below: [...above.below, finished(last)] };
    if (!addsTo(grown, 'part', proof)) return undefined;
    kept.push(grown);
  }
  return kept;
}

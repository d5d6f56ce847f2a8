import { sameKey } from './wording.ts';

/** So many pairs of texts are compared at most: no table of ours comes near it, a hostile one may. */
const MOST_PAIRS = 250_000;

/** Two texts are taken for one that was changed when so much of them is the same. */
const LEAST = 0.4;

/** A text by the pairs of characters that it consists of, each as often as it occurs. */
interface Shape {
  readonly key: string;
  readonly pairs: ReadonlyMap<string, number>;
}

/** How much two texts have in common, from 0 to 1: the pairs of characters that are in both (Dice). */
function likenessOf(one: Shape, other: Shape): number {
  if (one.key === other.key) return 1;
  const [few, many] = one.pairs.size < other.pairs.size ? [one, other] : [other, one];
  let common = 0;
  for (const [pair, count] of few.pairs) common += Math.min(count, many.pairs.get(pair) ?? 0);
  const all = one.key.length + other.key.length - 2;
  return all <= 0 ? 0 : (2 * common) / all;
}

/** How much two texts have in common, from 0 to 1: white space and the width of signs are not looked at. */
export function likeness(one: string, other: string): number {
  return likenessOf(shapeOf(one), shapeOf(other));
}

function shapeOf(text: string): Shape {
  const key = sameKey(text);
  const pairs = new Map<string, number>();
  for (let at = 0; at + 1 < key.length; at += 1) {
    const pair = key.slice(at, at + 2);
    pairs.set(pair, (pairs.get(pair) ?? 0) + 1);
  }
  return { key, pairs };
}

/** Pairs members of two lists that are alike, in their order: what one list has there became what the other has. Pairs of indexes, rising. */
export function alikeInOrder(
  before: readonly string[],
  after: readonly string[],
): readonly (readonly [number, number])[] {
  if (before.length * after.length === 0 || before.length * after.length > MOST_PAIRS) return [];
  const [a, b] = [before, after].map((list) => list.map(shapeOf)) as [Shape[], Shape[]];
  const like = a.map((one) => b.map((other) => likenessOf(one, other)));
  const best = bestSums(like, b.length);
  const pairs: [number, number][] = [];
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    const here = best[i]?.[j] ?? 0;
    const own = like[i]?.[j] ?? 0;
    if (own >= LEAST && here === own + (best[i + 1]?.[j + 1] ?? 0)) {
      pairs.push([i, j]);
      i += 1;
      j += 1;
    } else if (here === (best[i + 1]?.[j] ?? 0)) i += 1;
    else j += 1;
  }
  return pairs;
}

/** For each pair of places how much likeness can be had from there on. */
function bestSums(like: readonly (readonly number[])[], width: number): readonly Float64Array[] {
  const best = Array.from({ length: like.length + 1 }, () => new Float64Array(width + 1));
  for (let i = like.length - 1; i >= 0; i -= 1) {
    for (let j = width - 1; j >= 0; j -= 1) {
      const own = like[i]?.[j] ?? 0;
      const both = own >= LEAST ? own + (best[i + 1]?.[j + 1] ?? 0) : 0;
      (best[i] as Float64Array)[j] = Math.max(both, best[i + 1]?.[j] ?? 0, best[i]?.[j + 1] ?? 0);
    }
  }
  return best;
}

import { compareText } from './diagnostic.ts';

/** Two members that are the same, by their indexes in the one list and in the other. */
export type Pair = readonly [number, number];

/** What is spent at most on finding the longest common subsequence: differences, and differences times length. No document comes near it, a hostile file may. */
const MOST_DIFFERENCES = 2_000;
const MOST_STEPS = 40_000_000;

/**
 * The longest common subsequence of two lists, as pairs of indexes in rising order: what remains when members that are
 * in one of them only are left out. The same pairs, turned round, for the lists turned round. Lists in which too much
 * differs to find it have in common what stands at the same place.
 */
export function commonPairs(a: readonly string[], b: readonly string[]): readonly Pair[] {
  let start = 0;
  while (start < a.length && start < b.length && a[start] === b[start]) start += 1;
  let tail = 0;
  while (tail < a.length - start && tail < b.length - start && a.at(-1 - tail) === b.at(-1 - tail)) tail += 1;
  const middle = inOneDirection(a.slice(start, a.length - tail), b.slice(start, b.length - tail));
  return [
    ...Array.from({ length: start }, (_, index): Pair => [index, index]),
    ...middle.map(([i, j]): Pair => [i + start, j + start]),
    ...Array.from({ length: tail }, (_, index): Pair => [a.length - tail + index, b.length - tail + index]),
  ];
}

/** Of several longest subsequences another one could be found when the lists are exchanged; so they are put into an order first. */
function inOneDirection(a: readonly string[], b: readonly string[]): readonly Pair[] {
  if (a.length === 0 || b.length === 0) return [];
  if (compareText(a[0] ?? '', b[0] ?? '') <= 0) return longestCommon(a, b);
  return longestCommon(b, a).map(([j, i]): Pair => [i, j]);
}

/** Myers, An O(ND) Difference Algorithm and Its Variations (1986): the furthest point on each diagonal for a growing number of differences. */
function longestCommon(a: readonly string[], b: readonly string[]): readonly Pair[] {
  const most = Math.min(a.length + b.length, MOST_DIFFERENCES, Math.floor(MOST_STEPS / (a.length + b.length)));
  const furthest = new Int32Array(2 * most + 3);
  const middle = most + 1;
  const trace: Int32Array[] = [];
  for (let differences = 0; differences <= most; differences += 1) {
    trace.push(furthest.slice(middle - differences - 1, middle + differences + 2));
    for (let diagonal = -differences; diagonal <= differences; diagonal += 2) {
      let i = startOn(diagonal, differences, furthest, middle).start;
      while (i < a.length && i - diagonal < b.length && a[i] === b[i - diagonal]) i += 1;
      furthest[middle + diagonal] = i;
      if (i >= a.length && i - diagonal >= b.length) return walkBack(trace, a.length, b.length);
    }
  }
  return a.flatMap((key, index) => (key === b[index] ? [[index, index] as const] : []));
}

/** Where one more difference leads on a diagonal: from the one above (a member of `b` is left out), or from the one below (one of `a` is). Diagonal 0 lies at `middle`. */
function startOn(
  diagonal: number,
  differences: number,
  furthest: Int32Array,
  middle: number,
): { readonly start: number; readonly isFromAbove: boolean } {
  if (differences === 0) return { start: 0, isFromAbove: false };
  const above = furthest[middle + diagonal + 1] ?? 0;
  const below = furthest[middle + diagonal - 1] ?? 0;
  const isFromAbove = diagonal === -differences || (diagonal !== differences && below < above);
  return { start: isFromAbove ? above : below + 1, isFromAbove };
}

/** The way to the end of both lists, from what was furthest before each difference. */
function walkBack(trace: readonly Int32Array[], lengthA: number, lengthB: number): readonly Pair[] {
  const pairs: Pair[] = [];
  let [i, j] = [lengthA, lengthB];
  for (let differences = trace.length - 1; differences >= 0; differences -= 1) {
    const before = trace[differences] ?? new Int32Array();
    const { start, isFromAbove } = startOn(i - j, differences, before, differences + 1);
    while (i > start) {
      i -= 1;
      j -= 1;
      pairs.push([i, j]);
    }
    if (isFromAbove) j -= 1;
    else i -= 1;
  }
  return pairs.reverse();
}

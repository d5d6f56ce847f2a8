/** A stretch in which two lists differ: what the first has there, and the second. */
export interface Gap<A, B> {
  readonly kind: 'gap';
  readonly expected: readonly A[];
  readonly found: readonly B[];
}

/** Two members that are the same. */
export interface Match<A, B> {
  readonly kind: 'match';
  readonly expected: A;
  readonly found: B;
}

/** The most comparisons that are made to find the best alignment; beyond it lists are paired in their order. No document comes near it, a hostile file may. */
const MOST_COMPARISONS = 4_000_000;

/** Aligns two lists by the keys of their members, so that what is added or left out in one of them does not shift the rest: the longest common subsequence, with the gaps between. */
export function align<A, B>(
  expected: readonly A[],
  found: readonly B[],
  keyOf: (member: A | B) => string,
): readonly (Match<A, B> | Gap<A, B>)[] {
  const a = expected.map(keyOf);
  const b = found.map(keyOf);
  const parts: (Match<A, B> | Gap<A, B>)[] = [];
  let i = 0;
  let j = 0;
  const gapTo = (nextI: number, nextJ: number): void => {
    if (nextI > i || nextJ > j) {
      parts.push({ kind: 'gap', expected: expected.slice(i, nextI), found: found.slice(j, nextJ) });
    }
  };
  for (const [nextI, nextJ] of commonPairs(a, b)) {
    gapTo(nextI, nextJ);
    parts.push({ kind: 'match', expected: expected[nextI] as A, found: found[nextJ] as B });
    i = nextI + 1;
    j = nextJ + 1;
  }
  gapTo(expected.length, found.length);
  return parts;
}

type Pair = readonly [number, number];

function commonPairs(a: readonly string[], b: readonly string[]): readonly Pair[] {
  let start = 0;
  while (start < a.length && start < b.length && a[start] === b[start]) start += 1;
  let tail = 0;
  while (tail < a.length - start && tail < b.length - start && a[a.length - 1 - tail] === b[b.length - 1 - tail]) {
    tail += 1;
  }
  const middle = longestCommon(a.slice(start, a.length - tail), b.slice(start, b.length - tail));
  return [
    ...Array.from({ length: start }, (_, index): Pair => [index, index]),
    ...middle.map(([i, j]): Pair => [i + start, j + start]),
    ...Array.from({ length: tail }, (_, index): Pair => [a.length - tail + index, b.length - tail + index]),
  ];
}

function longestCommon(a: readonly string[], b: readonly string[]): readonly Pair[] {
  if (a.length * b.length > MOST_COMPARISONS)
    return a.flatMap((key, index) => (key === b[index] ? [[index, index]] : []));
  const width = b.length + 1;
  const lengths = new Uint32Array((a.length + 1) * width);
  const at = (i: number, j: number): number => lengths[i * width + j] ?? 0;
  for (let i = a.length - 1; i >= 0; i -= 1) {
    for (let j = b.length - 1; j >= 0; j -= 1) {
      lengths[i * width + j] = a[i] === b[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
    }
  }
  const pairs: Pair[] = [];
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    if (a[i] === b[j]) {
      pairs.push([i, j]);
      i += 1;
      j += 1;
    } else if (at(i + 1, j) >= at(i, j + 1)) i += 1;
    else j += 1;
  }
  return pairs;
}

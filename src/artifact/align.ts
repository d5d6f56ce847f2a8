import { commonPairs } from '../text/common-pairs.ts';

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

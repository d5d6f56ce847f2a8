import { commonPairs } from '../text/common-pairs.ts';

/** A stretch of three lists: the members to which both changes led, or what each has where both changed the same. */
export type Chunk =
  | { readonly kind: 'settled'; readonly members: readonly string[] }
  | {
      readonly kind: 'disputed';
      readonly base: readonly string[];
      readonly ours: readonly string[];
      readonly theirs: readonly string[];
    };

/** Puts two changes of a list together, member by member, as `diff3` does with lines: what both changed the same, or only one of them changed, is settled. */
export function chunksOf(
  base: readonly string[],
  ours: readonly string[],
  theirs: readonly string[],
): readonly Chunk[] {
  const [mine, others] = [new Map(commonPairs(base, ours)), new Map(commonPairs(base, theirs))];
  const chunks: Chunk[] = [];
  let [b, o, t] = [0, 0, 0];
  const close = (endB: number, endO: number, endT: number): void => {
    if (endB > b || endO > o || endT > t)
      chunks.push(settled(base.slice(b, endB), ours.slice(o, endO), theirs.slice(t, endT)));
    [b, o, t] = [endB, endO, endT];
  };
  for (const [at, member] of base.entries()) {
    const [inOurs, inTheirs] = [mine.get(at), others.get(at)];
    if (inOurs === undefined || inTheirs === undefined) continue;
    close(at, inOurs, inTheirs);
    chunks.push({ kind: 'settled', members: [member] });
    [b, o, t] = [at + 1, inOurs + 1, inTheirs + 1];
  }
  close(base.length, ours.length, theirs.length);
  return chunks;
}

function settled(base: readonly string[], ours: readonly string[], theirs: readonly string[]): Chunk {
  const isSame = (a: readonly string[], z: readonly string[]): boolean =>
    a.length === z.length && a.every((each, index) => each === z[index]);
  if (isSame(ours, theirs) || isSame(base, theirs)) return { kind: 'settled', members: ours };
  return isSame(base, ours) ? { kind: 'settled', members: theirs } : { kind: 'disputed', base, ours, theirs };
}

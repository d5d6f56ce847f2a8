import { compareRatios, type Ratio } from './ratio.ts';

/** Where a score stands among others: how many are above, the same (its own among them) and below; how many different scores are above. */
export interface Place {
  readonly above: number;
  readonly same: number;
  readonly below: number;
  readonly distinct: number;
}

/** Tells where scores stand among these, each in the time of a search: they are sorted once. A score that is not among them is the same as none. */
export function rankingOf(scores: readonly Ratio[]): (score: Ratio) => Place {
  const sorted = scores.toSorted((a, b) => compareRatios(b, a));
  /** The index of the first of each different score, from the highest. */
  const starts = sorted.flatMap((each, index) => {
    const before = sorted[index - 1];
    return before !== undefined && compareRatios(before, each) === 0 ? [] : [index];
  });
  return (score) => {
    const distinct = firstNotAbove(sorted, starts, score);
    const above = starts[distinct] ?? sorted.length;
    const found = sorted[above];
    const isAmong = found !== undefined && compareRatios(found, score) === 0;
    const end = isAmong ? (starts[distinct + 1] ?? sorted.length) : above;
    return { above, same: end - above, below: sorted.length - end, distinct };
  };
}

/** How many different scores are above one. */
function firstNotAbove(sorted: readonly Ratio[], starts: readonly number[], score: Ratio): number {
  let low = 0;
  let high = starts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (compareRatios(sorted[starts[middle] as number] as Ratio, score) > 0) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The middle of some numbers; NaN when there are none. */
export function median(numbers: readonly number[]): number {
  const ordered = [...numbers].sort((a, b) => a - b);
  const middle = ordered.length / 2;
  const upper = ordered[Math.floor(middle)] ?? Number.NaN;
  return Number.isInteger(middle) ? ((ordered[middle - 1] ?? Number.NaN) + upper) / 2 : upper;
}

/** What 95 of a hundred numbers do not exceed; NaN when there are none. */
export function late(numbers: readonly number[]): number {
  return [...numbers].sort((a, b) => a - b)[Math.ceil(numbers.length * 0.95) - 1] ?? Number.NaN;
}

/** How many times as long one process takes as another: the median of the ratios within each round, in which the machine was as busy for both. */
export function ratio(times: readonly number[], others: readonly number[]): number {
  return median(inPairs(times, others, (time, other) => time / other));
}

/** The exponent with which time grows with size: 1 when ten times as much takes ten times as long. The median of that of each round. */
export function exponent(small: readonly number[], large: readonly number[], factor: number): number {
  return median(inPairs(large, small, (time, other) => Math.log(time / other) / Math.log(factor)));
}

function inPairs(
  some: readonly number[],
  others: readonly number[],
  combine: (one: number, other: number) => number,
): readonly number[] {
  return some.flatMap((one, index) => {
    const other = others[index];
    return other === undefined ? [] : [combine(one, other)];
  });
}

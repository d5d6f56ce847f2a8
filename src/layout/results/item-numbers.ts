/** Numbers of items as they are told, in their order: 第 3、7、12—15 项. Of three in a row the first and the last are told. */
export function numbersSaid(numbers: readonly number[]): string {
  const runs: { from: number; to: number }[] = [];
  for (const number of numbers.toSorted((a, b) => a - b)) {
    const last = runs.at(-1);
    if (last !== undefined && number === last.to + 1) last.to = number;
    else runs.push({ from: number, to: number });
  }
  const texts = runs.flatMap(({ from, to }) => {
    if (to - from > 1) return [`${from}—${to}`];
    return from === to ? [`${from}`] : [`${from}`, `${to}`];
  });
  return `第 ${texts.join('、')} 项`;
}

import type { SystemResults } from '../../studio/protocol/results.ts';

/** Where things are drawn, in the units of the drawing. Scores are only drawn by these numbers; what is said of them is said by their own texts. */
export interface Bars {
  readonly rows: readonly { readonly id: string; readonly width: number; readonly before: number | null }[];
  readonly lines: readonly { readonly name: string; readonly at: string; readonly x: number }[];
}

/** The bars of the units of a system that have a score, on a scale from nothing to the highest of full marks, scores and lines. */
export function barsOf({ units, full, lines }: SystemResults, width: number): Bars {
  const scored = units.filter(({ score }) => score !== null);
  const all = [full, ...lines.map(({ at }) => at), ...scored.flatMap(({ score, before }) => [score, before?.score])];
  const most = Math.max(1, ...all.map(Number).filter(Number.isFinite));
  const scale = (score: string): number => Math.max(0, (Number(score) / most) * width);
  return {
    rows: scored.map(({ id, score, before }) => ({
      id,
      width: scale(score ?? '0'),
      before: before === null || before.score === null ? null : scale(before.score),
    })),
    lines: lines.map(({ name, at }) => ({ name, at, x: scale(at) })),
  };
}

/** A band of scores: from the first on, up to and without the second, which alone the last band has too. */
export interface Band {
  readonly from: string;
  readonly to: string;
  readonly count: number;
}

/** How many bands scores are told in, at most. */
const MOST = 8;
const WIDTHS: readonly number[] = [0.1, 0.2, 0.5, 1, 2, 5, 10, 20, 50, 100, 200, 500];

/** How many units have scores in each of some equal bands. */
export function distributionOf({ units }: SystemResults): readonly Band[] {
  const scores = units.flatMap(({ score }) => (score === null ? [] : [Number(score)]));
  if (scores.length === 0) return [];
  const [least, most] = [Math.min(...scores), Math.max(...scores)];
  const width = WIDTHS.find((each) => Math.floor(most / each) - Math.floor(least / each) < MOST) ?? most;
  const first = Math.floor(least / width);
  const count = Math.floor(most / width) - first + 1;
  const text = (index: number): string => String(Number(((first + index) * width).toFixed(1)));
  return Array.from({ length: count }, (_, index) => ({
    from: text(index),
    to: text(index + 1),
    count: scores.filter((score) => Math.floor(score / width) - first === index).length,
  }));
}

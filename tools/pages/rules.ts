import { isInk, type Picture, SCALE } from './picture.ts';

/** A drawn line along one axis: where it lies on the other one, and from where to where it goes, in points. */
export interface Rule {
  readonly at: number;
  readonly from: number;
  readonly to: number;
}

/** The rules of a page, without strokes of letters as far as their length tells them. */
export interface Rules {
  readonly across: readonly Rule[];
  readonly down: readonly Rule[];
}

/** A shorter line is a stroke of a letter, in pixels: cells are wider and higher than the letters in them. */
const LEAST = { across: 30, down: 22 } as const;
/** So far from its middle a rule has ended, in pixels: the thickest has two points. */
const BESIDE = 4;
/** Along so much of a rule there is no ink on either side. */
const FREE = 0.7;

/** The rules that are drawn on a page: runs of ink that are long and thin. */
export function rulesOf(picture: Picture): Rules {
  const { width, height } = picture;
  return {
    across: runsOf(height, width, LEAST.across, (line, at) => isInk(picture, at, line)),
    down: runsOf(width, height, LEAST.down, (line, at) => isInk(picture, line, at)),
  };
}

type IsInk = (line: number, at: number) => boolean;

function runsOf(lines: number, length: number, least: number, isInked: IsInk): readonly Rule[] {
  const found: { line: number; from: number; to: number }[] = [];
  for (let line = 0; line < lines; line += 1) {
    let from = 0;
    for (let at = 0; at <= length; at += 1) {
      if (at < length && isInked(line, at)) continue;
      if (at - from >= least && isThin(line, from, at, isInked)) found.push({ line, from, to: at });
      from = at + 1;
    }
  }
  return merged(found).map(({ line, from, to }) => ({ at: line / SCALE, from: from / SCALE, to: to / SCALE }));
}

function isThin(line: number, from: number, to: number, isInked: IsInk): boolean {
  const isFree = (beside: number): boolean => {
    let free = 0;
    for (let at = from; at < to; at += 1) if (!isInked(beside, at)) free += 1;
    return free >= FREE * (to - from);
  };
  return isFree(line - BESIDE) && isFree(line + BESIDE);
}

/** Lines of pixels that touch are one rule. */
function merged(runs: readonly { line: number; from: number; to: number }[]) {
  const open: { line: number; last: number; from: number; to: number }[] = [];
  for (const run of runs) {
    const same = open.findLast(({ last, from, to }) => run.line - last <= 1 && run.from < to && run.to > from);
    if (same === undefined) open.push({ ...run, last: run.line });
    else {
      same.last = run.line;
      same.from = Math.min(same.from, run.from);
      same.to = Math.max(same.to, run.to);
    }
  }
  return open.map(({ line, last, from, to }) => ({ line: (line + last + 1) / 2, from, to }));
}

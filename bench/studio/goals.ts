import type { Goal } from '../goals.ts';
import { late, median } from '../statistics.ts';
import type { Typed } from '../typing.ts';
import type { Seen } from './browser.ts';

/** What a person takes for at once; times are ms of an idle machine with two cores. */
export function goalsOfTyping({ pressed, page }: Typed): readonly Goal[] {
  return [
    { bound: 'at most', what: 'a keystroke to totals beside the page, 95 %, ms', limit: 50, reached: late(pressed) },
    { bound: 'at most', what: 'a keystroke to the image of the page, ms', limit: 300, reached: median(page) },
  ];
}

/** The same of the page in Chromium, and of what the program holds: between a tenth of the edits and the last of them nothing is to come to it. */
export function goalsOfSeen({ first, frames, memory }: Seen): readonly Goal[] {
  const [, early, ...later] = memory.map(({ program }) => program);
  const grown = (later.at(-1) ?? Number.NaN) - (early ?? Number.NaN);
  return [
    { bound: 'at most', what: 'the first rows of 1,200 items, ms', limit: 1000, reached: median(first) },
    { bound: 'at most', what: 'between frames while they scroll, ms', limit: 17, reached: median(frames) },
    { bound: 'at most', what: 'memory of the program over the edits, MiB', limit: 40, reached: grown },
  ];
}

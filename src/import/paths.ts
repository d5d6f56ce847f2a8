import { isNote } from './recognise/titles.ts';
import { bare, linesOf, saying, wholeOf } from './said/piece.ts';
import { worthOfTitle } from './said/worth.ts';
import type { SourceCell, Stretch } from './source.ts';
import type { Column } from './table/columns.ts';

/** A line that is nothing but what the title above it counts: （5分）, （40分，百分制）. */
const WORTH = /^[（(][^（）()]{1,40}[)）]$/u;

/** The titles in a cell of the only column of titles that has those of all levels, from the highest down, each with what is said of it below it; empty for a cell with one title. Two of them at least count something in a line of its own. */
export function pathIn({ text }: SourceCell, levels: readonly Column[]): readonly Stretch[] {
  if (levels.length !== 1) return [];
  const lines = linesOf(wholeOf(text));
  const isWorth = lines.map((line, index) => index > 0 && WORTH.test(saying(line)) && worthOfTitle(line) !== undefined);
  if (isWorth.filter((each) => each).length < 2) return [];
  const starts = lines.flatMap((line, index) => (isWorth[index] || isNote(line) ? [] : [line.start]));
  return starts.map((start, index) => ({ text, start, end: starts[index + 1] ?? text.text.length }));
}

/** How many titles at the head of a path are those of the path before: all of them where its cell goes on. */
export function countShared(path: readonly Stretch[], before: readonly Stretch[]): number {
  const said = before.map((each) => bare(saying(each)));
  const first = path.findIndex((each, index) => bare(saying(each)) !== said[index]);
  return first < 0 ? path.length : first;
}

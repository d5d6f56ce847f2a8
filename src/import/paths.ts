import { isNote } from './recognise/titles.ts';
import { bare, linesOf, saying, wholeOf } from './said/piece.ts';
import { worthOfTitle } from './said/worth.ts';
import type { SourceCell, Stretch } from './source.ts';
import type { Column } from './table/columns.ts';
import type { Grid } from './table/grid.ts';

/** A line that is nothing but what the title above it counts: （5分）, （40分，百分制）. */
const WORTH = /^[（(][^（）()]{1,40}[)）]$/u;

/** What the cells of the only column of titles say where one cell has those of all levels. */
export interface Paths {
  /** The titles of each cell that has several, from the highest level down, each with what is said of it below it. */
  readonly of: ReadonlyMap<SourceCell, readonly Stretch[]>;
  /** How that is known: `stated` where titles count something in lines of their own, `shared` where only cells one below the other that begin alike tell it. */
  readonly by: 'stated' | 'shared';
}

/** The paths in rows of items; undefined where titles stand in several columns, or each cell has one, in whatever lines. Cells of several lines that are read as one title are given to `tell`, with whether points stand amid them. */
export function pathsIn(
  grid: Grid,
  rows: readonly number[],
  levels: readonly Column[],
  tell: (cells: readonly SourceCell[], isAmid: boolean) => void,
): Paths | undefined {
  const [level] = levels;
  if (level === undefined || levels.length !== 1) return undefined;
  const cells = [...new Set(rows.flatMap((at) => grid[at]?.[level.at] ?? []))].map((cell) => titlesOf(cell));
  const many = cells.filter(({ titles }) => titles.length > 1);
  const of = new Map(many.map(({ cell, titles }) => [cell, titles]));
  if (many.some(({ stated }) => stated > 1)) return { of, by: 'stated' };
  if (many.some((each, index) => isBeside(each, many[index - 1]))) return { of, by: 'shared' };
  const amid = many.filter(({ isAmid }) => isAmid);
  if (many.length > 0)
    tell(
      (amid.length > 0 ? amid : many).map(({ cell }) => cell),
      amid.length > 0,
    );
  return undefined;
}

/** The lines of a cell that are titles, how many say in a line of their own what they count, and whether another follows such a line. */
interface Titles {
  readonly cell: SourceCell;
  readonly titles: readonly Stretch[];
  readonly stated: number;
  readonly isAmid: boolean;
}

function titlesOf(cell: SourceCell): Titles {
  const { text } = cell;
  const lines = linesOf(wholeOf(text));
  const isWorth = lines.map((line, index) => index > 0 && WORTH.test(saying(line)) && worthOfTitle(line) !== undefined);
  const starts = lines.flatMap((line, index) => (isWorth[index] || isNote(line) ? [] : [line.start]));
  const titles = starts.map((start, index) => ({ text, start, end: starts[index + 1] ?? text.text.length }));
  const first = lines[isWorth.indexOf(true)]?.start;
  const isAmid = first !== undefined && (starts.at(-1) ?? 0) > first;
  return { cell, titles, stated: isWorth.filter((each) => each).length, isAmid };
}

/** Whether a cell begins with the title that the one before it begins with, and goes on otherwise. */
function isBeside({ titles }: Titles, before: Titles | undefined): boolean {
  const shared = countShared(titles, before?.titles ?? []);
  return shared > 0 && shared < titles.length && shared < (before?.titles.length ?? 0);
}

/** How many titles at the head of a path are those of the path before: all of them where its cell goes on. */
export function countShared(path: readonly Stretch[], before: readonly Stretch[]): number {
  const said = before.map((each) => bare(saying(each)));
  const first = path.findIndex((each, index) => bare(saying(each)) !== said[index]);
  return first < 0 ? path.length : first;
}

import { displayWidth } from '../../text/width.ts';
import { labelled } from '../said/labels.ts';
import { wholeOf } from '../said/piece.ts';
import type { SourceTable, SourceText } from '../source.ts';
import { meaningOf } from '../table/headings.ts';
import { MOST_COLUMNS } from './borders.ts';
import { columnKind } from './columns.ts';
import { type PlainRow, tableOf } from './grid.ts';
import type { Line } from './lines.ts';
import type { Texts } from './texts.ts';
import { type LinedCell, unwrapped } from './wrapped.ts';

/** What parts the words of a row: a single space may stand within one. */
const GAP = /[ \u3000]{2,}/u;

/** How many columns of a terminal a line takes at most. */
const WIDEST = 1000;

/** What a title or what is scored says at its end that it counts. */
const STATED = /[（(][^（）()]*\p{Nd}[^（）()]*[)）][。；;]?$/u;

const SUM = /^[合总小]\s*计/u;

/** A table whose columns only spaces part. */
export interface Spaced {
  readonly table: SourceTable;
  /** A title that goes on over rows which leave it blank, where no points say that it does. */
  readonly carried: SourceText | undefined;
}

/** Whether a line has nothing but names of columns, with room between them, above one that has room between words as well. */
export function isSpacedHeader(line: Line, next: Line | undefined): boolean {
  const kinds = wordsOf(line).map(kindOf);
  const names = kinds.includes('level') || kinds.includes('content');
  const isTable = kinds.length >= 3 || (kinds.length === 2 && kinds.includes('points'));
  return names && isTable && !kinds.includes(undefined) && next !== undefined && isParted(next);
}

/** How many of the lines below a header, which is the first, its table takes: up to a paragraph behind an empty line. */
export function spacedLength(lines: readonly Line[]): number {
  const end = lines.findIndex((line, at) => {
    return at > 0 && line.number > (lines[at - 1]?.number ?? 0) + 1 && !isParted(line);
  });
  return end < 0 ? lines.length : end;
}

/**
 * The table of lines whose words stand below names of columns. Rows begin with a figure in a column of points, or are one
 * line each where what is scored says what it counts; what stands below goes on with a cell that had no more room.
 * Undefined where something reaches from one column into the next, and where titles stand beside the middle of their rows.
 */
export function spacedTable(lines: readonly Line[], name: string, texts: Texts): Spaced | undefined {
  const rows = spacedRows(lines);
  if (rows === undefined) return undefined;
  const said = unwrapped(rows.flat(), true);
  const plain = rows.map(
    (row, at): PlainRow => ({ cells: row.map((cell) => said.get(cell) ?? []), isHeader: at === 0 }),
  );
  const table = tableOf(plain, name, texts);
  const kinds = wordsOf(lines[0] as Line).map(kindOf);
  const titles = table.rows.slice(1).flatMap((row) => row.filter(({ column }) => kinds[column] === 'level'));
  const isOpen = rows.some((row) => row.some((cell, column) => kinds[column] === 'level' && cell.lines.length === 0));
  const open = titles.find(({ text }) => !STATED.test(text.text) && !SUM.test(text.text));
  return { table, carried: isOpen ? open?.text : undefined };
}

/** Whether lines are a table that can be read. */
export function isSpaced(lines: readonly Line[]): boolean {
  return spacedRows(lines) !== undefined;
}

/** Whether a line has words with room between them. */
export function isParted(line: Line): boolean {
  return wordsOf(line).length > 1;
}

function wordsOf({ text }: Line): readonly string[] {
  return text.split(GAP);
}

function kindOf(name: string): string | undefined {
  const meaning = meaningOf(name);
  return columnKind(name) ?? (meaning === 'unknown' ? undefined : meaning);
}

type Row = readonly LinedCell[];

function spacedRows(lines: readonly Line[]): readonly Row[] | undefined {
  for (const width of [displayWidth, (text: string) => text.length]) {
    const grid = gridOf(lines, width);
    const rows = grid && rowsOf(grid, lines);
    if (rows !== undefined) return rows;
  }
  return undefined;
}

/** The texts of each line by columns: these are what spaces in all lines part, each with its name in the first line. Undefined where that is not so. */
function gridOf(lines: readonly Line[], width: (text: string) => number): readonly (readonly string[])[] | undefined {
  const isFilled: boolean[] = [];
  const placed = lines.map(({ raw }) => placedIn(raw.trimEnd(), width));
  if (placed.some((signs) => (signs.at(-1)?.to ?? 0) > WIDEST)) return undefined;
  for (const signs of placed) {
    for (const { from, to } of signs) for (let at = from; at < to; at += 1) isFilled[at] = true;
  }
  const starts = Array.from(isFilled.keys()).filter((at) => isFilled[at] === true && isFilled[at - 1] !== true);
  if (starts.length > MOST_COLUMNS) return undefined;
  const grid = placed.map((signs, line) =>
    starts.map((start, column) => {
      const own = signs.filter(({ from }) => start <= from && from < (starts[column + 1] ?? WIDEST));
      return lines[line]?.raw.slice(own[0]?.start ?? 0, own.at(-1)?.end ?? 0) ?? '';
    }),
  );
  const [header = []] = grid;
  const isNamed =
    header.length === wordsOf(lines[0] as Line).length && header.every((each) => kindOf(each) !== undefined);
  return isNamed ? grid : undefined;
}

/** A sign that is no blank: its columns on a terminal, and its place in its line. */
interface Sign {
  readonly from: number;
  readonly to: number;
  readonly start: number;
  readonly end: number;
}

function placedIn(text: string, width: (text: string) => number): readonly Sign[] {
  const signs: Sign[] = [];
  let [from, start] = [0, 0];
  for (const sign of text) {
    const [to, end] = [from + width(sign), start + sign.length];
    if (sign.trim() !== '') signs.push({ from, to, start, end });
    [from, start] = [to, end];
  }
  return signs;
}

/** The rows of texts by columns; undefined where lines are neither rows nor go on with what stands above them. */
function rowsOf(grid: readonly (readonly string[])[], lines: readonly Line[]): readonly Row[] | undefined {
  const [header = []] = grid;
  const kinds = header.map(kindOf);
  const widest = header.map((_, column) =>
    grid.reduce((most, texts) => Math.max(most, displayWidth(texts[column] ?? '')), 0),
  );
  const isHeader = (texts: readonly string[]) => texts.every((text, column) => text === header[column]);
  const begins = grid.map((texts) => isHeader(texts) || isRow(texts, kinds));
  const isFull = (line: number, column: number) => {
    const [above, below] = [grid[line - 1]?.[column] ?? '', grid[line]?.[column] ?? ''];
    const [first = ''] = below;
    return above !== '' && displayWidth(above) + displayWidth(first) > (widest[column] ?? 0);
  };
  const isWrapped = kinds.map((kind, column) => {
    return kind === 'level' && grid.some((texts, line) => begins[line] === false && texts[column] !== '');
  });
  const isSound = grid.every((texts, line) => {
    const above = grid[Math.max(0, line - 1)] ?? [];
    if (isHeader(texts)) return true;
    if (begins[line] === false) {
      return texts.every((text, at) => text === '' || (isFull(line, at) && goesOn(above[at] ?? '', text)));
    }
    // What stands below a title without more room may be its rest, or another.
    const isOpen = !isHeader(above) && texts.some((text, at) => isWrapped[at] && text !== '' && isFull(line, at));
    return !isOpen && hasTitles(texts, kinds, line === 1);
  });
  if (!isSound) return undefined;
  const rows: LinedCell[][] = [];
  for (const [at, texts] of grid.entries()) {
    const line = lines[at] as Line;
    if (begins[at] === true) rows.push(header.map((_, column) => ({ left: column, right: column, lines: [] })));
    const row = rows.at(-1) as LinedCell[];
    rows.splice(
      -1,
      1,
      row.map((cell, column) => {
        const text = texts[column] ?? '';
        return text === '' ? cell : { ...cell, lines: [...cell.lines, { ...line, text }] };
      }),
    );
  }
  return rows;
}

/** Whether a line begins a row: it has a figure where points stand, or says what it counts where no column is for these. */
function isRow(texts: readonly string[], kinds: readonly (string | undefined)[]): boolean {
  const figures = texts.filter((_, column) => POINTS.has(kinds[column] ?? ''));
  if (figures.length > 0) return figures.some((text) => /\p{Nd}/u.test(text));
  const scored = Math.max(kinds.lastIndexOf('content'), kinds.includes('content') ? -1 : kinds.lastIndexOf('level'));
  return STATED.test(texts[scored] ?? '');
}

const POINTS: ReadonlySet<string> = new Set(['points', 'weight']);

/** Whether titles stand in the first of their rows, and below a new one new ones. */
function hasTitles(texts: readonly string[], kinds: readonly (string | undefined)[], isFirst: boolean): boolean {
  const titles = texts.filter((_, column) => kinds[column] === 'level');
  const first = titles.findIndex((text) => text !== '');
  if (SUM.test(texts.find((text) => text !== '') ?? '')) return true;
  return (first === 0 || !isFirst) && (first < 0 || titles.slice(first).every((text) => text !== ''));
}

/** Whether a text is the rest of the one above it: no entry with a number, and that one has not come to its end. */
function goesOn(above: string, text: string): boolean {
  const whole = wholeOf({ number: 0, text, place: '' });
  return labelled(whole).form === '' && !/[。；;)）]$/u.test(above);
}

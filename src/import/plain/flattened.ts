import type { SourceTable, SourceText } from '../source.ts';
import { alignedLines } from './alignment.ts';
import { type ColumnKind, columnKind, columnReadings } from './columns.ts';
import { isMisplaced, type RowKind } from './costs.ts';
import { type FlatRow, type PlainRow, tableOf } from './grid.ts';
import type { Header } from './header.ts';
import type { KnownWords } from './known.ts';
import type { Line } from './lines.ts';
import type { Looks } from './looks.ts';
import { type Page, pagesOf } from './pages.ts';
import type { Placed, Titles } from './steps.ts';
import type { Texts } from './texts.ts';
import { departmentUnsure, titleBehind } from './unsure.ts';

/**
 * A table of which the lines are cells, or parts of them, one after the other: `lines` begin with its header; and what must
 * be said of it. Undefined where too many lines fit into no column that is left for them, since cells are not in their order.
 * Lines with words that are `known` are what they were.
 */
export function flattenedTable(
  lines: readonly Line[],
  header: Header,
  name: string,
  texts: Texts,
  known: KnownWords,
): Flattened | undefined {
  const parts = pagesOf(lines, known);
  const readings = columnReadings(header.names.map((each) => each.name)).map((kinds) => {
    const cut = readingOf(parts, kinds, 'cut');
    return chosen(cut, readingOf(parts, kinds, 'whole'));
  });
  const { kinds, pages, doubt } = readings.reduce((one, other) => (other.cost < one.cost ? other : one));
  const misplaced = pages.flatMap((page) => page.misplaced);
  if (misplaced.length * MOST_MISPLACED > lines.length) return undefined;
  const rows = pages.flatMap(({ head, rows: own }): readonly FlatRow[] => [
    { cells: head.names.map((each) => each.lines), isHeader: true, kind: 'header' },
    ...own,
  ]);
  const table = { ...tableOf(withNotesOfGroups(rows, kinds), name, texts), ...openIn(rows, kinds) };
  const odd = misplaced[0] ?? namesJoined(header, kinds);
  const withLine = (line: Line | undefined) => line && cellWith(line, table);
  return {
    table,
    odd: odd && { text: withLine(odd), count: Math.max(1, misplaced.length) },
    doubt: doubt && { ...doubt, text: withLine(doubt.line) },
    mixed: withLine(departmentUnsure(rows, kinds)),
    behind: withLine(titleBehind(rows, kinds)),
  };
}

/** The line of a header that may name a column of its own, and was joined with the names of others: with one as long as itself, or one that names titles in the name of a column that has none. */
function namesJoined({ names }: Header, kinds: readonly ColumnKind[]): Line | undefined {
  return names.flatMap(({ lines }, column) => {
    const whole = lines.length > 1 ? lines.filter(({ text }) => WHOLE_NAME.test(text)) : [];
    return whole.length > 1 || kinds[column] === 'level' ? whole.slice(1) : whole.filter(isOfTitles);
  })[0];
}

function isOfTitles({ text }: Line): boolean {
  return columnKind(text) === 'level';
}

/** Shorter ones are often the end of a name that was parted, as is what stands in brackets: 一级, 指标, （分值）. */
const WHOLE_NAME = /^[^（(].{3}/u;

/** A way to read lines as a table. */
interface Reading {
  readonly kinds: readonly ColumnKind[];
  readonly pages: readonly (Rows & { readonly head: Header })[];
  readonly cost: number;
}

function readingOf(parts: readonly Page[], kinds: readonly ColumnKind[], titles: Titles): Reading {
  const pages = parts.map((page) => ({ head: page.header, ...rowsOf(page, kinds, titles) }));
  return { kinds, pages, cost: pages.reduce((sum, { cost }) => sum + cost, 0) };
}

/** That a line is taken for a part of a cell although it may be a title of its own, or for such a title. */
interface Doubt {
  readonly isCut: boolean;
  readonly line: Line;
}

/**
 * One of two readings: where no row has titles in all columns, one which never needs all is wrong where the other one
 * does, since nobody makes a column that none needs. What is no title in the first and begins one in the other is told,
 * but for titles that go on where rows have titles in all columns.
 */
function chosen(cut: Reading, whole: Reading): Reading & { readonly doubt: Doubt | undefined } {
  const titles = titleCells(cut);
  const begun = new Set(titles.map(([first]) => first));
  const open = titleCells(whole).flatMap(([first]) => (first === undefined || begun.has(first) ? [] : [first]));
  const within = headed(cut);
  const beside = open.find((each) => within.has(each));
  const line = hasFullRow(cut) || !mayNeedAll(whole) ? beside : open[0];
  if (line === undefined) return { ...cut, doubt: undefined };
  const isCut = mayNeedAll(cut) || !mayNeedAll(whole);
  return { ...(isCut ? cut : whole), doubt: { isCut, line } };
}

/** The first lines of cells that say what is scored and have several lines. */
function headed({ kinds, pages }: Reading): ReadonlySet<Line | undefined> {
  const column = kinds.lastIndexOf('content');
  const cells = pages.flatMap(({ rows }) => rows.map((row) => row.cells[column] ?? []));
  return new Set(cells.filter(({ length }) => length > 1).map(([first]) => first));
}

function titledRows({ pages }: Reading): readonly FlatRow[] {
  return pages.flatMap(({ rows }) => rows.filter(({ kind }) => kind === 'titled'));
}

function titleCells(reading: Reading): readonly (readonly Line[])[] {
  const columns = levelsIn(reading.kinds);
  return titledRows(reading).flatMap(({ cells }) => columns.flatMap((column) => [cells[column] ?? []]));
}

/** Whether a row has titles in all columns of titles. */
function hasFullRow(reading: Reading): boolean {
  const columns = levelsIn(reading.kinds);
  return titledRows(reading).some((row) => titlesIn(row, columns) === columns.length);
}

/** Whether titles would be in all columns if each row went on as deep as it may. */
function mayNeedAll(reading: Reading): boolean {
  const columns = levelsIn(reading.kinds);
  let depth = 0;
  return titledRows(reading).some((row) => {
    const count = titlesIn(row, columns);
    if (count > 0) depth = Math.min(Math.max(depth - 1, 0) + count, columns.length);
    return depth === columns.length;
  });
}

function levelsIn(kinds: readonly ColumnKind[]): readonly number[] {
  return kinds.flatMap((kind, column) => (kind === 'level' ? [column] : []));
}

/** How many titles a row has. */
function titlesIn({ kind, cells }: FlatRow, columns: readonly number[]): number {
  return kind === 'titled' ? columns.filter((column) => (cells[column]?.length ?? 0) > 0).length : 0;
}

/** The cell that has a line. */
function cellWith({ text: line }: Line, { rows }: SourceTable): SourceText | undefined {
  return rows.flat().find(({ text }) => text.text.split('\n').includes(line))?.text;
}

/** One line in so many may be misplaced before the order of all is doubtful. */
const MOST_MISPLACED = 50;

/** The rows with titles, where one of them has fewer than there are levels: as near to what is scored as they can be, they stand on any. */
function openIn(rows: readonly FlatRow[], kinds: readonly ColumnKind[]): Pick<SourceTable, 'open'> {
  const columns = levelsIn(kinds);
  const counts = rows.map((row) => titlesIn(row, columns));
  const titled = counts.flatMap((count, row) => (count > 0 ? [row] : []));
  return titled.every((row) => counts[row] === columns.length) ? {} : { open: { columns, rows: titled } };
}

/** A table, the first cell of those with lines that should stand in other columns, the one of a line that may be a title or go on with one, one with departments that may be of another column, and a title that may go further down. */
interface Flattened {
  readonly table: SourceTable;
  readonly odd: { readonly text: SourceText | undefined; readonly count: number } | undefined;
  readonly doubt: (Doubt & { readonly text: SourceText | undefined }) | undefined;
  readonly mixed: SourceText | undefined;
  readonly behind: SourceText | undefined;
}

/** The rows that lines are, what speaks against that, and which of them should stand in other columns. */
interface Rows {
  readonly rows: readonly FlatRow[];
  readonly cost: number;
  readonly misplaced: readonly Line[];
}

function rowsOf({ body: lines, looks }: Page, kinds: readonly ColumnKind[], titles: Titles): Rows {
  const rows: { readonly kind: RowKind; readonly cells: (Line[] | undefined)[] }[] = [];
  const { placed, cost } = alignedLines(looks, kinds, titles);
  for (const [at, { column, row: kind, step }] of placed.entries()) {
    if (step === 'new-row') rows.push({ kind, cells: kinds.map(() => undefined) });
    const line = lines[at];
    const row = rows.at(-1)?.cells;
    if (line === undefined || row === undefined) continue;
    const cell = row[column] ?? [];
    row[column] = cell;
    const goesOn = kinds[column] === 'department' && cell.length > 0 && isCut(looks[at - 1], looks[at]);
    if (goesOn) cell.push(joined(cell.pop(), line));
    else cell.push(line);
  }
  const filled = rows.map(({ kind, cells: row }): FlatRow => {
    const titled = row.findIndex((cell, column) => cell !== undefined && kinds[column] === 'level');
    const cells = row.map((cell, column) => cell ?? (goesOnAbove(column, titled, kind) ? undefined : []));
    return { cells, isHeader: false, kind };
  });
  const misplaced = lines.filter((_, at) => {
    const { row, column } = placed[at] as Placed;
    return row !== 'sum' && isMisplaced(looks[at] as Looks, kinds[column] as ColumnKind, kinds);
  });
  return { rows: filled, cost, misplaced };

  /** Whether a cell without lines is merged with the one above: titles before the first one that a row has, and who assesses all below them, and the number of these. */
  function goesOnAbove(column: number, titled: number, row: RowKind): boolean {
    if (kinds[column] === 'level') return row !== 'sum' && (titled < 0 || column < titled);
    return row === 'inner' && (kinds[column] === 'department' || kinds[column] === 'number');
  }
}

/** Whether a name of a department was cut in two between lines. */
function isCut(before: Looks | undefined, line: Looks | undefined): boolean {
  const isName = (each: Looks | undefined): boolean => each !== undefined && !each.isBelow && !each.isShare;
  return isName(before) && isName(line) && before?.isBody === false;
}

/** A name of a department that was cut in two. */
function joined(before: Line | undefined, line: Line): Line {
  return before === undefined ? line : { ...before, text: before.text + line.text };
}

/** What says that it is about the whole of an indicator (此项指标) stands once, beside the first row of it. */
const OF_GROUP = /^(?:此|本|该)(?:项|类)?指标.{0,4}(?:适用|考核)/u;

/** Rows in which a note of a group covers all rows of the group. */
function withNotesOfGroups(rows: readonly PlainRow[], kinds: readonly ColumnKind[]): readonly PlainRow[] {
  const group = kinds.lastIndexOf('level') - 1;
  let open: number | undefined;
  return rows.map((row) => {
    if (row.cells[group] !== undefined) open = undefined;
    const column = row.cells.findIndex((cell, at) => kinds[at] === 'blank' && OF_GROUP.test(textOf(cell)));
    if (column >= 0) {
      open = column;
      return row;
    }
    if (open === undefined || textOf(row.cells[open]) !== '') return row;
    return { ...row, cells: row.cells.with(open, undefined) };
  });
}

function textOf(cell: readonly Line[] | undefined): string {
  return (cell ?? []).map(({ text }) => text).join('');
}

import { type Cell, type CellParagraph, type Row, type Table, textOf } from '../../layout/document.ts';
import type { Printing } from '../../model/model.ts';
import { CELL_MARGIN } from './table-styles.ts';

/** A row as it is written. */
export interface WrittenRow {
  readonly row: Row;
  /** Whether the row must stand on the page of the next one. */
  readonly keepsWithNext: boolean;
  /** Whether a page may end within the row: only where it is so high that it would leave much of a page empty, or fits on none. */
  readonly maySplit: boolean;
}

/** Rows of a group that are kept on one page, at most, and lines of text in them: what is longer would leave much of a page empty. */
const KEPT = { rows: 12, lines: 20 } as const;
/** Lines of text in a piece of a cut label, at least: a third of a landscape page. */
const PIECE = 10;
const POINTS_OF_MILLIMETRE = 72 / 25.4;
/** Widths are those of Chinese characters; figures and Latin letters take half. */
const HALF_WIDTH = /[\u0020-\u007e]/gu;

/** The rows of a table with what Word is told about page ends; it cannot be told where they are. */
export function writtenRows(table: Table, printing: Printing): readonly WrittenRow[] {
  const lines = table.rows.map((row) => linesOf(row, table, printing));
  const rows = withRecurringLabels(table.rows, lines);
  const result: WrittenRow[] = [];
  for (let start = 0; start < rows.length; ) {
    const found = rows.findIndex((row, index) => index >= start && row.mayEndPage);
    const end = found < 0 ? rows.length : found + 1;
    const isKept = end - start <= KEPT.rows && sumOf(lines.slice(start, end)) <= KEPT.lines;
    for (let index = start; index < end; index += 1) {
      const row = rows[index];
      if (row === undefined) continue;
      const maySplit = (lines[index] ?? 0) > KEPT.lines;
      result.push({ row, keepsWithNext: isKept && index + 1 < end, maySplit });
    }
    start = end;
  }
  return result;
}

/**
 * The labels of the outermost column of groups, cut where a cell of the next column starts, each piece with the whole
 * text: Word does not repeat the text of a merged cell on the pages that it continues on, so it recurs with the groups
 * instead.
 */
function withRecurringLabels(rows: readonly Row[], lines: readonly number[]): readonly Row[] {
  const ofGroups = rows.flatMap(({ cells }, index) => cells.filter((cell) => groupsIn(rows, index, cell).length > 1));
  const outermost = Math.min(...ofGroups.map(({ column }) => column));
  const pieces = rows.map((): Cell[] => []);
  rows.forEach(({ cells }, index) => {
    for (const cell of cells) {
      const starts = cell.column === outermost ? startsOfPieces(rows, lines, index, cell) : [index];
      starts.forEach((start, turn) => {
        pieces[start]?.push({ ...cell, rowspan: (starts[turn + 1] ?? index + cell.rowspan) - start });
      });
    }
  });
  return rows.map((row, index) => ({
    ...row,
    cells: (pieces[index] ?? []).sort((one, other) => one.column - other.column),
  }));
}

/** The rows in which the pieces of a cell start. No piece is so low that its label would stand there several times in a row. */
function startsOfPieces(rows: readonly Row[], lines: readonly number[], index: number, cell: Cell): readonly number[] {
  const starts = [index];
  for (const row of groupsIn(rows, index, cell).slice(1)) {
    const above = sumOf(lines.slice(starts.at(-1), row));
    const below = sumOf(lines.slice(row, index + cell.rowspan));
    if (above >= PIECE && below >= PIECE) starts.push(row);
  }
  return starts;
}

/** The rows in which cells of the next column start beside a cell; none where each of them is one row high, as every row would have the label then. */
function groupsIn(rows: readonly Row[], index: number, { column, colspan, rowspan }: Cell): readonly number[] {
  const beside = rows.slice(index, index + rowspan);
  const starts = beside.flatMap(({ cells }, offset) =>
    cells.some((cell) => cell.column === column + colspan) ? [index + offset] : [],
  );
  return starts.length < rowspan && starts[0] === index ? starts : [];
}

/** About how many lines the highest cell of a row has, of those that are not merged with rows below. */
function linesOf({ cells }: Row, { columns }: Table, { tableSize }: Printing): number {
  const heights = cells
    .filter(({ rowspan }) => rowspan === 1)
    .map(({ column, colspan, paragraphs }) => {
      const covered = columns.slice(column, column + colspan);
      const width = sumOf(covered.map((each) => each.width)) - 2 * CELL_MARGIN.side;
      const characters = Math.max(1, Math.floor((width * POINTS_OF_MILLIMETRE) / tableSize));
      return sumOf(paragraphs.map((paragraph) => Math.ceil(widthOf(paragraph) / characters)));
    });
  return Math.max(1, ...heights);
}

/** The width of a paragraph in characters. */
function widthOf({ runs }: CellParagraph): number {
  const text = textOf(runs);
  return Math.max(1, text.length - (text.match(HALF_WIDTH)?.length ?? 0) / 2);
}

function sumOf(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0);
}

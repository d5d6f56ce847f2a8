import { type Frame, isRuledAbove, isRuledLeft } from './lines.ts';

/** A row of a table as its structure tells it: the cells that start in it, without the columns that they cover. */
export interface TableRow {
  readonly isHeader: boolean;
  readonly texts: readonly string[];
  /** How many columns and rows each of them covers, where the structure tells that. */
  readonly spans?: readonly Span[];
}

interface Span {
  readonly columns: number;
  readonly rows: number;
}

/**
 * The full grid of a table. What a cell covers is told by the lines around it: below a line a new cell begins, and what
 * has no line above is the cell of the row before. Without lines that fit, what the structure tells counts, and where that
 * says nothing either, cells are taken from left to right.
 */
export function gridOf(rows: readonly TableRow[], frame: Frame | undefined): readonly (readonly string[])[] {
  const starts = frame === undefined ? undefined : startsOf(rows, frame);
  if (starts === undefined) return laidOut(rows);
  let before: readonly string[] = [];
  return rows.map(({ texts }, row) => {
    let cell = -1;
    before = (starts[row] ?? []).map((start, column) => {
      if (start === 'cell') cell += 1;
      return start === 'above' ? (before[column] ?? '') : (texts[cell] ?? '');
    });
    return before;
  });
}

const ONE: Span = { columns: 1, rows: 1 };
/** No table has more columns, and cells of none cover more of it. */
const MOST_COLUMNS = 1000;
const MOST_COVERED = 500_000;

/** The cells of a table one behind the other, each in all that it covers. */
function laidOut(rows: readonly TableRow[]): readonly (readonly string[])[] {
  const grid: string[][] = rows.map(() => []);
  const covered = rows.flatMap(({ spans = [] }) => spans).reduce((sum, span) => sum + span.columns * span.rows, 0);
  for (const [row, { texts, spans = [] }] of rows.entries()) {
    let column = 0;
    for (const [index, text] of texts.entries()) {
      while (grid[row]?.[column] !== undefined) column += 1;
      const span = (covered > MOST_COVERED ? undefined : spans[index]) ?? ONE;
      for (const each of grid.slice(row, row + span.rows)) {
        each.length = Math.max(each.length, Math.min(column + span.columns, MOST_COLUMNS));
        each.fill(text, column, column + span.columns);
      }
    }
  }
  const width = grid.reduce((most, { length }) => Math.max(most, length), 0);
  return grid.map((row) => Array.from({ length: width }, (_, column) => row[column] ?? ''));
}

/** What a column of a row is: the beginning of a cell, the rest of the cell on its left, or of that in the row above. */
type Start = 'cell' | 'left' | 'above';

/** Lines that are looked at for the cells of a table: a page of ours has 300 lines around 300 cells. */
const MOST_STEPS = 5_000_000;

/** The columns of every row, or undefined when the lines do not fit the structure. */
function startsOf(rows: readonly TableRow[], frame: Frame): readonly (readonly Start[])[] | undefined {
  // A header that is only repeated is not part of the structure.
  const skipped = frame.rows.length - 1 - rows.length;
  if (frame.rows.length * frame.columns.length * frame.lines.length > MOST_STEPS) return undefined;
  if (skipped !== 0 && !(skipped === 1 && rows[0]?.isHeader === false)) return undefined;
  const found = rows.map((_, row) =>
    frame.columns.slice(0, -1).map((_limit, column): Start => {
      if (row + skipped > 0 && !isRuledAbove(frame, row + skipped, column)) return 'above';
      return isRuledLeft(frame, row + skipped, column) ? 'cell' : 'left';
    }),
  );
  const fits = found.every((row, index) => row.filter((each) => each === 'cell').length === rows[index]?.texts.length);
  return fits ? found : undefined;
}

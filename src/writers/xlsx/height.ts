import { halfWidths } from '../../layout/half-widths.ts';
import { WRITABLE_ROW } from '../../layout/typography.ts';

/** A text with its size of type in points. */
export interface SizedText {
  readonly text: string;
  readonly size: number;
}

/** A cell of a table with the height that it needs, in points. */
export interface CellNeed {
  /** The first row that it covers, counted from 0. */
  readonly row: number;
  readonly rowspan: number;
  readonly height: number;
}

/** Excel's limit for the height of a row, in points. */
const HIGHEST_ROW = 409;

/** The height of a row with a blank, at least, so that it can be filled in by hand: in points. */
export const LEAST_WRITABLE = (WRITABLE_ROW * 72) / 25.4;

/** What a line of type takes, relative to its size: 1.3 in the official families, more in those that stand in for them. */
const LINE = 1.4;
/** White space in a cell, left and right together and above and below together, in points. */
const PADDING = { across: 8, down: 5 } as const;
/** Heights are whole pixels: 0.75 points. */
const PIXEL = 0.75;

/** An estimate of the height in points that paragraphs, one a line at least, need in a cell of a width in points. */
export function heightNeeded(paragraphs: readonly SizedText[], width: number): number {
  const lines = paragraphs.map(({ text, size }) => linesOf(text, width, size) * size * LINE);
  return lines.reduce((sum, line) => sum + line, PADDING.down);
}

/**
 * The heights of the rows of a table in points, none above `HIGHEST_ROW`: what a merged cell needs beyond what its rows
 * have is shared out among them.
 */
export function rowHeights(rows: number, needs: readonly CellNeed[]): readonly number[] {
  const heights = Array.from({ length: rows }, () => 0);
  const smallFirst = needs.toSorted((a, b) => a.rowspan - b.rowspan);
  for (const { row, rowspan, height } of smallFirst) {
    const covered = heights.slice(row, row + rowspan);
    const share = (height - covered.reduce((sum, each) => sum + each, 0)) / rowspan;
    if (share <= 0) continue;
    for (const [index, each] of covered.entries()) heights[row + index] = each + share;
  }
  return heights.map(roundedHeight);
}

/** The width that a line of text needs in a cell, in points. */
export function widthNeeded({ text, size }: SizedText): number {
  return (halfWidths(text) * size) / 2 + PADDING.across;
}

/** A height that a row can have: whole pixels, at most `HIGHEST_ROW`. */
export function roundedHeight(height: number): number {
  return Math.min(HIGHEST_ROW, Math.ceil(height / PIXEL) * PIXEL);
}

/** Lines are full of characters but for one, since closing punctuation takes a character with it to the next line. */
function linesOf(text: string, width: number, size: number): number {
  const room = Math.max(2, Math.floor((2 * (width - PADDING.across)) / size));
  const needed = halfWidths(text);
  return needed <= room ? 1 : Math.ceil(needed / Math.max(2, room - 1));
}

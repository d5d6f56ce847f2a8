import { CELL_PADDING } from '../../layout/field-lines.ts';
import { halfWidths } from '../../layout/half-widths.ts';
import { WRITABLE_ROW } from '../../layout/typography.ts';
import { points } from '../../model/printing/length.ts';

/** A text with its size of type in points. */
export interface SizedText {
  readonly text: string;
  readonly size: number;
}

/** Excel's limit for the height of a row, in points. */
export const HIGHEST_ROW = 409;

/** The height of a row with a blank, at least, so that it can be filled in by hand: in points. */
export const LEAST_WRITABLE = points(WRITABLE_ROW);

/** What a line of type takes, relative to its size: 1.3 in the official families, more in those that stand in for them. */
const LINE = 1.4;
/** White space in a cell, above and below together, in points. */
const PADDING = 5;
/** Heights are whole pixels: 0.75 points. */
const PIXEL = 0.75;

/** An estimate of the height in points that paragraphs, one a line at least, need in a cell of a width in points. */
export function heightNeeded(paragraphs: readonly SizedText[], width: number): number {
  const lines = paragraphs.map(({ text, size }) => linesOf(text, width, size) * size * LINE);
  return lines.reduce((sum, line) => sum + line, PADDING);
}

/** A height that a row can have: whole pixels, at most `HIGHEST_ROW`. */
export function roundedHeight(height: number): number {
  return Math.min(HIGHEST_ROW, Math.ceil(height / PIXEL) * PIXEL);
}

/** Lines are full of characters but for one, since closing punctuation takes a character with it to the next line. */
function linesOf(text: string, width: number, size: number): number {
  const room = Math.max(2, Math.floor((2 * (width - CELL_PADDING)) / size));
  const needed = halfWidths(text);
  return needed <= room ? 1 : Math.ceil(needed / Math.max(2, room - 1));
}

import { millimetres } from '../../model/printing/length.ts';
import { EM, widthOf } from '../../text/advance.ts';
import { type Column, type Row, textOf } from '../document.ts';
import { leastTitleWidth } from '../setting/title-lines.ts';
import { CELL_STYLES, TABLE_INSET } from '../typography.ts';

/** A column with the width that it has where there is room, in millimetres. */
export interface WishedColumn extends Column {
  /** Whether it takes a share of what the others leave of the page. */
  readonly isWide?: boolean;
}

/** Sizes of type that a table may have whose numbers have no room on the page otherwise, in points. */
const SMALLER = [8, 7.5, 7, 6.5, 6] as const;
/** So many characters a text has in a line at least, where it has no room for its wish. */
const FEWEST = 4;

/** The size of type, in points, in which no number and no word of a title is parted: what is wished, or the greatest smaller one; the smallest where none is enough. */
export function sizeFor(columns: readonly WishedColumn[], rows: readonly Row[], whole: number, wished: number): number {
  const sizes = [wished, ...SMALLER.filter((size) => size < wished)];
  return sizes.find((size) => sum(leastsOf(columns, rows, size)) <= whole) ?? Math.min(...sizes);
}

/**
 * The widths of columns on a page, in millimetres: as wished, and wider where a number or a word of a title needs more;
 * those that are wide share what is left. Where there is not room for all wishes each comes as near to its own, and none
 * is narrower than its numbers.
 */
export function widthsOf(
  columns: readonly WishedColumn[],
  rows: readonly Row[],
  whole: number,
  size: number,
): readonly number[] {
  const leasts = leastsOf(columns, rows, size);
  const wishes = columns.map(({ width }, index) => Math.max(width, leasts[index] ?? 0));
  const [least, wished] = [sum(leasts), sum(wishes)];
  if (wished <= whole) {
    const wide = columns.filter(({ isWide = false }) => isWide).length;
    const more = wide === 0 ? 0 : floored((whole - wished) / wide);
    return wishes.map((width, index) => (columns[index]?.isWide === true ? width + more : width));
  }
  if (least > whole) return leasts.map((width) => floored((width * whole) / least));
  const share = (whole - least) / (wished - least);
  return leasts.map((width, index) => floored(width + ((wishes[index] ?? width) - width) * share));
}

/** How wide columns are at least. */
function leastsOf(columns: readonly WishedColumn[], rows: readonly Row[], size: number): readonly number[] {
  const longest = columns.map(() => 0);
  for (const { column, paragraphs } of rows.flatMap(({ cells }) => cells)) {
    for (const { role, runs } of paragraphs) {
      if (role === 'number') {
        const own = widthOf(textOf(runs)) * CELL_STYLES[role].scale;
        longest[column] = Math.max(longest[column] ?? 0, own);
      }
    }
  }
  return columns.map(({ title, width, isWide = false }, index) => {
    const text = isWide ? Math.min(width, withInsets(FEWEST * EM, size)) : 0;
    return Math.max(text, leastTitleWidth(title, size), withInsets(longest[index] ?? 0, size));
  });
}

function withInsets(length: number, size: number): number {
  return Math.ceil(millimetres((length * size) / EM + 2 * TABLE_INSET.x) * 10) / 10;
}

function floored(width: number): number {
  return Math.floor(width * 10 + 1e-6) / 10;
}

function sum(widths: readonly number[]): number {
  return widths.reduce((all, each) => all + each, 0);
}

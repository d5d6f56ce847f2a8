import { type Cell, type Row, textOf } from '../document.ts';
import { EM, widthOf } from '../setting/advance.ts';
import { CELL_STYLES, TABLE_INSET } from '../typography.ts';

/** How wide a column is at least and at most, in millimetres; without a most it takes what others leave. */
export interface Bounds {
  readonly least: number;
  readonly most: number | undefined;
}

/** Steps in which room is moved from one column to another, in millimetres. */
const STEPS = [8, 4, 2, 1];
const POINTS = 72 / 25.4;

/**
 * Widths of columns that together are as wide as the type area, in millimetres. Those that take what is left share it so
 * that the rows together are as low as can be: step by step room goes from one of them to another, as long as that saves
 * lines. Where no column takes more, all become wider in proportion; where there is less than they need, narrower.
 */
export function widthsFor(
  bounds: readonly Bounds[],
  rows: readonly Row[],
  whole: number,
  size: number,
): readonly number[] {
  const least = bounds.map((each) => each.least);
  const rest = whole - sum(least);
  const open = bounds.flatMap(({ most }, index) => (most === undefined ? [index] : []));
  if (rest <= 0 || open.length === 0) return scaled(least, whole);
  const texts = rows.map((row) => row.cells.map((cell) => cellText(cell, size)));
  let widths = least.map((width, index) => (open.includes(index) ? width + rest / open.length : width));
  let height = heightOf(texts, widths, rows.length);
  for (const step of STEPS) {
    for (;;) {
      const better = best(moves(widths, open, least, step), (each) => heightOf(texts, each, rows.length), height);
      if (better === undefined) break;
      [widths, height] = better;
    }
  }
  return scaled(widths, whole);
}

/** The lowest of some ways to share the room, if it is lower than what there is. */
function best(
  ways: readonly (readonly number[])[],
  measure: (widths: readonly number[]) => number,
  height: number,
): readonly [number[], number] | undefined {
  let found: readonly [number[], number] | undefined;
  for (const way of ways) {
    const own = measure(way);
    if (own < (found?.[1] ?? height)) found = [[...way], own];
  }
  return found;
}

/** All ways to move a step from one column to another. */
function moves(
  widths: readonly number[],
  open: readonly number[],
  least: readonly number[],
  step: number,
): readonly (readonly number[])[] {
  return open.flatMap((from) => {
    if ((widths[from] ?? 0) - step < (least[from] ?? 0)) return [];
    return open
      .filter((to) => to !== from)
      .map((to) => widths.map((width, index) => width + step * (Number(index === to) - Number(index === from))));
  });
}

/** A cell by the lengths of its paragraphs, in points, and the heights of their lines. */
interface CellText {
  readonly column: number;
  readonly colspan: number;
  readonly rowspan: number;
  readonly paragraphs: readonly (readonly [length: number, pitch: number])[];
}

function cellText({ column, colspan, rowspan, paragraphs }: Cell, size: number): CellText {
  return {
    ...{ column, colspan, rowspan },
    paragraphs: paragraphs.map(({ role, runs }) => {
      const own = size * CELL_STYLES[role].scale;
      return [(widthOf(textOf(runs)) / EM) * own, own];
    }),
  };
}

/** About how high the rows are together: each as its own highest cell, and where a merged cell needs more, by that much more. */
function heightOf(texts: readonly (readonly CellText[])[], widths: readonly number[], count: number): number {
  const heights = new Array<number>(count).fill(0);
  const merged: (readonly [row: number, rowspan: number, height: number])[] = [];
  for (const [row, cells] of texts.entries()) {
    for (const cell of cells) {
      const height = cellHeight(cell, widths);
      if (cell.rowspan === 1) heights[row] = Math.max(heights[row] ?? 0, height);
      else merged.push([row, cell.rowspan, height]);
    }
  }
  for (const [row, rowspan, height] of merged.sort((a, b) => a[1] - b[1])) {
    const last = row + rowspan - 1;
    const own = sum(heights.slice(row, last + 1));
    if (height > own) heights[last] = (heights[last] ?? 0) + height - own;
  }
  return sum(heights);
}

/** A line holds a little less than its room, since words end before it. */
const FULL = 0.97;

function cellHeight({ column, colspan, paragraphs }: CellText, widths: readonly number[]): number {
  let room = -2 * TABLE_INSET.x;
  for (let index = column; index < column + colspan; index += 1) room += (widths[index] ?? 0) * POINTS;
  let height = 0;
  for (const [length, pitch] of paragraphs) height += pitch * Math.max(1, Math.ceil(length / (room * FULL)));
  return height;
}

/** In proportion as wide as the whole, in hundredths; the widest takes what rounding leaves. */
function scaled(widths: readonly number[], whole: number): readonly number[] {
  const scale = whole / sum(widths);
  const own = widths.map((width) => Math.round(width * scale * 100) / 100);
  const widest = own.indexOf(Math.max(...own));
  const rest = Math.round((whole - sum(own.filter((_, index) => index !== widest))) * 100) / 100;
  return own.map((width, index) => (index === widest ? rest : width));
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}

import { points } from '../../model/printing/length.ts';
import { EM, widthOf } from '../../text/advance.ts';
import { type Cell, type Row, textOf } from '../document.ts';
import { CELL_STYLES, TABLE_INSET } from '../typography.ts';

/** How wide a column is at least and at most, in millimetres; without a most it takes what others leave. */
export interface Bounds {
  readonly least: number;
  readonly most: number | undefined;
}

/** Steps in which room is moved from one column to another, in millimetres. */
const STEPS = [8, 4, 2, 1];

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
  const sharing = { open, least, measure: measureOf(rows, size) };
  let widths = least.map((width, index) => (open.includes(index) ? width + rest / open.length : width));
  let height = sharing.measure(widths);
  for (const step of STEPS) {
    for (;;) {
      const found = better(widths, height, step, sharing);
      if (found === undefined) break;
      [widths, height] = found;
    }
  }
  return scaled(widths, whole);
}

/** The columns that share what is left, how wide each is at least, and what the rows are measured by. */
interface Sharing {
  readonly open: readonly number[];
  readonly least: readonly number[];
  readonly measure: Measure;
}

/** So many pairs of columns are tried, those first that promise most. */
const TRIED = 4;

/** Widths of which the rows are lower by moving a step from one column to another, and how high they are then; undefined where no pair that promises it keeps it. */
function better(
  widths: readonly number[],
  height: number,
  step: number,
  { open, least, measure }: Sharing,
): readonly [number[], number] | undefined {
  const givers = open.filter((from) => (widths[from] ?? 0) - step >= (least[from] ?? 0));
  const losses = givers.map((from) => [from, measure(changedBy(widths, from, -step)) - height] as const);
  const gains = open.map((to) => [to, height - measure(changedBy(widths, to, step))] as const);
  const pairs = losses.flatMap(([from, loss]) =>
    gains.flatMap(([to, gain]) => (to === from ? [] : [{ from, to, saves: gain - loss }])),
  );
  for (const { from, to } of pairs.sort((a, b) => b.saves - a.saves).slice(0, TRIED)) {
    const way = changedBy(changedBy(widths, from, -step), to, step);
    const own = measure(way);
    if (own < height) return [way, own];
  }
  return undefined;
}

function changedBy(widths: readonly number[], column: number, step: number): number[] {
  return widths.map((width, index) => (index === column ? width + step : width));
}

/** A cell by the lengths of its paragraphs, in points, and the heights of their lines. */
interface CellText {
  readonly row: number;
  readonly rowspan: number;
  readonly column: number;
  readonly colspan: number;
  readonly paragraphs: readonly (readonly [length: number, pitch: number])[];
}

function cellText({ column, colspan, rowspan, paragraphs }: Cell, row: number, size: number): CellText {
  return {
    ...{ row, rowspan, column, colspan },
    paragraphs: paragraphs.map(({ role, runs }) => {
      const own = size * CELL_STYLES[role].scale;
      return [(widthOf(textOf(runs)) / EM) * own, own];
    }),
  };
}

/** How high rows are together in columns of some widths. */
type Measure = (widths: readonly number[]) => number;

/**
 * Measures about how high rows are together: each as its own highest cell, and where a merged cell needs more, by that
 * much more. What the cells of a column need in a width is reckoned once, since a step changes two columns only.
 */
function measureOf(rows: readonly Row[], size: number): Measure {
  const cells = rows.flatMap((row, index) => row.cells.map((cell) => cellText(cell, index, size)));
  const single = cells.filter(({ rowspan, colspan }) => rowspan === 1 && colspan === 1);
  const merged = cells
    .filter(({ rowspan, colspan }) => rowspan > 1 || colspan > 1)
    .sort((a, b) => a.rowspan - b.rowspan);
  const byColumn = [...new Set(single.map(({ column }) => column))].map((column) => {
    const own = single.filter((cell) => cell.column === column);
    return { column, needs: remembered((width) => needsOf(own, width, rows.length)) };
  });
  return (widths) => {
    const heights = new Float64Array(rows.length);
    for (const { column, needs } of byColumn) raise(heights, needs(widths[column] ?? 0));
    for (const cell of merged) stretch(heights, cell, cellHeight(cell, widths));
    return heights.reduce((all, each) => all + each, 0);
  };
}

function remembered(needs: (width: number) => Float64Array): (width: number) => Float64Array {
  const known = new Map<number, Float64Array>();
  return (width) => {
    const found = known.get(width) ?? needs(width);
    known.set(width, found);
    return found;
  };
}

/** What the cells of a column need in each row. */
function needsOf(cells: readonly CellText[], width: number, count: number): Float64Array {
  const needs = new Float64Array(count);
  for (const { row, paragraphs } of cells) needs[row] = textHeight(paragraphs, width);
  return needs;
}

function raise(heights: Float64Array, needs: Float64Array): void {
  for (let row = 0; row < heights.length; row += 1) {
    const need = needs[row] ?? 0;
    if (need > (heights[row] ?? 0)) heights[row] = need;
  }
}

/** Makes the last of the rows of a merged cell as much higher as it needs. */
function stretch(heights: Float64Array, { row, rowspan }: CellText, height: number): void {
  let own = 0;
  for (let each = row; each < row + rowspan; each += 1) own += heights[each] ?? 0;
  const last = row + rowspan - 1;
  if (height > own) heights[last] = (heights[last] ?? 0) + height - own;
}

/** A line holds a little less than its room, since words end before it. */
const FULL = 0.97;

function cellHeight({ column, colspan, paragraphs }: CellText, widths: readonly number[]): number {
  let width = 0;
  for (let index = column; index < column + colspan; index += 1) width += widths[index] ?? 0;
  return textHeight(paragraphs, width);
}

function textHeight(paragraphs: CellText['paragraphs'], width: number): number {
  const room = (points(width) - 2 * TABLE_INSET.x) * FULL;
  let height = 0;
  for (const [length, pitch] of paragraphs) height += pitch * Math.max(1, Math.ceil(length / room));
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

import { pointCell } from '../said/point-cells.ts';
import { cellsOf, type Grid } from './grid.ts';
import { bareHeading, type Meaning, meaningOf } from './headings.ts';

/** A header: its first row and how many rows it has. */
export interface Header {
  readonly row: number;
  readonly rows: number;
}

/** Meanings whose words hardly ever stand in a row that is no header. */
const CERTAIN: ReadonlySet<Meaning> = new Set([
  'number',
  'points',
  'weight',
  'scoring',
  'method',
  'department',
  'score',
]);

/** The headers of a table from top to bottom: the first, its repetitions, and those of further tables below. */
export function headersOf(grid: Grid): readonly Header[] {
  const headers: Header[] = [];
  for (let row = 0; row < grid.length; row += 1) {
    if (!isHeading(grid, row, headers.length === 0)) continue;
    if (isBeside(grid, row, headers[0]) || isStated(grid, row, headers[0])) continue;
    const rows = 1 + (isSecondRow(grid, row) ? 1 : 0);
    headers.push({ row, rows });
    row += rows - 1;
  }
  return headers;
}

/** What the rows of a header say of a column, from top to bottom. A cell that other lines stand in has its heading on the last one. */
export function headingsOf(grid: Grid, { row, rows }: Header, column: number): readonly string[] {
  const cells = Array.from({ length: rows }, (_, index) => grid[row + index]?.[column]);
  return [...new Set(cells)].flatMap((cell) => (cell === undefined ? [] : [lastHeading(cell.text.text)]));
}

/** The heading in a cell: all of it, or its last line below a title that slipped into the cell. */
export function lastHeading(text: string): string {
  const lines = text.trim().split('\n');
  const last = lines.at(-1) ?? '';
  return lines.length > 1 && bareHeading(text).length > 14 && meaningOf(last) !== 'unknown' ? last : text;
}

/** Whether a row is a header. Only the first may say what all below it counts (满分100分). */
function isHeading(grid: Grid, row: number, isFirst: boolean): boolean {
  const cells = cellsOf(grid[row]).filter((cell) => cell.row === row);
  if (cells.length < 2) return false;
  const said = cells.map(({ text }) => lastHeading(text.text));
  const meanings = said.map(meaningOf).filter((each) => each !== 'unknown');
  const certain = meanings.filter((each) => CERTAIN.has(each));
  const short = said.filter((each) => bareHeading(each).length <= 14);
  return (
    meanings.length * 2 >= said.length &&
    short.length === said.length &&
    new Set(meanings).size >= 2 &&
    (certain.length > 0 ||
      (meanings.length >= (isFirst && isBelowTitles(grid, row) ? 2 : 3) && meanings.length === said.length)) &&
    !said.some((each) => isFigure(each) && !(isFirst && each.trim().startsWith('满分')))
  );
}

/** Whether a row below a header says that something lies beside the sum (加分, 只扣分), where the header does not say that. */
function isBeside(grid: Grid, row: number, first: Header | undefined): boolean {
  if (first === undefined) return false;
  return cellsOf(grid[row]).some(({ column, text }) => {
    const kind = pointCell(text.text)?.kind;
    const isSaid = headingsOf(grid, first, column).some((each) => bareHeading(each) === bareHeading(text.text));
    return (kind === 'adds' || kind === 'deducts' || kind === 'veto') && !isSaid;
  });
}

/** Whether a row below a header says in a title what that counts (指标甲（5分）), where the header does not say it. */
function isStated(grid: Grid, row: number, first: Header | undefined): boolean {
  if (first === undefined) return false;
  return cellsOf(grid[row]).some(
    ({ column, text }) =>
      /[（(][^（）()]*\p{Nd}[^（）()]*分[^（）()]*[）)]\s*$/u.test(text.text) &&
      !headingsOf(grid, first, column).includes(lastHeading(text.text)),
  );
}

/** Whether nothing but titles stands above a row. */
function isBelowTitles(grid: Grid, row: number): boolean {
  return grid.slice(0, row).every((line) => cellsOf(line).length <= 1);
}

/** Whether a cell states what something counts. */
function isFigure(text: string): boolean {
  const said = text.trim();
  return /\p{Nd}/u.test(said) && (pointCell(said) !== undefined || /^[\d.\s分]+$/u.test(said));
}

/** Whether the row below belongs to a header: all that begins in it stands below cells that cover several columns. */
function isSecondRow(grid: Grid, row: number): boolean {
  const below = cellsOf(grid[row + 1]).filter((cell) => cell.row === row + 1);
  if (below.length === 0) return false;
  return below.every(({ column, text }) => {
    const above = grid[row]?.[column];
    const isPart = above !== undefined && above.row === row && (above.colspan > 1 || column !== above.column);
    const isPoints = /^(?:points|weight)$/u.test(meaningOf(above?.text.text ?? '')) && isFigure(text.text);
    return isPart && !isPoints && bareHeading(text.text).length <= 14;
  });
}

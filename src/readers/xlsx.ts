import { openContainer } from './container.ts';
import { type ReadBlock, type Reader, Unreadable } from './reading.ts';
import { borderedFormats, workbookParts } from './workbook.ts';
import { type Area, type SheetCell, sharedStrings, type Worksheet, worksheetOf } from './worksheet.ts';

/** What a workbook may hold at most: cells with text, and in the full grids of all its sheets cells and characters. */
const LIMITS = { cells: 200_000, grid: 2_000_000, characters: 64 * 2 ** 20 } as const;

/** A row with text: the text of each column, and what makes it a paragraph. */
interface GridRow {
  readonly texts: Map<number, string>;
  /** The merged cells without borders that start here, or that cover the row from above. */
  readonly unframed: Area[];
}

/** Takes cells and characters of grids from what a workbook may hold; throws when there are no more. */
type Spend = (cells: number, characters: number) => void;

/** The rows of a sheet that have text, by their numbers. */
type Grid = ReadonlyMap<number, GridRow>;

/**
 * Reads a workbook (XLSX) as Excel, WPS and LibreOffice write it. Of each visible sheet, in order: a cell that is merged
 * over all columns and has no borders is a text, other rows with text are a table, whose first row is its header. Rows
 * without text are left out. Numbers are plain decimals, formulas their cached values.
 */
export const readXlsx: Reader = async (bytes) => {
  const { sheets, strings, styles } = workbookParts(openContainer(bytes));
  const shared = strings === undefined ? [] : sharedStrings(strings);
  const bordered = styles === undefined ? [] : borderedFormats(styles);
  const spend = budget();
  let left: number = LIMITS.cells;
  const visible = sheets.filter(({ isVisible }) => isVisible);
  const blocks = visible.flatMap(({ content }) => {
    const worksheet = worksheetOf(content, shared, left);
    left -= worksheet.cells.length;
    return blocksOf(gridOf(worksheet, bordered, spend), spend);
  });
  return { blocks };
};

/** Counts down from the limits of grids, which hold for all sheets together. */
function budget(): Spend {
  let { grid, characters }: Record<'grid' | 'characters', number> = LIMITS;
  return (cells, length) => {
    grid -= cells;
    characters -= length;
    if (grid < 0 || characters < 0) throw new Unreadable('too-large');
  };
}

/** Every text in every row and column that it covers. */
function gridOf({ cells, merged }: Worksheet, bordered: readonly boolean[], spend: Spend): Grid {
  const areas = new Map(merged.map((area) => [`${area.top},${area.left}`, area]));
  const grid = new Map<number, GridRow>();
  for (const cell of cells) {
    if (cell.text === '') continue;
    const area = areas.get(`${cell.row},${cell.column}`);
    for (let row = cell.row; row <= (area?.bottom ?? cell.row); row += 1) {
      const gridRow = grid.get(row) ?? emptyRow();
      grid.set(row, gridRow);
      fill(gridRow.texts, cell, area, spend);
      if (area !== undefined && bordered[cell.format] !== true) gridRow.unframed.push(area);
    }
  }
  return grid;
}

function emptyRow(): GridRow {
  return { texts: new Map(), unframed: [] };
}

function fill(texts: Map<number, string>, { column, text }: SheetCell, area: Area | undefined, spend: Spend): void {
  for (let each = column; each <= (area?.right ?? column); each += 1) {
    spend(1, text.length);
    texts.set(each, text);
  }
}

function blocksOf(grid: Grid, spend: Spend): readonly ReadBlock[] {
  const numbers = [...grid.keys()].toSorted((a, b) => a - b);
  const columns = [...new Set([...grid.values()].flatMap(({ texts }) => [...texts.keys()]))];
  const first = columns.reduce((least, column) => Math.min(least, column), Number.POSITIVE_INFINITY);
  const last = columns.reduce((most, column) => Math.max(most, column), 0);
  const blocks: ReadBlock[] = [];
  let table: Map<number, string>[] = [];
  const endTable = () => {
    if (table.length > 0) blocks.push({ kind: 'table', rows: rowsOf(table, spend) });
    table = [];
  };
  for (const number of numbers) {
    const { texts, unframed } = grid.get(number) ?? emptyRow();
    const whole = unframed.find((area) => area.left === first && area.right === last);
    if (whole === undefined) {
      table.push(texts);
    } else {
      endTable();
      if (whole.top === number) blocks.push({ kind: 'text', text: texts.get(first) ?? '' });
    }
  }
  endTable();
  return blocks;
}

/** The rows of a table from its first column with text to its last. */
function rowsOf(table: readonly ReadonlyMap<number, string>[], spend: Spend): readonly (readonly string[])[] {
  let first = Number.POSITIVE_INFINITY;
  let last = 0;
  for (const column of table.flatMap((row) => [...row.keys()])) {
    first = Math.min(first, column);
    last = Math.max(last, column);
  }
  spend(table.length * (last - first + 1), 0);
  return table.map((row) => Array.from({ length: last - first + 1 }, (_, index) => row.get(first + index) ?? ''));
}

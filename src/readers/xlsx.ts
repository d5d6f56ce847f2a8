import { openContainer } from './container.ts';
import { type ReadBlock, type Reader, Unreadable } from './reading.ts';
import { sharedStrings } from './sheets/shared-strings.ts';
import type { Area, Hidden, SheetCell, Worksheet } from './sheets/sheet.ts';
import { worksheetOf } from './sheets/worksheet.ts';
import { borderedFormats, workbookParts } from './workbook.ts';
import { type Book, bookOf } from './xlsx/traits.ts';

/** What a workbook may hold at most: cells with text, and in the full grids of all its sheets cells and characters. */
const LIMITS = { cells: 200_000, grid: 2_000_000, characters: 64 * 2 ** 20 } as const;

/** A row with text. */
interface GridRow {
  /** The text of each column that is not hidden. */
  readonly texts: Map<number, string>;
  /** The merged cells without borders that start here, or that cover the row from above. */
  readonly unframed: Area[];
  /** The texts that start here, from left to right. */
  readonly starting: string[];
  /** Whether a cell with text has a border on every side. */
  isFramed: boolean;
}

/** Takes cells and characters of grids from what a workbook may hold; throws when there are no more. */
type Spend = (cells: number, characters: number) => void;

/** The visible rows of a sheet that have text, by their numbers. */
type Grid = ReadonlyMap<number, GridRow>;

/**
 * Reads a workbook (XLSX) as Excel, WPS and LibreOffice write it, and as it is printed: without hidden sheets, rows and
 * columns. Of each sheet, in order: a cell that is merged over all columns and has no borders is a text, and so is, above
 * and below what has borders on every side, any row without them: its cells joined. Other rows with text are a table,
 * whose first row is its header. Rows without text are left out. Numbers are plain decimals, formulas their cached values,
 * or what they give where there are none.
 */
export const readXlsx: Reader = async (bytes) => {
  const parts = openContainer(bytes);
  const { sheets, strings, styles } = workbookParts(parts);
  const shared = sharedStrings(strings);
  const bordered = styles === undefined ? [] : borderedFormats(styles);
  const spend = budget();
  let left: number = LIMITS.cells;
  const worksheets = sheets
    .filter(({ isVisible }) => isVisible)
    .map(({ name, content }) => {
      const worksheet = worksheetOf(content, shared, left);
      left -= worksheet.cells.length;
      return { name, worksheet };
    });
  const book = bookOf(parts);
  const blocks = worksheets.flatMap(({ name, worksheet }) =>
    blocksOf(gridOf(withResults(worksheet, name, book), bordered, spend), spend),
  );
  return { blocks, traits: book.traits };
};

/** A sheet in which formulas of which nobody has said what they give have what they give: some programs write none. */
function withResults(worksheet: Worksheet, name: string, { resultAt }: Book): Worksheet {
  const cells = worksheet.cells.map((cell) => {
    if (!cell.isFormula || cell.text !== '') return cell;
    return { ...cell, text: resultAt(name, cell.row, cell.column) ?? '' };
  });
  return { ...worksheet, cells };
}

/** Counts down from the limits of grids, which hold for all sheets together. */
function budget(): Spend {
  let { grid, characters }: Record<'grid' | 'characters', number> = LIMITS;
  return (cells, length) => {
    grid -= cells;
    characters -= length;
    if (grid < 0 || characters < 0) throw new Unreadable('too-large');
  };
}

/** Every text in every visible row and column that it covers. */
function gridOf({ cells, merged, hidden }: Worksheet, bordered: readonly boolean[], spend: Spend): Grid {
  const areas = new Map(merged.map((area) => [`${area.top},${area.left}`, area]));
  const isHidden = hiddenColumns(hidden);
  const grid = new Map<number, GridRow>();
  for (const cell of cells) {
    if (cell.text === '') continue;
    const area = areas.get(`${cell.row},${cell.column}`);
    const covered = visibleRows(cell.row, area, hidden, spend).map(
      (row) => [row, grid.get(row) ?? emptyRow()] as const,
    );
    const shown = covered.filter(([, { texts }]) => fill(texts, cell, area, isHidden, spend));
    shown[0]?.[1].starting.push(cell.text);
    for (const [row, gridRow] of shown) {
      grid.set(row, gridRow);
      if (bordered[cell.format] === true) gridRow.isFramed = true;
      else if (area !== undefined) gridRow.unframed.push(area);
    }
  }
  return grid;
}

function visibleRows(top: number, area: Area | undefined, { rows }: Hidden, spend: Spend): readonly number[] {
  const bottom = area?.bottom ?? top;
  spend(bottom - top + 1, 0);
  return Array.from({ length: bottom - top + 1 }, (_, index) => top + index).filter((row) => !rows.has(row));
}

/** Tells whether a column is hidden. Columns are looked up once: a sheet has far more cells than columns. */
function hiddenColumns({ columns }: Hidden): (column: number) => boolean {
  const known = new Map<number, boolean>();
  return (column) => {
    const found = known.get(column) ?? columns.some(([first, last]) => first <= column && column <= last);
    known.set(column, found);
    return found;
  };
}

function emptyRow(): GridRow {
  return { texts: new Map(), unframed: [], starting: [], isFramed: false };
}

/** Whether any of the columns that a cell covers is visible. */
function fill(
  texts: Map<number, string>,
  { column, text }: SheetCell,
  area: Area | undefined,
  isHidden: (column: number) => boolean,
  spend: Spend,
): boolean {
  let isVisible = false;
  for (let each = column; each <= (area?.right ?? column); each += 1) {
    spend(1, text.length);
    if (isHidden(each)) continue;
    isVisible = true;
    texts.set(each, text);
  }
  return isVisible;
}

function blocksOf(grid: Grid, spend: Spend): readonly ReadBlock[] {
  const numbers = [...grid.keys()].toSorted((a, b) => a - b);
  const isText = textRows(grid, numbers);
  const blocks: ReadBlock[] = [];
  let table: Map<number, string>[] = [];
  const endTable = () => {
    if (table.length > 0) blocks.push({ kind: 'table', rows: rowsOf(table, spend) });
    table = [];
  };
  for (const number of numbers) {
    const row = grid.get(number) ?? emptyRow();
    if (!isText(row, number)) {
      table.push(row.texts);
    } else {
      endTable();
      if (row.starting.length > 0) blocks.push({ kind: 'text', text: row.starting.join(' ') });
    }
  }
  endTable();
  return blocks;
}

/** Tells whether a row is a text. What covers a row from above is said where it starts. */
function textRows(grid: Grid, numbers: readonly number[]): (row: GridRow, number: number) => boolean {
  const framed = numbers.filter((number) => grid.get(number)?.isFramed === true);
  const [top, bottom] = [framed[0], framed.at(-1)];
  let first = Number.POSITIVE_INFINITY;
  let last = 0;
  for (const { texts } of grid.values()) {
    for (const column of texts.keys()) {
      first = Math.min(first, column);
      last = Math.max(last, column);
    }
  }
  return ({ unframed }, number) => {
    const isOutside = top !== undefined && bottom !== undefined && (number < top || number > bottom);
    return isOutside || unframed.some((area) => area.left <= first && area.right >= last);
  };
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

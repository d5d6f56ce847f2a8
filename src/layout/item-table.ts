import type { Line } from '../model/lines.ts';
import type { Criterion } from '../model/model.ts';
import type { AssessedUnit } from '../model/registers.ts';
import { idsOf, type View } from '../model/view.ts';
import type { Input } from './blanks.ts';
import { type Cell, type CellParagraph, type Column, cell, cellParagraphs, type Row, type Table } from './document.ts';

/** A criterion in its line. */
export interface Place extends Line {
  readonly criterion: Criterion;
  /** Counts the criteria of the leaf from 1; undefined for an only one. */
  readonly position: number | undefined;
  /** Whose row it is, where a criterion has one for each unit. */
  readonly unit?: AssessedUnit;
}

/** A column of items: whose cells it has, and what stands in them. */
export interface ItemColumn extends Column {
  /**
   * The cells are those of indicators of a level, counted from 1, merged over all criteria below them; those of the
   * indicators right above criteria, of lines, or of criteria, which are merged over the rows of these; or those of rows. A leaf on a level above the deepest stands over the
   * columns of the levels that its branch does not have.
   */
  readonly of: number | 'leaf' | 'line' | 'criterion' | 'row';
  readonly write: (at: Place) => readonly CellParagraph[];
  /** The level among the headings that its indicators with others below them have. */
  readonly outline?: number;
  /** What stands around the points, where they stand in the cells of the column. */
  readonly around?: (at: Place) => NonNullable<Row['around']>;
  /** What is to be filled in, where the column is one of a form; undefined for what nobody fills in. */
  readonly input?: (at: Place) => Input | undefined;
}

/** The table of some lines: one row a criterion, the cells of indicators merged over their criteria, last rows with the totals of the column of points. A page ends after an indicator that holds criteria. */
export function itemTable(
  name: string,
  view: View,
  columns: readonly ItemColumn[],
  lines: readonly Line[],
  totals: readonly [TotalRow, ...TotalRow[]],
): Table {
  return {
    kind: 'table',
    name,
    columns: columnsOf(columns),
    rows: [...itemRows(columns, lines), ...totalRows(totals, columns.length)],
    scored: { system: view.system.id, columns: [{ column: totals[0].column, classes: idsOf(view) }] },
  };
}

/** Columns without what is written into them. */
export function columnsOf(columns: readonly ItemColumn[]): readonly Column[] {
  return columns.map(({ title, width, align, key }) => ({
    title,
    width,
    align,
    ...(key === undefined ? {} : { key }),
  }));
}

/** The rows of some lines, one a criterion; the cells of indicators are merged over their criteria. A page ends after an indicator that holds criteria. */
export function itemRows(columns: readonly ItemColumn[], lines: readonly Line[]): readonly Row[] {
  return rowsOf(columns, lines, (place) => [place]);
}

/** The same where a criterion has several rows, such as one for each unit: over these its cells are merged, too. A page ends after a criterion. */
export function severalRows(
  columns: readonly ItemColumn[],
  lines: readonly Line[],
  placesOf: (place: Place) => readonly Place[],
): readonly Row[] {
  return rowsOf(columns, lines, placesOf).map((row, index, all) => ({
    ...row,
    mayEndPage: all[index + 1]?.criterion !== row.criterion,
  }));
}

/** A line with the places of its criteria: that of the criterion itself, and those of its rows. */
type PlacedLine = Line & { readonly places: readonly { readonly whole: Place; readonly rows: readonly Place[] }[] };

function rowsOf(
  columns: readonly ItemColumn[],
  lines: readonly Line[],
  placesOf: (place: Place) => readonly Place[],
): readonly Row[] {
  const placed = lines.map((line): PlacedLine => {
    const places = line.criteria.map((criterion, index) => {
      const whole = { ...line, criterion, position: line.among > 1 ? line.first + index : undefined };
      return { whole, rows: placesOf(whole) };
    });
    return { ...line, places };
  });
  const starting = (place: Place, row: RowPlace): readonly Cell[] =>
    columns.flatMap((column, start) => {
      const rowspan = rowspanOf(column, placed, row);
      const colspan = rowspan === 0 ? 0 : colspanOf(columns, start, place);
      return colspan === 0 ? [] : [writtenCell(cell(start, [], rowspan, colspan), column, place, row.own)];
    });
  return placed.flatMap((line, at) =>
    line.places.flatMap(({ whole, rows }, index) =>
      rows.map((own, row): Row => {
        const mayEndPage = index === line.criteria.length - 1 && lines[at + 1]?.leaf !== line.leaf;
        const cells = starting(whole, { at, index, row, own });
        return { role: 'item', criterion: whole.criterion.id, ...aroundPoints(columns, whole), mayEndPage, cells };
      }),
    ),
  );
}

/** A row by its line, its criterion and its place among the rows of that, all counted from 0. */
interface RowPlace {
  readonly at: number;
  readonly index: number;
  readonly row: number;
  readonly own: Place;
}

function writtenCell(blank: Cell, column: ItemColumn, whole: Place, own: Place): Cell {
  const place = column.of === 'row' ? own : whole;
  const written = { ...blank, paragraphs: column.write(place), ...namedBy(column, whole), ...outlineOf(column, whole) };
  const input = column.input?.(place);
  return input === undefined ? written : { ...written, input };
}

function aroundPoints(columns: readonly ItemColumn[], place: Place): Pick<Row, 'around'> {
  const around = columns.find((column) => column.around !== undefined)?.around?.(place);
  return around === undefined ? {} : { around };
}

/** The last row of a table: a label over the columns before the total, and the total; both in one cell where no column is before it. */
export interface TotalRow {
  readonly label: string;
  readonly column: number;
  readonly paragraphs: readonly CellParagraph[];
}

/** The indicator that a cell is the label of. */
function namedBy({ of }: ItemColumn, { path, leaf }: Line): Pick<Cell, 'item'> {
  if (of === 'leaf') return { item: leaf.id };
  return typeof of === 'number' ? { item: (path[of - 1] ?? leaf).id } : {};
}

/** The level of a cell among the headings: none for a leaf, which is one of many. */
function outlineOf({ of, outline }: ItemColumn, { path }: Line): Pick<Cell, 'outline'> {
  return outline !== undefined && typeof of === 'number' && of < path.length ? { outline } : {};
}

/** Over how many columns a cell of a line goes: the leaf's over those of all levels that its branch does not have; 0 where it stands in a column before. */
function colspanOf(columns: readonly ItemColumn[], start: number, { path }: Line): number {
  const of = columns[start]?.of;
  if (typeof of !== 'number' || of < path.length) return 1;
  const isBelow = (column: ItemColumn | undefined): boolean =>
    typeof column?.of === 'number' && column.of >= path.length;
  if (isBelow(columns[start - 1])) return 0;
  const end = columns.findIndex((column, index) => index > start && !isBelow(column));
  return (end < 0 ? columns.length : end) - start;
}

/** Over how many rows the cell of a column goes that starts at a row of a criterion; 0 where none starts. */
function rowspanOf({ of }: ItemColumn, lines: readonly PlacedLine[], { at, index, row }: RowPlace): number {
  if (of === 'row') return 1;
  if (of === 'criterion') return row > 0 ? 0 : (lines[at]?.places[index]?.rows.length ?? 0);
  const own = partOf(lines[at], of);
  if (row > 0 || index > 0 || (at > 0 && partOf(lines[at - 1], of) === own)) return 0;
  let rows = 0;
  for (let next = at; next < lines.length && partOf(lines[next], of) === own; next += 1) {
    rows += (lines[next]?.places ?? []).reduce((sum, each) => sum + each.rows.length, 0);
  }
  return rows;
}

/** What a cell is about: an indicator, or a line itself. */
function partOf(line: Line | undefined, of: Exclude<ItemColumn['of'], 'criterion' | 'row'>): object | undefined {
  if (typeof of === 'number') return line?.path[of - 1] ?? line?.leaf;
  return of === 'leaf' ? line?.leaf : line;
}

/** The rows of totals, which stay on one page. */
function totalRows(totals: readonly TotalRow[], columns: number): readonly Row[] {
  return totals.map(({ label, column, paragraphs }, at): Row => {
    const blanks = Array.from({ length: columns - column - 1 }, (_, index): Cell => cell(column + 1 + index, []));
    const title = cellParagraphs('label', label);
    const own =
      column === 0 ? [cell(0, [...title, ...paragraphs])] : [cell(0, title, 1, column), cell(column, paragraphs)];
    return { role: 'total', mayEndPage: at === totals.length - 1, cells: [...own, ...blanks] };
  });
}

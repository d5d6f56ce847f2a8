import type { CriteriaSheet, SheetKey, SheetRow } from '../../model/sheets/criteria-sheet.ts';
import type { Grid, GridCell, GridRow } from './grid.ts';
import type { Header } from './header.ts';
import { plainText } from './plain.ts';
import type { SheetPlace, SheetRemark } from './types.ts';

/** A row of a sheet below its header, read by keys. */
export interface SheetLine {
  readonly number: number;
  /** The criterion that was sent out in it; undefined for a row that is new. */
  readonly known: SheetRow | undefined;
  /** The cell of a column; undefined where it is empty, or the column is gone. */
  readonly cell: (key: SheetKey) => GridCell | undefined;
  /** The text of a cell as it is compared; empty where there is none. */
  readonly text: (key: SheetKey) => string;
  readonly place: (key: SheetKey) => SheetPlace;
}

/** The rows of a sheet, matched by their ids. */
export interface MatchedRows {
  readonly matched: ReadonlyMap<string, SheetLine>;
  readonly added: readonly SheetLine[];
  readonly deleted: readonly string[];
  /** All lines in the order of the sheet. */
  readonly lines: readonly SheetLine[];
  readonly remarks: readonly SheetRemark[];
}

/** Matches the rows of a sheet with those that were sent out. A row of which only the id is left was emptied: it is gone. */
export function matchedRows(grid: Grid, header: Header, sheet: CriteriaSheet): MatchedRows {
  const known = new Map(sheet.rows.map((row) => [row.id, row]));
  const last = Math.max(...header.rows);
  const lines = grid.rows.filter(({ number }) => number > last).map((row) => lineOf(row, undefined, header, grid));
  const remarks: SheetRemark[] = [];
  const byId = new Map<string, SheetLine[]>();
  const added: SheetLine[] = [];
  for (const line of lines) {
    if (!says(line, header)) continue;
    const id = line.text('id');
    if (id === '') added.push(line);
    else if (known.has(id)) byId.set(id, [...(byId.get(id) ?? []), line]);
    else remarks.push(remarkOf('id-unknown', line, 'id', { id: undefined, after: id }));
  }
  const matched = new Map<string, SheetLine>();
  for (const [id, same] of byId) {
    const [own, ...copies] = ownFirst(same, known.get(id), sheet);
    if (own !== undefined) matched.set(id, { ...own, known: known.get(id) });
    for (const copy of copies) remarks.push(remarkOf('id-twice', copy, 'id', { id, after: id }));
  }
  const ordered = lines
    .map((line) => [matched.get(line.text('id'))].find((own) => own?.number === line.number) ?? line)
    .filter((line) => says(line, header));
  const deleted = sheet.rows.filter(({ id }) => !matched.has(id)).map(({ id }) => id);
  return { matched, added, deleted, lines: ordered, remarks };
}

/** A remark on a cell of a line. */
export function remarkOf(
  code: SheetRemark['code'],
  line: SheetLine,
  key: SheetKey,
  {
    id,
    before = '',
    after = '',
  }: { readonly id: string | undefined; readonly before?: string; readonly after?: string },
): SheetRemark {
  return { code, place: line.place(key), id, before, after };
}

function lineOf({ number, cells }: GridRow, known: SheetRow | undefined, header: Header, grid: Grid): SheetLine {
  const columnOf = (key: SheetKey): number | undefined => header.columns.get(key);
  const cell = (key: SheetKey): GridCell | undefined => {
    const column = columnOf(key);
    return column === undefined ? undefined : cells.get(column);
  };
  return {
    number,
    known,
    cell,
    text: (key) => plainText(cell(key)?.text ?? ''),
    place: (key) => {
      const column = columnOf(key);
      if (column === undefined) {
        const { cell: _, ...place } = grid.placeOf(number, 0);
        return place;
      }
      const title = header.titles.get(column);
      return { ...grid.placeOf(number, column), ...(title === undefined ? {} : { column: title }) };
    },
  };
}

/** Whether anything stands in a line but its id and its number. */
function says({ text }: SheetLine, { columns }: Header): boolean {
  return [...columns.keys()].some((key) => key !== 'id' && key !== 'number' && text(key) !== '');
}

/** Rows with one id, first that which says what was sent out: the others were copied from it. */
function ownFirst(
  lines: readonly SheetLine[],
  known: SheetRow | undefined,
  { columns }: CriteriaSheet,
): readonly SheetLine[] {
  const at = columns.findIndex(({ key }) => key === 'text');
  const text = plainText(known?.cells[at] ?? '');
  return lines.toSorted((a, b) => Number(b.text('text') === text) - Number(a.text('text') === text));
}

import type { CriteriaSheet, SheetKey } from '../../model/sheets/criteria-sheet.ts';
import type { Grid, GridRow } from './grid.ts';
import { plainText, plainTitle } from './plain.ts';

/** Where the columns of a sheet are now. */
export interface Header {
  readonly columns: ReadonlyMap<SheetKey, number>;
  /** The rows that say so, by their numbers: one with keys, one with titles, or both. */
  readonly rows: ReadonlySet<number>;
  /** The titles of the columns by their places, as they are now, each in one line. */
  readonly titles: ReadonlyMap<number, string>;
}

/** In how many rows the header is looked for. */
const FIRST_ROWS = 50;

/** Finds the columns of a sheet, by their keys and by their titles. Undefined where no row names the column of ids and another one. */
export function headerOf({ rows }: Grid, { columns }: Pick<CriteriaSheet, 'columns'>): Header | undefined {
  const byKey = new Map(columns.map(({ key }) => [key as string, key]));
  const byTitle = new Map(columns.map(({ key, title }) => [plainTitle(title), key]));
  const first = rows.slice(0, FIRST_ROWS);
  const keys = best(first, (text) => byKey.get(text.trim()));
  const titles = best(first, (text) => byTitle.get(plainTitle(text)));
  const found = new Map([...(titles?.found ?? []), ...(keys?.found ?? [])]);
  if (!found.has('id') || found.size < 2) return undefined;
  const named = [keys, titles].flatMap((each) => (each === undefined ? [] : [each.row]));
  return {
    columns: found,
    rows: new Set(named.map(({ number }) => number)),
    titles: new Map([...(titles?.row.cells ?? [])].map(([column, { text }]) => [column, inOneLine(text)])),
  };
}

/** A title without the line breaks that only its narrow column needs. */
function inOneLine(title: string): string {
  return plainText(title).replaceAll('\n', '');
}

/** The row that names most columns, at least two, each by the first cell that names it. */
function best(
  rows: readonly GridRow[],
  keyOf: (text: string) => SheetKey | undefined,
): { readonly row: GridRow; readonly found: ReadonlyMap<SheetKey, number> } | undefined {
  let most: { readonly row: GridRow; readonly found: ReadonlyMap<SheetKey, number> } | undefined;
  for (const row of rows) {
    const found = new Map<SheetKey, number>();
    for (const [column, { text }] of row.cells) {
      const key = keyOf(text);
      if (key !== undefined && !found.has(key)) found.set(key, column);
    }
    if (found.size >= 2 && found.size > (most?.found.size ?? 0)) most = { row, found };
  }
  return most;
}

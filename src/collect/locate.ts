import { withoutSpace } from '../artifact/normalise.ts';
import type { FormCell } from '../readers/form-workbook.ts';
import { type ExpectedForm, type ExpectedRow, type ExpectedTable, rowKey, unitNameIn } from './expected.ts';
import { reportedColumnsIn } from './reported/columns.ts';
import type { Sheet } from './sheet.ts';

/** A row of a sheet by its number, counted from 0, with what it was when the form was sent out. */
interface LocatedRow {
  readonly number: number;
  readonly expected: ExpectedRow;
}

/** How a form may differ from the whole one of now. */
export interface FormSort {
  /** Whether it was made from other data than those of now, so that rows may have changed since. */
  readonly isOld: boolean;
  /** Whether it is a supplementary one, which has only some rows. */
  readonly isPart: boolean;
}

/** A sheet with the table that stands on it, however its rows and columns lie now. */
export interface LocatedSheet {
  readonly sheet: Sheet;
  readonly table: ExpectedTable;
  /** Where each column of the table is now; undefined for one that is gone. */
  readonly columns: readonly (number | undefined)[];
  /** The numbers of the rows with the keys and with the titles of the columns. */
  readonly head: ReadonlySet<number>;
  readonly titles: number | undefined;
  readonly rows: readonly LocatedRow[];
  /** The columns in which the keys of rows stand. */
  readonly keyColumns: ReadonlySet<number>;
  /** The columns of which nothing is read (`reported/columns.ts`). */
  readonly reported: ReadonlySet<number>;
  readonly sort: FormSort;
  /** The units of rows that belong to other forms, by the numbers of the rows. */
  readonly strangers: ReadonlyMap<number, string>;
}

/** The sheets of a workbook as tables of a form, and those that are none. `units` are all units by their ids, so that rows of another unit's form are known. */
export function locateSheets(
  form: ExpectedForm,
  sheets: readonly Sheet[],
  units: ReadonlyMap<string, string>,
  sort: FormSort,
): { readonly located: readonly LocatedSheet[]; readonly others: readonly Sheet[] } {
  const found = sheets.map((sheet) => ({ sheet, ...rowsIn(form, sheet, units) }));
  const taken = new Set<ExpectedTable>();
  for (const { rows } of found) for (const { expected } of rows) taken.add(expected.table);
  const located: LocatedSheet[] = [];
  const others: Sheet[] = [];
  for (const { sheet, rows, keyColumns, strangers, reported } of found) {
    const table = mostFrequent(rows) ?? tableLike(form.tables, sheet, taken);
    if (table === undefined) {
      others.push(sheet);
      continue;
    }
    const own = rows.filter(({ expected }) => expected.table === table);
    const foreign = rows.filter(({ expected }) => expected.table !== table);
    const all = new Map([...strangers, ...foreign.map((row) => [row.number, row.expected.keys[1] ?? ''] as const)]);
    located.push({ sheet, table, ...columnsIn(table, sheet), rows: own, keyColumns, reported, sort, strangers: all });
  }
  return { located, others };
}

function mostFrequent(rows: readonly LocatedRow[]): ExpectedTable | undefined {
  const votes = new Map<ExpectedTable, number>();
  for (const { expected } of rows) votes.set(expected.table, (votes.get(expected.table) ?? 0) + 1);
  let best: ExpectedTable | undefined;
  for (const [table, count] of votes) if (count > (votes.get(best as ExpectedTable) ?? 0)) best = table;
  return best;
}

/** The rows of a sheet that are rows of the form: by the id of the criterion, and by that of the unit where it stands there. */
function rowsIn(
  form: ExpectedForm,
  sheet: Sheet,
  units: ReadonlyMap<string, string>,
): Pick<LocatedSheet, 'rows' | 'keyColumns' | 'strangers' | 'reported'> {
  const reported = reportedColumnsIn(form, sheet);
  const idColumn = columnWith(sheet, form.rowsById, reported);
  const unitColumn = columnWith(sheet, units, new Set([...reported, ...(idColumn === undefined ? [] : [idColumn])]));
  const rows: LocatedRow[] = [];
  const strangers = new Map<number, string>();
  const keyColumns = new Set<number>();
  for (const { row: number, column, text } of sheet.cells) {
    if (column !== idColumn) continue;
    const id = text.trim();
    const candidates = form.rowsById.get(id);
    const all = sheet.rows.get(number);
    if (candidates === undefined || all === undefined) continue;
    const cells = reported.size === 0 ? all : new Map([...all].filter(([each]) => !reported.has(each)));
    const unit = textIn(cells, unitColumn);
    const expected =
      form.rows.get(rowKey(id, unit)) ?? (unit === '' ? withoutUnit(candidates, sheet, cells) : undefined);
    if (expected !== undefined) {
      rows.push({ number, expected });
      addKeyColumns(expected, cells, keyColumns);
    } else strangers.set(number, unit);
  }
  return { rows, keyColumns, strangers, reported };
}

function textIn(cells: ReadonlyMap<number, FormCell>, column: number | undefined): string {
  return column === undefined ? '' : (cells.get(column)?.text.trim() ?? '');
}

function addKeyColumns({ keys }: ExpectedRow, cells: ReadonlyMap<number, FormCell>, columns: Set<number>): void {
  for (const [column, { text }] of cells) if (text !== '' && keys.includes(text)) columns.add(column);
}

/** The row of an id in a sheet without ids of units: the only one there is, that of the table that the sheet is called after, or in a table of several units that whose unit the row names. */
function withoutUnit(
  candidates: readonly ExpectedRow[],
  { name }: Sheet,
  cells: ReadonlyMap<number, FormCell>,
): ExpectedRow | undefined {
  if (candidates.length === 1) return candidates[0];
  const texts = new Set([...cells.values()].map(({ text }) => withoutSpace(text)));
  const isNamed = (row: ExpectedRow): boolean => {
    const unit = unitNameIn(row);
    return unit === undefined ? row.table.name === name : texts.has(withoutSpace(unit));
  };
  return candidates.find(isNamed);
}

/** The column that has most of these texts; undefined where none has any. */
function columnWith(
  sheet: Sheet,
  texts: { has(text: string): boolean },
  except: ReadonlySet<number>,
): number | undefined {
  const counts = new Map<number, number>();
  for (const { column, text } of sheet.cells) {
    if (!except.has(column) && texts.has(text.trim())) counts.set(column, (counts.get(column) ?? 0) + 1);
  }
  return [...counts].reduce<readonly [number, number] | undefined>(
    (best, each) => (best === undefined || each[1] > best[1] ? each : best),
    undefined,
  )?.[0];
}

/** The table that a sheet without any row of the form must be: by its name, or by the titles of its columns. */
function tableLike(
  tables: readonly ExpectedTable[],
  sheet: Sheet,
  taken: ReadonlySet<ExpectedTable>,
): ExpectedTable | undefined {
  const free = tables.filter((table) => !taken.has(table));
  const named = free.find(({ name }) => name === sheet.name);
  if (named !== undefined) return named;
  return free.find((table) => {
    const { columns } = columnsIn(table, sheet);
    return 2 * columns.filter((column) => column !== undefined).length > columns.length;
  });
}

/** Where the columns of a table are: by their keys, else by their titles. */
function columnsIn(table: ExpectedTable, sheet: Sheet): Pick<LocatedSheet, 'columns' | 'head' | 'titles'> {
  const keys = new Set(table.columns.flatMap(({ key }) => key ?? []));
  const keyRow = rowWith(sheet, (text) => keys.has(text), Math.min(2, keys.size));
  const wanted = new Set(table.columns.map(({ title }) => withoutSpace(title)));
  const titleRow = rowWith(sheet, (text) => wanted.has(withoutSpace(text)), Math.min(2, wanted.size));
  const taken = new Set<number>();
  const take = (row: number | undefined, is: (text: string) => boolean): number | undefined => {
    const cells = row === undefined ? [] : [...(sheet.rows.get(row) ?? [])];
    const column = cells.find(([each, { text }]) => !taken.has(each) && is(text))?.[0];
    if (column !== undefined) taken.add(column);
    return column;
  };
  const byKey = table.columns.map(({ key }) => (key === undefined ? undefined : take(keyRow, (text) => text === key)));
  const columns = table.columns.map(
    ({ title }, index) => byKey[index] ?? take(titleRow, (text) => withoutSpace(text) === withoutSpace(title)),
  );
  const head = new Set([keyRow, titleRow].filter((row) => row !== undefined));
  return { columns, head, titles: titleRow };
}

/** The row in which most cells are wanted, but at least so many; the first of several. What a row says twice counts once. */
function rowWith(sheet: Sheet, isWanted: (text: string) => boolean, least: number): number | undefined {
  let best: number | undefined;
  let most = Math.max(1, least) - 1;
  let number: number | undefined;
  let wanted: string[] = [];
  for (const { row, text } of sheet.cells) {
    if (row !== number) {
      number = row;
      wanted = [];
    }
    if (!isWanted(text) || wanted.includes(text)) continue;
    wanted.push(text);
    if (wanted.length <= most) continue;
    best = row;
    most = wanted.length;
  }
  return best;
}

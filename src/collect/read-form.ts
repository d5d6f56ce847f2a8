import { withoutSpace } from '../artifact/normalise.ts';
import { SUPPLEMENTARY } from '../layout/forms/head.ts';
import { BEHIND } from '../layout/forms/summary.ts';
import type { FormCell } from '../readers/form-workbook.ts';
import type { DeliveryCode } from '../text/delivery.ts';
import { tellComments } from './comments.ts';
import { type ExpectedForm, type ExpectedTable, nameOfRow } from './expected.ts';
import { type ReadField, readFields } from './fields.ts';
import type { Refusal } from './input.ts';
import { leaveAll, leaveRest } from './leftover.ts';
import { type ReadList, readList } from './list.ts';
import { type FormSort, type LocatedSheet, locateSheets } from './locate.ts';
import type { Notes } from './notes.ts';
import { type ReadRow, readRows, singleRows, withoutValues } from './rows.ts';
import { addressOf, isBlank, isSameText, type Sheet } from './sheet.ts';

/** Sheets that the program itself adds when it has collected forms. */
const OURS: ReadonlySet<string> = new Set(Object.values(BEHIND));

const WHOLE: FormSort = { isOld: false, isPart: false };

/** What came back with a form. */
export interface ReadForm {
  readonly rows: readonly ReadRow[];
  readonly lists: readonly ReadList[];
  readonly fields: readonly ReadField[];
  /** What people see and contradicts what the whole form is; undefined where nothing does, or on single sheets only. */
  readonly contradiction: DeliveryCode | undefined;
}

/** Reads a workbook as the form that it is, wherever its rows, columns and sheets are now, and notes everything that is not as it was sent out. One that was made from other data is read row by row: what of it has changed since is told and not used. A supplementary one need not have all rows. */
export function readForm(
  form: ExpectedForm,
  sheets: readonly Sheet[],
  units: ReadonlyMap<string, string>,
  notes: Notes,
  sort: FormSort = WHOLE,
): ReadForm {
  const { located, others } = locateSheets(form, sheets, units, sort);
  const own = new Set(form.tables.flatMap((table) => table.rows.map(({ keys }) => keys[1] ?? '')));
  const read = located.map((each) => readSheet(each, { own, units }, notes));
  for (const sheet of others) if (!OURS.has(sheet.name)) leaveSheet(sheet, notes);
  for (const table of form.tables) missTable(table, located, notes, sort);
  const found = read.flatMap(({ rows }) => rows);
  const rows = singleRows(found, notes);
  missRows(form, found, located, notes, sort);
  return {
    rows,
    lists: read.flatMap(({ lists }) => lists),
    fields: read.flatMap(({ fields }) => fields),
    contradiction: read.find(({ contradiction }) => contradiction !== undefined)?.contradiction,
  };
}

const NOTHING_READ: ReadForm = { rows: [], lists: [], fields: [], contradiction: undefined };

/** Reads a sheet. `own` are the ids of the units that the rows of the form are of. */
function readSheet(
  located: LocatedSheet,
  { own, units }: { readonly own: ReadonlySet<string>; readonly units: ReadonlyMap<string, string> },
  notes: Notes,
): ReadForm {
  const { sheet, table } = located;
  const rest = new Set(sheet.cells);
  leaveReported(located, rest);
  takeLines(located, rest, notes);
  const doubt = doubtAbout(located, own);
  if (doubt !== undefined) {
    notes.find(doubt.code, doubt.facts, sheet.name);
    leaveAll(located, rest, doubt.code, notes);
    return NOTHING_READ;
  }
  tellComments(located, notes);
  const tab = takeTab(located, units, notes);
  const head = takeHead(located, rest, notes);
  const rows = readRows(located, rest, notes);
  const line = readFields(table.fields, sheet, rest, notes);
  const isWithoutRows = table.rows.length === 0;
  const lists = isWithoutRows ? [readList(located, rest)] : [];
  leaveRest(located, rest, notes);
  const why = line.contradiction ?? tab ?? head;
  return {
    rows: why === undefined ? rows : rows.map((row) => withoutValues(row, why, notes)),
    lists,
    fields: line.fields,
    // A form of one unit is whole or not at all, and a sheet without rows speaks for the whole form.
    contradiction: isWithoutRows || own.size === 1 ? why : undefined,
  };
}

/** Why nothing of a sheet can be used: its rows have lost their keys, or all of them are another unit's. */
function doubtAbout({ table, rows, strangers }: LocatedSheet, own: ReadonlySet<string>): Refusal | undefined {
  if (table.rows.length === 0 || rows.length > 0) return undefined;
  if (strangers.size === 0) return { code: 'keys-missing', facts: {} };
  const values = [...(own.size === 1 ? own : []), ...new Set(strangers.values())];
  return { code: 'identity-contradictory', facts: { key: 'unit', values } };
}

/** Whether the tab of a sheet is called after another unit than its rows are of; `units` are the names of all units by their ids. */
function takeTab(
  { sheet, table }: LocatedSheet,
  units: ReadonlyMap<string, string>,
  notes: Notes,
): DeliveryCode | undefined {
  const [id, ...others] = new Set(table.rows.map(({ keys }) => keys[1] ?? ''));
  const name = units.get(id ?? '');
  if (name === undefined || others.length > 0 || sheet.name.includes(name)) return undefined;
  if (![...units.values()].some((each) => sheet.name.includes(each))) return undefined;
  notes.find('identity-contradictory', { key: 'unit', values: [name, sheet.name] }, sheet.name);
  return 'identity-contradictory';
}

/** The rows with the keys and the titles of columns: a title must stand above its column. Gives the code of one that does not. */
function takeHead(
  { sheet, table, columns, head, titles, keyColumns }: LocatedSheet,
  rest: Set<FormCell>,
  notes: Notes,
): DeliveryCode | undefined {
  let contradiction: DeliveryCode | undefined;
  const known = new Set(table.columns.flatMap(({ title, key }) => [withoutSpace(title), key ?? '']));
  for (const number of head) {
    for (const [column, cell] of sheet.rows.get(number) ?? []) {
      if (keyColumns.has(column) || columns.includes(column) || known.has(withoutSpace(cell.text))) rest.delete(cell);
    }
  }
  for (const [index, { title }] of table.columns.entries()) {
    const column = columns[index];
    if (column === undefined || titles === undefined) continue;
    const text = sheet.rows.get(titles)?.get(column)?.text ?? '';
    if (isSameText(title, text)) continue;
    notes.find('title-changed', { expected: title, found: text }, sheet.name, addressOf({ row: titles, column }));
    contradiction = 'title-changed';
  }
  return contradiction;
}

/** With what the line begins that is another one for other data. */
const CHECK_CODE = '校验码';

/** The lines above and below a table: each must still stand there. */
function takeLines({ sheet, table: { lines }, sort }: LocatedSheet, rest: Set<FormCell>, notes: Notes): void {
  const missing = new Map(lines.map((line) => [withoutSpace(line), line]));
  const known = new Set(missing.keys());
  const isPartial = sort.isOld || sort.isPart;
  for (const cell of rest) {
    const text = withoutSpace(cell.text);
    const isOther = isPartial && text.startsWith(CHECK_CODE);
    const whole = sort.isPart ? text.replace(SUPPLEMENTARY, '') : text;
    if (!known.has(whole) && !isOther) continue;
    rest.delete(cell);
    missing.delete(whole);
  }
  for (const [text, expected] of missing) {
    if (!(isPartial && text.startsWith(CHECK_CODE))) notes.find('line-missing', { expected }, sheet.name);
  }
}

/** What units had said of themselves when a form was made is nothing that somebody filled in: it is as if it were not there, from the head of the table to its last row. */
function leaveReported({ head, titles, rows, strangers, reported }: LocatedSheet, rest: Set<FormCell>): void {
  if (reported.size === 0) return;
  const numbers = [...head, ...(titles === undefined ? [] : [titles]), ...rows.map(({ number }) => number)];
  const [first, last] = [Math.min(...numbers), Math.max(...numbers, ...strangers.keys())];
  for (const cell of rest) {
    if (reported.has(cell.column) && first <= cell.row && cell.row <= last) rest.delete(cell);
  }
}

/** A sheet that is none of the form's. */
function leaveSheet(sheet: Sheet, notes: Notes): void {
  const cells = sheet.cells.filter(({ text }) => !isBlank(text));
  if (cells.length === 0) return;
  notes.find('sheet-added', {}, sheet.name);
  for (const cell of cells) notes.leave('sheet-added', cell.text, sheet.name, addressOf(cell));
}

/** What is said of a table as a whole: that nothing stands for it any more, or that its sheet has lost columns. */
function missTable(
  table: ExpectedTable,
  located: readonly LocatedSheet[],
  notes: Notes,
  { isOld, isPart }: FormSort,
): void {
  const sheets = located.filter((each) => each.table === table);
  if (!table.isFilledIn) return;
  if (sheets.length === 0 && isPart) return;
  if (sheets.length === 0 && isOld && table.rows.length > 0) notes.find('item-new', { row: table.name });
  else if (sheets.length === 0) notes.find('sheet-missing', { name: table.name });
  for (const { sheet, rows, columns } of sheets) {
    if (table.rows.length > 0 && rows.length === 0) continue;
    for (const [index, { title }] of table.columns.entries()) {
      if (columns[index] === undefined) notes.find('column-missing', { title }, sheet.name);
    }
  }
}

/** The rows that are gone from sheets that are there. */
function missRows(
  form: ExpectedForm,
  found: readonly ReadRow[],
  located: readonly LocatedSheet[],
  notes: Notes,
  { isOld, isPart }: FormSort,
): void {
  if (isPart) return;
  const there = new Set(found.map(({ expected }) => expected));
  for (const table of form.tables) {
    const sheet = located.find((each) => each.table === table && each.rows.length > 0)?.sheet;
    if (sheet === undefined) continue;
    for (const row of table.rows) {
      if (!there.has(row)) notes.find(isOld ? 'item-new' : 'row-missing', { row: nameOfRow(row) }, sheet.name);
    }
  }
}

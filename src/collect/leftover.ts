import { withoutSpace } from '../artifact/normalise.ts';
import type { FormCell } from '../readers/form-workbook.ts';
import type { DeliveryCode } from '../text/delivery.ts';
import type { LocatedSheet } from './locate.ts';
import type { Notes } from './notes.ts';
import { addressOf, isBlank } from './sheet.ts';

/** Lists what stands in a sheet and is nothing of the form, so that nothing that was delivered is lost: rows that were added, and other texts. */
export function leaveRest(located: LocatedSheet, rest: ReadonlySet<FormCell>, notes: Notes): void {
  const known = new Set(located.rows.map(({ number }) => number));
  for (const [number, cells] of [...located.sheet.rows].filter(([, each]) => isAnyOf(each.values(), rest))) {
    const line = [...cells.values()].sort((a, b) => a.column - b.column);
    const texts = line.filter(({ text }) => !isBlank(text));
    const left = texts.filter((cell) => rest.has(cell) && !cell.isFormula && !isPrinted(cell, located));
    if (left.length > 0) leaveLine({ number, cells, texts, left, isKnown: known.has(number) }, located, notes);
  }
}

/** A row of which something is left. */
interface LeftLine {
  readonly number: number;
  readonly cells: ReadonlyMap<number, FormCell>;
  readonly texts: readonly FormCell[];
  readonly left: readonly FormCell[];
  /** Whether it is a row of the table. */
  readonly isKnown: boolean;
}

function leaveLine({ number, cells, texts, left, isKnown }: LeftLine, located: LocatedSheet, notes: Notes): void {
  const { sheet, table, strangers, sort } = located;
  const isTotal = !table.isFilledIn || texts.some(({ text }) => table.totals.has(withoutSpace(text)));
  // Totals of other rows are computed anew.
  if (isTotal && (sort.isOld || sort.isPart)) return;
  if (sort.isOld && leaveGone(cells, left, located, notes)) return;
  if (strangers.has(number) || (!isKnown && !isTotal && isRow(left, number, located))) {
    leaveRow(left, sheet.name, notes);
    return;
  }
  for (const cell of left) {
    const { text } = cell;
    if (isTotal && cell.kind === 'number')
      notes.refuse('formula-replaced', { value: text }, text, sheet.name, addressOf(cell));
    else notes.refuse('text-added', { text }, text, sheet.name, addressOf(cell));
  }
}

/** Says that a row of a form of other data is that of an item that is gone, if it is. */
function leaveGone(
  cells: ReadonlyMap<number, FormCell>,
  left: readonly FormCell[],
  { sheet, table, columns, keyColumns }: LocatedSheet,
  notes: Notes,
): boolean {
  const id = [...keyColumns].flatMap((column) => cells.get(column)?.text.trim() || []).find((each) => ID.test(each));
  const first = left[0];
  if (id === undefined || first === undefined) return false;
  const at = table.columns.findIndex(({ key }) => key === 'criterion');
  const text = cells.get(columns[at] ?? -1)?.text.trim() ?? '';
  notes.find('item-gone', { row: text === '' ? id : (text.split('\n')[0] ?? '') }, sheet.name, addressOf(first));
  const filledIn = new Set(columns.filter((_, index) => table.columns[index]?.isFilledIn));
  for (const cell of left) {
    if (filledIn.has(cell.column)) notes.leave('item-gone', cell.text, sheet.name, addressOf(cell));
  }
  return true;
}

/** What the id of a criterion looks like. */
const ID = /^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/;

function isAnyOf(cells: Iterable<FormCell>, rest: ReadonlySet<FormCell>): boolean {
  for (const cell of cells) if (rest.has(cell)) return true;
  return false;
}

/** Lists everything that was filled in in a sheet of which nothing is used. */
export function leaveAll(
  { sheet, table, columns, head }: LocatedSheet,
  rest: Set<FormCell>,
  why: DeliveryCode,
  notes: Notes,
): void {
  const filledIn = new Set(columns.filter((_, index) => table.columns[index]?.isFilledIn));
  const isAnyKnown = [...filledIn].some((column) => column !== undefined);
  for (const cell of rest) {
    rest.delete(cell);
    if (isBlank(cell.text) || head.has(cell.row) || (isAnyKnown && !filledIn.has(cell.column))) continue;
    notes.leave(why, cell.text, sheet.name, addressOf(cell));
  }
}

/** What the form itself says in rows without keys. */
function isPrinted({ text }: FormCell, { table }: LocatedSheet): boolean {
  const bare = withoutSpace(text);
  return table.totals.has(bare) || table.texts.has(bare);
}

/** Whether what is left in a row makes it one of the table: it stands between rows of the table, or in a column that is filled in below them. */
function isRow(left: readonly FormCell[], number: number, { table, columns, rows }: LocatedSheet): boolean {
  if ((rows[0]?.number ?? number) < number && number < (rows.at(-1)?.number ?? number)) return true;
  const filledIn = new Set(columns.filter((_, index) => table.columns[index]?.isFilledIn));
  return left.some(({ column, kind }) => kind === 'number' && filledIn.has(column));
}

function leaveRow(left: readonly FormCell[], sheet: string, notes: Notes): void {
  const [first] = left;
  if (first === undefined) return;
  notes.find('row-added', { text: left.map(({ text }) => text.trim()).join(' ') }, sheet, addressOf(first));
  for (const cell of left) notes.leave('row-added', cell.text, sheet, addressOf(cell));
}

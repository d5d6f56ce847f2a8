import type { Input, Reason } from '../layout/blanks.ts';
import type { Decimal } from '../model/decimal.ts';
import type { FormCell } from '../readers/form-workbook.ts';
import type { DeliveryCode, DeliveryFacts } from '../text/delivery.ts';
import { isCommented } from './comments.ts';
import { type ExpectedCell, type ExpectedRow, nameOfRow } from './expected.ts';
import { doubtAboutLook, readInput } from './input.ts';
import type { LocatedSheet } from './locate.ts';
import type { Notes } from './notes.ts';
import { compareFixed, type Labels, labelsOf, type Place, struckOut } from './printed.ts';
import { addressOf, isBlank } from './sheet.ts';

/** Something that was filled in, with the cell in which it stands. */
export interface ReadValue {
  readonly text: string;
  /** Where it is a number, exactly. */
  readonly amount: Decimal | undefined;
  readonly cell: string;
  /** Where the same stands in the second folder, of a form that two people typed. */
  readonly second?: { readonly sheet: string; readonly cell: string };
  /** Whether two people had typed it differently, and somebody decided. */
  readonly isResolved?: boolean;
}

/** A row that came back: what was filled in, by the keys of its columns (by their titles where they have none). */
export interface ReadRow {
  readonly expected: ExpectedRow;
  readonly sheet: string;
  readonly cell: string;
  readonly values: ReadonlyMap<string, ReadValue>;
  /** The columns in which something was filled in that cannot be used, each with its cell; undefined for one that is gone. */
  readonly refused: ReadonlyMap<string, string | undefined>;
}

/**
 * Reads the rows of a sheet and holds what was printed in them against the form. Of a row whose printed text contradicts
 * its keys nothing is used. Cells that are understood are taken out of `rest`.
 */
export function readRows(located: LocatedSheet, rest: Set<FormCell>, notes: Notes): readonly ReadRow[] {
  const labels = labelsOf(located, notes);
  const contradictions = new Map<number, DeliveryCode>();
  const means = { located, labels, contradictions, rest, notes };
  const read = located.rows.map(({ number, expected }) => {
    const cells = located.sheet.rows.get(number) ?? NO_CELLS;
    takeKeys(expected, cells, located, rest);
    const { values, refused } = readCells(expected, number, cells, means);
    const cell = addressOf({ row: number, column: 0 });
    return { number, row: { expected, sheet: located.sheet.name, cell, values, refused } };
  });
  const other = located.sort.isOld ? 'item-changed' : 'text-changed';
  for (const number of labels.finish()) contradictions.set(number, contradictions.get(number) ?? other);
  return read.map(({ number, row }) => {
    const why = contradictions.get(number);
    if (why !== undefined) return withoutValues(row, why, notes);
    askForReasons(row.expected, row.values, located, notes);
    return row;
  });
}

const NO_CELLS: ReadonlyMap<number, FormCell> = new Map();
/** What most rows have. */
const NO_VALUES: ReadRow['values'] = new Map();
const NONE_REFUSED: ReadRow['refused'] = new Map();

/** A row of which nothing is used, with the code that says why; what was filled in is listed. */
export function withoutValues(row: ReadRow, why: DeliveryCode, notes: Notes): ReadRow {
  for (const { text, cell } of row.values.values()) notes.leave(why, text, row.sheet, cell);
  const columns = row.expected.table.columns.map(({ key, title }) => key ?? title);
  const refused = new Map(columns.map((each) => [each, row.values.get(each)?.cell ?? row.refused.get(each)] as const));
  return { ...row, values: new Map(), refused };
}

function takeKeys(
  { keys }: ExpectedRow,
  cells: ReadonlyMap<number, FormCell>,
  { keyColumns }: LocatedSheet,
  rest: Set<FormCell>,
): void {
  for (const column of keyColumns) {
    const cell = cells.get(column);
    if (cell !== undefined && keys.includes(cell.text)) rest.delete(cell);
  }
}

interface Means {
  readonly located: LocatedSheet;
  readonly labels: Labels;
  /** What is printed otherwise than the keys of its row say, by the numbers of rows. */
  readonly contradictions: Map<number, DeliveryCode>;
  readonly rest: Set<FormCell>;
  readonly notes: Notes;
}

function readCells(
  expected: ExpectedRow,
  row: number,
  cells: ReadonlyMap<number, FormCell>,
  means: Means,
): Pick<ReadRow, 'values' | 'refused'> {
  let values: Map<string, ReadValue> | undefined;
  let refused: Map<string, string | undefined> | undefined;
  for (const each of expected.cells) {
    const column = means.located.columns[each.column];
    const cell = cells.get(column ?? -1);
    if (cell !== undefined) means.rest.delete(cell);
    const value = column === undefined ? lostCell(each) : readCell(each, cell, { row, column }, means);
    if (value === undefined) continue;
    const name = columnName(means.located, each.column);
    if (value === 'refused') refused = (refused ?? new Map()).set(name, placeOf(cell));
    else values = (values ?? new Map()).set(name, value);
  }
  return { values: values ?? NO_VALUES, refused: refused ?? NONE_REFUSED };
}

function placeOf(cell: FormCell | undefined): string | undefined {
  return cell && addressOf(cell);
}

/** What is known of a cell whose column is gone. */
function lostCell({ kind }: ExpectedCell): 'refused' | undefined {
  return kind === 'input' ? 'refused' : undefined;
}

function columnName({ table }: LocatedSheet, column: number): string {
  const { key, title } = table.columns[column] ?? { key: undefined, title: '' };
  return key ?? title;
}

function readCell(
  expected: ExpectedCell,
  cell: FormCell | undefined,
  place: Place,
  { located, labels, contradictions, notes }: Means,
): ReadValue | 'refused' | undefined {
  const { name } = located.sheet;
  const text = cell?.text ?? '';
  switch (expected.kind) {
    case 'input':
      return readFilledIn(expected.input, cell, located, notes);
    case 'formula':
      if (cell !== undefined && !cell.isFormula && !isBlank(text)) {
        notes.refuse('formula-replaced', { value: text }, text, name, addressOf(cell));
      }
      return undefined;
    case 'label':
      labels.see(expected, cell, place);
      return undefined;
    case 'fixed': {
      const contradiction = struckOut(cell, name, notes) ?? compareFixed(expected, text, place, located, notes);
      if (contradiction !== undefined) contradictions.set(place.row, contradiction);
      return undefined;
    }
  }
}

/** Reads a cell that is to be filled in; undefined where nothing is. */
function readFilledIn(
  input: Input,
  cell: FormCell | undefined,
  located: LocatedSheet,
  notes: Notes,
): ReadValue | 'refused' | undefined {
  if (cell === undefined || (isBlank(cell.text) && !cell.isFormula)) return undefined;
  const { name } = located.sheet;
  const address = addressOf(cell);
  const text = cell.text.trim();
  if (isCommented(cell, located)) {
    notes.leave('comment-added', text, name, address);
    return 'refused';
  }
  const filled = doubtAboutLook(input, cell) ?? readInput(input, cell);
  if ('code' in filled) {
    notes.refuse(filled.code, filled.facts, text, name, address);
    return 'refused';
  }
  if (filled.written !== undefined) {
    notes.find('score-written', { written: filled.written, read: filled.text }, name, address);
  }
  if (filled.isNegated === true) notes.find('deduction-negative', { value: text, read: filled.text }, name, address);
  return { text: filled.text, amount: filled.amount, cell: address };
}

/** Whoever gives less than the points must say why, where the form asks for it. */
function askForReasons(
  expected: ExpectedRow,
  values: ReadonlyMap<string, ReadValue>,
  located: LocatedSheet,
  notes: Notes,
): void {
  for (const { column, score, facts } of missingReasons(expected, values)) {
    if (located.columns[column] !== undefined) notes.find('reason-missing', facts, located.sheet.name, score.cell);
  }
}

/** The scores of a row that need a reason and have none, each with the column, counted from 0, in which that must stand. */
export function* missingReasons(
  { cells, table }: ExpectedRow,
  values: ReadonlyMap<string, ReadValue>,
): Iterable<{ readonly column: number; readonly score: ReadValue; readonly facts: DeliveryFacts['reason-missing'] }> {
  const nameOf = (column: number): string => table.columns[column]?.key ?? table.columns[column]?.title ?? '';
  for (const each of cells) {
    if (each.kind !== 'input' || each.input.kind !== 'number' || each.input.reason === undefined) continue;
    const { reason } = each.input;
    const score = values.get(nameOf(each.column));
    if (score?.amount === undefined || !needsReason(score.amount, reason) || values.has(nameOf(reason.column)))
      continue;
    const title = table.columns[reason.column]?.title ?? '';
    const most = 'below' in reason ? reason.below.toString() : undefined;
    yield { column: reason.column, score, facts: { title, value: score.text, most } };
  }
}

function needsReason(amount: Decimal, reason: Reason): boolean {
  return 'below' in reason ? amount.compare(reason.below) < 0 : amount.compare(reason.above) > 0;
}

/** The rows of a form that came back once, or more than once alike; of those that differ none is used. */
export function singleRows(rows: readonly ReadRow[], notes: Notes): readonly ReadRow[] {
  const first = new Map<ExpectedRow, ReadRow>();
  const refused = new Set<ExpectedRow>();
  for (const row of rows) {
    const before = first.get(row.expected);
    if (before === undefined) {
      first.set(row.expected, row);
      continue;
    }
    const name = nameOfRow(row.expected);
    if (contentOf(before) === contentOf(row)) {
      notes.find('row-again', { row: name }, row.sheet, row.cell);
      continue;
    }
    notes.find('row-twice', { row: name, other: `${before.sheet}!${before.cell}` }, row.sheet, row.cell);
    for (const each of refused.has(row.expected) ? [row] : [before, row]) {
      for (const { text, cell } of each.values.values()) notes.leave('row-twice', text, each.sheet, cell);
    }
    refused.add(row.expected);
  }
  return [...first.values()].filter(({ expected }) => !refused.has(expected));
}

function contentOf({ values }: ReadRow): string {
  return JSON.stringify([...values].map(([name, { text }]) => [name, text]));
}

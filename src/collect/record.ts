import type { FormKind } from '../model/form-identity.ts';
import type { ExpectedForm, ExpectedRow } from './expected.ts';
import type { ReadField } from './fields.ts';
import type { Unused } from './notes.ts';
import type { ReadForm } from './read-form.ts';
import type { ReadRow, ReadValue } from './rows.ts';

/** A value as it is kept. Decimals are texts. */
interface RecordedValue {
  readonly value: string;
  readonly cell: string;
  /** Where the same stands in the second folder, of a form that two people typed. */
  readonly second?: RecordPlace;
  /** Whether two people had typed it differently, and somebody decided: it counts while that stands. */
  readonly resolved?: true;
}

interface RecordedRow {
  /** Undefined in a summary sheet, whose rows are units. */
  readonly criterion?: string;
  readonly unit: string;
  readonly sheet: string;
  /** By the keys of columns. */
  readonly values: Readonly<Record<string, RecordedValue>>;
  /** The columns of which nobody knows what was meant: something stands there that cannot be used, or the cell is gone. None of a summary sheet, whose are told elsewhere. */
  readonly refused?: readonly string[];
}

/** What came back with a form, as the data file has it. */
export interface FormRecord {
  readonly fields: readonly Omit<ReadField, 'key'>[];
  readonly rows: readonly RecordedRow[];
  readonly lists: readonly {
    readonly name: string;
    readonly sheet: string;
    readonly rows: readonly Readonly<Record<string, RecordedValue>>[];
  }[];
  readonly unused: readonly Unused[];
}

/** The record of a form; `unit` is whose it is where its rows do not say it. Rows of which nothing is to be told are left out; of a form that has not all rows (`isPartial`) also those that it has not, since nobody filled them in. */
export function recordOf(
  expected: ExpectedForm,
  read: ReadForm,
  unused: readonly Unused[],
  kind: FormKind,
  unit: string,
  isPartial = false,
): FormRecord {
  const gone = kind === 'summary' || isPartial ? [] : rowsWithout(expected, read);
  const rows = [...read.rows.map((row) => recordedRow(row, kind, unit)), ...gone.map((row) => lostRow(row, unit))];
  return {
    fields: read.fields.map(({ label, value, sheet, cell }) => ({ label, value, sheet, cell })),
    rows: rows.filter(({ values, refused }) => refused !== undefined || Object.keys(values).length > 0),
    lists: read.lists.map(({ name, sheet, rows: lines }) => ({ name, sheet, rows: lines.map(recordedValues) })),
    unused,
  };
}

/** Whether nothing was filled in in a form but its head and foot. */
export function isEmptyRecord({ rows, lists, unused }: FormRecord): boolean {
  const isBlank = rows.every(({ values }) => Object.keys(values).length === 0);
  return isBlank && unused.length === 0 && lists.every((list) => list.rows.length === 0);
}

function recordedRow({ expected, sheet, values, refused }: ReadRow, kind: FormKind, unit: string): RecordedRow {
  const [first = '', second = ''] = expected.keys;
  if (kind === 'summary') return { unit: first, sheet, values: recordedValues(values) };
  const unknown = inputsOf(expected).filter((column) => refused.has(column));
  return {
    ...{ criterion: first, unit: second || unit, sheet, values: recordedValues(values) },
    ...(unknown.length === 0 ? {} : { refused: unknown }),
  };
}

/** The rows that did not come, or came twice and differ. */
function rowsWithout({ tables }: ExpectedForm, read: ReadForm): readonly ExpectedRow[] {
  const there = new Set(read.rows.map(({ expected }) => expected));
  return tables.flatMap(({ rows }) => rows.filter((row) => !there.has(row)));
}

function lostRow(row: ExpectedRow, unit: string): RecordedRow {
  const [criterion = '', own = ''] = row.keys;
  const refused = inputsOf(row);
  return {
    ...{ criterion, unit: own || unit, sheet: row.table.name, values: {} },
    ...(refused.length === 0 ? {} : { refused }),
  };
}

/** The columns in which something is to be filled in in a row, by their keys. */
function inputsOf({ cells, table }: ExpectedRow): readonly string[] {
  return cells.flatMap(({ kind, column }) => {
    const { key, title = '' } = table.columns[column] ?? {};
    return kind === 'input' ? [key ?? title] : [];
  });
}

function recordedValues(values: ReadonlyMap<string, ReadValue>): Readonly<Record<string, RecordedValue>> {
  return Object.fromEntries([...values].map(([name, value]) => [name, recordedValue(value)]));
}

function recordedValue({ text, cell, second, isResolved }: ReadValue): RecordedValue {
  return { value: text, cell, ...(second && { second }), ...(isResolved && { resolved: true }) };
}

/** A value in which two deliveries of a form differ. */
export interface RecordDifference {
  /** The row and the column, as they are called in the data. */
  readonly title: string;
  readonly value: string;
  readonly other: string;
  /** Where it stands in the one, and in the other; undefined where it does not. */
  readonly place: RecordPlace | undefined;
  readonly otherPlace: RecordPlace | undefined;
}

interface RecordPlace {
  readonly sheet: string;
  readonly cell: string;
}

/** What two deliveries of the same form say differently, head and foot apart: who filled it in and when may differ. */
export function differencesBetween(one: FormRecord, other: FormRecord): readonly RecordDifference[] {
  const [a, b] = [contentOf(one), contentOf(other)];
  return [...new Set([...a.keys(), ...b.keys()])].flatMap((title): readonly RecordDifference[] => {
    const [value, otherValue] = [a.get(title), b.get(title)];
    if (value?.value === otherValue?.value) return [];
    return [{ title, value: value?.value ?? '', other: otherValue?.value ?? '', place: value, otherPlace: otherValue }];
  });
}

/** A record as text, and the record that such a text is. */
export function encodedRecord(record: FormRecord): Uint8Array {
  return new TextEncoder().encode(JSON.stringify(record));
}

export function decodedRecord(record: Uint8Array): FormRecord {
  return JSON.parse(new TextDecoder().decode(record)) as FormRecord;
}

/** Every value of a record by what it is. */
function contentOf({ rows, lists, unused }: FormRecord): ReadonlyMap<string, RecordPlace & { readonly value: string }> {
  const content = new Map<string, RecordPlace & { readonly value: string }>();
  for (const { criterion, unit, sheet, values } of rows) {
    for (const [name, { value, cell }] of Object.entries(values)) {
      content.set([unit, criterion, name].filter((each) => each !== undefined).join(' '), { value, sheet, cell });
    }
  }
  for (const { name, sheet, rows: lines } of lists) {
    lines.forEach((line, index) => {
      for (const [column, { value, cell }] of Object.entries(line)) {
        content.set(`${name} ${index + 1} ${column}`, { value, sheet, cell });
      }
    });
  }
  for (const { sheet, cell, value } of unused) content.set(`${sheet}!${cell}`, { value, sheet, cell });
  return content;
}

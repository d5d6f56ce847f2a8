import type { FormKind } from '../model/form-identity.ts';
import type { ReadField } from './fields.ts';
import type { Unused } from './notes.ts';
import type { ReadForm } from './read-form.ts';
import type { ReadRow, ReadValue } from './rows.ts';

/** A value as it is kept. Decimals are texts. */
interface RecordedValue {
  readonly value: string;
  readonly cell: string;
}

interface RecordedRow {
  /** Undefined in a summary sheet, whose rows are units. */
  readonly criterion?: string;
  readonly unit: string;
  readonly sheet: string;
  /** By the keys of columns. */
  readonly values: Readonly<Record<string, RecordedValue>>;
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

/** The record of a form; `unit` is whose it is where its rows do not say it. Rows in which nothing was filled in are left out. */
export function recordOf(read: ReadForm, unused: readonly Unused[], kind: FormKind, unit: string): FormRecord {
  return {
    fields: read.fields.map(({ label, value, sheet, cell }) => ({ label, value, sheet, cell })),
    rows: read.rows.filter(({ values }) => values.size > 0).map((row) => recordedRow(row, kind, unit)),
    lists: read.lists.map(({ name, sheet, rows }) => ({ name, sheet, rows: rows.map(recordedValues) })),
    unused,
  };
}

function recordedRow({ expected: { keys }, sheet, values }: ReadRow, kind: FormKind, unit: string): RecordedRow {
  const [first = '', second = ''] = keys;
  const whose = kind === 'summary' ? { unit: first } : { criterion: first, unit: second || unit };
  return { ...whose, sheet, values: recordedValues(values) };
}

function recordedValues(values: ReadonlyMap<string, ReadValue>): Readonly<Record<string, RecordedValue>> {
  return Object.fromEntries([...values].map(([name, { text, cell }]) => [name, { value: text, cell }]));
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

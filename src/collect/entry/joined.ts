import type { Input } from '../../layout/blanks.ts';
import { Decimal } from '../../model/decimal.ts';
import { departmentOf } from '../../model/form-identity.ts';
import type { EntryCell } from '../../model/years/double-entry.ts';
import type { DeliveredForm } from '../delivered-form.ts';
import { type ExpectedForm, type ExpectedRow, wordingOf } from '../expected.ts';
import type { Unused } from '../notes.ts';
import type { FormRecord } from '../record.ts';
import type { ReadRow, ReadValue } from '../rows.ts';
import { isSameText } from '../sheet.ts';
import type { EntryDifference } from './difference.ts';
import type { Resolving } from './resolving.ts';
import { agreementOf, type EntryPlace, leftOf, type TypedCell, type TypedIn, typedIn } from './typed.ts';

/** A form that came in both folders, with its record decoded. */
export interface Side {
  readonly form: DeliveredForm;
  readonly record: FormRecord;
}

/** What both folders say of the rows of a form. */
export interface Joined {
  readonly rows: readonly ReadRow[];
  readonly agreed: number;
  readonly differences: readonly EntryDifference[];
  /** What was typed and differs, as values that are not used. */
  readonly unused: readonly Unused[];
}

/** By what a form, its system and its units are called. */
export interface Called {
  readonly form: EntryDifference['form'];
  readonly system: string;
  readonly unitName: (id: string) => string;
}

/** Holds the rows of a form that came in both folders against each other: what agrees is taken from the first, what differs only where somebody decided. */
export function joinRows(
  first: Side,
  second: Side,
  expected: ExpectedForm,
  called: Called,
  resolving: Resolving,
): Joined {
  const means = {
    first: typedIn(first.form, first.record),
    second: typedIn(second.form, second.record),
    called,
    resolving,
  };
  const cells = [...expected.rows.values()].flatMap((row) => cellsOf(row, first.form));
  const joined = cells.map((each) => joinCell(each, means));
  const rows = new Map<ExpectedRow, ReadRow>();
  for (const [index, { expected: row, column }] of cells.entries()) {
    const { value, isRefused, place } = joined[index] ?? NOTHING;
    const own = rows.get(row) ?? {
      expected: row,
      sheet: row.table.name,
      cell: '',
      values: new Map(),
      refused: new Map(),
    };
    rows.set(row, {
      ...own,
      sheet: place?.sheet ?? own.sheet,
      values: value === undefined ? own.values : new Map([...own.values, [column, value]]),
      refused: isRefused ? new Map([...own.refused, [column, place?.cell]]) : own.refused,
    });
  }
  const differences = joined.flatMap(({ difference }) => difference ?? []);
  return {
    rows: [...rows.values()],
    agreed: joined.filter(({ isAgreed }) => isAgreed).length,
    differences,
    unused: differences.flatMap((each) => (each.resolution === undefined ? leftOf(each, first.form.file) : [])),
  };
}

/** A cell in which something is to be filled in, with its name in the data. */
interface OpenCell {
  readonly expected: ExpectedRow;
  readonly input: Input;
  readonly title: string;
  readonly column: string;
  readonly cell: EntryCell;
}

function cellsOf(expected: ExpectedRow, { sent: { identity }, unit: whose }: DeliveredForm): readonly OpenCell[] {
  const [first = '', second = ''] = expected.keys;
  const form = identity.form === 'blank' ? 'self' : identity.form;
  const isSummary = form === 'summary';
  const about = {
    form,
    department: form === 'department' ? departmentOf(identity) : undefined,
    unit: isSummary ? first : second || whose,
    item: isSummary ? undefined : first,
  };
  return expected.cells.flatMap((each) => {
    const { key, title = '' } = expected.table.columns[each.column] ?? {};
    const column = key ?? title;
    return each.kind === 'input' ? [{ expected, input: each.input, title, column, cell: { ...about, column } }] : [];
  });
}

interface Means {
  readonly first: TypedIn;
  readonly second: TypedIn;
  readonly called: Called;
  readonly resolving: Resolving;
}

interface JoinedCell {
  readonly value: ReadValue | undefined;
  readonly isRefused: boolean;
  readonly isAgreed: boolean;
  /** In the first folder, where anything stands there. */
  readonly place: EntryPlace | undefined;
  readonly difference: EntryDifference | undefined;
}

const NOTHING: JoinedCell = {
  value: undefined,
  isRefused: false,
  isAgreed: false,
  place: undefined,
  difference: undefined,
};

function joinCell(
  { expected, input, title, column, cell }: OpenCell,
  { called, resolving, ...sides }: Means,
): JoinedCell {
  const [first, second] = [sides.first, sides.second].map((each) => each(cell.item ?? '', cell.unit, column)) as [
    TypedCell,
    TypedCell,
  ];
  const { place } = first;
  switch (agreementOf(first, second)) {
    case 'blank':
      return NOTHING;
    case 'refused':
      return { ...NOTHING, isRefused: true, place };
    case 'agreed':
      return { ...NOTHING, isAgreed: true, place, value: valueIn(input, first.value, first, second) };
    case 'differs': {
      const resolution = resolving.resolve(cell, input);
      const difference: EntryDifference = {
        ...{
          form: called.form,
          system: called.system,
          cell,
          unit: called.unitName(cell.unit),
          first,
          second,
          resolution,
        },
        item: cell.item === undefined ? '' : wordingOf(expected),
        column: title,
      };
      if (resolution === undefined) return { ...NOTHING, isRefused: true, place, difference };
      const text = resolution.value ?? '';
      const value = text === '' ? undefined : { ...valueIn(input, text, first, second), isResolved: true };
      return { ...NOTHING, place, difference, value };
    }
  }
}

/** A value with the cells of both folders; of one that was decided the cell that says it, if any does. */
function valueIn(input: Input, text: string, first: TypedCell, second: TypedCell): ReadValue {
  const said = second.value === text && first.value !== text ? second : first;
  const place = said.place ?? second.place;
  return {
    text,
    amount: input.kind === 'number' ? Decimal.parse(text) : undefined,
    cell: place?.cell ?? '',
    ...(said === first &&
      second.place !== undefined &&
      isSameText(first.value, second.value) && { second: { sheet: second.place.sheet, cell: second.place.cell } }),
  };
}

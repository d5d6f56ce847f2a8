import { Decimal } from '../model/decimal.ts';
import type { DeliveredForm } from './delivered-form.ts';
import { type TypedCell, typedIn } from './entry/typed.ts';
import { type ExpectedForm, type ExpectedRow, nameOfRow } from './expected.ts';
import type { Unused } from './notes.ts';
import type { FormRecord } from './record.ts';
import type { ReadRow, ReadValue } from './rows.ts';
import { isSameText } from './sheet.ts';

/** A cell in which something is filled in, as two forms have it. */
interface CellOfBoth {
  readonly column: string;
  readonly isNumber: boolean;
  /** As it is called in a message. */
  readonly title: string;
  readonly old: TypedCell;
  readonly now: TypedCell;
}

/** A row, and from which form it is taken. */
export interface ChosenRow {
  readonly row: ExpectedRow;
  readonly choice: 'old' | 'now' | 'neither';
  readonly cells: readonly CellOfBoth[];
  /** Where both say something else. */
  readonly differing: readonly CellOfBoth[];
}

/** Rows by the ids of their criterion and unit. */
export type Chosen = ReadonlyMap<string, ChosenRow>;

interface Side {
  readonly form: DeliveredForm;
  readonly record: FormRecord;
}

/** From which of two forms each row is taken: from the one that has it; where both do, from neither unless they say the same. */
export function choicesAmong(expected: ExpectedForm, old: Side, now: Side): Chosen {
  const [before, after] = [typedIn(old.form, old.record), typedIn(now.form, now.record)];
  return new Map(
    [...expected.rows.values()].map((row) => {
      const [criterion = '', own = ''] = row.keys;
      const unit = own || now.form.unit;
      const cells = row.cells.flatMap((each): readonly CellOfBoth[] => {
        if (each.kind !== 'input') return [];
        const { key, title = '' } = row.table.columns[each.column] ?? {};
        const column = key ?? title;
        const typed = { old: before(criterion, unit, column), now: after(criterion, unit, column) };
        return [{ column, isNumber: each.input.kind === 'number', title: `${nameOfRow(row)} ${title}`, ...typed }];
      });
      return [keyOf(criterion, unit), { row, cells, ...chosenFrom(cells) }] as const;
    }),
  );
}

function chosenFrom(cells: readonly CellOfBoth[]): Pick<ChosenRow, 'choice' | 'differing'> {
  const isFilled = ({ value, isRefused }: TypedCell): boolean => value !== '' || isRefused;
  const isOpen = cells.every(({ now }) => !isFilled(now));
  if (isOpen) return { choice: 'old', differing: [] };
  const isVoid = cells.every(({ old }) => !isFilled(old) || old.isRefused);
  if (isVoid) return { choice: 'now', differing: [] };
  const isOther = ({ old, now }: CellOfBoth): boolean =>
    isFilled(old) && isFilled(now) && (old.isRefused !== now.isRefused || !isSameText(old.value, now.value));
  const lacksIn = (side: 'old' | 'now') =>
    cells.filter((each) => !isFilled(each[side]) && (isFilled(each.old) || isFilled(each.now)));
  const others = cells.filter(isOther);
  if (others.length > 0) return { choice: 'neither', differing: others };
  // What one of them says more than the other is not against it.
  if (lacksIn('now').length === 0) return { choice: 'now', differing: [] };
  if (lacksIn('old').length === 0) return { choice: 'old', differing: [] };
  return { choice: 'neither', differing: [...lacksIn('old'), ...lacksIn('now')] };
}

/** A record with the rows that are taken from its form. Of a row that is taken from neither the form of now says that it cannot be used. What is not taken is listed. */
export function takenOf(record: FormRecord, side: 'old' | 'now', chosen: Chosen): FormRecord {
  const rows: FormRecord['rows'][number][] = [];
  const unused: Unused[] = [...record.unused];
  for (const row of record.rows) {
    const choice = chosen.get(keyOf(row.criterion ?? '', row.unit))?.choice ?? side;
    if (choice === side) {
      rows.push(row);
      continue;
    }
    const why = choice === 'neither' ? ('value-differs' as const) : ('form-again' as const);
    for (const { value, cell } of Object.values(row.values)) unused.push({ sheet: row.sheet, cell, value, why });
    if (choice === 'neither' && side === 'now') {
      const refused = chosen.get(keyOf(row.criterion ?? '', row.unit))?.cells.map(({ column }) => column) ?? [];
      rows.push({ ...row, values: {}, refused });
    }
  }
  return { ...record, rows, unused };
}

/** Where something was refused in rows that are taken from the other form, as texts of file, sheet and cell. */
export function overtaken(chosen: Chosen): ReadonlySet<string> {
  return new Set(
    [...chosen.values()].flatMap(({ choice, cells }) =>
      choice !== 'now'
        ? []
        : cells.flatMap(({ old: { place } }) =>
            place === undefined ? [] : JSON.stringify([place.file, place.sheet, place.cell]),
          ),
    ),
  );
}

/** The rows that each form has of it, and those of both together. */
export function rowsOf(chosen: Chosen): Readonly<Record<'old' | 'now' | 'all', readonly ReadRow[]>> {
  const all = [...chosen.values()].map((each) => ({ choice: each.choice, row: readRow(each) }));
  const of = (side: 'old' | 'now') => all.filter(({ choice }) => choice === side).map(({ row }) => row);
  return { old: of('old'), now: of('now'), all: all.map(({ row }) => row) };
}

function readRow({ row: expected, choice, cells }: ChosenRow): ReadRow {
  const values = new Map<string, ReadValue>();
  const refused = new Map<string, string | undefined>();
  let sheet = expected.table.name;
  for (const each of cells) {
    const { value: text, place, isRefused } = each[choice === 'old' ? 'old' : 'now'];
    if (place !== undefined) sheet = place.sheet;
    if (isRefused || choice === 'neither') refused.set(each.column, place?.cell);
    else if (text !== '') {
      const amount = each.isNumber ? Decimal.parse(text) : undefined;
      values.set(each.column, { text, amount, cell: place?.cell ?? '' });
    }
  }
  return { expected, sheet, cell: '', values, refused };
}

function keyOf(criterion: string, unit: string): string {
  return JSON.stringify([criterion, unit]);
}

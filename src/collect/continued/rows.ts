import { Decimal } from '../../model/decimal.ts';
import type { DeliveredForm } from '../delivered-form.ts';
import { type TypedCell, typedIn } from '../entry/typed.ts';
import { type ExpectedForm, type ExpectedRow, nameOfRow } from '../expected.ts';
import type { Unused } from '../notes.ts';
import type { FormRecord } from '../record.ts';
import type { ReadRow, ReadValue } from '../rows.ts';
import { isSameText } from '../sheet.ts';

/** A cell in which something is filled in, as each of several forms has it. */
interface CellOfAll {
  readonly column: string;
  readonly isNumber: boolean;
  /** As it is called in a message. */
  readonly title: string;
  readonly typed: readonly TypedCell[];
}

/** A row, and from which form it is taken. */
export interface ChosenRow {
  readonly row: ExpectedRow;
  /** Counted from 0; undefined where it is taken from none. */
  readonly choice: number | undefined;
  /** The last form that says anything of it; undefined where none does. */
  readonly last: number | undefined;
  readonly cells: readonly CellOfAll[];
  /** Where forms say something else, of each the first two that do. */
  readonly differing: readonly { readonly title: string; readonly before: TypedCell; readonly after: TypedCell }[];
}

/** Rows by the ids of their criterion and unit. */
export type Chosen = ReadonlyMap<string, ChosenRow>;

/** A form, and its record. */
export interface Part {
  readonly form: DeliveredForm;
  readonly record: FormRecord;
}

/** From which of several forms each row is taken, which are in the order in which they went out: from the one that has it; where several do, from none unless they say the same. */
export function choicesAmong(expected: ExpectedForm, parts: readonly Part[], whose: string): Chosen {
  const typed = parts.map(({ form, record }) => typedIn(form, record));
  return new Map(
    [...expected.rows.values()].map((row) => {
      const [criterion = '', own = ''] = row.keys;
      const unit = own || whose;
      const cells = row.cells.flatMap((each): readonly CellOfAll[] => {
        if (each.kind !== 'input') return [];
        const { key, title = '' } = row.table.columns[each.column] ?? {};
        const column = key ?? title;
        const all = typed.map((one) => one(criterion, unit, column));
        return [{ column, isNumber: each.input.kind === 'number', title: `${nameOfRow(row)} ${title}`, typed: all }];
      });
      return [keyOf(criterion, unit), { row, cells, ...chosenFrom(cells, parts.length) }] as const;
    }),
  );
}

function isFilled({ value, isRefused }: TypedCell): boolean {
  return value !== '' || isRefused;
}

/** What is void before anything can be used is as if it were not there; what is after it is not. */
function chosenFrom(cells: readonly CellOfAll[], count: number): Pick<ChosenRow, 'choice' | 'last' | 'differing'> {
  const sides = Array.from({ length: count }, (_, side) => side);
  const cellOf = (each: CellOfAll, side: number): TypedCell => each.typed[side] as TypedCell;
  const speaks = (side: number): boolean => cells.some((each) => isFilled(cellOf(each, side)));
  const isUsable = (side: number): boolean =>
    cells.some((each) => isFilled(cellOf(each, side)) && !cellOf(each, side).isRefused);
  const last = sides.findLast(speaks);
  const first = sides.find(isUsable);
  if (first === undefined) return { choice: last, last, differing: [] };
  const speaking = sides.filter((side) => side >= first && speaks(side));
  const differing = cells.flatMap((each) => differenceIn(each, speaking));
  if (differing.length > 0) return { choice: undefined, last, differing };
  // What one of them says more than the others is not against these.
  const whole = speaking.findLast((side) =>
    cells.every((each) => isFilled(cellOf(each, side)) || speaking.every((other) => !isFilled(cellOf(each, other)))),
  );
  if (whole !== undefined) return { choice: whole, last, differing: [] };
  const [one = 0, other = one] = speaking;
  const lacking = cells.filter((each) => isFilled(cellOf(each, one)) !== isFilled(cellOf(each, other)));
  const told = lacking.map((each) => ({ title: each.title, before: cellOf(each, one), after: cellOf(each, other) }));
  return { choice: undefined, last, differing: told };
}

function differenceIn({ title, typed }: CellOfAll, speaking: readonly number[]): ChosenRow['differing'] {
  const said = speaking.flatMap((side) => typed[side] ?? []).filter(isFilled);
  const [before] = said;
  const after = said.find(
    ({ value, isRefused }) =>
      before !== undefined && (isRefused !== before.isRefused || !isSameText(value, before.value)),
  );
  return before === undefined || after === undefined ? [] : [{ title, before, after }];
}

/** A record with the rows that are taken from its form. Of a row that is taken from none, the last form that has it says that it cannot be used. What is not taken is listed. */
export function takenOf(record: FormRecord, side: number, chosen: Chosen): FormRecord {
  const rows: FormRecord['rows'][number][] = [];
  const unused: Unused[] = [...record.unused];
  for (const row of record.rows) {
    const found = chosen.get(keyOf(row.criterion ?? '', row.unit));
    if (found === undefined || found.choice === side) {
      rows.push(row);
      continue;
    }
    const why = found.choice === undefined ? ('value-differs' as const) : ('form-again' as const);
    for (const { value, cell } of Object.values(row.values)) unused.push({ sheet: row.sheet, cell, value, why });
    if (found.choice === undefined && found.last === side) {
      rows.push({ ...row, values: {}, refused: found.cells.map(({ column }) => column) });
    }
  }
  return { ...record, rows, unused };
}

/** Where something was refused in rows that are taken from another form, as texts of file, sheet and cell. */
export function overtaken(chosen: Chosen): ReadonlySet<string> {
  return new Set(
    [...chosen.values()].flatMap(({ choice, cells }) =>
      cells.flatMap(({ typed }) =>
        typed.flatMap(({ place, isRefused }, side) =>
          choice === undefined || side === choice || !isRefused || place === undefined
            ? []
            : JSON.stringify([place.file, place.sheet, place.cell]),
        ),
      ),
    ),
  );
}

/** The rows that a form has of it; those of all together without a form. */
export function rowsOf(chosen: Chosen, side?: number): readonly ReadRow[] {
  return [...chosen.values()].filter(({ choice }) => side === undefined || choice === side).map(readRow);
}

function readRow({ row: expected, choice, cells }: ChosenRow): ReadRow {
  const values = new Map<string, ReadValue>();
  const refused = new Map<string, string | undefined>();
  const said = cells.flatMap((each) => {
    const typed = choice === undefined ? each.typed.find(isFilled) : each.typed[choice];
    return typed === undefined || !isFilled(typed) ? [] : [{ ...each, ...typed }];
  });
  for (const { column, isNumber, value: text, place, isRefused } of said) {
    if (isRefused || choice === undefined) refused.set(column, place?.cell);
    else values.set(column, { text, amount: isNumber ? Decimal.parse(text) : undefined, cell: place?.cell ?? '' });
  }
  const sheet = said.find(({ place }) => place !== undefined)?.place?.sheet ?? expected.table.name;
  return { expected, sheet, cell: '', values, refused };
}

function keyOf(criterion: string, unit: string): string {
  return JSON.stringify([criterion, unit]);
}

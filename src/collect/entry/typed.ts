import type { DeliveredForm } from '../delivered-form.ts';
import type { Unused } from '../notes.ts';
import { keyOfRefused } from '../receive/received.ts';
import type { FormRecord } from '../record.ts';
import { isSameText } from '../sheet.ts';

/** Where something that was typed stands. */
export interface EntryPlace {
  readonly file: string;
  readonly sheet: string;
  readonly cell: string;
}

/** What somebody typed into a cell. */
export interface TypedCell {
  /** As it was read, or as it stands there where it is refused; empty where nothing does. */
  readonly value: string;
  /** Undefined where nothing stands there, or the cell is gone. */
  readonly place: EntryPlace | undefined;
  readonly isRefused: boolean;
}

/** Gives what was typed into a cell of a form: of a criterion (empty in a summary sheet) and a unit, in a column. */
export type TypedIn = (criterion: string, unit: string, column: string) => TypedCell;

const BLANK: TypedCell = { value: '', place: undefined, isRefused: false };

/** What was typed into a form; `record` is its own, decoded. */
export function typedIn({ file, refusedAt, open }: DeliveredForm, { rows, unused }: FormRecord): TypedIn {
  const known = new Map(rows.map((row) => [JSON.stringify([row.criterion ?? '', row.unit]), row]));
  const values = new Map(unused.map(({ sheet, cell, value }) => [JSON.stringify([sheet, cell]), value]));
  return (criterion, unit, column) => {
    const row = known.get(JSON.stringify([criterion, unit]));
    const value = row?.values[column];
    if (row !== undefined && value !== undefined) {
      return { value: value.value, place: { file, sheet: row.sheet, cell: value.cell }, isRefused: false };
    }
    const at = refusedAt.get(keyOfRefused(criterion, unit, column));
    const isRefused = at !== undefined || row?.refused?.includes(column) || isOpen(open.get(unit), criterion, column);
    if (!isRefused) return BLANK;
    const text = at === undefined ? '' : (values.get(JSON.stringify([at.sheet, at.cell])) ?? '');
    return { value: text, place: at && { file, ...at }, isRefused: true };
  };
}

/** Whether a cell of a summary sheet came and cannot be used. */
function isOpen(columns: ReadonlySet<string> | undefined, criterion: string, column: string): boolean {
  return criterion === '' && columns !== undefined && columns.has(column);
}

/** What holding two cells against each other gives. */
export type Agreement = 'blank' | 'agreed' | 'refused' | 'differs';

/** Holds what two people typed into a cell against each other. White space carries no meaning. What neither form would take is refused, not different, where both say the same. */
export function agreementOf(first: TypedCell, second: TypedCell): Agreement {
  if (first.isRefused !== second.isRefused || !isSameText(first.value, second.value)) return 'differs';
  if (first.isRefused) return 'refused';
  return first.value === '' ? 'blank' : 'agreed';
}

/** What was typed into a cell and is not used, each with the cell in which it stands; that of the second folder with its file. What is refused is listed already. */
export function leftOf(
  { first, second }: { readonly first: TypedCell; readonly second: TypedCell },
  file: string,
): readonly Unused[] {
  return [first, second].flatMap(({ value, place, isRefused }): readonly Unused[] => {
    if (place === undefined || isRefused) return [];
    const about = { sheet: place.sheet, cell: place.cell, value, why: 'entry-differs' as const };
    return [place.file === file ? about : { ...about, file: place.file }];
  });
}

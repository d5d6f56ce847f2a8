import type { Act } from './act.ts';

/** What people decided of forms on paper that two had typed differently (双录的核定): `results/2020/entries.yaml`. */
export interface DoubleEntry {
  /** Those who typed, as they are named; empty where nobody says. */
  readonly typists: readonly string[];
  readonly resolved: readonly Resolution[];
}

/** What a cell says that two people had typed differently, by somebody who looked at the paper. */
export interface Resolution extends Act, EntryCell {
  /** As the cell says it: a decimal as a text; empty where nothing stands on the paper, undefined where it could not be read. */
  readonly value: string | undefined;
  readonly ground: string;
}

/** A cell of a form in which somebody fills in something, by names of the data. */
export interface EntryCell {
  readonly form: EntryForm | undefined;
  /** The department of a department form; undefined for any other. */
  readonly department: string | undefined;
  readonly unit: string;
  /** The id of a criterion; undefined in a summary sheet, whose rows are units. */
  readonly item: string | undefined;
  /** The key of its column. */
  readonly column: string;
}

/** The kinds of forms that come on paper. */
export const ENTRY_FORMS = ['self', 'department', 'arranged', 'summary'] as const;
export type EntryForm = (typeof ENTRY_FORMS)[number];

/** The column that is meant where none is named; a summary sheet has several. */
export const SCORE_COLUMNS: Readonly<Record<EntryForm, string>> = {
  self: 'self-score',
  department: 'score',
  arranged: 'score',
  summary: '',
};

/** A text that is the same for the same cell of a form, and for no other. */
export function keyOfEntry({ form, department, unit, item, column }: EntryCell): string {
  return JSON.stringify([form, form === 'department' ? department : '', unit, item ?? '', column]);
}

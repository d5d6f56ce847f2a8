import type { Document } from '../../src/layout/document.ts';
import { sectionsFor } from '../../src/layout/sections.ts';
import { withSpareRows } from '../../src/layout/spare.ts';
import { Decimal } from '../../src/model/decimal.ts';
import { decimal } from '../support/form-cells.ts';
import type { FormItem } from '../support/forms.ts';
import { python } from './programs.ts';

/** A sheet of a form as openpyxl reads it. */
export interface Sheet {
  readonly name: string;
  readonly state: string;
  readonly isProtected: boolean;
  readonly password: string | null;
  readonly unlocked: readonly string[];
  readonly rules: Readonly<
    Record<string, { readonly formula: string; readonly prompt: string | null; readonly error: string | null }>
  >;
  readonly hiddenColumns: readonly string[];
  readonly hiddenRows: readonly number[];
  readonly formulas: Readonly<Record<string, readonly [formula: string, value: unknown]>>;
  readonly rows: readonly (readonly (string | number | null)[])[];
}

/** A workbook that is a form. */
export interface Form {
  readonly properties: Readonly<Record<string, string>>;
  readonly isStructureLocked: boolean;
  readonly sheets: readonly Sheet[];
}

/** What a form says. */
export async function readForm(path: string): Promise<Form> {
  return (await python('read-form.py', path)) as Form;
}

/** What stands in the cells with formulas, by sheet and address. */
export function computedIn({ sheets }: Form): ReadonlyMap<string, unknown> {
  return new Map(
    sheets.flatMap(({ name, formulas }) =>
      Object.entries(formulas).map(([address, [, value]]) => [`${name} ${address}`, value] as const),
    ),
  );
}

/** How many blanks a form has in its tables, with spare rows, and in its lines. */
export function blanksIn(document: Document): number {
  const blocks = sectionsFor(document, true).flatMap((section) => section.blocks);
  const counts = blocks.map((block) => {
    if (block.kind === 'table') {
      return withSpareRows(block).rows.flatMap(({ cells }) => cells.filter(({ input }) => input !== undefined)).length;
    }
    const fields = block.kind === 'paragraph' ? (block.fields ?? []) : [];
    return fields.filter(({ content }) => typeof content !== 'string' && !('parts' in content)).length;
  });
  return counts.reduce((all, count) => all + count, 0);
}

/** Whether a value is a score, by exact arithmetic. */
export function isAllowed({ points, step }: FormItem, value: number | string): boolean {
  const exact = typeof value === 'number' ? Decimal.parse(String(Number(value.toFixed(9)))) : undefined;
  if (exact === undefined) return false;
  return exact.compare(Decimal.zero) >= 0 && exact.compare(decimal(points)) <= 0 && exact.isMultipleOf(decimal(step));
}

/** The cells of the scores of a form with their points, found by the keys of its columns and rows. */
export function scoresIn({ rows }: Sheet): readonly { readonly address: string; readonly points: number }[] {
  const keys = rows.findIndex((row) => row.includes('self-score'));
  const [score = 0, points = 0] = ['self-score', 'points'].map((key) => rows[keys]?.indexOf(key));
  const width = rows[keys + 1]?.findLastIndex((title) => title !== null) ?? 0;
  return rows.flatMap((row, index) =>
    index > keys + 1 && (row[width + 1] ?? '') !== ''
      ? [{ address: `${String.fromCharCode(65 + score)}${index + 1}`, points: Number(row[points]) }]
      : [],
  );
}

import { withoutSpace } from '../artifact/normalise.ts';
import type { Field } from '../layout/blanks.ts';
import type { FormCell } from '../readers/form-workbook.ts';
import { dateOf } from './input.ts';
import type { Notes } from './notes.ts';
import { addressOf, isBlank, isSameText, type Sheet } from './sheet.ts';

/** What was filled in in the head or foot of a form: 填表人, 联系电话. */
export interface ReadField {
  /** Without its colon. */
  readonly label: string;
  readonly value: string;
  readonly sheet: string;
  readonly cell: string;
}

/**
 * Reads the lines of a form's head and foot: behind each label what was filled in, in its own cell or in the next ones.
 * What is known and was printed must still stand there. `rest` are the cells outside of tables; those that are
 * understood are taken out of it.
 */
export function readFields(
  fields: readonly Field[],
  sheet: Sheet,
  rest: Set<FormCell>,
  notes: Notes,
): readonly ReadField[] {
  const read: ReadField[] = [];
  for (const cells of sheet.rows.values()) {
    const line = [...cells.values()].filter((cell) => rest.has(cell)).sort((a, b) => a.column - b.column);
    let open: { readonly field: Field; readonly label: FormCell; readonly values: FormCell[] } | undefined;
    const close = (): void => {
      if (open !== undefined) read.push(...behind(open.field, open.label, open.values, sheet.name, notes));
    };
    for (const cell of line) {
      const field = fieldOf(fields, cell.text);
      if (field !== undefined) {
        close();
        open = { field, label: cell, values: [] };
      } else if (open === undefined) continue;
      else open.values.push(cell);
      rest.delete(cell);
    }
    close();
  }
  return read;
}

/** The field with whose label a text begins; of several the one with the longest. */
function fieldOf(fields: readonly Field[], text: string): Field | undefined {
  const bare = bareLabel(text);
  return fields
    .filter(({ label }) => label !== '' && bare.startsWith(bareLabel(label)))
    .reduce<Field | undefined>(
      (best, each) => (best !== undefined && best.label.length >= each.label.length ? best : each),
      undefined,
    );
}

function bareLabel(text: string): string {
  return withoutSpace(text).replaceAll(':', '：');
}

function behind(
  { label, content }: Field,
  labelled: FormCell,
  values: readonly FormCell[],
  sheet: string,
  notes: Notes,
): readonly ReadField[] {
  const inside = behindLabel(labelled.text, label);
  const texts = [inside, ...values.map(({ text, kind }) => (kind === 'date' ? dateOf(text) : text.trim()))];
  const value = texts.filter((text) => !isBlank(text)).join(' ');
  const cell = addressOf(isBlank(inside) ? (values[0] ?? labelled) : labelled);
  const title = label.replace(/[：:]\s*$/u, '');
  if (typeof content === 'string') {
    if (!isSameText(value, content))
      notes.refuse('text-changed', { title, expected: content, found: value }, value, sheet, cell);
    return [];
  }
  return value === '' ? [] : [{ label: title, value, sheet, cell }];
}

/** What stands in a cell behind its label. */
function behindLabel(text: string, label: string): string {
  const wanted = bareLabel(label).length;
  let end = 0;
  for (let seen = 0; end < text.length && seen < wanted; end += 1) if (!/\s/u.test(text[end] ?? '')) seen += 1;
  return text.slice(end).trim();
}

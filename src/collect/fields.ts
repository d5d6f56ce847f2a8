import { type Field, fieldTitle } from '../layout/blanks.ts';
import type { FormCell } from '../readers/form-workbook.ts';
import type { DeliveryCode } from '../text/delivery.ts';
import { dateOf } from './input.ts';
import type { Notes } from './notes.ts';
import { addressOf, isBlank, isSameText, type Sheet } from './sheet.ts';

/** What was filled in in the head or foot of a form: 填表人, 联系电话. */
export interface ReadField {
  /** What it says, where it is more than a text. */
  readonly key: Field['key'];
  /** Without its colon. */
  readonly label: string;
  readonly value: string;
  readonly sheet: string;
  readonly cell: string;
}

/** A label that was found, with what stands behind it in its own cell and in the next ones. */
interface Found {
  readonly field: Field;
  readonly pieces: Piece[];
}

interface Piece {
  readonly text: string;
  readonly cell: FormCell;
}

/**
 * Reads the lines of a form's head and foot: behind each label what was filled in, in its own cell or in the next ones.
 * What is known and was printed must still stand there: else the sheet says of itself that it is another one. `rest` are the cells that nobody has understood yet; those of
 * the lines are taken out of it.
 */
export function readFields(
  fields: readonly Field[],
  sheet: Sheet,
  rest: Set<FormCell>,
  notes: Notes,
): { readonly fields: readonly ReadField[]; readonly contradiction: DeliveryCode | undefined } {
  const labels = labelsIn(fields);
  const read: ReadField[] = [];
  let contradiction: DeliveryCode | undefined;
  if (labels === undefined) return { fields: read, contradiction };
  for (const cells of sheet.rows.values()) {
    const line = [...cells.values()].filter((cell) => rest.has(cell));
    if (line.length === 0) continue;
    line.sort((a, b) => a.column - b.column);
    for (const found of fieldsIn(line, labels, rest)) {
      const filled = filledIn(found, sheet.name, notes);
      if (typeof filled === 'string') contradiction = filled;
      else read.push(...filled);
    }
  }
  return { fields: read, contradiction };
}

/** The labels of fields, to be found in texts. */
interface Labels {
  /** One group for each field. */
  readonly any: RegExp;
  readonly fields: readonly Field[];
}

/** Labels in which white space and the width of the colon do not count, the long ones first; of two alike the last. Undefined where there are none. */
function labelsIn(fields: readonly Field[]): Labels | undefined {
  const long = fields.toSorted((a, b) => b.label.length - a.label.length);
  const byPattern = new Map(long.map((field) => [patternOf(field.label), field]));
  if (byPattern.size === 0) return undefined;
  const any = new RegExp([...byPattern.keys()].map((pattern) => `(${pattern})`).join('|'), 'gu');
  return { any, fields: [...byPattern.values()] };
}

function patternOf(label: string): string {
  return [...label.replace(/\s+/gu, '')]
    .map((each) => (each === '：' || each === ':' ? '[：:]' : each.replace(/[\\^$.*+?()[\]{}|/-]/u, '\\$&')))
    .join('\\s*');
}

function fieldsIn(line: readonly FormCell[], labels: Labels, rest: Set<FormCell>): readonly Found[] {
  const found: Found[] = [];
  for (const cell of line) {
    const { before, parts } = split(cell.text, labels);
    const last = found.at(-1);
    // What stands before the first label of a line belongs to nothing.
    if (parts.length === 0 && last === undefined) continue;
    if (before.trim() !== '') last?.pieces.push({ text: before, cell });
    for (const { field, text } of parts) found.push({ field, pieces: [{ text, cell }] });
    rest.delete(cell);
  }
  return found;
}

/** A text cut where labels stand in it; it must begin with one to have any. */
function split(
  text: string,
  { any, fields }: Labels,
): { readonly before: string; readonly parts: readonly { readonly field: Field; readonly text: string }[] } {
  const matches = [...text.matchAll(any)];
  if (matches[0] === undefined || text.slice(0, matches[0].index).trim() !== '') return { before: text, parts: [] };
  const parts = matches.flatMap((match, index) => {
    const field = fields[match.slice(1).findIndex((group) => group !== undefined)];
    const end = matches[index + 1]?.index ?? text.length;
    return field === undefined ? [] : [{ field, text: text.slice(match.index + match[0].length, end) }];
  });
  return { before: '', parts };
}

/** What was filled in behind a label, or the code of what contradicts what the form has there. */
function filledIn({ field, pieces }: Found, sheet: string, notes: Notes): readonly ReadField[] | DeliveryCode {
  const { key, label, content } = field;
  const filled = pieces.filter(({ text }) => !isBlank(text));
  const value = filled.map(({ text, cell }) => (cell.kind === 'date' ? dateOf(text) : text.trim())).join(' ');
  const place = filled[0]?.cell ?? pieces[0]?.cell;
  const title = fieldTitle(label);
  const cell = place === undefined ? '' : addressOf(place);
  if (typeof content === 'string')
    return isSameText(value, content) ? [] : otherThanPrinted({ field, content, value }, sheet, cell, notes);
  if ('parts' in content) {
    const typed = filled.filter((piece) => !piece.cell.isFormula);
    if (typed.length > 0) notes.refuse('formula-replaced', { value }, value, sheet, cell);
    return [];
  }
  return value === '' ? [] : [{ key, label: title, value, sheet, cell }];
}

/** Says that something else stands where a form prints who it is of; in place of nothing it is something that was added. */
function otherThanPrinted(
  {
    field: { key, label },
    content,
    value,
  }: { readonly field: Field; readonly content: string; readonly value: string },
  sheet: string,
  cell: string,
  notes: Notes,
): DeliveryCode | readonly [] {
  if (content === '') {
    notes.refuse('text-added', { text: value }, value, sheet, cell);
    return [];
  }
  const isOtherUnit = key === 'unit' && value !== '';
  if (isOtherUnit) notes.find('identity-contradictory', { key, values: [content, value] }, sheet, cell);
  else notes.find('text-changed', { title: fieldTitle(label), expected: content, found: value }, sheet, cell);
  const code = isOtherUnit ? 'identity-contradictory' : 'text-changed';
  if (value !== '') notes.leave(code, value, sheet, cell);
  return code;
}

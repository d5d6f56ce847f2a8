import { Unreadable } from './reading.ts';
import { attributeOf, visitXml } from './xml.ts';

/** A cell with text or a formula; rows and columns are counted from 0. */
export interface SheetCell {
  readonly row: number;
  readonly column: number;
  /** Empty for a formula of which nobody has said what it gives. */
  readonly text: string;
  /** What the file says the text is (ECMA-376-1, 18.18.11): `n` for a number, `s`, `str` and `inlineStr` for text, `b`, `e`, `d`. */
  readonly type: string;
  readonly isFormula: boolean;
  /** The index of its cell format. */
  readonly format: number;
}

/** Merged cells, from the first to the last row and column. */
export interface Area {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

export interface Worksheet {
  readonly cells: readonly SheetCell[];
  readonly merged: readonly Area[];
  readonly hidden: Hidden;
}

/** What paper does not show. */
export interface Hidden {
  readonly rows: ReadonlySet<number>;
  /** From the first to the last of columns beside each other. */
  readonly columns: readonly (readonly [first: number, last: number])[];
}

/** Limits of Excel itself: rows, columns, characters of a cell. */
const LARGEST = { rows: 1_048_576, columns: 16_384, text: 32_767 } as const;
/** How many strings a workbook may share. */
const MOST_STRINGS = 1_000_000;

/** The strings that the sheets share (ECMA-376-1, 18.4.9), without the readings of East Asian words. */
export function sharedStrings(bytes: Uint8Array): readonly string[] {
  const strings: string[] = [];
  const collector = textCollector();
  visitXml(bytes, {
    open: (name) => {
      if (name === 'si') collector.start();
      collector.open(name);
    },
    text: collector.text,
    close: (name) => {
      collector.close(name);
      if (name !== 'si') return;
      if (strings.length === MOST_STRINGS) throw new Unreadable('too-large');
      strings.push(collector.take());
    },
  });
  return strings;
}

/** The cells with text or a formula, the merged cells, the hidden rows and columns of a sheet (ECMA-376-1, 18.3.1); a formula has its cached value. What the sheet says about its dimensions is not believed. `most` is how many cells it may have. */
export function worksheetOf(bytes: Uint8Array, strings: readonly string[], most: number): Worksheet {
  const cells: SheetCell[] = [];
  const merged: Area[] = [];
  const { hidden, hideRow, hideColumns } = hiddenCollector();
  const collector = textCollector();
  let next = { row: -1, column: 0 };
  let attributes = '';
  let isFormula = false;
  visitXml(bytes, {
    open: (name, written) => {
      if (name === 'row') {
        next = { row: Number(attributeOf(written, 'r') ?? next.row + 2) - 1, column: 0 };
        hideRow(next.row, written);
      } else if (name === 'col') {
        hideColumns(written);
      } else if (name === 'c') {
        attributes = written;
        isFormula = false;
        collector.start();
      } else if (name === 'f') {
        isFormula = true;
      } else if (name === 'mergeCell') {
        if (merged.length === most) throw new Unreadable('too-large');
        merged.push(areaOf(attributeOf(written, 'ref') ?? ''));
      }
      collector.open(name);
    },
    text: collector.text,
    close: (name) => {
      collector.close(name);
      if (name !== 'c') return;
      const { reference, type, format } = cellAttributes(attributes);
      const place = reference === undefined ? checked(next) : placeOf(reference);
      next = { row: place.row, column: place.column + 1 };
      const text = textOf(type, collector.take(), strings);
      const isBlank = text.trim() === '';
      if (isBlank && !isFormula) return;
      if (cells.length === most) throw new Unreadable('too-large');
      cells.push({ row: place.row, column: place.column, text: isBlank ? '' : text, type, isFormula, format });
    },
  });
  return { cells, merged, hidden };
}

/** The attributes of a cell in the order in which nearly all programs write them. */
const USUAL_ATTRIBUTES = /^ r="([A-Z]{1,3}\d{1,7})"(?: s="(\d{1,6})")?(?: t="([A-Za-z]+)")?$/;

function cellAttributes(written: string): {
  readonly reference: string | undefined;
  readonly type: string;
  readonly format: number;
} {
  const [usual, place, style = '0', kind = 'n'] = USUAL_ATTRIBUTES.exec(written) ?? [];
  if (usual !== undefined) return { reference: place, type: kind, format: Number(style) };
  return {
    reference: attributeOf(written, 'r'),
    type: attributeOf(written, 't') ?? 'n',
    format: Number(attributeOf(written, 's') ?? 0),
  };
}

/** Collects what is hidden. A `col` counts columns from 1. */
function hiddenCollector() {
  const rows = new Set<number>();
  const columns: (readonly [number, number])[] = [];
  const isHidden = (attributes: string) => ['1', 'true'].includes(attributeOf(attributes, 'hidden') ?? '');
  return {
    hidden: { rows, columns },
    hideRow: (row: number, attributes: string) => {
      if (isHidden(attributes)) rows.add(row);
    },
    hideColumns: (attributes: string) => {
      if (!isHidden(attributes)) return;
      if (columns.length === LARGEST.columns) throw new Unreadable('too-large');
      columns.push([Number(attributeOf(attributes, 'min')) - 1, Number(attributeOf(attributes, 'max')) - 1]);
    },
  };
}

/** Collects the text of `t` and `v` between a start and a take, but not that of phonetic runs. */
function textCollector() {
  let text = '';
  let isOn = false;
  let phonetic = 0;
  return {
    start: () => {
      text = '';
    },
    open: (name: string) => {
      if (name === 'rPh') phonetic += 1;
      isOn = phonetic === 0 && (name === 't' || name === 'v');
    },
    text: (more: string) => {
      if (!isOn) return;
      text += more;
      if (text.length > 8 * LARGEST.text) throw new Unreadable('too-large');
    },
    close: (name: string) => {
      if (name === 'rPh') phonetic -= 1;
      isOn = false;
    },
    take: () => text,
  };
}

function textOf(type: string, written: string, strings: readonly string[]): string {
  if (written.trim() === '') return '';
  switch (type) {
    case 'n':
      return plainDecimal(written);
    case 's':
      return limited(decoded(strings[Number(written)] ?? ''));
    case 'b':
      return written.trim() === '1' ? 'TRUE' : 'FALSE';
    default:
      return limited(decoded(written));
  }
}

/** A number without exponent, in the 15 digits that Excel keeps: the float behind 0.3 may be 0.30000000000000004. */
function plainDecimal(written: string): string {
  const number = Number(written);
  if (!Number.isFinite(number)) throw new Unreadable('damaged');
  const [mantissa = '', exponent = '0'] = Math.abs(number).toExponential(14).split('e');
  const digits = mantissa.replace('.', '');
  const point = Number(exponent) + 1;
  const shifted = point <= 0 ? '0'.repeat(1 - point) + digits : digits.padEnd(point, '0');
  const whole = shifted.slice(0, Math.max(point, 1));
  const fraction = shifted.slice(whole.length).replace(/0+$/, '');
  return `${number < 0 ? '-' : ''}${whole}${fraction === '' ? '' : `.${fraction}`}`;
}

/** `_x000D_` stands for the character U+000D (ECMA-376-1, 22.4.2.4). */
function decoded(text: string): string {
  return text
    .replace(/_x([0-9A-Fa-f]{4})_/g, (_, code) => String.fromCharCode(Number.parseInt(code, 16)))
    .replace(/\r\n?/g, '\n');
}

function limited(text: string): string {
  if (text.length > LARGEST.text) throw new Unreadable('too-large');
  return text;
}

function areaOf(reference: string): Area {
  const [first = '', last = first] = reference.split(':', 2);
  const [start, end] = [placeOf(first), placeOf(last)];
  if (end.row < start.row || end.column < start.column) throw new Unreadable('damaged');
  return { top: start.row, left: start.column, bottom: end.row, right: end.column };
}

/** The place of `B3`: row 2, column 1. */
export function placeOf(reference: string): { readonly row: number; readonly column: number } {
  const [, letters, digits] = /^\$?([A-Za-z]{1,3})\$?(\d{1,7})$/.exec(reference) ?? [];
  if (letters === undefined || digits === undefined) throw new Unreadable('damaged');
  let column = 0;
  for (let at = 0; at < letters.length; at += 1) column = column * 26 + (letters.charCodeAt(at) & 0x1f);
  return checked({ row: Number(digits) - 1, column: column - 1 });
}

function checked<Place extends { readonly row: number; readonly column: number }>(place: Place): Place {
  const { row, column } = place;
  if (!(Number.isInteger(row) && row >= 0 && row < LARGEST.rows && column < LARGEST.columns))
    throw new Unreadable('damaged');
  return place;
}

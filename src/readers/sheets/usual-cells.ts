import { ascii, type Bytes } from './bytes.ts';
import { LARGEST } from './sheet.ts';

/** A cell as it is written. The same object is filled again for the next cell. */
export interface WrittenCell {
  /** Counted from 0. */
  row: number;
  column: number;
  type: string;
  format: number;
  isFormula: boolean;
  /** What stands in it, of a shared string its number. */
  written: string;
  /** The number of a shared string; -1 for other cells. */
  shared: number;
}

const [QUOTE, GREATER] = [0x22, 0x3e];
const CELL = ascii('<c r="');
const STYLE = ascii(' s="');
const TYPE = ascii(' t="');
const EMPTY = ascii('/>');
const END = ascii('</c>');
const FORMULA = ascii('<f');
const FORMULA_END = ascii('</f>');
const VALUE = ascii('<v>');
const VALUE_END = ascii('</v>');
const NO_VALUE = ascii('<v/>');
const INLINE = ascii('<is>');
const INLINE_END = ascii('</is>');
const TEXT = ascii('<t>');
const KEPT_TEXT = ascii('<t xml:space="preserve">');
const TEXT_END = ascii('</t>');
/** The types of cells, the most frequent first. */
const TYPES = ['s', 'n', 'inlineStr', 'str', 'b', 'e', 'd'].map((name) => [name, ascii(`${name}"`)] as const);
/** How many digits a number of a row, of a format or of a string has at most. */
const DIGITS = { row: 7, format: 6, string: 7 } as const;

/** The text of a string that is more than a text, from what stands in it, byte by byte as a character. */
type StringOf = (content: string) => string;

/** Reads cells until something else stands there, and hands each that may have a text or a formula on. Gives false where a cell is written in another way than office programs do. */
export function readCells(bytes: Bytes, cell: WrittenCell, stringOf: StringOf, each: () => void): boolean {
  while (bytes.take(CELL)) {
    if (!takeAttributes(bytes, cell)) return false;
    if (bytes.take(EMPTY)) continue;
    if (!(bytes.takeOne(GREATER) && takeContent(bytes, cell, stringOf) && bytes.take(END))) return false;
    each();
  }
  return true;
}

function takeAttributes(bytes: Bytes, cell: WrittenCell): boolean {
  cell.column = bytes.column();
  cell.row = bytes.number(DIGITS.row) - 1;
  const isPlace = cell.column >= 0 && cell.column < LARGEST.columns && cell.row >= 0 && cell.row < LARGEST.rows;
  if (!isPlace || !bytes.takeOne(QUOTE)) return false;
  cell.format = 0;
  cell.type = 'n';
  const isFirst = bytes.take(STYLE);
  if (isFirst && !takeFormat(bytes, cell)) return false;
  if (bytes.take(TYPE) && !takeType(bytes, cell)) return false;
  return isFirst || !bytes.take(STYLE) || takeFormat(bytes, cell);
}

function takeFormat(bytes: Bytes, cell: WrittenCell): boolean {
  cell.format = bytes.number(DIGITS.format);
  return cell.format >= 0 && bytes.takeOne(QUOTE);
}

function takeType(bytes: Bytes, cell: WrittenCell): boolean {
  for (const [type, written] of TYPES) {
    if (!bytes.take(written)) continue;
    cell.type = type;
    return true;
  }
  return false;
}

/** Takes a formula, and what stands in the cell or what the formula gave last. */
function takeContent(bytes: Bytes, cell: WrittenCell, stringOf: StringOf): boolean {
  cell.isFormula = false;
  cell.shared = -1;
  cell.written = '';
  if (bytes.take(FORMULA)) {
    cell.isFormula = true;
    if (!takeFormula(bytes)) return false;
  }
  if (bytes.take(VALUE)) return takeValue(bytes, cell);
  if (bytes.take(INLINE)) return takeInline(bytes, cell, stringOf);
  bytes.take(NO_VALUE);
  return true;
}

/** Passes over the rest of a formula, which is never run. */
function takeFormula(bytes: Bytes): boolean {
  const attributes = bytes.attributes();
  if (attributes === undefined || !/^(?: |\/?$|$)/.test(attributes)) return false;
  return attributes.endsWith('/') || (bytes.text() !== undefined && bytes.take(FORMULA_END));
}

function takeValue(bytes: Bytes, cell: WrittenCell): boolean {
  if (cell.type === 's') {
    cell.shared = bytes.number(DIGITS.string);
    return cell.shared >= 0 && bytes.take(VALUE_END);
  }
  const written = bytes.text();
  if (written === undefined) return false;
  cell.written = written;
  return bytes.take(VALUE_END);
}

function takeInline(bytes: Bytes, cell: WrittenCell, stringOf: StringOf): boolean {
  if (cell.type === 's') return false;
  if (bytes.take(TEXT) || bytes.take(KEPT_TEXT)) {
    const written = bytes.text();
    if (written === undefined) return false;
    cell.written = written;
    return bytes.take(TEXT_END) && bytes.take(INLINE_END);
  }
  const content = bytes.upTo(INLINE_END);
  if (content === undefined) return false;
  cell.written = stringOf(content);
  return true;
}

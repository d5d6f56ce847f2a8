import { isEncryptedOffice, openContainer } from './container.ts';
import { isNamedWorkbook, kindOfBytes, kindOfCompound, kindOfPackage, type OtherKind } from './file-kind.ts';
import { type Comment, commentsIn, formatLooks, mergedIn, refuseTooMany, shownOtherwise } from './form-looks.ts';
import { dateFormats } from './number-formats.ts';
import { Unreadable } from './reading.ts';
import { remembered } from './remembered.ts';
import { type SheetMemory, sheetMemory } from './sheets/memory.ts';
import { sharedStrings } from './sheets/shared-strings.ts';
import type { Area, SheetCell } from './sheets/sheet.ts';
import { worksheetOf } from './sheets/worksheet.ts';
import { type StruckText, struckCells, struckStrings } from './struck-texts.ts';
import { workbookParts } from './workbook.ts';
import { attributeOf, visitXml } from './xml.ts';

/** A cell with text or a formula; rows and columns are counted from 0. */
export interface FormCell {
  readonly row: number;
  readonly column: number;
  /** A number as an exact decimal in the 15 digits that Excel keeps; a date as the number of days that it is; a formula as what it gave last. */
  readonly text: string;
  readonly kind: 'number' | 'date' | 'text' | 'boolean' | 'error';
  /** Whether a formula gives it. It is never run. */
  readonly isFormula: boolean;
  /** Why people see something else than the text; undefined where they see just that. */
  readonly look?: CellLook | undefined;
}

/** What a reader of a workbook sees of a cell besides its text. */
interface CellLook {
  /** What its number format shows instead; undefined in `shown` where that cannot be told. */
  readonly format: { readonly code: string; readonly shown: string | undefined } | undefined;
  readonly isStruck: boolean;
  /** Whether it is merged with others. */
  readonly isMerged: boolean;
}

export interface FormSheet {
  readonly name: string;
  readonly isVisible: boolean;
  readonly cells: readonly FormCell[];
  readonly comments?: readonly Comment[];
}

/** A workbook that somebody has filled in, whatever program saved it. */
export interface FormWorkbook {
  readonly sheets: readonly FormSheet[];
  /** The custom properties that are texts. */
  readonly properties: ReadonlyMap<string, string>;
  readonly hasMacros: boolean;
}

/** What a workbook may hold at most: cells with text. */
const MOST_CELLS = 200_000;

/** Reads a file that somebody sent: a workbook, or what else it is. `name` helps where contents look alike. */
export type FormReader = (bytes: Uint8Array, name: string) => FormWorkbook | OtherKind;

/** What is made once of parts that are the same in file after file. */
interface Made {
  readonly formatsOf: (pieces: readonly Uint8Array[]) => readonly CellFormat[];
  readonly sheets: SheetMemory;
  /** Whether a cell lies in merged cells, by the list of those. */
  readonly covered: WeakMap<readonly Area[], (row: number, column: number) => boolean>;
}

/** What a cell format says about what people see. */
interface CellFormat {
  readonly isDate: boolean;
  readonly isStruck: boolean;
  /** The code of its numbers where it may show them otherwise; undefined where nobody knows it. */
  readonly code: string | undefined;
  readonly showsAsIs: boolean;
}

const AS_IS: CellFormat = { isDate: false, isStruck: false, code: 'General', showsAsIs: true };

/**
 * Reads every cell of every sheet, hidden ones too, of files that somebody sent; for a file that is no workbook of this
 * format says what it is. Throws `Unreadable` for what is damaged, encrypted, too large or dangerous to open, never
 * anything else. Of parts that are the same in file after file, byte by byte, something is made once.
 */
export function formReader(): FormReader {
  const made: Made = {
    formatsOf: remembered((pieces) => formatsOf(Buffer.concat(pieces))),
    sheets: sheetMemory(),
    covered: new WeakMap(),
  };
  return (bytes, name) => {
    const kind = kindOfBytes(bytes, name);
    if (kind === 'compound' && isEncryptedOffice(bytes)) throw new Unreadable('encrypted');
    if (kind === 'compound') return kindOfCompound(name);
    if (kind !== 'package' && isNamedWorkbook(name)) throw new Unreadable('damaged');
    if (kind !== 'package') return kind;
    const parts = openContainer(bytes);
    const content = kindOfPackage(parts, name);
    return content === 'workbook' ? workbookOf(parts, made) : content;
  };
}

/** Reads one file as `formReader` does. */
export function readFormWorkbook(bytes: Uint8Array, name: string): FormWorkbook | OtherKind {
  return formReader()(bytes, name);
}

function workbookOf(parts: ReadonlyMap<string, Uint8Array>, made: Made): FormWorkbook {
  const { sheets, strings, styles, properties, hasMacros } = workbookParts(parts);
  const shared = sharedStrings(strings, made.sheets);
  const formats = styles === undefined ? [] : made.formatsOf([styles]);
  const struck = strings === undefined ? new Map<number, StruckText>() : struckStrings(strings);
  let left = MOST_CELLS;
  return {
    sheets: sheets.map(({ name, isVisible, content, comments }) => {
      const { cells, merged } = worksheetOf(content, shared, left, made.sheets);
      left -= cells.length;
      const looks = { formats, isMerged: coveredBy(merged, cells.length, made), struck: struckCells(content, struck) };
      return {
        name,
        isVisible,
        cells: cells.map((cell) => formCell(cell, looks)),
        comments: comments.flatMap(commentsIn),
      };
    }),
    properties: properties === undefined ? new Map() : textProperties(properties),
    hasMacros,
  };
}

function formatsOf(styles: Uint8Array): readonly CellFormat[] {
  const dates = dateFormats(styles);
  const looks = formatLooks(styles);
  return Array.from({ length: Math.max(dates.length, looks.length) }, (_, index) => {
    const { code, isStruck } = looks[index] ?? AS_IS;
    const isDate = dates[index] ?? false;
    return { isDate, isStruck, code, showsAsIs: isDate || code === 'General' || code === '@' };
  });
}

function coveredBy(
  merged: readonly Area[],
  cells: number,
  { covered }: Made,
): (row: number, column: number) => boolean {
  refuseTooMany(merged, cells);
  const isMerged = covered.get(merged) ?? mergedIn(merged);
  covered.set(merged, isMerged);
  return isMerged;
}

/** What decides how the cells of a sheet look. */
interface Looks {
  readonly formats: readonly CellFormat[];
  readonly isMerged: (row: number, column: number) => boolean;
  /** The cells of whose text a part is struck through, as `row,column`. */
  readonly struck: ReadonlyMap<string, StruckText>;
}

function formCell(cell: SheetCell, looks: Looks): FormCell {
  const { row, column, text, type, isFormula } = cell;
  const format = looks.formats[cell.format] ?? AS_IS;
  return { row, column, text, kind: kindOf(type, format.isDate), isFormula, look: lookOf(cell, format, looks) };
}

function lookOf(cell: SheetCell, format: CellFormat, { isMerged, struck }: Looks): CellLook | undefined {
  const isStruck = format.isStruck || (struck.size > 0 && struck.has(`${cell.row},${cell.column}`));
  const isCovered = isMerged(cell.row, cell.column);
  const otherwise = format.showsAsIs ? undefined : shownOtherwise(cell, format.code);
  if (otherwise === undefined && !isStruck && !isCovered) return undefined;
  return { format: otherwise && { code: format.code ?? '', shown: otherwise.shown }, isStruck, isMerged: isCovered };
}

function kindOf(type: string, isDate: boolean): FormCell['kind'] {
  switch (type) {
    case 'n':
      return isDate ? 'date' : 'number';
    case 'b':
      return 'boolean';
    case 'e':
      return 'error';
    case 'd':
      return 'date';
    default:
      return 'text';
  }
}

/** Custom properties by their names (ECMA-376-1, 22.3). */
function textProperties(bytes: Uint8Array): ReadonlyMap<string, string> {
  const properties = new Map<string, string>();
  let name: string | undefined;
  let value = '';
  visitXml(bytes, {
    open: (element, attributes) => {
      if (element !== 'property') return;
      name = attributeOf(attributes, 'name');
      value = '';
    },
    text: (text) => {
      value += text;
    },
    close: (element) => {
      if (element === 'property' && name !== undefined) properties.set(name, value.trim());
    },
  });
  return properties;
}

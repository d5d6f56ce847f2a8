import { isEncryptedOffice, openContainer } from './container.ts';
import { isNamedWorkbook, kindOfBytes, kindOfCompound, kindOfPackage, type OtherKind } from './file-kind.ts';
import {
  type Comment,
  commentsIn,
  type FormatLook,
  formatLooks,
  mergedIn,
  shownOtherwise,
  struckCells,
  struckStrings,
} from './form-looks.ts';
import { dateFormats } from './number-formats.ts';
import { Unreadable } from './reading.ts';
import { workbookParts } from './workbook.ts';
import { type SheetCell, sharedStrings, worksheetOf } from './worksheet.ts';
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

/**
 * Reads every cell of every sheet, hidden ones too, of a file that somebody sent; for a file that is no workbook of
 * this format says what it is. `name` helps where contents look alike. Throws `Unreadable` for what is damaged,
 * encrypted, too large or dangerous to open, never anything else.
 */
export function readFormWorkbook(bytes: Uint8Array, name: string): FormWorkbook | OtherKind {
  const kind = kindOfBytes(bytes, name);
  if (kind === 'compound' && isEncryptedOffice(bytes)) throw new Unreadable('encrypted');
  if (kind === 'compound') return kindOfCompound(name);
  if (kind !== 'package' && isNamedWorkbook(name)) throw new Unreadable('damaged');
  if (kind !== 'package') return kind;
  const parts = openContainer(bytes);
  const content = kindOfPackage(parts, name);
  return content === 'workbook' ? workbookOf(parts) : content;
}

function workbookOf(parts: ReadonlyMap<string, Uint8Array>): FormWorkbook {
  const { sheets, strings, styles, properties, hasMacros } = workbookParts(parts);
  const shared = strings === undefined ? [] : sharedStrings(strings);
  const dates = styles === undefined ? [] : dateFormats(styles);
  const formats = styles === undefined ? [] : formatLooks(styles);
  const struck = strings === undefined ? new Set<number>() : struckStrings(strings);
  let left = MOST_CELLS;
  return {
    sheets: sheets.map(({ name, isVisible, content, comments }) => {
      const { cells, merged } = worksheetOf(content, shared, left);
      left -= cells.length;
      const isMerged = mergedIn(merged, cells.length);
      const struckHere = struckCells(content, struck);
      const lookOf = (cell: SheetCell): CellLook | undefined => {
        const isShownStruck = struckHere.size > 0 && struckHere.has(`${cell.row},${cell.column}`);
        const look = {
          format: formatOf(cell, formats[cell.format], dates[cell.format] ?? false),
          isStruck: (formats[cell.format]?.isStruck ?? false) || isShownStruck,
          isMerged: isMerged(cell.row, cell.column),
        };
        return look.format === undefined && !look.isStruck && !look.isMerged ? undefined : look;
      };
      return {
        name,
        isVisible,
        cells: cells.map((cell) => ({ ...formCell(cell, dates), look: lookOf(cell) })),
        comments: comments.flatMap(commentsIn),
      };
    }),
    properties: properties === undefined ? new Map() : textProperties(properties),
    hasMacros,
  };
}

function formCell({ row, column, text, type, isFormula, format }: SheetCell, dates: readonly boolean[]): FormCell {
  return { row, column, text, kind: kindOf(type, dates[format] ?? false), isFormula };
}

/** What a cell's number format shows instead of its value; a date is one already. */
function formatOf(cell: SheetCell, look: FormatLook | undefined, isDate: boolean): CellLook['format'] {
  const isShown = look === undefined || isDate || look.code === 'General' || look.code === '@';
  const otherwise = isShown ? undefined : shownOtherwise(cell, look.code);
  return otherwise && { code: look?.code ?? '', shown: otherwise.shown };
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

import { ascii, bytesFrom } from './bytes.ts';
import type { SheetMemory } from './memory.ts';
import { readCells, type WrittenCell } from './usual-cells.ts';

/** Where the rows of a sheet stand in its part. */
export interface RowsPlace {
  /** Behind the opening tag of what holds them. */
  readonly start: number;
  /** Before its closing tag. */
  readonly end: number;
}

/** What is told of the rows of a sheet. */
export interface RowsVisitor {
  /** A row that says something of being hidden, with its attributes as they are written. Gives false where it cannot be taken. */
  readonly hideable: (attributes: string) => boolean;
  /** A cell that may have a text or a formula; it is another one afterwards. Gives false where it cannot be taken. */
  readonly cell: (cell: WrittenCell) => boolean;
}

const ROWS = ascii('<sheetData>');
const ROWS_END = ascii('</sheetData>');
const ROW = ascii('<row');
const ROW_END = ascii('</row>');
/** As LibreOffice says it of each row. */
const NOT_HIDDEN = ' hidden="false"';

/** Finds the rows of a sheet, where a part has one beginning and one end of them. */
export function rowsIn(part: Buffer): RowsPlace | undefined {
  const at = part.indexOf(ROWS);
  const end = part.lastIndexOf(ROWS_END);
  if (at < 0 || end < at) return undefined;
  const isOnly = part.lastIndexOf('<sheetData') === at && part.indexOf('</sheetData') === end;
  return isOnly ? { start: at + ROWS.length, end } : undefined;
}

/**
 * Reads the rows of a sheet in the spelling of office programs, which is a small part of what XML allows, without making
 * anything of what nobody asks for. Gives false where anything is spelt otherwise: what was told until then counts for nothing.
 */
export function readRows(
  part: Buffer,
  { start, end }: RowsPlace,
  { plain, stringOf }: Pick<SheetMemory, 'plain' | 'stringOf'>,
  visitor: RowsVisitor,
): boolean {
  const bytes = bytesFrom(part, start, plain);
  const cell: WrittenCell = { row: 0, column: 0, type: 'n', format: 0, isFormula: false, written: '', shared: -1 };
  let areTaken = true;
  const each = (): void => {
    areTaken &&= visitor.cell(cell);
  };
  while (bytes.take(ROW)) {
    const attributes = bytes.attributes();
    if (attributes === undefined || !/^(?: |\/?$)/.test(attributes)) return false;
    if (maySayHidden(attributes) && !visitor.hideable(attributes)) return false;
    if (attributes.endsWith('/')) continue;
    if (!(readCells(bytes, cell, stringOf, each) && bytes.take(ROW_END) && areTaken)) return false;
  }
  return bytes.at() === end;
}

function maySayHidden(attributes: string): boolean {
  const at = attributes.indexOf('hidden');
  return at >= 0 && !(attributes.startsWith(NOT_HIDDEN, at - 1) && attributes.lastIndexOf('hidden') === at);
}

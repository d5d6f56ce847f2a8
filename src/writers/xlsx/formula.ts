import type { CellRange, Formula } from '../../layout/blanks.ts';
import { columnName, sheetPrefix } from './address.ts';
import type { Place, Places } from './plan.ts';

/** Excel's limit for a formula, in characters. */
const LONGEST = 8192;

/**
 * A formula of a cell in a row of a table, counted from 0, as a workbook has it. Cells are absolute, but for the row of
 * the formula itself: so it stays with its row when rows are sorted. Throws for cells that are not in the workbook, and
 * for a formula that is too long for Excel.
 */
export function formulaText({ parts }: Formula, own: Place, row: number, places: Places): string {
  const text = parts.map((part) => (typeof part === 'string' ? part : rangeText(part, own, row, places))).join('');
  if (text.length > LONGEST) throw new Error(`a formula of ${own.sheet} has ${text.length} characters: ${text}`);
  return text;
}

function rangeText({ table, column, rows }: CellRange, own: Place, row: number, places: Places): string {
  const place = table === undefined ? own : places.get(table);
  if (place === undefined) throw new Error(`a formula of ${own.sheet} reads the table ${table}, which there is not`);
  const prefix = table === undefined ? '' : sheetPrefix(place.sheet);
  const letters = columnName(columnOf(column, place));
  const line = (index: number) => place.top + checked(index, place.rows, `row ${index} of ${place.sheet}`) + 1;
  switch (rows) {
    case 'own':
      return `${prefix}$${letters}${line(row)}`;
    case 'all':
      return `${prefix}$${letters}$${line(0)}:$${letters}$${line(place.rows - 1)}`;
    default:
      return `${prefix}$${letters}$${line(rows)}`;
  }
}

function columnOf(column: CellRange['column'], { sheet, columns, keys }: Place): number {
  return typeof column === 'number'
    ? checked(column, columns, `column ${column} of ${sheet}`)
    : columns + checked(column.key, keys, `key ${column.key} of ${sheet}`);
}

function checked(index: number, length: number, what: string): number {
  if (index < 0 || index >= length) throw new Error(`a formula reads ${what}, which there is not`);
  return index;
}

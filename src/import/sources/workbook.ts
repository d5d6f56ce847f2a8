import { Decimal } from '../../model/decimal.ts';
import { openContainer } from '../../readers/container.ts';
import { formatLooks } from '../../readers/form-looks.ts';
import { sharedStrings } from '../../readers/sheets/shared-strings.ts';
import type { SheetCell, Worksheet } from '../../readers/sheets/sheet.ts';
import { worksheetOf } from '../../readers/sheets/worksheet.ts';
import { workbookParts } from '../../readers/workbook.ts';
import { bookOf } from '../../readers/xlsx/traits.ts';
import type { Source, SourceCell, SourceTable, SourceText } from '../source.ts';
import { dateShown } from './dates.ts';
import { type Numbering, numbering } from './texts.ts';

/** Cells with text that a workbook may have. */
const MOST_CELLS = 200_000;

/** A sheet while it is read. */
interface ReadSheet {
  readonly name: string;
  readonly worksheet: Worksheet;
  readonly isVisible: boolean;
}

/**
 * The sheets of a workbook, each a table of the rows in which something stands. Numbers are exact texts, formulas what
 * they give. What stands in hidden rows, columns and sheets is no part of a table, but kept as what nobody sees. Throws
 * `Unreadable` as the readers do.
 */
export function sourceOfWorkbook(bytes: Uint8Array, file: string): Source {
  const numbered = numbering();
  const hidden: SourceText[] = [];
  const sheets = sheetsOf(bytes);
  const tables = sheets.flatMap(({ name, worksheet, isVisible }): readonly SourceTable[] => {
    const placeOf = (cell: SheetCell) => `${sheets.length > 1 ? `${name}!` : ''}${addressOf(cell)}`;
    const seen: SheetCell[] = [];
    for (const cell of worksheet.cells.filter(({ text }) => text.trim() !== '')) {
      if (isVisible && !isHidden(cell, worksheet)) seen.push(cell);
      else hidden.push(numbered(cell.text, placeOf(cell)));
    }
    return seen.length === 0 ? [] : [tableOf(name, seen, worksheet, numbered, placeOf)];
  });
  return { file, parts: tables, hidden };
}

function sheetsOf(bytes: Uint8Array): readonly ReadSheet[] {
  const parts = openContainer(bytes);
  const { sheets, strings, styles, isOf1904 } = workbookParts(parts);
  const shared = sharedStrings(strings);
  const looks = styles === undefined ? [] : formatLooks(styles);
  let left = MOST_CELLS;
  const read = sheets.map(({ name, content, isVisible }): ReadSheet => {
    const worksheet = worksheetOf(content, shared, left);
    left -= worksheet.cells.length;
    return { name, worksheet, isVisible };
  });
  const isSaid = !read.some(({ worksheet }) => worksheet.cells.some(isUnsaid));
  const { resultAt } = isSaid ? { resultAt: () => undefined } : bookOf(parts);
  return read.map(({ name, worksheet, isVisible }) => {
    const cells = worksheet.cells.map((cell) => {
      const text = isUnsaid(cell) ? (resultAt(name, cell.row, cell.column) ?? '') : cell.text;
      return { ...cell, text: shown(text, cell.type, looks[cell.format]?.code ?? '', isOf1904) };
    });
    return { name, isVisible, worksheet: { ...worksheet, cells } };
  });
}

/** A number as its format shows it where that is a share or a date. */
function shown(text: string, type: string, code: string, isOf1904: boolean): string {
  if (code.includes('%')) return percentOf(text) ?? text;
  return (type === 'n' ? dateShown(text, code, isOf1904) : undefined) ?? text;
}

/** 15% of 0.15, as a cell shows it whose format says so; undefined for what is no number. */
function percentOf(text: string): string | undefined {
  const share = Decimal.parse(text);
  return share === undefined ? undefined : `${share.times(Decimal.of(100n, 0))}%`;
}

/** Whether it is a formula of which nobody has said what it gives. */
function isUnsaid({ isFormula, text }: SheetCell): boolean {
  return isFormula && text === '';
}

function isHidden({ row, column }: SheetCell, { hidden }: Worksheet): boolean {
  return hidden.rows.has(row) || hidden.columns.some(([first, last]) => first <= column && column <= last);
}

/** The table of what is seen; rows and columns without text are left out. */
function tableOf(
  name: string,
  cells: readonly SheetCell[],
  { merged }: Worksheet,
  numbered: Numbering,
  placeOf: (cell: SheetCell) => string,
): SourceTable {
  const rowAt = positions(cells.map(({ row }) => row));
  const columnAt = positions(cells.map(({ column }) => column));
  const rowOf = new Map(rowAt.map((row, index) => [row, index]));
  const columnOf = new Map(columnAt.map((column, index) => [column, index]));
  const areas = new Map(merged.map((area) => [`${area.top},${area.left}`, area]));
  const rows: SourceCell[][] = rowAt.map(() => []);
  const inOrder = cells.toSorted((a, b) => a.row - b.row || a.column - b.column);
  for (const cell of inOrder) {
    const area = areas.get(`${cell.row},${cell.column}`);
    const row = rowOf.get(cell.row) ?? 0;
    rows[row]?.push({
      row,
      column: columnOf.get(cell.column) ?? 0,
      rowspan: area === undefined ? 1 : rowAt.filter((each) => area.top <= each && each <= area.bottom).length,
      colspan: area === undefined ? 1 : columnAt.filter((each) => area.left <= each && each <= area.right).length,
      text: numbered(cell.text, placeOf(cell)),
    });
  }
  return { kind: 'table', name, isSheet: true, columns: columnAt.length, rows };
}

/** Different numbers in their order. */
function positions(numbers: readonly number[]): readonly number[] {
  return [...new Set(numbers)].toSorted((a, b) => a - b);
}

/** `B12` of row 11 and column 1. */
function addressOf({ row, column }: SheetCell): string {
  let letters = '';
  for (let left = column + 1; left > 0; left = Math.floor((left - 1) / 26))
    letters = String.fromCharCode(65 + ((left - 1) % 26)) + letters;
  return `${letters}${row + 1}`;
}

import { Decimal } from '../../model/decimal.ts';
import { openContainer } from '../../readers/container.ts';
import { type Comment, commentsIn, formatLooks } from '../../readers/form-looks.ts';
import { plainText } from '../../readers/sheets/cell-text.ts';
import { sharedStrings } from '../../readers/sheets/shared-strings.ts';
import type { SheetCell, Worksheet } from '../../readers/sheets/sheet.ts';
import { worksheetOf } from '../../readers/sheets/worksheet.ts';
import { type StruckText, struckCells, struckStrings } from '../../readers/struck-texts.ts';
import { workbookParts } from '../../readers/workbook.ts';
import { bookOf } from '../../readers/xlsx/traits.ts';
import type { Source, SourceCell, SourceTable, SourceText } from '../source.ts';
import { dateShown } from './dates.ts';
import { struckRemarks } from './struck-out.ts';
import { type Numbering, numbering } from './texts.ts';

/** Cells with text that a workbook may have. */
const MOST_CELLS = 200_000;

/** Where a cell is; counted from 0. */
type Place = Pick<SheetCell, 'row' | 'column'>;

/** A sheet while it is read. */
interface ReadSheet {
  readonly name: string;
  readonly worksheet: Worksheet;
  readonly isVisible: boolean;
  /** What is struck through in its cells, which do not have it. */
  readonly struck: readonly SheetCell[];
  readonly comments: readonly Comment[];
}

/**
 * The sheets of a workbook, each a table of the rows in which something stands. Numbers are exact texts, formulas what
 * they give. What stands in hidden rows, columns and sheets, what is struck through and what comments say is no part of
 * a table, but kept as what nobody sees. Throws `Unreadable` as the readers do.
 */
export function sourceOfWorkbook(bytes: Uint8Array, file: string): Source {
  const numbered = numbering();
  const hidden: SourceText[] = [];
  const sheets = sheetsOf(bytes);
  const tables = sheets.flatMap(({ name, worksheet, isVisible, struck, comments }): readonly SourceTable[] => {
    const placeOf = (cell: Place) => `${sheets.length > 1 ? `${name}!` : ''}${addressOf(cell)}`;
    const seen: SheetCell[] = [];
    for (const cell of worksheet.cells.filter(({ text }) => text.trim() !== '')) {
      if (isVisible && !isHidden(cell, worksheet)) seen.push(cell);
      else hidden.push(numbered(cell.text, placeOf(cell)));
    }
    hidden.push(...struck.map((cell) => numbered(cell.text, placeOf(cell))));
    for (const { author, text, ...cell } of comments)
      hidden.push(numbered(text, `${placeOf(cell)} 的批注${author === '' ? '' : `（${author}）`}`));
    return seen.length === 0 ? [] : [tableOf(name, seen, worksheet, numbered, placeOf)];
  });
  const struck = sheets.flatMap((sheet) => sheet.struck.map(({ text }) => text));
  return { file, parts: tables, hidden, remarks: struckRemarks(struck) };
}

function sheetsOf(bytes: Uint8Array): readonly ReadSheet[] {
  const parts = openContainer(bytes);
  const { sheets, strings, styles, isOf1904 } = workbookParts(parts);
  const shared = sharedStrings(strings);
  const looks = styles === undefined ? [] : formatLooks(styles);
  const struckShared = strings === undefined ? new Map<number, StruckText>() : struckStrings(strings);
  let left = MOST_CELLS;
  const read = sheets.map(({ content, ...sheet }) => {
    const worksheet = worksheetOf(content, shared, left);
    left -= worksheet.cells.length;
    return { ...sheet, worksheet, partly: struckCells(content, struckShared) };
  });
  const isSaid = !read.some(({ worksheet }) => worksheet.cells.some(isUnsaid));
  const { resultAt } = isSaid ? { resultAt: () => undefined } : bookOf(parts);
  return read.map(({ name, worksheet, isVisible, comments, partly }): ReadSheet => {
    const cells = worksheet.cells.map((cell) => {
      const text = isUnsaid(cell) ? (resultAt(name, cell.row, cell.column) ?? '') : cell.text;
      return { ...cell, text: shown(text, cell.type, looks[cell.format]?.code ?? '', isOf1904) };
    });
    const parted = cells.map((cell) => {
      const { text, row, column } = cell;
      if (looks[cell.format]?.isStruck === true) return { cell, kept: '', struck: text };
      const part = partly.get(`${row},${column}`);
      if (part === undefined) return { cell, kept: text, struck: '' };
      return { cell, kept: plainText(part.kept), struck: plainText(part.struck) };
    });
    const withText = (part: 'kept' | 'struck') => parted.map(({ cell, ...texts }) => ({ ...cell, text: texts[part] }));
    const struck = withText('struck').filter(({ text }) => text.trim() !== '');
    return {
      ...{ name, isVisible, struck, comments: commentsOf(comments) },
      worksheet: { ...worksheet, cells: withText('kept') },
    };
  });
}

/** The comments that say something. The note that stands for a thread in programs that do not know threads repeats it. */
function commentsOf(parts: readonly Uint8Array[]): readonly Comment[] {
  const comments = parts.flatMap(commentsIn).filter(({ text }) => text !== '');
  const isForThread = ({ author }: Comment) => author.startsWith('tc=');
  const threads = new Set(comments.filter((each) => !isForThread(each)).map(({ row, column }) => `${row},${column}`));
  return comments.filter((each) => !isForThread(each) || !threads.has(`${each.row},${each.column}`));
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
function addressOf({ row, column }: Place): string {
  let letters = '';
  for (let left = column + 1; left > 0; left = Math.floor((left - 1) / 26))
    letters = String.fromCharCode(65 + ((left - 1) % 26)) + letters;
  return `${letters}${row + 1}`;
}

import { formOfNumber } from '../said/labels.ts';
import type { SourceCell } from '../source.ts';
import { type Column, levelColumns, wordingColumn } from './columns.ts';
import { cellsOf, type Grid, textAt } from './grid.ts';
import { type SumKind, sumKindOf } from './totals.ts';

/** What a row of a table is. */
export type RowKind = 'empty' | SumKind | 'note' | 'form' | 'section' | 'data';

/** A note below a table, or its check code. */
export const NOTE = /^[（(]?(?:注|备注|说明|填表说明|附注)\d?[)）]?[：:]|^(?:注|备注|说明)$|^校验码/u;
const SIGNED =
  /^(?:[^，。]{0,24}(?:签字|签名|签章|盖章)|填表人|评估人|考核人|专家姓名|评估日期|填表日期|存在问题|综合得分|审核人|负责人[：:]|绩效沟通|姓名|部门[：:]|考核月份)/u;

/** What a row is, by the words that only such rows have, by how few cells it has, and by the form of its number. */
export function kindOf(grid: Grid, row: number, columns: readonly Column[], forms: readonly string[]): RowKind {
  const cells = cellsOf(grid[row]);
  const own = cells.filter((cell) => cell.row === row);
  if (cells.length === 0 || own.length === 0) return 'empty';
  const said = own.map((cell) => cell.text.text.replace(/\s/gu, ''));
  const sum = sumKindOf(own, columns);
  if (sum !== undefined) return sum;
  if (isBlankForm(said)) return 'form';
  if (NOTE.test(said[0] ?? '')) return 'note';
  if (said.length <= 4 && SIGNED.test(said[0] ?? '')) return 'form';
  if (isSection(grid, row, columns, forms, cells)) return 'section';
  return 'data';
}

/** Whether a row is to be filled in by hand: each of its cells ends with a colon, or is a date without figures. */
function isBlankForm(said: readonly string[]): boolean {
  return said.every((text) => /^.{1,20}[：:](?:[年月日_＿]{0,12})$|^[年月日_＿]{2,12}$/u.test(text));
}

/** The forms of the numbers in the column of numbers, from the outer to the inner: sections stand before what they hold. */
export function formsOfNumbers(grid: Grid, rows: readonly number[], columns: readonly Column[]): readonly string[] {
  const number = columns.find(({ meaning }) => meaning === 'number');
  if (number === undefined) return [];
  const forms = rows.map((row) => formOfNumber(textAt(grid, row, number.at))).filter((form) => form !== '');
  return [...new Set(forms)];
}

/** A row that only names what the rows below belong to: one cell over the table, or a number of the outer form. */
function isSection(
  grid: Grid,
  row: number,
  columns: readonly Column[],
  forms: readonly string[],
  cells: readonly SourceCell[],
): boolean {
  const width = grid[0]?.length ?? 0;
  const [first] = cells;
  if (first === undefined) return false;
  if (isOneText(cells) && cells.reduce((sum, { colspan }) => sum + colspan, 0) * 3 >= width * 2 && width > 2)
    return true;
  if (cells.length === 1 && width > 2 && isTitleAlone(first, columns)) return true;
  const number = columns.find(({ meaning }) => meaning === 'number');
  const isOuter = number !== undefined && forms.length > 1 && formOfNumber(textAt(grid, row, number.at)) === forms[0];
  if (isOuter) return true;
  return cells.length <= 2 && isAloneBeforeNaming(grid, row, columns);
}

/** Whether the one cell of a row is a title with a number of its own, or with its points, in the first column or that of numbers: a format without merged cells has a title over the whole row there. */
function isTitleAlone({ column, text }: SourceCell, columns: readonly Column[]): boolean {
  const said = text.text.trim();
  const isFirst = column === columns[0]?.at || columns.some(({ at, meaning }) => at === column && meaning === 'number');
  return (
    isFirst &&
    said.length > 3 &&
    /^(?:第?[一二三四五六七八九十]{1,3}[、.．\s章部类]|[（(][一二三四五六七八九十]{1,3}[)）])/u.test(said)
  );
}

/** Whether all cells say the same: a format without merged cells has a title over the whole row in every column. */
export function isOneText(cells: readonly SourceCell[]): boolean {
  return new Set(cells.map(({ text }) => text.text.trim())).size === 1;
}

/** A row with nothing but a name in the first column, whose next row names something else there. */
function isAloneBeforeNaming(grid: Grid, row: number, columns: readonly Column[]): boolean {
  const levels = levelColumns(columns);
  const wording = wordingColumn(columns);
  const first = levels[0] ?? wording;
  if (first === undefined || levels.length === 0) return false;
  const others = columns.filter(({ at, meaning }) => at !== first.at && meaning !== 'number' && meaning !== 'points');
  if (textAt(grid, row, first.at) === '' || others.some(({ at }) => textAt(grid, row, at) !== '')) return false;
  const own = grid[row]?.[first.at];
  const next = grid[row + 1]?.[first.at];
  return own?.row === row && own.rowspan === 1 && next !== undefined && next.row === row + 1;
}

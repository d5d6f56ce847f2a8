import { formOfNumber } from '../said/labels.ts';
import { FIGURE, plainFigure } from '../said/numbers.ts';
import { type PointCell, pointCell } from '../said/point-cells.ts';
import type { SourceCell } from '../source.ts';
import { type Column, levelColumns, wordingColumn } from './columns.ts';
import { cellsOf, type Grid, textAt } from './grid.ts';

/** What a row of a table is. */
export type RowKind = 'empty' | 'total' | 'subtotal' | 'bonus' | 'note' | 'section' | 'data';

const TOTAL =
  /^(?:总分|总计|合计|共计|满分|总得分|合计得分|总合计|总分值)(?:[（(](?:.{0,10}|每类单位均为[\d.]{1,12}分)[)）])?[：:]?$/u;
/** A sum that stands in one cell with what it is: 合计：20分, 总分（100分）. */
const STATING = new RegExp(
  `^(?:总分|总计|合计|共计|满分|总得分|合计得分|总合计|总分值|小计)[（(:：为]?[:：]?(${FIGURE})分?[)）]?$`,
  'u',
);
const MOST = new RegExp(`^最多(${FIGURE})分$`, 'u');
const SUBTOTAL = /^(?:小计|分计|本项小计)[：:]?$/u;
/** A note below a table, or what stands at its foot. */
export const NOTE = /^[（(]?(?:注|备注|说明|填表说明|附注)\d?[)）]?[：:]|^(?:注|备注|说明)$|^校验码/u;
const SIGNED =
  /^(?:[^，。]{0,24}(?:签字|签名|签章|盖章)|填表人|评估人|考核人|专家姓名|评估日期|填表日期|存在问题|综合得分|审核人|负责人[：:]|绩效沟通|姓名|部门[：:]|考核月份)/u;

/** What a row is, by the words that only such rows have, by how few cells it has, and by the form of its number. */
export function kindOf(grid: Grid, row: number, columns: readonly Column[], forms: readonly string[]): RowKind {
  const cells = cellsOf(grid[row]);
  const own = cells.filter((cell) => cell.row === row);
  if (cells.length === 0 || own.length === 0) return 'empty';
  const said = own.map((cell) => cell.text.text.replace(/\s/gu, ''));
  const names = namesIn(own, columns);
  if (said.some((text) => SUBTOTAL.test(text)) || names.some((text) => STATING.test(text) && text.startsWith('小计')))
    return 'subtotal';
  if (said.some((text) => TOTAL.test(text)) || names.some((text) => STATING.test(text))) return 'total';
  if (isBonus(said)) return 'bonus';
  if (NOTE.test(said[0] ?? '') || (said.length <= 4 && SIGNED.test(said[0] ?? '')) || isBlankForm(said)) return 'note';
  if (isSection(grid, row, columns, forms, cells)) return 'section';
  return 'data';
}

/** What cells say that may name a sum with its figure: those outside the columns of points, where something stands in these too (满分10分 is what an item counts). */
function namesIn(own: readonly SourceCell[], columns: readonly Column[]): readonly string[] {
  const isPoints = ({ column }: SourceCell) => columns.some(({ at, meaning }) => at === column && meaning === 'points');
  const beside = own.filter((cell) => !isPoints(cell));
  return (beside.length > 0 ? beside : own).map(({ text }) => text.text.replace(/\s/gu, ''));
}

/** Whether a row is to be filled in by hand: each of its cells ends with a colon, or is a date without figures. */
function isBlankForm(said: readonly string[]): boolean {
  return said.every((text) => /^.{1,20}[：:](?:[年月日_＿]{0,12})$|^[年月日_＿]{2,12}$/u.test(text));
}

/** Whether a row says nothing but the most that all bonuses add: 加分, 最多10分. A format without merged cells repeats what it says. */
function isBonus(said: readonly string[]): boolean {
  const stated = new Set(said.filter((text) => text !== ''));
  const [label = '', most = ''] = [...stated];
  return stated.size === 2 && label === '加分' && mostIn(most) !== undefined;
}

/** The most that a text states and nothing else: 10 of 最多10分, `unlimited` of 不封顶; undefined for any other. */
export function mostIn(text: string): string | undefined {
  const said = text.replace(/\s/gu, '');
  return said === '不封顶' ? 'unlimited' : plainFigure(MOST.exec(said)?.[1] ?? '');
}

/** The forms of the numbers in the column of numbers, from the outer to the inner: sections stand before what they hold. */
export function formsOfNumbers(grid: Grid, rows: readonly number[], columns: readonly Column[]): readonly string[] {
  const number = columns.find(({ meaning }) => meaning === 'number');
  if (number === undefined) return [];
  const forms = rows.map((row) => formOfNumber(textAt(grid, row, number.at))).filter((form) => form !== '');
  return [...new Set(forms)];
}

/** A figure that a row of totals states, and the cell in which it stands. */
export interface StatedFigure {
  readonly cell: SourceCell;
  readonly read: PointCell & { readonly kind: 'points' };
}

/** The one figure that a row of totals states, in a cell of its own or behind the name; undefined where it states none. */
export function statedIn(grid: Grid, row: number, columns: readonly Column[]): StatedFigure | undefined {
  const own = cellsOf(grid[row]).filter((cell) => cell.row === row);
  const figures = own.flatMap((cell) => figureIn(cell) ?? []);
  const meaningAt = (at: number) => columns.find((each) => each.at === at)?.meaning;
  const inColumn = figures.filter(({ cell }) => /^(?:points|weight)$/u.test(meaningAt(cell.column) ?? ''));
  return inColumn.at(0) ?? (figures.length === 1 ? figures[0] : undefined);
}

/** A total of weights, which is of 100. */
function asPoints(value: string): StatedFigure['read'] {
  return { kind: 'points', value, adds: undefined };
}

function figureIn(cell: SourceCell): StatedFigure | undefined {
  const said = cell.text.text.replace(/\s/gu, '');
  const read = pointCell(STATING.exec(said)?.[1] ?? said);
  if (read?.kind === 'weight' && read.scale === undefined) return { cell, read: asPoints(read.value.slice(0, -1)) };
  return read?.kind === 'points' ? { cell, read } : undefined;
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

import { FIGURE, plainFigure } from '../said/numbers.ts';
import { type PointCell, pointCell } from '../said/point-cells.ts';
import { pointsAndNotes } from '../said/points-and-notes.ts';
import type { SourceCell } from '../source.ts';
import type { Column } from './columns.ts';
import { cellsOf, type Grid } from './grid.ts';

/** What a row of sums is: of all, of a part, of all once it is converted to the full marks (折算), or of what bonuses add at most. */
export type SumKind = 'total' | 'subtotal' | 'converted' | 'bonus';

const LABELS: readonly (readonly [SumKind, RegExp])[] = [
  ['subtotal', /^(?:小计|分计|本项小计)[：:]?$/u],
  [
    'total',
    /^(?:总分|总计|合计|共计|满分|总得分|合计得分|总合计|总分值)(?:[（(](?:.{0,10}|每类单位均为[\d.]{1,12}分)[)）])?[：:]?$/u,
  ],
  ['converted', /^折算$/u],
];
/** A sum that stands in one cell with what it is: 合计：20分, 总分（100分）. */
const STATING = new RegExp(
  `^(?:总分|总计|合计|共计|满分|总得分|合计得分|总合计|总分值|小计)[（(：:为]?[:：]?(${FIGURE})分?[)）]?$`,
  'u',
);
const MOST = new RegExp(`^最多(${FIGURE})分$`, 'u');

/** What sum a row says that it is, by the words that only such rows have; undefined for any other row. */
export function sumKindOf(cells: readonly SourceCell[], columns: readonly Column[]): SumKind | undefined {
  const isPoints = ({ column }: SourceCell) => columns.some(({ at, meaning }) => at === column && meaning === 'points');
  // What stands in a column of points beside other cells is what an item counts: 满分10分.
  const mayState = cells.some((cell) => !isPoints(cell)) ? (cell: SourceCell) => !isPoints(cell) : () => true;
  const kinds = cells.map((cell) => {
    const label = labelIn(cell.text.text);
    const isLabel = label !== undefined && (!label.isStating || mayState(cell));
    return isLabel && (label.kind !== 'converted' || isFirst(cell, cells)) ? label.kind : undefined;
  });
  if (kinds.includes('subtotal')) return 'subtotal';
  return kinds.find((each) => each !== undefined) ?? (isBonus(cells) ? 'bonus' : undefined);
}

/** Whether a cell is the first of its row that has words, or the first behind the label of a sum: behind a title, 折算 says how that one is scored. */
function isFirst(cell: SourceCell, cells: readonly SourceCell[]): boolean {
  const before = cells.filter(({ column, text }) => column < cell.column && /\p{L}/u.test(text.text));
  return before.every(({ text }) => labelIn(text.text) !== undefined);
}

/** The label of a sum in a cell of its own, or in the first line above what it states, which is the rest. */
function labelIn(
  text: string,
): { readonly kind: SumKind; readonly rest: string; readonly isStating: boolean } | undefined {
  const said = text.replace(/\s/gu, '');
  const [first = '', ...others] = text.trim().split('\n');
  const rest = others.join('\n');
  for (const [kind, pattern] of LABELS) {
    if (pattern.test(said)) return { kind, rest: '', isStating: false };
    if (pattern.test(first.replace(/\s/gu, '')) && pointCell(pointsAndNotes(rest).points)?.kind === 'points')
      return { kind, rest, isStating: true };
  }
  const value = STATING.exec(said)?.[1];
  return value === undefined
    ? undefined
    : { kind: said.startsWith('小计') ? 'subtotal' : 'total', rest: value, isStating: true };
}

/** Whether a row says nothing but the most that all bonuses add: 加分, 最多10分. A format without merged cells repeats what it says. */
function isBonus(cells: readonly SourceCell[]): boolean {
  const said = cells.flatMap(({ text }) => text.text.split('\n').map((line) => line.replace(/\s/gu, '')));
  const [label, most = '', ...others] = new Set(said.filter((text) => text !== ''));
  return (
    label === '加分' &&
    most !== '' &&
    others.length === 0 &&
    most.split('，').every((each) => /最多[\d.]+分$|不封顶$/u.test(each))
  );
}

/** The most that a text states and nothing else: 10 of 最多10分, `unlimited` of 不封顶; undefined for any other. */
export function mostIn(text: string): string | undefined {
  const said = text.replace(/^\s*加分\s*/u, '').replace(/\s/gu, '');
  return said === '不封顶' ? 'unlimited' : plainFigure(MOST.exec(said)?.[1] ?? '');
}

/** A figure that a row of totals states, and the cell in which it stands. */
export interface StatedFigure {
  readonly cell: SourceCell;
  readonly read: PointCell & { readonly kind: 'points' };
  /** What it is for some kinds of units instead, in words. */
  readonly note: string | undefined;
}

/** The one figure that a row of totals states, in a cell of its own or behind the name; undefined where it states none. */
export function statedIn(grid: Grid, row: number, columns: readonly Column[]): StatedFigure | undefined {
  const own = cellsOf(grid[row]).filter((cell) => cell.row === row);
  const figures = own.flatMap((cell) => figureIn(cell) ?? []);
  const meaningAt = (at: number) => columns.find((each) => each.at === at)?.meaning;
  const inColumn = figures.filter(({ cell }) => /^(?:points|weight)$/u.test(meaningAt(cell.column) ?? ''));
  return inColumn.at(0) ?? (figures.length === 1 ? figures[0] : undefined);
}

function figureIn(cell: SourceCell): StatedFigure | undefined {
  const { points, notes } = pointsAndNotes(labelIn(cell.text.text)?.rest ?? cell.text.text);
  const said = points.replace(/\s/gu, '');
  const read = pointCell(said);
  const note = notes.length === 0 ? undefined : notes.join('；');
  // A total of weights is of 100.
  if (read?.kind === 'weight' && read.scale === undefined)
    return { cell, read: { kind: 'points', value: read.value.slice(0, -1), adds: undefined }, note };
  return read?.kind === 'points' ? { cell, read, note } : undefined;
}

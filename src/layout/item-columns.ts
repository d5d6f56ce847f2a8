import type { Indicator } from '../model/model.ts';
import { eachLevel, levelOf } from '../model/printing/columns.ts';
import { type ShapeKey, shapeOf } from './columns/shapes.ts';
import type { CellParagraph } from './document.ts';
import { type CellSource, labelCell } from './item-cells.ts';
import type { ItemColumn } from './item-table.ts';

/** Widths of the columns that every table of items begins with, in millimetres and their order. */
export interface ItemWidths {
  readonly number: number;
  /** Of the three usual levels; for another count of them the labels and criteria share the same room. */
  readonly labels: readonly [number, number, number];
  readonly criterion: number;
  readonly points: number;
}

/** How wide labels are where there are not three levels, in millimetres: the last is the leaf's. */
const LABELS: Readonly<Record<number, readonly number[]>> = {
  1: [40],
  2: [30, 38],
  4: [16, 20, 24, 28],
  5: [14, 17, 20, 22, 25],
};

/** The columns that tables of items begin with that state no others. */
const FIRST = (['number', 'levels', 'criterion', 'points'] as const).map((of) => ({ of }));

/** The columns that every table of items begins with: number, the levels of indicators, criterion, points. `upper` writes the labels of all indicators but the leaf. */
export function itemColumns(
  source: CellSource,
  widths: ItemWidths,
  upper: (source: CellSource, item: Indicator) => readonly CellParagraph[],
): readonly ItemColumn[] {
  const { levels } = source.view.system;
  const labels = LABELS[levels.length] ?? widths.labels;
  const criterion = widths.criterion + sumOf(widths.labels) - sumOf(labels);
  const label = (cells: CellSource, item: Indicator) => (item.isLeaf ? labelCell : upper)(cells, item);
  return eachLevel(FIRST, levels.length).map(({ of }): ItemColumn => {
    const level = levelOf(of);
    const own = { number: widths.number, criterion, points: widths.points }[of as keyof Omit<ItemWidths, 'labels'>];
    const width = level === undefined ? own : (labels[level - 1] ?? 0);
    return { ...shapeOf(of as ShapeKey, { ...source, label }), width };
  });
}

/** The size of type, in points, for which widths are stated that are not found by content. */
export const USUAL_SIZE = 10.5;

/** A width of a narrow column, stated in millimetres for type of 10.5 points, in type of another size: larger type needs more. */
export function roomFor(width: number, size: number): number {
  return width * Math.max(1, size / USUAL_SIZE);
}

/** The column of points among them, counted from 0. */
export function pointsColumn({ system }: CellSource['view']): number {
  return system.levels.length + 2;
}

function sumOf(widths: readonly number[]): number {
  return widths.reduce((sum, each) => sum + each, 0);
}

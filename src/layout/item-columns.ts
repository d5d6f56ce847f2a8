import { levelName } from '../model/levels.ts';
import type { Indicator } from '../model/model.ts';
import { type CellParagraph, cellParagraphs } from './document.ts';
import { type CellSource, criterionCell, labelCell, pointsCell } from './item-cells.ts';
import type { ItemColumn, Place } from './item-table.ts';

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

/** The columns that every table of items begins with: number, the levels of indicators, criterion, points. `upper` writes the labels of all indicators but the leaf. */
export function itemColumns(
  source: CellSource,
  widths: ItemWidths,
  upper: (source: CellSource, item: Indicator) => readonly CellParagraph[],
): readonly ItemColumn[] {
  const { levels, scored } = source.view.system;
  const labels = LABELS[levels.length] ?? widths.labels;
  const room = widths.criterion + sumOf(widths.labels);
  return [
    {
      title: '序号',
      width: widths.number,
      align: 'center',
      of: 'leaf',
      write: (at) => cellParagraphs('number', String(at.number)),
    },
    ...levels.map(
      (_, index): ItemColumn => ({
        title: levelName(source.view.system, index + 1),
        width: labels[index] ?? 0,
        align: index === 0 ? 'center' : 'left',
        of: index + 1,
        write: (at) => indicatorCell(source, at, index + 1, upper),
      }),
    ),
    {
      title: scored,
      width: room - sumOf(labels),
      align: 'left',
      of: 'criterion',
      write: (at) => criterionCell(source, at.criterion, at.position),
    },
    {
      title: '分值',
      width: widths.points,
      align: 'center',
      of: 'criterion',
      write: (at) => pointsCell(source, at.criterion),
    },
  ];
}

/** The column of points among them, counted from 0. */
export function pointsColumn({ system }: CellSource['view']): number {
  return system.levels.length + 2;
}

/** The label that stands in the column of a level: that of the leaf as it is, those of others as `upper` writes them. */
function indicatorCell(
  source: CellSource,
  { path, leaf }: Place,
  level: number,
  upper: (source: CellSource, item: Indicator) => readonly CellParagraph[],
): readonly CellParagraph[] {
  const item = path[level - 1] ?? leaf;
  return item === leaf ? labelCell(source, item) : upper(source, item);
}

function sumOf(widths: readonly number[]): number {
  return widths.reduce((sum, each) => sum + each, 0);
}

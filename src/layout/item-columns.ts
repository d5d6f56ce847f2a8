import type { Indicator } from '../model/model.ts';
import { type CellParagraph, cellParagraphs } from './document.ts';
import { type CellSource, criterionCell, labelCell, pointsCell } from './item-cells.ts';
import type { ItemColumn } from './item-table.ts';

/** Widths of the columns that every table of items begins with, in millimetres and their order. */
export type ItemWidths = readonly [
  number: number,
  level1: number,
  level2: number,
  level3: number,
  criterion: number,
  points: number,
];

/** The column of points among them, counted from 0. */
export const POINTS_COLUMN = 5;

/** The columns that every table of items begins with: number, three levels of indicators, criterion, points. `upper` writes the labels of levels 1 and 2. */
export function itemColumns(
  source: CellSource,
  widths: ItemWidths,
  upper: (source: CellSource, item: Indicator) => readonly CellParagraph[],
): readonly ItemColumn[] {
  const [number, level1, level2, level3, criterion, points] = widths;
  return [
    {
      title: '序号',
      width: number,
      align: 'center',
      of: 3,
      write: (at) => cellParagraphs('number', String(at.number)),
    },
    { title: '一级指标', width: level1, align: 'center', of: 1, write: (at) => upper(source, at.level1) },
    { title: '二级指标', width: level2, align: 'left', of: 2, write: (at) => upper(source, at.level2) },
    { title: '三级指标', width: level3, align: 'left', of: 3, write: (at) => labelCell(source, at.level3) },
    {
      title: '考核内容',
      width: criterion,
      align: 'left',
      of: 'criterion',
      write: (at) => criterionCell(source, at.criterion, at.position),
    },
    { title: '分值', width: points, align: 'center', of: 'criterion', write: (at) => pointsCell(source, at.criterion) },
  ];
}

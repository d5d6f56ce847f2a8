import type { Edition } from '../model/model.ts';
import { type Block, type CellParagraph, paragraph, type Section } from './document.ts';
import { criterionCell, departmentCell, labelCell, pointsCell, pointsParagraphs } from './item-cells.ts';
import { type ItemColumn, itemTable, linesOf } from './item-table.ts';
import type { Departments } from './item-text.ts';
import { foot, stageMark, totals } from './parts.ts';
import { type ProvedView, printedPoints } from './view.ts';

/** What an annex is called in the list of annexes and above its page: 附件1 (GB/T 9704-2012, 7.3.4 and 7.4). */
export function annexMark({ system }: ProvedView): string {
  return `附件${system.annex}`;
}

/** The annex of a system (附件) as a section: mark, title, table and foot. `note` stands under the title: for which unit class it is. */
export function annexSection(edition: Edition, view: ProvedView, departments: Departments, note: string): Section {
  return {
    orientation: 'landscape',
    blocks: [
      paragraph('annex-mark', annexMark(view)),
      paragraph('title', view.system.title),
      ...stageMark(edition),
      ...(note === '' ? [] : [paragraph('stage', note)]),
      annexTable(view, departments),
      foot(view),
    ],
  };
}

const POINTS_COLUMN = 5;

function annexTable(view: ProvedView, departments: Departments): Block {
  const source = { view, departments };
  const columns: readonly ItemColumn[] = [
    { title: '序号', width: 11, align: 'center', of: 3, write: ({ number }) => plain(String(number)) },
    { title: '一级指标', width: 19, align: 'center', of: 1, write: ({ level1 }) => labelCell(source, level1) },
    { title: '二级指标', width: 28, align: 'left', of: 2, write: ({ level2 }) => labelCell(source, level2) },
    { title: '三级指标', width: 32, align: 'left', of: 3, write: ({ level3 }) => labelCell(source, level3) },
    {
      title: '考核内容',
      width: 81,
      align: 'left',
      of: 'criterion',
      write: ({ criterion, position }) => criterionCell(source, criterion, position),
    },
    {
      title: '分值',
      width: 18,
      align: 'center',
      of: 'criterion',
      write: ({ criterion }) => pointsCell(source, criterion),
    },
    { title: '考核单位', width: 24, align: 'center', of: 3, write: ({ level3 }) => departmentCell(source, level3) },
    { title: '得分', width: 12, align: 'center', of: 'criterion', write: () => [] },
  ];
  return itemTable(annexMark(view), view, columns, linesOf(view), {
    label: '合计',
    column: POINTS_COLUMN,
    paragraphs: pointsParagraphs(view, printedPoints(view, totals(view))),
  });
}

function plain(text: string): readonly CellParagraph[] {
  return [{ role: 'number', runs: [{ text }] }];
}

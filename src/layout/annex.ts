import { sum } from '../model/decimal.ts';
import type { Departments } from '../model/departments.ts';
import { linesOf } from '../model/lines.ts';
import type { Edition, PointsByClass } from '../model/model.ts';
import { type ProvedView, printedPoints } from '../model/view.ts';
import { remembering } from '../text/remembering.ts';
import { type AnnexColumns, type AnnexPage, annexColumns } from './columns/annex.ts';
import { paragraph, type Section, type Table } from './document.ts';
import { departmentCell, labelCell, pointsParagraphs } from './item-cells.ts';
import { itemColumns, pointsColumn, USUAL_SIZE } from './item-columns.ts';
import { type ItemColumn, itemTable } from './item-table.ts';
import { bonusParagraphs, foot, isConverted, measures, stageMark, totals } from './parts.ts';

/** What an annex is called in the list of annexes and above its page: 附件1, or 附件 where it is the only one (GB/T 9704-2012, 7.3.4 and 7.4). */
export function annexMark({ system, isAlone }: Pick<ProvedView, 'system' | 'isAlone'>): string {
  return isAlone ? '附件' : `附件${system.annex}`;
}

/** The annex of a system (附件) as a section: mark, title, table and foot. `note` stands under the title: for which unit class it is. The same section wherever the same is asked for: alone, and bound behind the measures. */
export const annexSection = remembering(sectionOf);

function sectionOf(view: ProvedView, edition: Edition, departments: Departments, note: string): Section {
  const { printing } = view.system;
  const { orientation = 'landscape', paper, tableSize, checkCode = 'foot' } = printing ?? {};
  const sheet = { orientation, ...(paper === undefined ? {} : { paper }) };
  const page = { ...sheet, tableSize: tableSize ?? edition.printing.tableSize };
  const source = { view, departments };
  const isUsual = printing?.columns === undefined && isUsualPage(page);
  const columns = isUsual ? usualColumns(source) : annexColumns(source, printing?.columns, page);
  const { once } = columns;
  return {
    ...sheet,
    ...(tableSize === undefined ? {} : { tableSize }),
    blocks: [
      paragraph('annex-mark', annexMark(view)),
      paragraph('title', view.system.title),
      ...stageMark(edition),
      ...(note === '' ? [] : [paragraph('stage', note)]),
      { ...annexTable(view, columns), ...(isUsual ? {} : { isCautious: true }) },
      ...(once.length === 0 ? [] : [paragraph('foot', `注：各项的${once.join('；')}。`)]),
      ...(checkCode === 'none' ? [] : [foot(view)]),
    ],
  };
}

/** Whether a page is the one for which the usual columns have widths of their own. */
function isUsualPage({ orientation, paper, tableSize }: AnnexPage): boolean {
  return orientation === 'landscape' && paper === undefined && tableSize === USUAL_SIZE;
}

function usualColumns(source: AnnexColumns['source']): AnnexColumns {
  const columns: readonly ItemColumn[] = [
    ...itemColumns(source, { number: 10.6, labels: [19.5, 25.5, 29.2], criterion: 92.8, points: 14.7 }, labelCell),
    { title: '考核单位', width: 21.7, align: 'center', of: 'line', write: (at) => departmentCell(source, at) },
    { title: '得分', width: 11, align: 'center', of: 'criterion', write: () => [] },
  ];
  return { columns, points: pointsColumn(source.view), source, once: [] };
}

function annexTable(view: ProvedView, { columns, points: column }: AnnexColumns): Table {
  const bonus = bonusParagraphs(view);
  const points = (all: PointsByClass) => pointsParagraphs(view, printedPoints(view, all));
  return itemTable(annexMark(view), view, columns.map(headed), linesOf(view), [
    { label: totalLabel(view), column, paragraphs: points(measures(view)) },
    ...(isConverted(view) ? [{ label: '折算', column, paragraphs: points(totals(view)) }] : []),
    ...(bonus.length === 0 ? [] : [{ label: '加分', column, paragraphs: bonus }]),
  ]);
}

/** What the total is called: where classes have points for other criteria, the column adds to more than the total, and the label says that it is that of each class. */
function totalLabel(view: ProvedView): string {
  const { general: total, special } = printedPoints(view, measures(view));
  const printed = linesOf(view).flatMap(({ criteria }) =>
    criteria.flatMap((each) => printedPoints(view, each.points).general ?? []),
  );
  const isOfEach = total !== undefined && special.length === 0 && sum(printed).compare(total) > 0;
  return isOfEach ? `合计（每类单位均为${total}分）` : '合计';
}

/** Indicators of the first two levels stand below the title of the annex among the headings. */
function headed(column: ItemColumn): ItemColumn {
  return column.of === 1 || column.of === 2 ? { ...column, outline: column.of + 1 } : column;
}

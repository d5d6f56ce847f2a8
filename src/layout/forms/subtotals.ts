import { hasClass } from '../../model/classes.ts';
import { levelName } from '../../model/levels.ts';
import type { Line } from '../../model/lines.ts';
import type { Indicator } from '../../model/model.ts';
import { isIn, partsIn, type View } from '../../model/view.ts';
import type { Formula } from '../blanks.ts';
import { type Cell, cell, cellParagraphs, type Row, type Table } from '../document.ts';
import { besideParts, besideSum, hasDeductionLimit, hasSum, type ScoreOf } from './beside.ts';
import { type Chosen, type Scores, scoreAt, scoreSum, unscored } from './count.ts';

/** The sums of every indicator of a view (分级小计), computed from the scores of a form. */
export function subtotalTable(view: View, lines: readonly Line[], scores: Scores): Table {
  const shown = new Set<Indicator>(lines.flatMap(({ path }) => path));
  const items = view.system.items.filter((item): item is Indicator => item.kind === 'indicator' && shown.has(item));
  return {
    kind: 'table',
    name: '分级小计',
    columns: [
      { title: '级别', width: 20, align: 'center' },
      { title: '指标', width: 115, align: 'left' },
      { title: '分值', width: 28, align: 'center' },
      { title: '得分', width: 28, align: 'center' },
      { title: '尚未评分（项）', width: 34, align: 'center' },
    ],
    rows: items.map((item) => rowOf(view, item, scores)),
  };
}

function rowOf(view: View, item: Indicator, scores: Scores): Row {
  const chosen: Chosen = { key: { level: item.level }, id: item.id };
  const index = view.system.classes.findIndex((_, each) => hasClass(view.classes, each));
  const cells: readonly Cell[] = [
    cell(0, cellParagraphs('label', levelName(view.system, item.level).replace(/指标$/, ''))),
    cell(1, cellParagraphs('label', `${'　'.repeat(item.level - 1)}${item.title}`)),
    cell(2, cellParagraphs('number', item.groups ? '' : (item.points[index]?.toString() ?? ''))),
    { ...cell(3, []), formula: subtotal(item, scores, chosen, index) },
    { ...cell(4, []), formula: unscored(scores, countCriteria(view, item), chosen) },
  ];
  return { role: item.level === 1 ? 'total' : 'item', mayEndPage: true, cells };
}

/** What an indicator has got: without what is added beside it, unless there is nothing else; within all limits. */
function subtotal(item: Indicator, scores: Scores, chosen: Chosen, index: number): Formula {
  const scoreOf: ScoreOf = (criterion) => {
    const row = scores.rowOf.get(criterion);
    return row === undefined ? undefined : [scoreAt(scores, row)];
  };
  const all = scoreSum(scores, chosen);
  const [added, deducted] = [besideSum([item], 'adds', scoreOf), besideSum([item], 'deducts', scoreOf)];
  if (added !== undefined && !hasSum([item], index))
    return { ...all, parts: besideParts([item], 'adds', scoreOf) ?? [] };
  const within = hasDeductionLimit([item]) ? besideParts([item], 'deducts', scoreOf) : undefined;
  const taken: Formula['parts'] = [
    ...(added === undefined ? [] : ['-', ...added]),
    ...(deducted === undefined || within === undefined ? [] : ['-', ...deducted, '+', ...within]),
  ];
  // Rounding only takes away what binary fractions leave behind.
  return taken.length === 0 ? all : { ...all, parts: ['ROUND(', ...all.parts, ...taken, ',10)'] };
}

/** How many criteria with a score are below an indicator in a view. */
function countCriteria(view: View, item: Indicator): number {
  return partsIn(view, item).reduce(
    (count, part) =>
      count + (part.kind === 'criterion' ? (part.veto ? 0 : 1) : isIn(view, part) ? countCriteria(view, part) : 0),
    0,
  );
}

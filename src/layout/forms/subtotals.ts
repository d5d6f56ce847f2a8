import { isOne, ONE, quotient, type Ratio } from '../../model/grading/ratio.ts';
import { levelName } from '../../model/levels.ts';
import type { Line } from '../../model/lines.ts';
import type { Criterion, Indicator, Item } from '../../model/model.ts';
import { isScaledFor, statedFor, worthBelow } from '../../model/totals.ts';
import { isIn, partsIn, type View } from '../../model/view.ts';
import type { Formula } from '../blanks.ts';
import { type Cell, cell, cellParagraphs, type Row, type Table } from '../document.ts';
import { besideParts, besideSum, hasSum, type ScoreOf } from './beside.ts';
import { type Chosen, type Scores, scoreAt, scoreSum, unscored } from './count.ts';
import type { Parts } from './formula-parts.ts';
import { classIndexOf, converted, scaledWithin } from './scaled-parts.ts';

/** The sums of every indicator of a view (分级小计), computed from the scores of a form. */
export function subtotalTable(view: View, lines: readonly Line[], scores: Scores): Table {
  const shown = new Set<Indicator>(lines.flatMap(({ path }) => path));
  const items = view.system.items.filter((item): item is Indicator => item.kind === 'indicator' && shown.has(item));
  return {
    kind: 'table',
    name: '分级小计',
    columns: [
      { title: '级别', width: 20, align: 'center' },
      { title: '指标', width: 141, align: 'left' },
      { title: '分值', width: 32, align: 'center' },
      { title: '得分', width: 32, align: 'center' },
      { title: '尚未评分（项）', width: 36, align: 'center' },
    ],
    rows: items.map((item) => rowOf(view, item, scores)),
  };
}

function rowOf(view: View, item: Indicator, scores: Scores): Row {
  const chosen: Chosen = { key: { level: item.level }, id: item.id };
  const index = classIndexOf(view);
  const cells: readonly Cell[] = [
    cell(0, cellParagraphs('label', levelName(view.system, item.level).replace(/^(.级)指标$/u, '$1'))),
    cell(1, cellParagraphs('label', `${'　'.repeat(item.level - 1)}${item.title}`)),
    cell(2, cellParagraphs('number', item.groups ? '' : (statedFor(item, index)?.toString() ?? ''))),
    { ...cell(3, []), formula: subtotal(item, scores, chosen, index) },
    { ...cell(4, []), formula: unscored(scores, countCriteria(view, item), chosen) },
  ];
  return { role: item.level === 1 ? 'total' : 'item', mayEndPage: true, cells };
}

/** What an indicator has got, in its own scale: without what is added beside it, unless there is nothing else; within all limits. */
function subtotal(item: Indicator, scores: Scores, chosen: Chosen, index: number): Formula {
  const scoreOf: ScoreOf = ({ id }) => {
    const row = scores.rowOf.get(id);
    return row === undefined ? undefined : [scoreAt(scores, row)];
  };
  const all = scoreSum(scores, chosen);
  const [added, deducted] = [besideSum([item], 'adds', scoreOf), besideSum([item], 'deducts', scoreOf)];
  if (added !== undefined && !hasSum([item], index))
    return { ...all, parts: besideParts([item], 'adds', scoreOf) ?? [] };
  if (isScaledFor(scores.system, index)) return { ...all, parts: scaledSubtotal(item, scores, index, scoreOf) };
  const within = besideParts([item], 'deducts', scoreOf);
  const taken: Formula['parts'] = [
    ...(added === undefined ? [] : ['-', ...added]),
    // All scores hold what is deducted, too, as it is written.
    ...(deducted === undefined || within === undefined ? [] : ['-', ...deducted, '-', ...within]),
  ];
  // Rounding only takes away what binary fractions leave behind.
  return taken.length === 0 ? all : { ...all, parts: ['ROUND(', ...all.parts, ...taken, ',10)'] };
}

/** The same where something has a scale: what is deducted is measured in the total, and is in it only where a point of the indicator is one of that. */
function scaledSubtotal(item: Indicator, scores: Scores, index: number, scoreOf: ScoreOf): Parts {
  const isOfTotal = isOne(worthOf(item, scores, index));
  const deducted = isOfTotal ? besideParts([item], 'deducts', scoreOf) : undefined;
  return [
    'ROUND(',
    ...summed(item, scores, index, scoreOf),
    ...(deducted === undefined ? [] : ['-', ...deducted]),
    ',10)',
  ];
}

/** The scores below an indicator in its own scale, without what lies beside the sum; what has another scale is converted. */
function summed(item: Indicator, scores: Scores, index: number, scoreOf: ScoreOf): Parts {
  const chosen = (each: Indicator): Parts => scoreSum(scores, { key: { level: each.level }, id: each.id }).parts;
  const scaled = scaledWithin(item).filter((each) => each.points[index] !== undefined);
  const beside = besideIn(item, scaled).flatMap((each): Parts => {
    const score = scoreOf(each);
    return score === undefined ? [] : ['-', ...score];
  });
  return [
    ...chosen(item),
    ...beside,
    ...scaled.flatMap((each): Parts => {
      const worth = quotient(worthOf(each, scores, index), worthOf(item, scores, index));
      return ['-', ...chosen(each), '+', ...converted(summed(each, scores, index, scoreOf), worth)];
    }),
  ];
}

function worthOf(item: Indicator, { system }: Scores, index: number): Ratio {
  return worthBelow(item, system, index) ?? ONE;
}

/** The criteria below an item that lie beside the sum, but for those within some indicators. */
function besideIn(item: Item, but: readonly Item[]): readonly Criterion[] {
  if (item.kind === 'criterion') return item.adds === undefined && item.deducts === undefined ? [] : [item];
  return item.children.flatMap((each) => (but.includes(each) ? [] : besideIn(each, but)));
}

/** How many criteria with a score are below an indicator in a view. */
function countCriteria(view: View, item: Indicator): number {
  return partsIn(view, item).reduce(
    (count, part) =>
      count + (part.kind === 'criterion' ? (part.veto ? 0 : 1) : isIn(view, part) ? countCriteria(view, part) : 0),
    0,
  );
}

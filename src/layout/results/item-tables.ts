import { compareRatios, NONE, type Ratio, signedRatio } from '../../model/grading/ratio.ts';
import type { Criterion } from '../../model/model.ts';
import type { ItemStatistics, ScorerStatistics } from '../../results/items.ts';
import { type CellParagraph, cellParagraphs, type Table } from '../document.ts';
import { beginningOf } from '../shortened.ts';
import { percentage } from './bars.ts';
import { numbersSaid } from './item-numbers.ts';
import { type Naming, scorerName } from './naming.ts';
import { number, type ResultColumn, type TablePage, tableOf, text } from './sheet.ts';

/** The numbers under which items are told, counted from 1 in printed order. */
export type Places = ReadonlyMap<Criterion, number>;

/** The numbers of items. */
export function placesOf(items: readonly ItemStatistics[]): Places {
  return new Map(items.map(({ criterion }, index) => [criterion, index + 1]));
}

/** So much of a wording is told: two lines. */
const MOST_CHARACTERS = 26;

/** All items, a row each, those of an indicator together. */
export function itemTable(items: readonly ItemStatistics[], places: Places, page: TablePage): Table {
  const columns: readonly ResultColumn<ItemStatistics>[] = [
    { title: '序号', width: 9, align: 'center', say: ({ criterion }) => number(places.get(criterion)) },
    {
      title: '指标',
      width: 30,
      align: 'left',
      say: ({ criterion }) => text(criterion.parent?.title ?? ''),
      isMerged: ({ criterion }, above) => criterion.parent === above.criterion.parent,
    },
    {
      title: '考核内容',
      width: 40,
      align: 'left',
      isWide: true,
      say: ({ criterion }) => cellParagraphs('text', beginningOf(criterion.text, MOST_CHARACTERS)),
    },
    { title: '单位', width: 9, align: 'center', say: ({ units }) => number(units) },
    { title: '得分率', width: 12, align: 'center', say: ({ mean }) => number(percentage(mean)) },
    { title: '满分', width: 9, align: 'center', say: ({ full }) => number(full) },
    { title: '零分', width: 9, align: 'center', say: ({ none }) => number(none) },
    {
      title: '自评高出',
      width: 12,
      align: 'center',
      say: ({ selfAbove }) => number(selfAbove && signed(selfAbove.points)),
    },
    { title: '情况', width: 22, align: 'left', say: (each) => findingsOf(each, places) },
  ];
  return tableOf('考核内容', columns, items, page);
}

function signed(points: Ratio): string {
  return compareRatios(points, NONE) < 0 ? signedRatio(points) : signedRatio(points).replace(/^\+/u, '');
}

/** What is to be thought about, a line each. */
function findingsOf({ units, full, none, isSame, together }: ItemStatistics, places: Places): readonly CellParagraph[] {
  const isOfMany = units > 1;
  const others = together.flatMap((each) => places.get(each) ?? []);
  return cellParagraphs(
    'text',
    [
      ...(isOfMany && full === units ? ['都得满分'] : []),
      ...(isOfMany && none === units ? ['都没有得分'] : []),
      ...(isSame && full < units && none < units ? ['得分率相同'] : []),
      ...(others.length === 0 ? [] : [`同${numbersSaid(others)}`]),
    ].join('\n'),
  );
}

/** Those who score, a row each. */
export function scorerTable(scorers: readonly ScorerStatistics[], naming: Naming, page: TablePage): Table {
  const columns: readonly ResultColumn<ScorerStatistics>[] = [
    {
      ...{ title: '考核单位', width: 60, align: 'left', isWide: true },
      say: ({ scorer }) => text(scorerName(scorer, naming)),
    },
    { title: '评分（个）', width: 28, align: 'center', say: ({ given }) => number(given) },
    { title: '不足满分（个）', width: 28, align: 'center', say: ({ below }) => number(below) },
    {
      title: '情况',
      width: 30,
      align: 'left',
      say: ({ given, below }) => text(given > 1 && below === 0 ? '从不扣分' : ''),
    },
  ];
  return tableOf('考核单位', columns, scorers, page);
}

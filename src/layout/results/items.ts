import { compareRatios, NONE, signedRatio } from '../../model/grading/ratio.ts';
import type { Criterion } from '../../model/model.ts';
import type { ItemStatistics, ScorerStatistics } from '../../results/items.ts';
import { words } from '../../words/zh/results.ts';
import { type CellParagraph, cellParagraphs, type Document, paragraph } from '../document.ts';
import { checkCodeOf, frame } from '../parts.ts';
import { bar, percentage } from './bars.ts';
import { type Naming, namingOf, scorerName } from './naming.ts';
import { number, openMark, type ResultColumn, type ResultSource, tableOf, text, titleFor } from './sheet.ts';

/** Millimetres of the type area of a landscape page (GB/T 9704-2012, 5.2.1), and the size of type in points. */
const PAGE = { whole: 225, size: 9 } as const;

/** What the scores say of the criteria of a system and of those who score (考核内容分析): what separates nobody, what nobody reaches, where units see themselves otherwise, who never takes anything off. For next year's revision. */
export function itemsDocument(source: ResultSource, product: string): Document {
  const { edition, departments, outcome } = source;
  const { view } = outcome;
  const title = titleFor(outcome, '内容分析');
  const naming = namingOf(words, edition, outcome, 0, departments);
  const { items, scorers } = outcome.statistics();
  return {
    ...frame(edition, product, title, [view]),
    sections: [
      {
        orientation: 'landscape',
        tableSize: PAGE.size,
        blocks: [
          paragraph('title', title),
          ...openMark(outcome),
          tableOf('考核内容', itemColumns(items), items, PAGE),
          tableOf('考核单位', scorerColumns(naming), scorers, PAGE),
          paragraph('foot', `校验码 ${checkCodeOf(view)}　一个■表示10%　自评高出是各单位自评分比核实分平均高出的分数`),
        ],
      },
    ],
  };
}

function itemColumns(items: readonly ItemStatistics[]): readonly ResultColumn<ItemStatistics>[] {
  const places = new Map(items.map(({ criterion }, index) => [criterion, index + 1]));
  return [
    { title: '序号', width: 10, align: 'center', say: (_, index) => number(index + 1) },
    { title: '指标', width: 30, align: 'left', say: ({ criterion }) => text(criterion.parent?.title ?? '') },
    {
      title: '考核内容',
      width: 40,
      align: 'left',
      isWide: true,
      say: ({ criterion }) => cellParagraphs('text', criterion.text),
    },
    { title: '单位数', width: 12, align: 'center', say: ({ units }) => number(units) },
    { title: '平均得分率', width: 14, align: 'center', say: ({ mean }) => number(percentage(mean)) },
    { title: '图示', width: 36, align: 'left', say: ({ mean }) => text(bar(mean)) },
    { title: '得满分', width: 12, align: 'center', say: ({ full }) => number(full) },
    { title: '得零分', width: 12, align: 'center', say: ({ none }) => number(none) },
    {
      title: '自评高出',
      width: 14,
      align: 'center',
      say: ({ selfAbove }) => number(selfAbove && signedText(selfAbove)),
    },
    { title: '发现', width: 36, align: 'left', say: (each) => findingsOf(each, places) },
  ];
}

function signedText(ratio: Parameters<typeof signedRatio>[0]): string {
  return compareRatios(ratio, NONE) < 0 ? signedRatio(ratio) : signedRatio(ratio).replace(/^\+/u, '');
}

/** What is to be thought about, a line each. */
function findingsOf(
  { units, full, none, isSame, together }: ItemStatistics,
  places: ReadonlyMap<Criterion, number>,
): readonly CellParagraph[] {
  const isOfMany = units > 1;
  return cellParagraphs(
    'text',
    [
      ...(isOfMany && full === units ? ['都得满分，分不出高低'] : []),
      ...(isOfMany && none === units ? ['都没有得分'] : []),
      ...(isSame && full < units && none < units ? ['各单位得分率相同，分不出高低'] : []),
      ...(together.length === 0
        ? []
        : [`各单位得分率同第 ${together.map((each) => places.get(each)).join('、')} 项完全一样`]),
    ].join('\n'),
  );
}

function scorerColumns(naming: Naming): readonly ResultColumn<ScorerStatistics>[] {
  return [
    {
      title: '考核单位',
      width: 60,
      align: 'left',
      isWide: true,
      say: ({ scorer }) => text(scorerName(scorer, naming)),
    },
    { title: '评分（个）', width: 30, align: 'center', say: ({ given }) => number(given) },
    { title: '不足满分（个）', width: 36, align: 'center', say: ({ below }) => number(below) },
    {
      title: '发现',
      width: 60,
      align: 'left',
      say: ({ given, below }) => text(given > 1 && below === 0 ? '从不扣分' : ''),
    },
  ];
}

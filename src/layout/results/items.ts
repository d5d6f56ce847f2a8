import type { Statistics } from '../../results/items.ts';
import type { Outcome } from '../../results/outcome.ts';
import { forRevision } from '../../results/revision.ts';
import { words } from '../../words/zh/results.ts';
import { type Document, paragraph } from '../document.ts';
import { checkCodeOf, frame } from '../parts.ts';
import { chartTable } from './item-chart.ts';
import { findingsTable } from './item-findings.ts';
import { itemTable, placesOf, scorerTable } from './item-tables.ts';
import { namingOf } from './naming.ts';
import { openMark, type ResultSource, titleFor } from './sheet.ts';

/** Millimetres of the type area of an upright page (GB/T 9704-2012, 5.2.1), and the size of type in points. */
const PAGE = { whole: 156, size: 8 } as const;

/** What the scores say of the criteria of a system and of those who score (考核内容分析), for next year's revision: on the first page what is to be thought about and how the scores lie, then every item and who scores. */
export function itemsDocument(source: ResultSource, product: string): Document {
  const { edition, departments, outcome } = source;
  const { view } = outcome;
  const title = titleFor(outcome, '内容分析');
  const naming = namingOf(words, edition, outcome, 0, departments);
  const statistics = outcome.statistics();
  const { items, scorers } = statistics;
  const places = placesOf(items);
  const sheet = { orientation: 'portrait', tableSize: PAGE.size } as const;
  return {
    ...frame(edition, product, title, [view]),
    sections: [
      {
        ...sheet,
        blocks: [
          paragraph('title', title),
          ...openMark(outcome),
          paragraph('body', basisOf(outcome, statistics)),
          paragraph('heading-1', '一、修订时要看的'),
          { ...findingsTable(forRevision(statistics), places, naming, PAGE), isInText: true },
          paragraph('heading-1', '二、得分率的分布'),
          { ...chartTable(items, PAGE), isInText: true },
        ],
      },
      {
        ...sheet,
        blocks: [
          paragraph('heading-1', '三、各项考核内容'),
          itemTable(items, places, PAGE),
          paragraph('heading-1', '四、考核单位评分的情况'),
          scorerTable(scorers, naming, PAGE),
          paragraph(
            'foot',
            `校验码 ${checkCodeOf(view)}　序号按附件中的先后，考核内容只印开头；自评高出是各单位自评分比核实分平均高出的分数`,
          ),
        ],
      },
    ],
  };
}

/** From what it is told. */
function basisOf({ units, view }: Outcome, { items }: Statistics): string {
  const whole = view.system.items.filter((item) => item.kind === 'criterion').length;
  const others = whole - items.length;
  const rest = others === 0 ? '' : `；其余${others}项是加分扣分、一票否决的，或者还没有单位评完，不在其内`;
  return `按${units.length}个单位已经评完的${items.length}项考核内容统计${rest}。得分率是得分占满分的比例。`;
}

import { Decimal } from '../../model/decimal.ts';
import { compareRatios, NONE, times } from '../../model/grading/ratio.ts';
import type { ItemStatistics } from '../../results/items.ts';
import { FAR, type ForRevision } from '../../results/revision.ts';
import { type CellParagraph, cellParagraphs, type Table } from '../document.ts';
import { beginningOf } from '../shortened.ts';
import { percentage } from './bars.ts';
import { numbersSaid } from './item-numbers.ts';
import type { Places } from './item-tables.ts';
import { type Naming, scorerName } from './naming.ts';
import { number, type ResultColumn, type TablePage, tableOf, text } from './sheet.ts';

/** Something to be thought about: how many there are of it, and which. */
interface Finding {
  readonly title: string;
  readonly count: number;
  readonly which: readonly CellParagraph[];
}

/** So many items of a finding are told with the beginning of their wording, and so much of it. */
const [MOST_WORDED, MOST_CHARACTERS] = [4, 16];

/** What is to be thought about, a row each, also where there is none of it. */
export function findingsTable(found: ForRevision, places: Places, naming: Naming, page: TablePage): Table {
  const { full, none, same, together, apart, lenient } = found;
  const ofItems = (title: string, items: readonly ItemStatistics[]): Finding => ({
    title,
    count: items.length,
    which:
      items.length === 0 ? [] : [...cellParagraphs('text', numbersIn(items, places)), ...wordingsOf(items, places)],
  });
  const groups = together.map((group) => numbersIn(group, places)).join('；');
  const names = lenient.map(({ scorer, given }) => `${scorerName(scorer, naming)}（评分${given}个）`).join('、');
  const findings: readonly Finding[] = [
    ofItems('全部得满分，分不出高低', full),
    ofItems('没有单位得分', none),
    ofItems('得分率都相同，从未拉开差距（以上两类除外）', same),
    {
      title: '总是一起变动：各单位在这些项上的得分率完全一样',
      count: together.flat().length,
      which: groups === '' ? [] : cellParagraphs('text', groups),
    },
    {
      title: `自评与核实平均相差满分的${percentage(FAR)}以上`,
      count: apart.length,
      which: apartSaid(apart, places),
    },
    {
      title: '从不扣分的考核单位',
      count: lenient.length,
      which: names === '' ? [] : cellParagraphs('text', names),
    },
  ];
  return tableOf('修订时要看的', COLUMNS, findings, page);
}

const COLUMNS: readonly ResultColumn<Finding>[] = [
  { title: '情况', width: 40, align: 'left', say: ({ title }) => text(title) },
  { title: '数量', width: 12, align: 'center', say: ({ count }) => number(count) },
  {
    title: '哪些（序号）',
    width: 100,
    align: 'left',
    isWide: true,
    say: ({ which }) => (which.length === 0 ? text('没有') : which),
  },
];

function numbersIn(items: readonly ItemStatistics[], places: Places): string {
  return numbersSaid(items.flatMap(({ criterion }) => places.get(criterion) ?? []));
}

/** The first of some items with the beginning of their wording. */
function wordingsOf(items: readonly ItemStatistics[], places: Places): readonly CellParagraph[] {
  const said = items
    .slice(0, MOST_WORDED)
    .map(({ criterion }) => `${places.get(criterion)} ${beginningOf(criterion.text, MOST_CHARACTERS)}`);
  return cellParagraphs('note', `${said.join('；')}${items.length > MOST_WORDED ? ' 等' : ''}`);
}

/** Of which items units thought better of themselves, and of which worse; those that are farthest first with how far. */
function apartSaid(items: readonly ItemStatistics[], places: Places): readonly CellParagraph[] {
  if (items.length === 0) return [];
  const [above, below] = [items.filter((each) => !isBelow(each)), items.filter(isBelow)];
  const sides = (
    [
      ['自评高的', above],
      ['自评低的', below],
    ] as const
  ).filter(([, own]) => own.length > 0);
  const most = items.slice(0, MOST_WORDED).map((each) => {
    const share = each.selfAbove?.share ?? NONE;
    const size = isBelow(each) ? times(share, MINUS) : share;
    const wording = beginningOf(each.criterion.text, MOST_CHARACTERS);
    return `${places.get(each.criterion)} ${wording}（自评${isBelow(each) ? '低' : '高'}${percentage(size)}）`;
  });
  return [
    ...cellParagraphs('text', sides.map(([title, own]) => `${title}：${numbersIn(own, places)}`).join('\n')),
    ...cellParagraphs('note', `相差最大的：${most.join('；')}`),
  ];
}

const MINUS = Decimal.zero.minus(Decimal.one);

function isBelow({ selfAbove }: ItemStatistics): boolean {
  return compareRatios(selfAbove?.share ?? NONE, NONE) < 0;
}

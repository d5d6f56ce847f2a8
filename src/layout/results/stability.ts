import { certain } from '../../model/certain.ts';
import { classNames } from '../../model/classes/names.ts';
import { classesIn } from '../../model/classes.ts';
import { Decimal } from '../../model/decimal.ts';
import { printedRatio, type Ratio, times } from '../../model/grading/ratio.ts';
import type { Outcome } from '../../results/outcome.ts';
import { decidingMost, type End, type StableFigure } from '../../results/stability/stability.ts';
import { words } from '../../words/zh/results.ts';
import { type Block, type CellParagraph, cellParagraphs, type Document, paragraph } from '../document.ts';
import { checkCodeOf, frame } from '../parts.ts';
import { inwardText } from './inward.ts';
import { OPEN_SIGN } from './judged.ts';
import { itemName } from './naming.ts';
import { number, openMark, type ResultColumn, type ResultSource, tableOf, text, titleFor } from './sheet.ts';

/** Millimetres of the type area of a landscape page (GB/T 9704-2012, 5.2.1), and the size of type in points. */
const PAGE = { whole: 225, size: 9 } as const;

/** So many units are named of those whose grade changes at an end. */
const NAMED = 3;

const HUNDRED = Decimal.of(100n, 0);

/** How far each figure that people set can be moved without any change of a grade (稳定区间): first those that decide most, then all. */
export function stabilityDocument(source: ResultSource, product: string): Document {
  const { edition, outcome } = source;
  const { view } = outcome;
  const title = titleFor(outcome, '稳定区间');
  return {
    ...frame(edition, product, title, [view]),
    sections: [
      {
        orientation: 'landscape',
        tableSize: PAGE.size,
        blocks: [
          paragraph('title', title),
          ...openMark(outcome),
          ...tablesOf(outcome),
          paragraph('foot', `校验码 ${checkCodeOf(view)}　被考核单位 ${outcome.units.length} 个`),
        ],
      },
    ],
  };
}

function tablesOf(outcome: Outcome): readonly Block[] {
  const figures = outcome.stability();
  if (outcome.grading.grades.length === 0) return [paragraph('body', '办法没有设等次，没有区间可算。')];
  if (figures === undefined) return [paragraph('body', '等次还没有全部定下来，区间没有证明，所以一个也不写。')];
  const deciding = decidingMost(figures);
  const columns = columnsOf(outcome);
  const shown = deciding.length === 0 ? [] : [tableOf('最影响等次的数', [...columns, MARGIN], deciding, PAGE)];
  return [...HELD.map((each) => paragraph('body', each)), ...shown, tableOf('全部的数', columns, figures, PAGE)];
}

/** What is held, and what is said. */
const HELD = [
  '在区间里怎样改这一个数，所有单位的等次都不变；名次和结果运用会不会变，这里没有说。每次只改一个数，各单位的得分、其余的数和名额都不动。改考核内容的分值时，各单位在这一项的得分率不变，上级指标的分值随着增减，满分和折算比例不动。改一部分的比重时，其余部分按原来的比例分剩下的比重。',
  '写“约”的数有更多位小数，已经向区间里面取舍，写出来的区间一定成立；写“不含”的，等次到这个数就变。余地是离较近的、等次会变的一端还有多远，占这个数的百分之几；前一张表是余地最小的十个数。只加分、只扣分和一票否决的内容不算。',
] as const;

const MARGIN: ResultColumn<StableFigure> = {
  ...{ title: '余地', width: 16, align: 'center' },
  say: ({ margin }) => number(margin && `${printedRatio(times(margin, HUNDRED))}%`),
};

function columnsOf(outcome: Outcome): readonly ResultColumn<StableFigure>[] {
  return [
    { title: '序号', width: 10, align: 'center', say: (_, index) => number(index + 1) },
    { title: '改什么', width: 50, align: 'left', isWide: true, say: (each) => nameOf(each, outcome) },
    { title: '现在', width: 14, align: 'center', say: (each) => number(printed(each, each.now)) },
    { title: '最小', width: 24, align: 'center', say: (each) => text(endText(each, 'from')) },
    { title: '再小时的变化', width: 42, align: 'left', isWide: true, say: ({ from }) => changesText(from, outcome) },
    { title: '最大', width: 24, align: 'center', say: (each) => text(endText(each, 'to')) },
    { title: '再大时的变化', width: 42, align: 'left', isWide: true, say: ({ to }) => changesText(to, outcome) },
  ];
}

function nameOf({ figure }: StableFigure, { view: { system } }: Outcome): readonly CellParagraph[] {
  switch (figure.kind) {
    case 'points': {
      const { criterion, classes } = figure;
      const [first] = classesIn(classes, system.classes);
      const name = itemName(criterion, { index: first === undefined ? 0 : system.classes.indexOf(first) });
      const isForAll = classes === criterion.applies;
      return cellParagraphs('text', `${name}${isForAll ? '' : `（${classNames(system, classes)}）`}：分值`);
    }
    case 'weight':
      return text(`${figure.name}的比重`);
    case 'full':
      return text(`${figure.name}的满分`);
    case 'line':
      return text(`${figure.grades.map(({ name }) => name).join('、')}的得分界线`);
  }
}

/** Weights and shares are told as percentages. */
function isShare({ figure }: StableFigure): boolean {
  return figure.kind === 'weight' || (figure.kind === 'line' && figure.isShare);
}

function scaled(own: StableFigure, value: Ratio): Ratio {
  return isShare(own) ? times(value, HUNDRED) : value;
}

function printed(own: StableFigure, value: Ratio): string {
  return `${printedRatio(scaled(own, value))}${isShare(own) ? '%' : ''}`;
}

function endText(own: StableFigure, key: 'from' | 'to'): string {
  const { at, isWithin, isProved } = own[key];
  if (at === undefined) return '不限';
  const end = inwardText(scaled(own, at), scaled(own, own.now), key === 'from' ? 'least' : 'most', words.about);
  const isExact = !end.startsWith(words.about);
  const said = `${end}${isShare(own) ? '%' : ''}${isExact && !isWithin ? '（不含）' : ''}`;
  return isProved ? said : `${said}，再往外没有推算`;
}

function changesText({ at, changes, isProved }: End, { units }: Outcome): readonly CellParagraph[] {
  if (!isProved) return text('没有推算');
  if (changes.length === 0) return text(at === undefined ? '' : '到头了，等次不变');
  const said = changes.slice(0, NAMED).map(({ unit, from, to }) => {
    const { name } = certain(units[unit]).unit;
    const isOpening = to.isOpen && from.grade?.id === to.grade?.id;
    const becomes = `${to.grade?.name ?? ''}${to.isOpen ? OPEN_SIGN : ''}`;
    return isOpening ? `${name}：${becomes}` : `${name}：由${from.grade?.name ?? ''}变为${becomes}`;
  });
  const more = changes.length > NAMED ? [`等${changes.length}个单位`] : [];
  return cellParagraphs('text', [...said, ...more].join('\n'));
}

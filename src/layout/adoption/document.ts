import type { Edition } from '../../model/model.ts';
import { isAgreement, type Opinion, type Outcome } from '../../model/opinions/opinion.ts';
import type { Registers } from '../../model/registers.ts';
import type { ProvedView } from '../../model/view.ts';
import { type CellParagraph, cellParagraphs, type Document, paragraph } from '../document.ts';
import { frame } from '../parts.ts';
import { number, type ResultColumn, tableOf, text } from '../results/sheet.ts';
import { aboutParagraphs, type Subjects } from './about.ts';
import { bodiesAsText, bodyOf } from './body.ts';
import { wishParagraphs } from './wish.ts';

/** Millimetres of the type area of a landscape page (GB/T 9704-2012, 5.2.1). */
const TYPE_AREA = 225;

/** What the table of opinions is made from. */
interface AdoptionSource extends Subjects {
  readonly registers: Registers;
  readonly views: readonly ProvedView[];
}

const OUTCOMES: Readonly<Record<Outcome, string>> = { adopted: '采纳', adapted: '部分采纳', rejected: '不采纳' };
/** Of an opinion on which nothing is decided. */
const OPEN = '待研究';

/** What the table of opinions of an edition is called. */
export function adoptionTitle({ title }: Pick<Edition, 'title'>): string {
  return `${title}征求意见采纳情况表`;
}

/** The table of opinions (征求意见采纳情况表): unit by unit, what each said, whether it was taken, and why. */
export function adoptionDocument(source: AdoptionSource, product: string): Document {
  const { edition, views, opinions } = source;
  const title = adoptionTitle(edition);
  const rows = inOrder(
    opinions.filter((each) => !isAgreement(each)),
    source,
  );
  const page = { whole: TYPE_AREA, size: edition.printing.tableSize };
  return {
    ...frame(edition, product, title, views),
    sections: [
      {
        orientation: 'landscape',
        blocks: [
          paragraph('title', title),
          paragraph('stage', `（${edition.year ?? edition.id}年度）`),
          paragraph('foot', countsOf(opinions, rows, source)),
          tableOf('意见采纳情况', columnsOf(source), rows, page),
          ...(rows.some((each) => hasMarks(each, source)) ? [paragraph('foot', MARKS)] : []),
        ],
      },
    ],
  };
}

const MARKS = '说明：加删除线的为建议删去的文字，加下划线的为建议增加的文字。';

function hasMarks(opinion: Opinion, source: AdoptionSource): boolean {
  return wishParagraphs(opinion, source).some(({ runs }) => runs.some(({ mark }) => mark !== undefined));
}

function columnsOf(source: AdoptionSource): readonly ResultColumn<Opinion>[] {
  return [
    { title: '序号', width: 11, align: 'center', say: (_, index) => number(index + 1) },
    { title: '提出单位', width: 28, align: 'left', say: (opinion) => text(bodyOf(opinion, source)) },
    {
      title: '针对的内容',
      width: 38,
      align: 'left',
      isWide: true,
      say: ({ suggestion }) => aboutParagraphs(suggestion, source),
    },
    { title: '意见和建议', width: 70, align: 'left', isWide: true, say: (opinion) => wishParagraphs(opinion, source) },
    { title: '采纳情况', width: 20, align: 'center', say: ({ decision }) => text(saidOf(decision?.outcome)) },
    { title: '理由和说明', width: 36, align: 'left', isWide: true, say: reasonParagraphs },
  ];
}

function saidOf(outcome: Outcome | undefined): string {
  return outcome === undefined ? OPEN : OUTCOMES[outcome];
}

/** Why it was decided so, with what the field became where that is not what was suggested. */
function reasonParagraphs({ decision, suggestion }: Opinion): readonly CellParagraph[] {
  if (decision === undefined) return [];
  const { to, reason } = decision;
  const became = to === undefined ? [] : [`改为：${to}${suggestion.field === 'points' ? '分' : ''}`];
  return cellParagraphs('text', [...became, ...(reason === undefined ? [] : [reason])].join('\n'));
}

/** Unit by unit in the order in which each first spoke, each in the order of its numbers. */
function inOrder(opinions: readonly Opinion[], source: AdoptionSource): readonly Opinion[] {
  const numbered = opinions.toSorted((a, b) => (a.number ?? 0) - (b.number ?? 0));
  const bodies = [...new Set(numbered.map((each) => bodyOf(each, source)))];
  return bodies.flatMap((body) => numbered.filter((each) => bodyOf(each, source) === body));
}

function countsOf(all: readonly Opinion[], opinions: readonly Opinion[], source: AdoptionSource): string {
  const said = [...Object.values(OUTCOMES), OPEN].flatMap((word) => {
    const count = opinions.filter(({ decision }) => saidOf(decision?.outcome) === word).length;
    return count === 0 ? [] : [`${word}${count}条`];
  });
  return `${[bodiesAsText(all, source), ...(said.length === 0 ? [] : [said.join('，')])].join('：')}。`;
}

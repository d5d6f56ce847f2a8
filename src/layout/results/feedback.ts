import { classIndexOf } from '../../model/classes/of-unit.ts';
import { compareRatios, NONE, printedRatio, quotient, type Ratio, times } from '../../model/grading/ratio.ts';
import type { Indicator } from '../../model/model.ts';
import { countsFor } from '../../model/totals.ts';
import { compositionOf, medianOf } from '../../results/composition.ts';
import type { Loss } from '../../results/losses.ts';
import type { Outcome, UnitOutcome } from '../../results/outcome.ts';
import { words } from '../../words/zh/results.ts';
import { type Block, cellParagraphs, type Document, paragraph, type Table } from '../document.ts';
import { checkCodeOf, frame } from '../parts.ts';
import { bar, percentage } from './bars.ts';
import { consequenceSaid } from './judged.ts';
import { type Naming, namingOf } from './naming.ts';
import { reasonParagraphs } from './reasons.ts';
import { hasRankings, number, openMark, type ResultColumn, type ResultSource, tableOf, text } from './sheet.ts';

/** Millimetres of the type area of an upright page (GB/T 9704-2012, 5.2.1). */
const TYPE_AREA = 156;

/** The feedback sheet of a unit (考核结果反馈): its score and grade, its level-1 indicators against the median of all units, where it lost points and why, what follows. */
export function feedbackDocument(source: ResultSource, own: UnitOutcome, product: string): Document {
  const { edition, departments, outcome } = source;
  const { view } = outcome;
  const title = `${own.unit.name}${edition.year ?? edition.id}年度考核结果反馈`;
  const naming = namingOf(words, edition, outcome, classIndexOf(view.system, own.unit), departments);
  const losses = outcome.lossesOf(own.unit.id);
  const blocks: readonly Block[] = [
    paragraph('title', title),
    ...openMark(outcome),
    paragraph('body', verdict(own, outcome)),
    ...own.consequences.map((each) => paragraph('body', `结果运用：${consequenceSaid(each, naming)}。`)),
    paragraph('heading-1', '一、得分构成'),
    { ...compositionTable(own, source), isInText: true },
    paragraph('heading-1', '二、各项指标的得分率'),
    paragraph('body', '一个■表示10%，中位数取自有这项得分的全部单位。'),
    { ...profileTable(own, source), isInText: true },
    paragraph('heading-1', '三、失分的内容'),
    ...(losses.length === 0
      ? [paragraph('body', '没有失分。')]
      : [{ ...lossTable(losses, own, source, naming), isInText: true } as const]),
    paragraph('foot', `校验码 ${checkCodeOf(view)}`),
  ];
  return { ...frame(edition, product, title, [view]), sections: [{ orientation: 'portrait', blocks }] };
}

/** Final score, rank and grade in one sentence. */
function verdict({ standing: { published, rank, place, grade, isOpen } }: UnitOutcome, outcome: Outcome): string {
  if (published === undefined) return '评分和登记还不全，没有最终得分。';
  const shared = place !== undefined && place.same > 1 ? `（与${place.same - 1}个单位同分）` : '';
  const among = place === undefined ? 0 : place.above + place.same + place.below;
  const of = hasRankings(outcome) ? `同类的${among}` : `${among}`;
  const ranked = rank === undefined ? '名次还没有确定' : `在${of}个单位中列第${rank}名${shared}`;
  const graded = grade === undefined ? '' : `，等次为${grade.name}${isOpen ? '（因并列还没有决定）' : ''}`;
  return `最终得分${published.toPlaces(outcome.grading.places)}分，${ranked}${graded}。`;
}

/** A part of the score: what it is, what it came to, its weight and what it counts. */
type Part = readonly [name: string, score: string, weight: string, counts: string];

function compositionTable({ standing, unit }: UnitOutcome, source: ResultSource): Table {
  const { grading, view } = source.outcome;
  const { components, added, taken } = compositionOf(standing, grading);
  const parts = grading.parts.map(({ name, weight }, index): Part => {
    const value = components[index];
    const counts = value === undefined ? '' : printedRatio(times(value, weight));
    return [name, value === undefined ? '' : printedRatio(value), weight.toString(), counts];
  });
  // What adjusts the part of the indicators is counted there already, by its weight.
  const within =
    grading.adjusts === 'performance' ? grading.parts.find(({ entered }) => entered === undefined) : undefined;
  const adjustment = (name: string, sign: string, value: Ratio): readonly Part[] => {
    if (compareRatios(value, NONE) === 0) return [];
    const said = printedRatio(value);
    return [
      within === undefined ? [name, said, '', `${sign}${said}`] : [`${name}（已计入${within.name}）`, said, '', ''],
    ];
  };
  const limit = grading.upperLimit?.[classIndexOf(view.system, unit)];
  const rows: readonly Part[] = [
    ...parts,
    ...adjustment('加分', '+', added),
    ...adjustment('扣分', '−', taken),
    [
      limit === undefined ? '最终得分' : `最终得分（最高${limit}分）`,
      '',
      '',
      standing.published?.toPlaces(grading.places) ?? '',
    ],
  ];
  const column = (title: string, at: number, isWide = false): ResultColumn<Part> => ({
    ...{ title, width: 32, align: at === 0 ? 'left' : 'center', isWide },
    say: (part) => (at === 0 ? text(part[0]) : number(part[at])),
  });
  return tableOf(
    '得分构成',
    [column('部分', 0, true), column('得分', 1), column('权重', 2), column('计入', 3)],
    rows,
    pageOf(source),
  );
}

/** A level-1 indicator of a unit: what it could have, has, and the median of all in shares of that. */
interface Level {
  readonly level1: Indicator;
  /** Undefined for one that only adds or deducts. */
  readonly full: Ratio | undefined;
  readonly score: Ratio | undefined;
  readonly share: Ratio | undefined;
  readonly median: Ratio | undefined;
}

function profileTable(own: UnitOutcome, source: ResultSource): Table {
  const { outcome } = source;
  const levels = [...own.levels.keys()].flatMap((level1): readonly Level[] => {
    const full = fullOf(level1, own, outcome);
    const isNothing = compareRatios(own.levels.get(level1) ?? NONE, NONE) === 0;
    if (full === undefined && isNothing) return [];
    const shares = outcome.units.flatMap((each) => shareOf(level1, each, outcome) ?? []);
    const [score, median] = [own.levels.get(level1), medianOf(shares, compareRatios)];
    return [{ level1, full, score, share: shareOf(level1, own, outcome), median }];
  });
  const columns: readonly ResultColumn<Level>[] = [
    { title: '指标', width: 40, align: 'left', isWide: true, say: ({ level1 }) => text(level1.title) },
    { title: '满分', width: 14, align: 'center', say: ({ full }) => number(full && printedRatio(full)) },
    { title: '得分', width: 15, align: 'center', say: ({ score }) => number(score && printedRatio(score)) },
    { title: '得分率', width: 15, align: 'center', say: ({ share }) => number(percentage(share)) },
    { title: '图示', width: 41.5, align: 'left', say: ({ share }) => text(bar(share)) },
    { title: '中位数', width: 15, align: 'center', say: ({ median }) => number(percentage(median)) },
  ];
  return tableOf('各项指标的得分率', columns, levels, pageOf(source));
}

/** What a level-1 indicator counts for a unit; undefined where it has no points or is not for it. */
function fullOf(level1: Indicator, { unit }: UnitOutcome, { view: { system } }: Outcome): Ratio | undefined {
  const full = countsFor(level1, system, classIndexOf(system, unit));
  return full === undefined || compareRatios(full, NONE) <= 0 ? undefined : full;
}

function shareOf(level1: Indicator, own: UnitOutcome, outcome: Outcome): Ratio | undefined {
  const [score, full] = [own.levels.get(level1), fullOf(level1, own, outcome)];
  return score && full && quotient(score, full);
}

function lossTable(losses: readonly Loss[], { unit }: UnitOutcome, source: ResultSource, naming: Naming): Table {
  const columns: readonly ResultColumn<Loss>[] = [
    { title: '考核内容', width: 46, align: 'left', isWide: true, say: (loss) => cellParagraphs('text', loss.text) },
    {
      title: '满分',
      width: 13,
      align: 'center',
      say: ({ criterion, points }) => number(criterion.deducts === undefined ? points : undefined),
    },
    {
      title: '得分',
      width: 13,
      align: 'center',
      say: ({ criterion, score }) => number(criterion.deducts === undefined ? score : undefined),
    },
    { title: '失分', width: 13, align: 'center', say: ({ lost }) => number(printedRatio(lost)) },
    {
      ...{ title: '扣分原因', width: 40, align: 'left', isWide: true },
      say: (loss) => reasonParagraphs(loss, unit.name, naming, 'label', '没有写明'),
    },
  ];
  return tableOf('失分的内容', columns, losses, pageOf(source), ({ criterion }) => criterion.id);
}

function pageOf({ edition }: ResultSource) {
  return { whole: TYPE_AREA, size: edition.printing.tableSize };
}

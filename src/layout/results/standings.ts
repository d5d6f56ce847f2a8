import { compareRatios, NONE, printedRatio, type Ratio } from '../../model/grading/ratio.ts';
import { scoredLevels } from '../../model/grading/scored.ts';
import type { Indicator } from '../../model/model.ts';
import { compositionOf } from '../../results/composition.ts';
import type { UnitOutcome } from '../../results/outcome.ts';
import { words } from '../../words/zh/results.ts';
import { type Document, paragraph } from '../document.ts';
import { checkCodeOf, frame } from '../parts.ts';
import { consequenceSaid } from './judged.ts';
import { namingOf } from './naming.ts';
import {
  classColumn,
  finalScore,
  gradeColumn,
  inRankOrder,
  number,
  openMark,
  type ResultColumn,
  type ResultSource,
  rowsOf,
  tableOf,
  text,
  titleFor,
} from './sheet.ts';
import { sizeFor } from './widths.ts';

/** Millimetres of the type area of a landscape page (GB/T 9704-2012, 5.2.1). */
const TYPE_AREA = 225;
/** The size of type of the table where there is room for it, in points. */
const LARGEST = 9;

/** The results of a system (考核结果) as a table in the order of ranks: what each score is made of, rank, grade and consequences. */
export function standingsDocument(source: ResultSource, product: string): Document {
  const { edition, outcome } = source;
  const { view } = outcome;
  const title = titleFor(outcome, '结果');
  const columns = columnsOf(source);
  const units = inRankOrder(outcome);
  const size = sizeFor(columns, rowsOf(columns, units), TYPE_AREA, LARGEST);
  return {
    ...frame(edition, product, title, [view]),
    sections: [
      {
        orientation: 'landscape',
        tableSize: size,
        blocks: [
          paragraph('title', title),
          ...openMark(outcome),
          tableOf('考核结果', columns, units, { whole: TYPE_AREA, size }),
          paragraph('foot', `校验码 ${checkCodeOf(view)}　被考核单位 ${outcome.units.length} 个`),
        ],
      },
    ],
  };
}

function columnsOf({ edition, outcome, departments }: ResultSource): readonly ResultColumn<UnitOutcome>[] {
  const { view, grading } = outcome;
  const { system } = view;
  const naming = namingOf(words, edition, outcome, 0, departments);
  const scored = new Set(system.classes.flatMap((_, index) => scoredLevels(system, index)));
  const composition = new Map(outcome.units.map((each) => [each, compositionOf(each.standing, grading)]));
  const component = (index: number) => (each: UnitOutcome) => ratio(composition.get(each)?.components[index]);
  const levels = system.indicators.filter((level1) => scored.has(level1));
  return [
    { title: '名次', width: 9, align: 'center', say: ({ standing: { rank } }) => number(rank) },
    ...classColumn(outcome, 14),
    { title: '被考核单位', width: 20, align: 'left', isWide: true, say: ({ unit }) => text(unit.name) },
    ...levels.map((level1) => levelColumn(level1)),
    ...grading.parts.map(
      (part, index): ResultColumn<UnitOutcome> => ({
        ...{ title: part.name, width: 13.6, align: 'center' },
        say: component(index),
      }),
    ),
    { title: '加分扣分', width: 13, align: 'center', say: (each) => signed(composition.get(each)) },
    { title: '最终得分', width: 14, align: 'center', say: finalScore(outcome) },
    ...gradeColumn(outcome, 18.5),
    {
      ...{ title: '结果运用', width: 28, align: 'left', isWide: true },
      say: ({ consequences }) => text(consequences.map((each) => consequenceSaid(each, naming)).join('\n')),
    },
  ];
}

function levelColumn(level1: Indicator): ResultColumn<UnitOutcome> {
  return {
    ...{ title: level1.title, width: 12.2, align: 'center' },
    say: ({ levels }) => (levels.has(level1) ? ratio(levels.get(level1)) : text('—')),
  };
}

function ratio(value: Ratio | undefined) {
  return number(value && printedRatio(value));
}

/** What is added and what is taken off: 加2，扣1. No sign begins it, which a program could take for a formula. */
function signed(composition: ReturnType<typeof compositionOf> | undefined) {
  if (composition === undefined) return [];
  const { added, taken } = composition;
  const texts = [
    ...(compareRatios(added, NONE) === 0 ? [] : [`加${printedRatio(added)}`]),
    ...(compareRatios(taken, NONE) === 0 ? [] : [`扣${printedRatio(taken)}`]),
  ];
  return text(texts.join('，'));
}

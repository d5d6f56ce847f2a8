import { classIndexOf } from '../../model/classes/of-unit.ts';
import { printedRatio } from '../../model/grading/ratio.ts';
import type { Loss } from '../../results/losses.ts';
import type { UnitOutcome } from '../../results/outcome.ts';
import { words } from '../../words/zh/results.ts';
import { cellParagraphs, type Document, paragraph, type Table } from '../document.ts';
import { textInput } from '../forms/inputs.ts';
import { checkCodeOf, frame } from '../parts.ts';
import { type Naming, namingOf } from './naming.ts';
import { reasonParagraphs } from './reasons.ts';
import { number, openMark, type ResultColumn, type ResultSource, tableOf } from './sheet.ts';

/** Millimetres of the type area of a landscape page (GB/T 9704-2012, 5.2.1). */
const TYPE_AREA = 225;

/** The rectification list of a unit (整改清单): every problem that cost it points, with what its plan must state to be filled in (《办法》七（四）). */
export function rectificationDocument(source: ResultSource, own: UnitOutcome, product: string): Document {
  const { edition, departments, outcome } = source;
  const { view } = outcome;
  const title = `${own.unit.name}${edition.year ?? edition.id}年度考核问题整改清单`;
  const naming = namingOf(words, edition, outcome, classIndexOf(view.system, own.unit), departments);
  const { due, states } = edition.method.rectification;
  const by = due === 'next-year' ? '列为下一年度整改任务' : '半年内整改到位';
  const losses = outcome.lossesOf(own.unit.id);
  return {
    ...frame(edition, product, title, [view]),
    sections: [
      {
        orientation: 'landscape',
        blocks: [
          paragraph('title', title),
          ...openMark(outcome),
          problemTable(losses, own.unit.name, source, naming),
          paragraph('foot', `以上问题${by}，由本单位填写${states.join('、')}。　校验码 ${checkCodeOf(view)}`),
        ],
      },
    ],
  };
}

function problemTable(losses: readonly Loss[], unit: string, { edition }: ResultSource, naming: Naming): Table {
  const { states } = edition.method.rectification;
  const columns: readonly ResultColumn<Loss>[] = [
    { title: '序号', width: 11, align: 'center', say: (_, index) => number(index + 1) },
    { title: '存在的问题', width: 60, align: 'left', isWide: true, say: (loss) => problemOf(loss, unit, naming) },
    { title: '失分', width: 14, align: 'center', say: ({ lost }) => number(printedRatio(lost)) },
    ...states.map(
      (state): ResultColumn<Loss> => ({
        ...{ title: state, width: 28, align: 'left', isWide: true },
        say: () => [],
        input: textInput(`填写${state}`),
      }),
    ),
  ];
  const page = { whole: TYPE_AREA, size: edition.printing.tableSize };
  return tableOf('整改清单', columns, losses, page, ({ criterion }) => criterion.id);
}

/** What was asked for, and below it why points were taken off. */
function problemOf(loss: Loss, unit: string, naming: Naming) {
  return [...cellParagraphs('text', loss.text), ...reasonParagraphs(loss, unit, naming, 'note', undefined)];
}

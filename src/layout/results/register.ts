import type { Edition } from '../../model/model.ts';
import type { ProvedView } from '../../model/view.ts';
import type { OpenTasks } from '../../results/register.ts';
import { printedDay } from '../../text/day.ts';
import { cellParagraphs, type Document, paragraph } from '../document.ts';
import { frame } from '../parts.ts';
import { number, type ResultColumn, sampleMark, tableOf, text } from './sheet.ts';

/** Millimetres of the type area of a landscape page (GB/T 9704-2012, 5.2.1). */
const TYPE_AREA = 225;

type OpenTask = OpenTasks['open'][number];

/** What the register is made from. */
interface RegisterSource {
  readonly edition: Edition;
  readonly views: readonly ProvedView[];
  readonly tasks: OpenTasks;
  readonly isSample: boolean;
}

/** The register of what is open from the years before (上年度未完成整改事项台账), unit by unit (《办法》七（四）). How many days a task is overdue is counted to the day that the data names, and not told without one. */
export function registerDocument({ edition, views, tasks, isSample }: RegisterSource, product: string): Document {
  const title = '上年度未完成整改事项台账';
  const { asOf, open } = tasks;
  const day = asOf === undefined ? '' : `，截至${printedDay(asOf)}`;
  const page = { whole: TYPE_AREA, size: edition.printing.tableSize };
  return {
    ...frame(edition, product, title, views),
    sections: [
      {
        orientation: 'landscape',
        blocks: [
          paragraph('title', title),
          paragraph('stage', `（${edition.year ?? edition.id}年度${day}）`),
          ...sampleMark(isSample),
          tableOf('未完成整改事项', columnsOf(tasks), open, page),
          paragraph('foot', footOf(tasks)),
        ],
      },
    ],
  };
}

function columnsOf({ asOf }: OpenTasks): readonly ResultColumn<OpenTask>[] {
  return [
    { title: '序号', width: 11, align: 'center', say: (_, index) => number(index + 1) },
    { title: '考核年度', width: 14, align: 'center', say: ({ task }) => number(task.year) },
    { title: '被考核单位', width: 24, align: 'left', say: ({ unit }) => text(unit.name) },
    { title: '存在的问题', width: 34, align: 'left', isWide: true, say: ({ task }) => saying(task.problem) },
    { title: '整改目标', width: 30, align: 'left', isWide: true, say: ({ task }) => saying(task.goal) },
    { title: '整改措施', width: 36, align: 'left', isWide: true, say: ({ task }) => saying(...task.measures) },
    { title: '责任人', width: 22, align: 'left', isWide: true, say: ({ task }) => saying(task.responsible) },
    {
      ...{ title: '完成期限', width: 30, align: 'center' },
      say: ({ task: { due } }) => number(due && printedDay(due)),
    },
    ...(asOf === undefined ? [] : [OVERDUE]),
  ];
}

const OVERDUE: ResultColumn<OpenTask> = {
  ...{ title: '超期天数', width: 18, align: 'center' },
  say: ({ overdue }) => (overdue === 0 ? text('未超期') : number(overdue)),
};

/** One text, or several with their numbers. */
function saying(...texts: readonly string[]) {
  const lines = texts.length === 1 ? texts : texts.map((each, index) => `${index + 1}. ${each}`);
  return cellParagraphs('text', lines.join('\n'));
}

function footOf({ asOf, count, open }: OpenTasks): string {
  const units = new Set(open.map(({ unit }) => unit)).size;
  const overdue = open.filter((each) => (each.overdue ?? 0) > 0).length;
  const late = asOf === undefined ? '' : `　超过期限 ${overdue} 项`;
  return `登记的整改任务 ${count} 项　未完成 ${open.length} 项　涉及单位 ${units} 个${late}`;
}

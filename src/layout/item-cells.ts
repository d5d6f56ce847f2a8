import type { Decimal } from '../model/decimal.ts';
import { type Departments, departmentName } from '../model/departments.ts';
import type { Criterion, Indicator, Item } from '../model/model.ts';
import { applicabilityNote, classNames, type PrintedPoints, printedPoints, type View } from '../model/view.ts';
import { type CellParagraph, cellParagraphs } from './document.ts';
import { cooperatingNames, notApplicableText, scoringText, splitText, targetsText, wordingLines } from './item-text.ts';

/** What cells are written from. */
export interface CellSource {
  readonly view: View;
  readonly departments: Departments;
  /** What stands in columns of its own, and so not below the wording. */
  readonly apart?: ReadonlySet<'scoring' | 'evidence-required' | 'remark'>;
}

type Paragraphs = readonly CellParagraph[];

/** The label of an indicator: its title, its points in brackets, for whom it is and who has other points. */
export function labelCell(source: CellSource, item: Indicator): Paragraphs {
  const { view } = source;
  const { general, special } = printedPoints(view, item.points);
  return [
    ...cellParagraphs('label', item.title),
    ...cellParagraphs('number', general === undefined ? '' : `（${general}分）`),
    ...special.flatMap(({ classes, points }) =>
      cellParagraphs('note', `${labelled(classNames(view.system, classes), points)}分`),
    ),
    ...indicatorNotes(source, item),
  ];
}

/** The label of an indicator without its points: where only some of its parts are shown. */
export function titleCell(source: CellSource, item: Indicator): Paragraphs {
  return [...cellParagraphs('label', item.title), ...indicatorNotes(source, item)];
}

/** Who cooperates on a level-3 indicator stands in a column of its own. */
function indicatorNotes(source: CellSource, item: Indicator): Paragraphs {
  const cooperating = item.level === 3 ? '' : cooperatingNames(source.departments, item);
  return [...itemNotes(source, item), ...note('配合单位', cooperating)];
}

/** A criterion: its number among several, its wording, and below it how it is scored and proved. */
export function criterionCell(source: CellSource, item: Criterion, number: number | undefined): Paragraphs {
  const { view, departments, apart } = source;
  const [first = '', ...others] = wordingLines(view, item);
  return [
    ...cellParagraphs('text', number === undefined ? first : `${number}. ${first}`),
    ...others.flatMap((line) => cellParagraphs('text', line)),
    ...note('目标', targetsText(view, item)),
    ...note('评分标准', apart?.has('scoring') ? '' : scoringText(item.scoring)),
    ...itemNotes(source, item),
    ...note('科室分工', splitText(departments, item)),
    ...note('配合单位', cooperatingNames(departments, item)),
    ...note('不适用时', notApplicableText(item)),
  ];
}

/** The points of a criterion (分值): the general ones as a bare number, others with their classes. */
export function pointsCell({ view }: CellSource, item: Criterion): Paragraphs {
  if (item.deducts !== undefined) return cellParagraphs('note', `只扣分，最多扣${item.deducts}分`);
  return pointsParagraphs(view, printedPoints(view, item.points));
}

/** Points as paragraphs of a cell. */
export function pointsParagraphs({ system }: View, { general, special }: PrintedPoints): Paragraphs {
  return [
    ...cellParagraphs('number', general?.toString() ?? ''),
    ...special.flatMap(({ classes, points }) => cellParagraphs('note', labelled(classNames(system, classes), points))),
  ];
}

/** Points behind the names of classes, kept apart from a name that ends in a figure: 无乡镇的城市区1.5, 类型1：2. */
function labelled(names: string, points: Decimal): string {
  return `${names}${/\d$/.test(names) ? '：' : ''}${points}`;
}

/** Who assesses a level-3 indicator (考核单位), and who cooperates. */
export function departmentCell({ departments }: CellSource, item: Indicator): Paragraphs {
  return [
    ...cellParagraphs('label', departmentName(departments, item.department)),
    ...note('配合', cooperatingNames(departments, item)),
  ];
}

/** Who cooperates on a level-3 indicator. */
export function cooperatingCell({ departments }: CellSource, item: Indicator): Paragraphs {
  return cellParagraphs('label', cooperatingNames(departments, item));
}

function itemNotes({ view, apart }: CellSource, item: Item): Paragraphs {
  return [
    ...cellParagraphs('note', applicabilityNote(view, item)),
    ...note('考核方式', item.method.join('、')),
    ...note('佐证材料', apart?.has('evidence-required') ? '' : item.evidence.join('、')),
    ...note('备注', apart?.has('remark') ? '' : (item.remark ?? '')),
  ];
}

function note(label: string, text: string): Paragraphs {
  return text === '' ? [] : cellParagraphs('note', `${label}：${text}`);
}

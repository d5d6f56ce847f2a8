import { classNames } from '../model/classes/names.ts';
import type { Decimal } from '../model/decimal.ts';
import { cooperatingNames, type Departments, departmentName, leaderNames } from '../model/departments.ts';
import { shareText } from '../model/leading/share.ts';
import { isLeaf } from '../model/levels.ts';
import { type Line, partOfLine } from '../model/lines.ts';
import type { Criterion, Indicator, Item, Limit } from '../model/model.ts';
import { sumFor } from '../model/totals.ts';
import { applicabilityNote, type PrintedPoints, printedPoints, targetsText, type View } from '../model/view.ts';
import { type CellParagraph, cellParagraphs } from './document.ts';
import { notApplicableText, splitText, wordingLines } from './item-text.ts';
import { scoringText } from './scoring-text.ts';

/** What cells are written from. */
export interface CellSource {
  readonly view: View;
  readonly departments: Departments;
  /** What stands in columns of its own, or is said once for all, and so not below the wording. */
  readonly apart?: ReadonlySet<Apart>;
  /** What has no column of its own though it usually has one: points stand behind the wording, who assesses below it. */
  readonly within?: ReadonlySet<'points' | 'department'>;
}

/** What stands below the wording of a criterion unless it is said elsewhere. */
export type Apart = 'scoring' | 'method' | 'evidence-required' | 'cooperating' | 'target' | 'remark';

type Paragraphs = readonly CellParagraph[];

/** The label of an indicator: its title, its points in brackets, for whom it is and who has other points. */
export function labelCell(source: CellSource, item: Indicator): Paragraphs {
  const { view } = source;
  const { general, special } = printedPoints(view, item.points);
  return [
    ...cellParagraphs('label', titleOf(item)),
    ...cellParagraphs('number', item.groups || general === undefined ? '' : `（${worthText(item, general)}）`),
    ...(item.groups ? [] : special).flatMap(({ classes, points }) =>
      cellParagraphs('note', `${labelled(classNames(view.system, classes), points)}分`),
    ),
    ...indicatorNotes(source, item),
  ];
}

/** What an indicator counts in brackets: 5分; with a scale of its own its weight as it is written, if it states one, and the scale: 40分，百分制. */
function worthText({ scale, weight }: Indicator, points: Decimal): string {
  if (scale === undefined) return `${points}分`;
  return `${weight === undefined ? `${points}分` : `权重${weight.text}`}，${scaleText(scale)}`;
}

/** A scale in words: 百分制, 75分制. */
export function scaleText(scale: Decimal): string {
  return `${scale.toString() === '100' ? '百' : scale}分制`;
}

/** The label of an indicator without its points: where only some of its parts are shown. */
export function titleCell(source: CellSource, item: Indicator): Paragraphs {
  return [...cellParagraphs('label', titleOf(item)), ...indicatorNotes(source, item)];
}

/** The title of an indicator, with the mark of a core item (核心指标) before it. */
function titleOf({ core, title }: Indicator): string {
  return core ? `${CORE}${title}` : title;
}

const CORE = '★';

/** Who cooperates on an indicator right above criteria stands with those who assess it, where these have a column. */
function indicatorNotes(source: CellSource, item: Indicator): Paragraphs {
  const isElsewhere = (isLeaf(item) && !source.within?.has('department')) || source.apart?.has('cooperating');
  const cooperating = isElsewhere ? '' : cooperatingNames(source.departments, item);
  return [...cellParagraphs('note', limitsText(item)), ...itemNotes(source, item), ...note('配合单位', cooperating)];
}

/** What all below an indicator add or take off beside the sum, at most: 加分最多5分，扣分最多3分. */
export function limitsText({ adds, deducts }: Indicator): string {
  return [limitText('加分', adds), limitText('扣分', deducts)].filter((each) => each !== '').join('，');
}

function limitText(what: string, limit: Limit | undefined): string {
  if (limit === undefined) return '';
  return limit === 'unlimited' ? what : `${what}最多${limit}分`;
}

/** A criterion: its number among several, its wording, and below it how it is scored and proved. */
export function criterionCell(source: CellSource, item: Criterion, number: number | undefined): Paragraphs {
  const { view, departments, apart } = source;
  return [
    ...wordingParagraphs(source, item, number),
    ...note('目标', apart?.has('target') ? '' : targetsText(view, item)),
    ...note('评分标准', apart?.has('scoring') ? '' : scoringText(item)),
    ...itemNotes(source, item),
    ...note('科室分工', splitText(departments, item)),
    ...note('配合单位', apart?.has('cooperating') ? '' : cooperatingNames(departments, item)),
    ...note('不适用时', notApplicableText(item)),
  ];
}

/** The wording of a criterion behind its number among several, in as many paragraphs as it has lines; its points behind the last of them, where they have no column. */
export function wordingParagraphs(source: CellSource, item: Criterion, number: number | undefined): Paragraphs {
  const [wording = '', ...others] = wordingLines(source.view, item);
  const first = item.core ? `${CORE}${wording}` : wording;
  const lines = [number === undefined ? first : `${number}. ${first}`, ...others];
  const points = source.within?.has('points') ? pointsInWording(source.view, item) : '';
  return lines.flatMap((line, index) => cellParagraphs('text', index === lines.length - 1 ? line + points : line));
}

/** The points of a criterion behind its wording: （0.5分）, with those of classes that have others （1分，城市区1.5分）. */
export function pointsInWording(view: View, item: Criterion): string {
  const { system } = view;
  const beside = besideParts(item);
  if (beside.length > 0) return `（${beside.join('，')}）`;
  const { general, special } = printedPoints(view, item.points);
  const parts = [
    ...(general === undefined ? [] : [`${general}分`]),
    ...special.map(({ classes, points }) => `${labelled(classNames(system, classes), points)}分`),
  ];
  return parts.length === 0 ? '' : `（${parts.join('，')}）`;
}

/** The points of a criterion (分值): the general ones as a bare number, others with their classes. */
export function pointsCell({ view }: CellSource, item: Criterion): Paragraphs {
  const beside = besideParts(item);
  if (beside.length > 0) return beside.flatMap((each) => cellParagraphs('note', each));
  return pointsParagraphs(view, printedPoints(view, item.points));
}

/** What stands in place of points of a criterion that is in no sum: that it only deducts, is added beside the sum, or is a veto; and how much that is at most. Empty for all others. */
export function besideParts({ adds, deducts, veto }: Criterion): readonly string[] {
  if (veto) return ['一票否决'];
  const limit = adds ?? deducts;
  if (limit === undefined) return [];
  return [adds === undefined ? ONLY_DEDUCTS : '加分', ...(limit === 'unlimited' ? [] : [`最多${limit}分`])];
}

/** What stands in place of points of a criterion that only deducts. */
export const ONLY_DEDUCTS = '只扣分';

/** Points as paragraphs of a cell. */
export function pointsParagraphs({ system }: View, { general, special }: PrintedPoints<Decimal | string>): Paragraphs {
  return [
    ...cellParagraphs('number', general?.toString() ?? ''),
    ...special.flatMap(({ classes, points }) => cellParagraphs('note', labelled(classNames(system, classes), points))),
  ];
}

/** Points behind the names of classes, kept apart from a name that ends in a figure: 无乡镇的城市区1.5, 类型1：2. */
function labelled(names: string, points: Decimal | string): string {
  return `${names}${/\d$/.test(names) ? '：' : ''}${points}`;
}

/** Who assesses the criteria of a line (考核单位), all who lead it, with the points of each where each scores a part, and who cooperates. */
export function departmentCell({ departments, view, apart }: CellSource, at: Line): Paragraphs {
  const line = at.whole ?? at;
  const { departments: leading, leaf } = line;
  return [
    ...leading.flatMap((id) => [
      ...cellParagraphs('label', departmentName(departments, id)),
      ...cellParagraphs('note', partText(view, line, id)),
    ]),
    ...note('配合', apart?.has('cooperating') ? '' : cooperatingNames(departments, leaf)),
  ];
}

/** Who assesses the criteria of a line in one line of text, as `departmentCell`: 市委组织部60%（6分）、市委宣传部40%（4分）. */
export function departmentText({ departments, view }: CellSource, at: Line): string {
  const line = at.whole ?? at;
  return line.departments.map((id) => departmentName(departments, id) + partText(view, line, id)).join('、');
}

/** What a department scores of a line where several score a part each: 60%（6分）; the points of classes that have others behind their names. */
function partText(view: View, line: Line, department: string): string {
  const share = line.shares?.[line.departments.indexOf(department)];
  if (share === undefined) return '';
  const part = partOfLine(line, department);
  const { general, special } = printedPoints(
    view,
    view.system.classes.map((_, index) => sumFor(part.criteria, index)),
  );
  const points = [
    ...(general === undefined ? [] : [`${general}分`]),
    ...special.map((each) => `${labelled(classNames(view.system, each.classes), each.points)}分`),
  ];
  return points.length === 0 ? shareText(share) : `${shareText(share)}（${points.join('，')}）`;
}

/** Who else has to do with a line besides one department: those that lead it too, and those that cooperate. */
export function cooperatingCell({ departments }: CellSource, line: Line, department: string): Paragraphs {
  const others = leaderNames(departments, line, (id) => id !== department);
  return [...note('共同考核', others), ...cellParagraphs('label', cooperatingNames(departments, line.leaf))];
}

function itemNotes({ view, apart }: CellSource, item: Item): Paragraphs {
  return [
    ...cellParagraphs('note', applicabilityNote(view, item)),
    ...note('考核方式', apart?.has('method') ? '' : item.method.join('、')),
    ...note('佐证材料', apart?.has('evidence-required') ? '' : item.evidence.join('、')),
    ...note('备注', apart?.has('remark') ? '' : (item.remark ?? '')),
  ];
}

function note(label: string, text: string): Paragraphs {
  return text === '' ? [] : cellParagraphs('note', `${label}：${text}`);
}

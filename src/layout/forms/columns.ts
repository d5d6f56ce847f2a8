import { Decimal } from '../../model/decimal.ts';
import { leaderNames } from '../../model/departments.ts';
import { FORM_COLUMNS, type FormColumn, LEVEL_COLUMNS } from '../../model/forms.ts';
import { ONE } from '../../model/grading/ratio.ts';
import { levelName } from '../../model/levels.ts';
import type { Indicator, Item } from '../../model/model.ts';
import { fullMarksFor } from '../../model/totals.ts';
import type { Input } from '../blanks.ts';
import { type CellParagraph, cellParagraphs } from '../document.ts';
import { type CellSource, criterionCell, departmentCell, pointsCell } from '../item-cells.ts';
import type { ItemColumn, Place } from '../item-table.ts';
import { scoringText } from '../scoring-text.ts';
import { scoreInput, textInput } from './inputs.ts';

/** A column of a form for scoring: one that an office may leave out, or one that every such form has. */
export type ScoreColumn = FormColumn | 'criterion' | 'points' | 'self-score';

/** A column of a form, by the key that it has in workbooks. */
export interface FormItemColumn extends ItemColumn {
  readonly key: ScoreColumn;
}

/** What the columns of a form are made from. */
export interface ColumnSource extends CellSource {
  /** The finest step of scores. */
  readonly step: Decimal;
  /** The unit class, counted from 0. */
  readonly classIndex: number;
  /** Columns with scores that need a reason below the points, each with the column that holds it. */
  readonly reasons: ReadonlyMap<ScoreColumn, ScoreColumn>;
  /** Writes the labels of indicators. */
  readonly label: (source: CellSource, item: Indicator) => readonly CellParagraph[];
}

/** Millimetres of the type area of a landscape page (GB/T 9704-2012, 5.2.1). */
const TYPE_AREA = 225;

/** The columns behind the criterion and its points. */
const BEHIND = FORM_COLUMNS.slice(FORM_COLUMNS.lastIndexOf(LEVEL_COLUMNS.at(-1) ?? 'number') + 1);

/** The order of all columns. */
const ORDER: readonly ScoreColumn[] = [
  'number',
  ...LEVEL_COLUMNS,
  ...(['criterion', 'points'] as const),
  ...BEHIND.slice(0, 3),
  'self-score',
  ...BEHIND.slice(3),
];

/** Columns whose width gives way, since they hold sentences. */
const WIDE: ReadonlySet<ScoreColumn> = new Set([
  ...LEVEL_COLUMNS.slice(1),
  'criterion',
  'scoring',
  'evidence-required',
  'self-note',
  'reason',
  'remark',
]);

/** The columns of a form in their order, together as wide as the page. */
export function formColumns(source: ColumnSource, chosen: ReadonlySet<ScoreColumn>): readonly FormItemColumn[] {
  const deepest = source.view.system.levels.length;
  const keys = ORDER.filter((each) => chosen.has(each) && (levelOf(each) ?? 0) <= deepest);
  const apart = new Set((['scoring', 'evidence-required', 'remark'] as const).filter((each) => chosen.has(each)));
  const cells = { ...source, apart };
  const columns = keys.map((key) => columnOf(key, cells, keys));
  return fitted(columns);
}

function columnOf(key: ScoreColumn, source: ColumnSource, keys: readonly ScoreColumn[]): FormItemColumn {
  const input = inputOf(key, source, keys);
  const { title, width, align, of, write } = shapeOf(key, source);
  return { key, title, width, align, of, write, ...(input === undefined ? {} : { input }) };
}

type Shape = Pick<FormItemColumn, 'title' | 'width' | 'align' | 'of' | 'write'>;

const NOTHING = (): readonly CellParagraph[] => [];

/** What stands in place of a score where there is none to give. */
function noScore({ criterion }: Place): readonly CellParagraph[] {
  return criterion.veto ? cellParagraphs('number', '—') : [];
}

function shapeOf(key: ScoreColumn, source: ColumnSource): Shape {
  const text = (title: string, width: number, write: Shape['write'] = NOTHING): Shape => {
    return { title, width, align: 'left', of: 'criterion', write };
  };
  const narrow = (title: string, width: number, write: Shape['write'] = NOTHING): Shape => {
    return { title, width, align: 'center', of: 'criterion', write };
  };
  switch (key) {
    case 'number':
      return { ...narrow('序号', 11, ({ number }) => cellParagraphs('number', String(number))), of: 'leaf' };
    case 'level-1':
    case 'level-2':
    case 'level-3':
    case 'level-4':
    case 'level-5': {
      const of = levelOf(key) ?? 1;
      const write: Shape['write'] = ({ path, leaf }) => source.label(source, path[of - 1] ?? leaf);
      const shape = of === 1 ? narrow : text;
      return {
        ...shape(levelName(source.view.system, of), levelWidth(source.view.system.levels.length, of), write),
        of,
      };
    }
    case 'criterion':
      return text(source.view.system.scored, 74, (at) => [
        ...criterionCell(source, at.criterion, at.position),
        ...wholePoints(source, at),
      ]);
    case 'points':
      return narrow('分值', 13, ({ criterion }) => pointsCell(source, criterion));
    case 'scoring':
      return text('评分标准', 36, ({ criterion }) => cellParagraphs('text', scoringText(criterion)));
    case 'department':
      return { ...narrow('考核单位', 18, (at) => departmentCell(source, at)), of: 'line' };
    case 'evidence-required':
      return text('佐证要求', 26, (place) => collected(place, ({ evidence }) => evidence));
    case 'self-score':
      return narrow('自评分', 15.5, noScore);
    case 'self-note':
      return text('自评说明', 30);
    case 'evidence':
      return narrow('佐证材料编号', 19);
    case 'score':
      return narrow('核实分', 15.5, noScore);
    case 'reason':
      return text('扣分原因', 34);
    case 'remark':
      return text('备注', 22, (place) => collected(place, ({ remark }) => (remark === undefined ? [] : [remark])));
  }
}

/** What is said of a criterion and of the indicators above it, from the highest on: it holds for the criterion too. */
function collected({ path, criterion }: Place, textsOf: (item: Item) => readonly string[]): readonly CellParagraph[] {
  return cellParagraphs('text', [...path, criterion].flatMap(textsOf).join('、'));
}

/** Of a part that one department scores, who scores the others, how many points the whole item has, and that its scoring is written for all of them. The points themselves are but a number, which formulas read. */
function wholePoints({ classIndex, departments }: ColumnSource, { whole, criterion }: Place): readonly CellParagraph[] {
  if (whole === undefined) return [];
  const points = whole.criteria.find(({ id }) => id === criterion.id)?.points[classIndex];
  const all = points === undefined ? '' : `，共${points}分`;
  const how = scoringText(criterion) === '' ? '' : '，评分标准中的分数按比例折算';
  return cellParagraphs('note', `分别评分：${leaderNames(departments, whole)}${all}${how}`);
}

/** The level whose labels a column has, counted from 1; undefined for all others. */
function levelOf(key: ScoreColumn): number | undefined {
  return key.startsWith('level-') ? Number(key.slice('level-'.length)) : undefined;
}

/** How wide the labels of a level are in a system of so many levels, in millimetres. */
function levelWidth(levels: number, level: number): number {
  return LEVEL_WIDTHS[levels - 1]?.[level - 1] ?? 0;
}

const LEVEL_WIDTHS = [[34], [22, 30], [19, 27, 28], [19, 23, 23, 24], [19, 15, 17, 19, 22]];

function inputOf(
  key: ScoreColumn,
  source: ColumnSource,
  keys: readonly ScoreColumn[],
): ((place: Place) => Input | undefined) | undefined {
  switch (key) {
    case 'self-score':
    case 'score': {
      const reason = keys.indexOf(source.reasons.get(key) ?? key);
      const { step, classIndex, view } = source;
      const fullMarks = fullMarksFor(view.system, classIndex) ?? Decimal.zero;
      const scoring = {
        step,
        classIndex,
        fullMarks,
        reason: source.reasons.has(key) && reason >= 0 ? reason : undefined,
      };
      // A veto is no score: the office enters it in the summary sheet.
      return ({ criterion, share = ONE }) =>
        criterion.veto ? undefined : scoreInput(criterion, { ...scoring, share });
    }
    case 'self-note':
      return () => textInput('说明自评的依据；没有得满分的，写明原因');
    case 'evidence':
      return () => textInput('填写佐证材料清单里的编号，几份材料之间用顿号分开');
    case 'reason':
      return () => textInput('核实分低于分值的，写明扣分的原因');
    default:
      return undefined;
  }
}

/** Narrows or widens the wide columns so that all together are as wide as the page; what rounding leaves goes to the widest. */
function fitted(columns: readonly FormItemColumn[]): readonly FormItemColumn[] {
  const total = (of: readonly FormItemColumn[]): number => of.reduce((sum, { width }) => sum + width, 0);
  const wide = columns.filter(({ key }) => WIDE.has(key));
  const factor = (TYPE_AREA - total(columns) + total(wide)) / total(wide);
  const scaled = columns.map((column) =>
    WIDE.has(column.key) ? { ...column, width: Math.floor(column.width * factor) } : column,
  );
  const rest = TYPE_AREA - total(scaled);
  return scaled.map((column) => (column.key === 'criterion' ? { ...column, width: column.width + rest } : column));
}

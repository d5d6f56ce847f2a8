import { Decimal } from '../../model/decimal.ts';
import { leaderNames } from '../../model/departments.ts';
import { FORM_COLUMNS, type FormColumn, LEVEL_COLUMNS } from '../../model/forms.ts';
import { ONE } from '../../model/grading/ratio.ts';
import { levelOf } from '../../model/printing/columns.ts';
import { millimetres } from '../../model/printing/length.ts';
import type { AssessedUnit } from '../../model/registers.ts';
import type { SelfKey } from '../../model/self-report.ts';
import { fullMarksFor, isCounted } from '../../model/totals.ts';
import { printedPoints, type View } from '../../model/view.ts';
import type { Input } from '../blanks.ts';
import { type FormWidthKey, fittedWidths, givesWay, usualWidth } from '../columns/form-widths.ts';
import { type Shape, type ShapeKey, type ShapeSource, shapeOf } from '../columns/shapes.ts';
import { type CellParagraph, cellParagraphs } from '../document.ts';
import { halfWidths } from '../half-widths.ts';
import { roomFor } from '../item-columns.ts';
import type { ItemColumn, Place } from '../item-table.ts';
import { scoringText } from '../scoring-text.ts';
import { NO_SCORE, scoreInput, textInput } from './inputs.ts';
import {
  REPEATED,
  REPORTED_COLUMNS,
  type ReportedColumn,
  type ReportedSource,
  reportedParagraphs,
  SELF_TITLES,
} from './reported.ts';

/** A column of a form for scoring: one that an office may leave out, one that every such form has, or one with what a unit has said of itself. */
export type ScoreColumn = FormColumn | 'criterion' | 'points' | 'self-score' | 'unit' | ReportedColumn;

/** A column of a form, by the key that it has in workbooks. */
export interface FormItemColumn extends ItemColumn {
  readonly key: ScoreColumn;
}

/** What the columns of a form are made from. */
export interface ColumnSource extends ShapeSource {
  /** The size of type in points. */
  readonly size: number;
  /** The finest step of scores. */
  readonly step: Decimal;
  /** The unit class, counted from 0; -1 where only what is printed of criteria is made, for all classes of the view. */
  readonly classIndex: number;
  /** Columns with scores that need a reason below the points, each with the column that holds it. */
  readonly reasons: ReadonlyMap<ScoreColumn, ScoreColumn>;
  /** The units of which a criterion has a row each; undefined where it has but one row. */
  readonly units?: readonly Pick<AssessedUnit, 'name'>[];
  /** What units have said of themselves, where it stands beside the score. */
  readonly reported?: ReportedSource | undefined;
}

/** The columns behind the criterion and its points. */
const BEHIND = FORM_COLUMNS.slice(FORM_COLUMNS.lastIndexOf(LEVEL_COLUMNS.at(-1) ?? 'number') + 1);

/** The order of all columns. */
const ORDER: readonly ScoreColumn[] = [
  'number',
  ...LEVEL_COLUMNS,
  ...(['criterion', 'points'] as const),
  ...REPORTED_COLUMNS,
  ...BEHIND.slice(0, 3),
  'self-score',
  ...BEHIND.slice(3),
];

type Filled = Pick<Shape, 'title' | 'align'>;

/** The columns that somebody fills in. */
const FILLED_IN: Readonly<Record<SelfKey, Filled> & Partial<Record<ScoreColumn, Filled>>> = {
  'self-score': { title: SELF_TITLES['self-score'], align: 'center' },
  'self-note': { title: SELF_TITLES['self-note'], align: 'left' },
  evidence: { title: SELF_TITLES.evidence, align: 'center' },
  score: { title: '核实分', align: 'center' },
  reason: { title: '扣分原因', align: 'left' },
};

/** The columns in which a criterion has a row for each unit: they are that unit's. */
export const OF_UNIT = [
  'unit',
  'points',
  ...REPORTED_COLUMNS,
  'score',
  'reason',
] as const satisfies readonly ScoreColumn[];

/** The order where it has: what is printed of the criterion once, then these. */
const ORDER_BY_UNIT: readonly ScoreColumn[] = [
  ...ORDER.filter((each) => !OF_UNIT.some((own) => own === each) && FILLED_IN[each] === undefined),
  ...OF_UNIT,
];

/** The columns of a form in their order, together as wide as the page. */
export function formColumns(source: ColumnSource, chosen: ReadonlySet<ScoreColumn>): readonly FormItemColumn[] {
  const deepest = source.view.system.levels.length;
  const order = source.units === undefined ? ORDER : ORDER_BY_UNIT;
  const all = new Set<ScoreColumn>([...chosen, ...(source.reported?.columns ?? []), 'unit']);
  const keys = order.filter((each) => all.has(each) && (levelOf(each) ?? 0) <= deepest);
  const apart = new Set((['scoring', 'evidence-required', 'remark'] as const).filter((each) => chosen.has(each)));
  const cells = { ...source, apart };
  const columns = keys.map((key) => columnOf(key, cells, keys));
  const widths = fittedWidths(
    columns.map(({ key, width }) => ({ width, like: likeOf(key) })),
    source.size,
  );
  return columns.map((column, index) => ({ ...column, width: widths[index] ?? 0 }));
}

function columnOf(key: ScoreColumn, source: ColumnSource, keys: readonly ScoreColumn[]): FormItemColumn {
  const input = inputOf(key, source, keys);
  const { title, width, align, of, write } = isReported(key) ? reportedShape(key, source) : formShape(key, source);
  return { key, title, width, align, of, write, ...(input === undefined ? {} : { input }) };
}

/** Which column of usual width a column is as wide as; undefined for that of units. */
function likeOf(key: ScoreColumn): FormWidthKey | undefined {
  if (key === 'unit') return undefined;
  if (key === 'reported-note') return key;
  return isReported(key) ? REPEATED[key] : key;
}

function isReported(key: ScoreColumn): key is ReportedColumn {
  return REPORTED_COLUMNS.some((each) => each === key);
}

/** A column of what a unit has said of itself, called as on its own form: a form for scoring has no other of that name. */
function reportedShape(key: ReportedColumn, { reported, size }: ColumnSource): Shape & Pick<FormItemColumn, 'width'> {
  const own = REPEATED[key];
  const { title, align } = FILLED_IN[own];
  const like = likeOf(key) ?? own;
  const width = usualWidth(like, 1);
  return {
    title,
    align,
    width: givesWay(like) ? width : roomFor(width, size),
    of: 'criterion',
    write: (at) => (reported === undefined ? [] : reportedParagraphs(key, reported, at)),
  };
}

/** What stands in place of a score where there is none to give. */
function noScore({ criterion }: Place): readonly CellParagraph[] {
  return criterion.veto ? cellParagraphs('number', NO_SCORE) : [];
}

/** Millimetres of the points where some say 只扣分, 最多3分 or 一票否决 in their place: each in one line. */
const BESIDE_WIDTH = 18;

function hasBeside({ system: { items } }: View): boolean {
  return items.some((item) => item.kind === 'criterion' && !isCounted(item));
}

function formShape(
  key: Exclude<ScoreColumn, ReportedColumn>,
  source: ColumnSource,
): Shape & Pick<FormItemColumn, 'width'> {
  if (key === 'unit') return unitShape(source);
  const beside = key === 'points' && hasBeside(source.view) ? BESIDE_WIDTH : undefined;
  const usual = beside ?? usualWidth(key, source.view.system.levels.length);
  // Those that give way are fitted to what others leave.
  const width = givesWay(key) ? usual : roomFor(usual, source.size);
  const filled = FILLED_IN[key];
  if (filled !== undefined) {
    const write = key === 'self-score' || key === 'score' ? noScore : () => [];
    return { ...filled, width, of: 'criterion', write };
  }
  const shape = shapeOf(key as ShapeKey, source);
  if (key !== 'criterion') return { ...shape, width };
  return { ...shape, width, write: (at) => [...shape.write(at), ...wholePoints(source, at)] };
}

/** The names of units, each in a line where there is room for it. */
function unitShape({ units = [], size, reported }: ColumnSource): Shape & Pick<FormItemColumn, 'width'> {
  const longest = Math.max(...units.map(({ name }) => halfWidths(name)), 0);
  const room = millimetres((longest * size) / 2) + UNIT_WIDTH.beside;
  const most = reported === undefined ? UNIT_WIDTH.most : UNIT_WIDTH.mostAmongMany;
  const width = Math.ceil(Math.min(Math.max(room, UNIT_WIDTH.least), most));
  const write: Shape['write'] = ({ unit }) => cellParagraphs('label', unit?.name ?? '');
  return { title: '被考核单位', align: 'left', of: 'row', write, width };
}

/** Millimetres: of the column of units at least and at most, also where more columns than usual stand beside it, and beside a name in it. */
const UNIT_WIDTH = { least: 25, most: 42, mostAmongMany: 32, beside: 4 } as const;

/** Of a part that one department scores, who scores the others, how many points the whole item has, and that its scoring is written for all of them. The points themselves are but a number, which formulas read. */
function wholePoints({ departments, view }: ColumnSource, { whole, criterion }: Place): readonly CellParagraph[] {
  if (whole === undefined) return [];
  const { points = [] } = whole.criteria.find(({ id }) => id === criterion.id) ?? {};
  const { general, special } = printedPoints(view, points);
  const all = general === undefined || special.length > 0 ? '' : `，共${general}分`;
  const how = scoringText(criterion) === '' ? '' : '，评分标准中的分数按比例折算';
  return cellParagraphs('note', `分别评分：${leaderNames(departments, whole)}${all}${how}`);
}

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

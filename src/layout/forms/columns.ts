import type { Decimal } from '../../model/decimal.ts';
import { FORM_COLUMNS, type FormColumn } from '../../model/forms.ts';
import type { Indicator, Item } from '../../model/model.ts';
import type { Input } from '../blanks.ts';
import { type CellParagraph, cellParagraphs } from '../document.ts';
import { type CellSource, criterionCell, departmentCell, pointsCell } from '../item-cells.ts';
import type { ItemColumn, Place } from '../item-table.ts';
import { scoringText } from '../item-text.ts';
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
  /** Writes the labels of levels 1 and 2. */
  readonly upper: (source: CellSource, item: Indicator) => readonly CellParagraph[];
  /** Writes the label of level 3. */
  readonly level3: (source: CellSource, item: Indicator) => readonly CellParagraph[];
}

/** Millimetres of the type area of a landscape page (GB/T 9704-2012, 5.2.1). */
const TYPE_AREA = 225;

/** The order of all columns. */
const ORDER: readonly ScoreColumn[] = [
  ...FORM_COLUMNS.slice(0, 4),
  ...(['criterion', 'points'] as const),
  ...FORM_COLUMNS.slice(4, 7),
  'self-score',
  ...FORM_COLUMNS.slice(7),
];

/** Columns whose width gives way, since they hold sentences. */
const WIDE: ReadonlySet<ScoreColumn> = new Set([
  'level-2',
  'level-3',
  'criterion',
  'scoring',
  'evidence-required',
  'self-note',
  'reason',
  'remark',
]);

/** The columns of a form in their order, together as wide as the page. */
export function formColumns(source: ColumnSource, chosen: ReadonlySet<ScoreColumn>): readonly FormItemColumn[] {
  const keys = ORDER.filter((each) => chosen.has(each));
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

function shapeOf(key: ScoreColumn, source: ColumnSource): Shape {
  const text = (title: string, width: number, write: Shape['write'] = NOTHING): Shape => {
    return { title, width, align: 'left', of: 'criterion', write };
  };
  const narrow = (title: string, width: number, write: Shape['write'] = NOTHING): Shape => {
    return { title, width, align: 'center', of: 'criterion', write };
  };
  switch (key) {
    case 'number':
      return { ...narrow('序号', 9, ({ number }) => cellParagraphs('number', String(number))), of: 3 };
    case 'level-1':
      return { ...narrow('一级指标', 16, ({ level1 }) => source.upper(source, level1)), of: 1 };
    case 'level-2':
      return { ...text('二级指标', 22, ({ level2 }) => source.upper(source, level2)), of: 2 };
    case 'level-3':
      return { ...text('三级指标', 26, ({ level3 }) => source.level3(source, level3)), of: 3 };
    case 'criterion':
      return text('考核内容', 74, ({ criterion, position }) => criterionCell(source, criterion, position));
    case 'points':
      return narrow('分值', 13, ({ criterion }) => pointsCell(source, criterion));
    case 'scoring':
      return text('评分标准', 36, ({ criterion }) => cellParagraphs('text', scoringText(criterion.scoring)));
    case 'department':
      return { ...narrow('考核单位', 18, ({ level3 }) => departmentCell(source, level3)), of: 3 };
    case 'evidence-required':
      return text('佐证要求', 26, (place) => collected(place, ({ evidence }) => evidence));
    case 'self-score':
      return narrow('自评分', 14);
    case 'self-note':
      return text('自评说明', 30);
    case 'evidence':
      return narrow('佐证材料编号', 16);
    case 'score':
      return narrow('核实分', 14);
    case 'reason':
      return text('扣分原因', 34);
    case 'remark':
      return text('备注', 22, (place) => collected(place, ({ remark }) => (remark === undefined ? [] : [remark])));
  }
}

/** What is said of a criterion and of the indicators above it, from the highest on: it holds for the criterion too. */
function collected(
  { level1, level2, level3, criterion }: Place,
  textsOf: (item: Item) => readonly string[],
): readonly CellParagraph[] {
  return cellParagraphs('text', [level1, level2, level3, criterion].flatMap(textsOf).join('、'));
}

function inputOf(
  key: ScoreColumn,
  source: ColumnSource,
  keys: readonly ScoreColumn[],
): ((place: Place) => Input) | undefined {
  switch (key) {
    case 'self-score':
    case 'score': {
      const reason = keys.indexOf(source.reasons.get(key) ?? key);
      const { step, classIndex } = source;
      return ({ criterion }) =>
        scoreInput(criterion, {
          step,
          classIndex,
          reason: source.reasons.has(key) && reason >= 0 ? reason : undefined,
        });
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

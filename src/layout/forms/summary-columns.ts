import { certain } from '../../model/certain.ts';
import { Decimal } from '../../model/decimal.ts';
import type { Entered } from '../../model/grading/components.ts';
import type { Grading } from '../../model/grading/grading.ts';
import type { EnteredKey } from '../../model/grading/result.ts';
import { scoredLevels } from '../../model/grading/scored.ts';
import type { BonusKind, Range } from '../../model/method.ts';
import type { Edition, Indicator, System } from '../../model/model.ts';
import { FORM_WIDTH } from '../../model/printing/paper.ts';
import { percentage } from '../../model/scoring.ts';
import { fullMarksFor, isBonusLimited } from '../../model/totals.ts';
import type { Input } from '../blanks.ts';
import type { Column } from '../document.ts';
import { leastTitleWidth } from '../setting/title-lines.ts';
import { BARS } from './grading-formulas.ts';
import { numberInput, sumInput } from './inputs.ts';

/** A column of scores, which stand for what the forms of departments add to; for a class for which nothing of it is scored, a dash. */
export interface LevelColumn extends Column {
  readonly key: `score-${string}`;
  readonly level1: Indicator;
  /** What is filled in for the nth unit class. */
  readonly input: (index: number) => Input;
}

/** A column for what the office knows of a unit. */
export interface AdjustmentColumn extends Column {
  readonly key: EnteredKey;
  readonly adjustment: Input;
}

/** A column that names a unit, or is computed. */
interface FixedColumn extends Column {
  readonly key: 'number' | 'unit' | 'performance' | 'exact' | 'total' | 'rank' | 'grade';
}

/** A column of the summary sheet. */
export type SummaryColumn = LevelColumn | AdjustmentColumn | FixedColumn;

/** The columns of a summary sheet, and the size of its type in points. */
export interface SummaryLayout {
  readonly columns: readonly SummaryColumn[];
  readonly tableSize: number;
}

/** The columns of the summary sheet of a system, together as wide as the page, in the largest type in which no title is parted within a word. */
export function summaryColumns(edition: Edition, system: System, grading: Grading): SummaryLayout {
  const scored = new Set(system.classes.flatMap((_, index) => scoredLevels(system, index)));
  const levels = system.indicators
    .filter((level1) => scored.has(level1))
    .map((level1) => levelColumn(level1, edition, system));
  const columns: readonly SummaryColumn[] = [
    fixed('number', '序号', 8),
    { ...fixed('unit', '被考核单位', UNIT), align: 'left' },
    ...levels,
    ...(isBonusLimited(system) ? [open('beyond', '加分超限', 11, beyond(edition, system))] : []),
    fixed('performance', `${indicatorsIn(grading)}得分`, 14),
    ...grading.parts.flatMap(({ entered }) => (entered === undefined ? [] : enteredColumns(entered))),
    ...adjustments(edition, system),
    ...coreColumns(system, grading),
    ...(grading.rankBy === 'exact-score' ? [fixed('exact', '取舍前得分', 15)] : []),
    fixed('total', '最终得分', 15),
    fixed('rank', '名次', 10),
    ...(grading.grades.length > 0 ? [fixed('grade', '等次', 18)] : []),
  ];
  const sizes = [edition.printing.tableSize, ...SMALLER.filter((size) => size < edition.printing.tableSize)];
  for (const size of sizes) {
    const fitting = inType(columns, size);
    if (fitting !== undefined) return { columns: fitting, tableSize: size };
  }
  const smallest = sizes.at(-1) ?? edition.printing.tableSize;
  return { columns: narrowed(columns.map((column) => wideEnough(column, smallest))), tableSize: smallest };
}

/** Millimetres of the column of names. */
const UNIT = 26;
/** What names of units have more where columns of indicators are ample without it. */
const MORE_UNIT = 24;
const AMPLE = 18;
/** Sizes of type for more columns than the usual one has room for, in points. */
const SMALLER = [9, 8, 7.5];

/** The columns in type of a size: those of indicators have one width, what is left of the page goes to them and to the names of units. Undefined where there is no room for the words of all titles. */
function inType(columns: readonly SummaryColumn[], size: number): readonly SummaryColumn[] | undefined {
  const least = columns.map((column) => wideEnough(column, size));
  const levels = least.filter((column) => 'level1' in column);
  const rest = widthOf(least) - widthOf(levels);
  const needed = Math.max(0, ...levels.map(({ width }) => width));
  const share = (room: number): number => Math.floor(room / Math.max(1, levels.length));
  const beside = share(FORM_WIDTH - rest - MORE_UNIT);
  const shared = beside < AMPLE ? share(FORM_WIDTH - rest) : beside;
  if (rest + needed * levels.length > FORM_WIDTH) return undefined;
  const width = Math.max(needed, shared);
  const left = FORM_WIDTH - rest - width * levels.length;
  const wide = least.map((column) => ('level1' in column ? { ...column, width } : column));
  return wide.map((column) => (column.key === 'unit' ? { ...column, width: column.width + left } : column));
}

/** A column that parts no word of its title. */
function wideEnough(column: SummaryColumn, size: number): SummaryColumn {
  return { ...column, width: Math.max(column.width, leastTitleWidth(column.title, size)) };
}

/** More columns than the page has room for: each gives up as much as its part of the whole. */
function narrowed(columns: readonly SummaryColumn[]): readonly SummaryColumn[] {
  const all = widthOf(columns);
  return columns.map((column) => ({ ...column, width: Math.floor((column.width * FORM_WIDTH * 10) / all) / 10 }));
}

function widthOf(columns: readonly Column[]): number {
  return columns.reduce((sum, { width }) => sum + width, 0);
}

/** What the part of the score is called that the indicators add to. */
function indicatorsIn({ parts }: Grading): string {
  return certain(parts.find(({ entered }) => entered === undefined)).name;
}

/** A title of more characters than these is given more room. */
const LONG = 6;

/** A component as it is entered: a percentage is one of 100. */
function enteredColumns({ columns, full }: Entered): readonly AdjustmentColumn[] {
  return columns.map(({ key, title }) =>
    key === 'satisfaction'
      ? open(key, title, 13, percent())
      : open(key, title, title.length > LONG ? 18 : 12, score(title, full)),
  );
}

function score(title: string, full: Decimal): Input {
  const hint = `填${title}的得分，0 到 ${full} 分，最多两位小数`;
  return numberInput({ least: Decimal.zero, most: full, step: Decimal.of(1n, 2), mayBeZero: false, hint });
}

function levelColumn(level1: Indicator, { step = Decimal.one }: Edition, system: System): LevelColumn {
  return {
    ...centred(`score-${level1.id}`, level1.title, 0),
    level1,
    input: (index) => sumInput(level1, system, index, step),
  };
}

/** What is taken back of bonuses that together are above the limit of the system. */
function beyond({ step = Decimal.one }: Edition, system: System): Input {
  const hint = `没有超过的不填；各项加分合起来超过 ${system.adds ?? 0} 分的，超过多少填多少，扣分填正数`;
  const marks = system.classes.flatMap((_, index) => fullMarksFor(system, index) ?? []);
  const most = marks.reduce((a, b) => (a.compare(b) < 0 ? b : a), Decimal.zero);
  return numberInput({ least: Decimal.zero, most, step, mayBeZero: true, mayBeBlank: true, isTakenOff: true, hint });
}

/** For each grade that needs it of core items, how many of them a unit has below that. */
function coreColumns({ items, grades }: System, { grades: given }: Grading): readonly AdjustmentColumn[] {
  const most = Decimal.of(BigInt(items.filter(({ core }) => core).length), 0);
  return given.flatMap(({ id, name, core }) => {
    const share = grades.find((each) => each.id === id)?.core;
    if (core === undefined || share === undefined) return [];
    const hint = `没有的不填；有的填核心指标（★）中得分不到分值 ${percentage(share)} 的有几项，0 到 ${most}`;
    const input = numberInput({
      least: Decimal.zero,
      most,
      step: Decimal.one,
      mayBeZero: true,
      mayBeBlank: true,
      hint,
    });
    return [open(core, `核心指标未达标（${name}）`, 16, input)];
  });
}

function percent(): Input {
  const hint = '填满意度，0 到 100，最多两位小数，不写百分号';
  const most = Decimal.of(100n, 0);
  return numberInput({ least: Decimal.zero, most, step: Decimal.of(1n, 2), mayBeZero: false, hint });
}

/** Bonus, deduction, fraud and what bars a unit (《办法》五、六（三）), as the edition has them. */
function adjustments(edition: Edition, system: System): readonly AdjustmentColumn[] {
  const { bonus, deduction, fraud } = edition.method;
  const isApart = fraud !== undefined && (deduction === undefined || fraud.ledger === 'separate');
  const bars = [
    ...(deduction?.gravest === 'veto' || hasVetoes(system) ? [BARS.veto] : []),
    ...(fraud?.gravest === 'loses-eligibility' ? [BARS.ineligible] : []),
  ];
  return [
    ...(bonus === undefined ? [] : bonusColumns(edition, bonus)),
    ...(deduction === undefined
      ? []
      : [open('deduction', '扣分', 11, adjustment(edition, isApart ? deduction : both(deduction, fraud), '扣'))]),
    ...(isApart ? [open('fraud', '弄虚作假扣分', 13, adjustment(edition, fraud, '扣'))] : []),
    ...(bars.length === 0
      ? []
      : [
          open('bar', '一票否决', 16, {
            kind: 'choice',
            choices: bars,
            mayBeBlank: true,
            hint: `没有的不填；有的选择${bars.map((each) => `“${each}”`).join('或者')}`,
          }),
        ]),
  ];
}

/** Whether a veto is known without the method: it is an item, which has no score and is entered here alone, or bars from a grade. */
function hasVetoes({ items, grades }: System): boolean {
  return items.some((each) => each.kind === 'criterion' && each.veto) || grades.some(({ noVeto }) => noVeto);
}

/** The range of deductions, and of those for fraud where these are entered with them. */
function both(deduction: Range, fraud: Range | undefined): Range {
  return fraud === undefined
    ? deduction
    : { least: deduction.least, most: certain(deduction.most).plus(certain(fraud.most)) };
}

function bonusColumns(edition: Edition, bonus: NonNullable<Edition['method']['bonus']>): readonly AdjustmentColumn[] {
  if (bonus.kinds.length === 0) return [open('bonus', '加分', 11, adjustment(edition, bonus, '加'))];
  return bonus.kinds.map((kind) => open(`bonus.${kind.id}`, `加分（${kind.name}）`, 12, kindInput(edition, kind)));
}

/** The bonuses of a kind together; the least step is that of points. */
function kindInput({ step = Decimal.one }: Edition, { amounts, most, written }: BonusKind): Input {
  const limit = Object.hasOwn(written.value, 'most') ? certain(most) : Decimal.of(100n, 0);
  const each = amounts.map(({ name, points }) => `${name} ${certain(points)} 分`).join('，');
  const hint = `没有的不填；有的填这一种一共加多少分，0 到 ${limit} 分${each === '' ? '' : `。${each}`}`;
  return numberInput({ least: Decimal.zero, most: limit, step, mayBeZero: true, mayBeBlank: true, hint });
}

/** Several entries add up, so that only one of them is held within the range. */
function adjustment(edition: Edition, range: Range, verb: '加' | '扣'): Input {
  const { step = Decimal.one } = edition;
  const isOne = edition.method.adjustment.entries === 'one-per-unit';
  const least = certain(range.least);
  const most = isOne ? certain(range.most) : Decimal.of(100n, 0);
  const isTakenOff = verb === '扣';
  const hint = `没有的不填；有的填${verb}多少分，${least} 到 ${most} 分，${isTakenOff ? '扣分填正数' : '不写正负号'}`;
  return numberInput({ least, most, step, mayBeZero: true, mayBeBlank: true, ...(isTakenOff && { isTakenOff }), hint });
}

function fixed(key: FixedColumn['key'], title: string, width: number): FixedColumn {
  return centred(key, title, width);
}

function open(key: EnteredKey, title: string, width: number, adjustment: Input): AdjustmentColumn {
  return { ...centred(key, title, width), adjustment };
}

function centred<Key extends string>(key: Key, title: string, width: number): Column & { readonly key: Key } {
  return { key, title, width, align: 'center' };
}

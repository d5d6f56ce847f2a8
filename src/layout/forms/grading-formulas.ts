import type { Method } from '../../model/method.ts';
import type { Grading } from '../../model/standing.ts';
import type { CellRange, Formula } from '../blanks.ts';

type Parts = Formula['parts'];

/** Where the cells of a summary sheet stand: columns, counted from 0. */
export interface SummaryColumns {
  readonly levels: readonly number[];
  readonly performance: number;
  readonly satisfaction: number;
  readonly bonus: number;
  readonly deduction: number;
  /** Undefined where fraud is entered with the deductions. */
  readonly fraud: number | undefined;
  /** Undefined where nothing bars a unit. */
  readonly bar: number | undefined;
  /** The score before it is rounded; undefined where only the published one is wanted. */
  readonly exact: number | undefined;
  readonly published: number;
  readonly rank: number;
}

/** What the column of bars may say. */
export const BARS = { veto: '一票否决', ineligible: '取消评先资格' } as const;

/** What the grades are called. */
export type GradeNames = Pick<Method['grades'], 'advanced' | 'qualified' | 'unqualified'>;

/** What stands where something is not known or not decided yet. */
export const UNDECIDED = '未定';

/** What stands behind a grade or a rank that people have to decide. */
export const OPEN = '（并列待定）';

const own = (column: number): CellRange => ({ table: undefined, column, rows: 'own' });
const all = (column: number): CellRange => ({ table: undefined, column, rows: 'all' });

/** What a unit's scores add to, once all are there. */
export function performanceParts({ levels }: SummaryColumns): Parts {
  const [first = 0] = levels;
  const last = levels.at(-1) ?? first;
  const cells: Parts = [own(first), ':', own(last)];
  return ['IF(COUNT(', ...cells, `)<${levels.length},"",SUM(`, ...cells, '))'];
}

/** The score before it is rounded (《办法》四（二）（三）、五（三）); the inner rounding only takes away what binary fractions leave behind. */
export function exactParts(columns: SummaryColumns, grading: Grading): Parts {
  const { performance, satisfaction, bonus, deduction, fraud } = columns;
  const taken: Parts = fraud === undefined ? [] : ['-N(', own(fraud), ')'];
  const adjustment: Parts = ['+N(', own(bonus), ')-N(', own(deduction), ')', ...taken];
  const scaled: Parts = ['*', String(grading.satisfactionFull), '/100*', String(grading.satisfaction)];
  const contented: Parts = ['+', own(satisfaction), ...scaled];
  const weighted: Parts =
    grading.adjusts === 'performance'
      ? ['(', own(performance), ...adjustment, ')*', String(grading.performance), ...contented]
      : [own(performance), '*', String(grading.performance), ...contented, ...adjustment];
  const limited: Parts = grading.upperLimit === undefined ? weighted : [`MIN(${grading.upperLimit},`, ...weighted, ')'];
  return ['IF(', ...isKnown(columns), ',ROUND(', ...limited, ',8),"")'];
}

/** The published score: the exact one, rounded once. */
export function publishedParts(columns: SummaryColumns, grading: Grading): Parts {
  const score: Parts = columns.exact === undefined ? inner(exactParts(columns, grading)) : [own(columns.exact)];
  const known: Parts = columns.exact === undefined ? isKnown(columns) : ['ISNUMBER(', own(columns.exact), ')'];
  return ['IF(', ...known, ',', ...rounded(score, grading), ',"")'];
}

/** Whether a unit has a score: its scores and its satisfaction are there, and what adjusts it says nothing that is no number or no decision. */
function isKnown({ performance, satisfaction, bonus, deduction, fraud, bar }: SummaryColumns): Parts {
  const amounts = [bonus, deduction, ...(fraud === undefined ? [] : [fraud])];
  return [
    ...['AND(ISNUMBER(', own(performance), '),ISNUMBER(', own(satisfaction), ')'],
    ...amounts.flatMap((each): Parts => [',NOT(ISTEXT(', own(each), '))']),
    ...(bar === undefined ? [] : [',', own(bar), `<>"${UNDECIDED}"`]),
    ')',
  ];
}

/** The score within `IF(known,score,"")`. */
function inner(parts: Parts): Parts {
  const start = parts.indexOf(',ROUND(');
  return ['ROUND(', ...parts.slice(start + 1, -1), ',8)'];
}

function rounded(score: Parts, { places, rounding }: Grading): Parts {
  const up: Parts = ['ROUND(', ...score, `,${places})`];
  if (rounding === 'half-up-once') return up;
  const unit = 10 ** places;
  const isHalf: Parts = ['ROUND(ABS(', ...score, `)*${unit}-INT(ABS(`, ...score, `)*${unit}),6)=0.5`];
  return ['IF(', ...isHalf, ',2*ROUND(', ...score, `*${unit}/2,0)/${unit},`, ...up, ')'];
}

/** The rank, once the scores of all are there; before that `unknown`. */
export function rankParts(columns: SummaryColumns, units: number, grading: Grading, unknown: string): Parts {
  const score = scoreColumn(columns, grading);
  const above: Parts = ['SUMPRODUCT(--(', all(score), '>', own(score), '))'];
  const distinct: Parts = [
    'SUMPRODUCT((',
    all(score),
    '>',
    own(score),
    ')/COUNTIF(',
    all(score),
    ',',
    all(score),
    '))',
  ];
  const rank: Parts = [...(grading.ties === 'same-rank-no-skip' ? ['ROUND(', ...distinct, ',0)'] : above), '+1'];
  const said: Parts =
    grading.ties === 'decide'
      ? ['IF(SUMPRODUCT(--(', all(score), '=', own(score), '))>1,', ...rank, `&"${OPEN}",`, ...rank, ')']
      : rank;
  return [...onceAllAreKnown(score, units, unknown), ...said, ')'];
}

/** The grade, once the scores of all are there; before that `unknown`. */
export function gradeParts(
  columns: SummaryColumns,
  units: number,
  grading: Grading,
  names: GradeNames,
  unknown: string,
): Parts {
  const score = scoreColumn(columns, grading);
  const { bar, published } = columns;
  const isLow: Parts = [own(published), grading.atMost === 'inclusive' ? '<=' : '<', String(grading.unqualifiedAtMost)];
  const isFree: Parts = bar === undefined ? ['TRUE'] : ['LEN(', own(bar), ')=0'];
  const hasFloor: Parts = grading.advancedFloor === 'none' ? ['TRUE'] : ['NOT(', ...isLow, ')'];
  const eligible: Parts = bar === undefined || grading.movingUp === 'never' ? [] : ['*(LEN(', all(bar), ')=0)'];
  const counted = (sign: string, among: Parts): Parts => [
    ...['SUMPRODUCT((', all(score), sign, own(score), ')', ...among],
    ...(among.length === 0 ? ['*1)'] : [')']),
  ];
  const last = within(counted('<', []), counted('=', []), grading.unqualifiedLast, grading);
  const first = within(counted('>', eligible), counted('=', eligible), grading.advanced, grading);
  const low = choice(isLow, last, names.unqualified);
  const high = choice([...['AND('], ...isFree, ',', ...hasFloor, ')'], first, names.advanced);
  const [one, other] = grading.smallGroup === 'unqualified-first' ? [low, high] : [high, low];
  const graded: Parts = [...one, ...other, `"${names.qualified}"`, '))', '))'];
  const vetoed: Parts =
    bar === undefined || grading.vetoBars === 'advanced'
      ? graded
      : ['IF(', own(bar), `="${BARS.veto}","${names.unqualified}",`, ...graded, ')'];
  return [...onceAllAreKnown(score, units, unknown), ...vetoed, ')'];
}

function scoreColumn({ exact, published }: SummaryColumns, { rankBy }: Grading): number {
  return rankBy === 'exact-score' ? (exact ?? published) : published;
}

function onceAllAreKnown(score: number, units: number, unknown: string): Parts {
  return ['IF(OR(NOT(ISNUMBER(', own(score), ')),COUNT(', all(score), `)<${units}),"${unknown}",`];
}

interface Within {
  readonly isIn: Parts;
  readonly isOpen: Parts;
}

/** Whether those who have so many before them, and are so many alike, are among the first `count`. */
function within(before: Parts, alike: Parts, count: number, { tieAtThreshold }: Grading): Within {
  const all: Parts = [...before, '+', ...alike, `<=${count}`];
  const some: Parts = [...before, `<${count}`];
  switch (tieAtThreshold) {
    case 'all-in':
      return { isIn: some, isOpen: ['FALSE'] };
    case 'all-out':
      return { isIn: all, isOpen: ['FALSE'] };
    case 'decide':
      return { isIn: all, isOpen: some };
  }
}

/** `IF(condition and in,name,IF(condition and open,name（并列待定）,`: what follows is the other case, and two brackets. */
function choice(condition: Parts, { isIn, isOpen }: Within, name: string): Parts {
  return [
    ...['IF(AND(', ...condition, ',', ...isIn, `),"${name}",`],
    ...['IF(AND(', ...condition, ',', ...isOpen, `),"${name}${OPEN}",`],
  ];
}

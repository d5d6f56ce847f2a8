import { certain } from '../../model/certain.ts';
import type { Entered } from '../../model/grading/components.ts';
import type { Grading } from '../../model/grading/grading.ts';
import type { EnteredKey } from '../../model/grading/result.ts';
import { isRankedByClass, KEPT_PLACES } from '../../model/grading/standing.ts';
import { all, own, type Parts } from './formula-parts.ts';

/** Where the cells of a summary sheet stand: columns, counted from 0. */
export interface SummaryColumns {
  /** Of the level-1 indicators in their order; undefined for one that has no column, as nothing of it is scored. */
  readonly levels: readonly (number | undefined)[];
  /** Whether scores may be converted from other scales: then they are no decimals. */
  readonly isScaled: boolean;
  readonly performance: number;
  /** What the office enters; what the method has not is not there. */
  readonly entered: ReadonlyMap<EnteredKey, number>;
  /** The score before it is rounded; undefined where only the published one is wanted. */
  readonly exact: number | undefined;
  readonly published: number;
  readonly rank: number;
}

/** What the column of bars may say. */
export const BARS = { veto: '一票否决', ineligible: '取消评先资格' } as const;

/** What stands where something is not known or not decided yet. */
export const UNDECIDED = '未定';

/** What stands behind a grade or a rank that people have to decide. */
export const OPEN = '（并列待定）';

/** What a unit's scores add to, once all that its class has are there. */
export function performanceParts({ levels, entered, isScaled }: SummaryColumns, wanted: number): Parts {
  const beyond = entered.get('beyond');
  const columns = levels.filter((each) => each !== undefined);
  const [first = 0] = columns;
  const last = columns.at(-1) ?? first;
  const cells: Parts = [own(first), ':', own(last)];
  const taken: Parts = beyond === undefined ? [] : ['-N(', own(beyond), ')'];
  const [before, after] = isScaled ? ['ROUND(', `,${KEPT_PLACES})`] : ['', ''];
  return ['IF(COUNT(', ...cells, `)<${wanted},"",${before}SUM(`, ...cells, ')', ...taken, `${after})`];
}

/** The score of a unit of a class before it is rounded (《办法》四（二）（三）、五（三）); the inner rounding only takes away what binary fractions leave behind. */
export function exactParts(columns: SummaryColumns, grading: Grading, classIndex: number): Parts {
  const { performance } = columns;
  const { parts, upperLimit } = grading;
  const isWithin = grading.adjusts === 'performance';
  const adjustment = adjustmentParts(columns, grading);
  const weights = parts.filter(({ entered }) => entered === undefined).map(({ weight }) => weight);
  const scored: Parts = isWithin ? ['(', own(performance), ...adjustment, ')'] : [own(performance)];
  const weighted: Parts = [
    ...weights.flatMap((weight): Parts => [...scored, '*', String(weight)]),
    ...parts.flatMap(({ entered, weight }): Parts => {
      if (entered === undefined) return [];
      return [
        '+',
        ...averageParts(entered, columns),
        `*${certain(entered.counts[classIndex])}/${entered.full}*${weight}`,
      ];
    }),
    ...(isWithin ? [] : adjustment),
  ];
  const limited: Parts =
    upperLimit === undefined ? weighted : [`MIN(${certain(upperLimit[classIndex])},`, ...weighted, ')'];
  return ['IF(', ...isKnown(columns, grading), ',ROUND(', ...limited, `,${KEPT_PLACES}),"")`];
}

/** What is added and taken off. */
function adjustmentParts({ entered }: SummaryColumns, { bonus }: Grading): Parts {
  const number = (key: EnteredKey, sign: string): Parts => {
    const column = entered.get(key);
    return column === undefined ? [] : [`${sign}N(`, own(column), ')'];
  };
  const added = bonus.keys.flatMap((key) => number(key, '+'));
  const limited: Parts = bonus.most === undefined ? added : [`+MIN(${bonus.most},0`, ...added, ')'];
  return [...limited, ...number('deduction', '-'), ...number('fraud', '-')];
}

/** What was entered of a component, averaged without the highest and lowest. */
function averageParts(entered: Entered, { entered: at }: SummaryColumns): Parts {
  const { columns, dropHighest, dropLowest } = entered;
  const cells = rangeOf(entered, at);
  if (columns.length === 1) return cells;
  const dropped = [
    ...Array.from({ length: dropHighest }, (_, index): Parts => ['-LARGE(', ...cells, `,${index + 1})`]),
    ...Array.from({ length: dropLowest }, (_, index): Parts => ['-SMALL(', ...cells, `,${index + 1})`]),
  ];
  return ['(SUM(', ...cells, ')', ...dropped.flat(), `)/${columns.length - dropHighest - dropLowest}`];
}

/** The cells of a component, which stand beside each other. */
function rangeOf({ columns }: Entered, at: SummaryColumns['entered']): Parts {
  const cells = columns.flatMap(({ key }) => at.get(key) ?? []);
  const [first = 0] = cells;
  const last = cells.at(-1) ?? first;
  return first === last ? [own(first)] : [own(first), ':', own(last)];
}

/** The published score: the exact one, rounded once. */
export function publishedParts(columns: SummaryColumns, grading: Grading, classIndex: number): Parts {
  const score: Parts =
    columns.exact === undefined ? inner(exactParts(columns, grading, classIndex)) : [own(columns.exact)];
  const known: Parts = columns.exact === undefined ? isKnown(columns, grading) : ['ISNUMBER(', own(columns.exact), ')'];
  return ['IF(', ...known, ',', ...rounded(score, grading), ',"")'];
}

/** Whether a unit has a score: its scores and all components are there, and what adjusts it says nothing that is no number or no decision. */
function isKnown({ performance, entered: at }: SummaryColumns, { parts, bonus, grades }: Grading): Parts {
  const components = parts.flatMap(({ entered }): readonly Entered[] => (entered === undefined ? [] : [entered]));
  const core = grades.flatMap((each) => each.core ?? []);
  const amounts = [...bonus.keys, 'deduction' as const, 'fraud' as const, ...core].flatMap((key) => at.get(key) ?? []);
  const bar = at.get('bar');
  return [
    ...['AND(ISNUMBER(', own(performance), ')'],
    ...components.flatMap((each): Parts => {
      const cells = rangeOf(each, at);
      const { length } = each.columns;
      return length === 1 ? [',ISNUMBER(', ...cells, ')'] : [',COUNT(', ...cells, `)=${length}`];
    }),
    ...amounts.flatMap((each): Parts => [',NOT(ISTEXT(', own(each), '))']),
    ...(bar === undefined ? [] : [',', own(bar), `<>"${UNDECIDED}"`]),
    ')',
  ];
}

/** The score within `IF(known,score,"")`. */
function inner(parts: Parts): Parts {
  const start = parts.indexOf(',ROUND(');
  return ['ROUND(', ...parts.slice(start + 1, -1), `,${KEPT_PLACES})`];
}

function rounded(score: Parts, { places, rounding }: Grading): Parts {
  const up: Parts = ['ROUND(', ...score, `,${places})`];
  if (rounding === 'half-up-once') return up;
  const unit = 10 ** places;
  const isHalf: Parts = ['ROUND(ABS(', ...score, `)*${unit}-INT(ABS(`, ...score, `)*${unit}),6)=0.5`];
  return ['IF(', ...isHalf, ',2*ROUND(', ...score, `*${unit}/2,0)/${unit},`, ...up, ')'];
}

/** Which of the hidden keys of a row is the class of its unit; only where grades are given class by class. */
export const CLASS_KEY = 2;

/** The rank among all units, or those of the own class, once the scores of all are there; before that `unknown`. */
export function rankParts(columns: SummaryColumns, units: number, grading: Grading, unknown: string): Parts {
  const score = scoreColumn(columns, grading);
  const classes = all({ key: CLASS_KEY });
  const isByClass = isRankedByClass(grading);
  const among: Parts = isByClass ? ['*(', classes, '=', own({ key: CLASS_KEY }), ')'] : [];
  const counted = (sign: string): Parts =>
    isByClass
      ? ['SUMPRODUCT((', all(score), sign, own(score), ')', ...among, ')']
      : ['SUMPRODUCT(--(', all(score), sign, own(score), '))'];
  const above = counted('>');
  const alike: Parts = isByClass
    ? ['COUNTIFS(', all(score), ',', all(score), ',', classes, ',', classes, ')']
    : ['COUNTIF(', all(score), ',', all(score), ')'];
  const distinct: Parts = ['SUMPRODUCT((', all(score), '>', own(score), ')', ...among, '/', ...alike, ')'];
  const rank: Parts = [...(grading.ties === 'same-rank-no-skip' ? ['ROUND(', ...distinct, ',0)'] : above), '+1'];
  const said: Parts =
    grading.ties === 'decide' ? ['IF(', ...counted('='), '>1,', ...rank, `&"${OPEN}",`, ...rank, ')'] : rank;
  return [...onceAllAreKnown(score, units, unknown), ...said, ')'];
}

/** The column of the score that is ranked. */
export function scoreColumn({ exact, published }: SummaryColumns, { rankBy }: Grading): number {
  return rankBy === 'exact-score' ? (exact ?? published) : published;
}

/** `IF(` some score is not there `,unknown,`: what follows is the other case, and a bracket. */
export function onceAllAreKnown(score: number, units: number, unknown: string): Parts {
  return ['IF(OR(NOT(ISNUMBER(', own(score), ')),COUNT(', all(score), `)<${units}),"${unknown}",`];
}

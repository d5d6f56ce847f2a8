import { certain } from '../../model/certain.ts';
import { unitsOf } from '../../model/grading/grades.ts';
import type { Grade, Grading } from '../../model/grading/grading.ts';
import { exactly, type Ratio } from '../../model/grading/ratio.ts';
import { KEPT_PLACES } from '../../model/grading/standing.ts';
import { inOrder } from '../../model/grading/trying.ts';
import type { AssessedUnit } from '../../model/registers.ts';
import { all, own, type Parts } from './formula-parts.ts';
import { BARS, CLASS_KEY, OPEN, onceAllAreKnown, type SummaryColumns, scoreColumn } from './grading-formulas.ts';

/** Whether some grade is given to so many units of each class: then each row must say which class it is of. */
export function isByClass({ grades }: Grading): boolean {
  return grades.some(({ counts }) => counts !== undefined && 'byClass' in counts);
}

/** The unit of a row, its class counted from 0, and all units of the sheet. */
export interface GradedUnit {
  readonly unit: AssessedUnit;
  readonly classIndex: number;
  readonly units: readonly AssessedUnit[];
}

/** The grade of a unit, once the scores of all are there; before that `unknown`. */
export function gradeParts(columns: SummaryColumns, graded: GradedUnit, grading: Grading, unknown: string): Parts {
  const { grades, vetoed } = grading;
  const bar = columns.entered.get('bar');
  const ordered = inOrder(grading);
  const rest = certain(grades.find(({ end }) => end === 'rest'));
  const choices = ordered.map((grade) => {
    const conditions = grade.end === 'last' ? isLow(grade, graded, columns) : isHigh(grade, graded, columns);
    return choice(conditions, within(grade, graded, columns, grading), grade.name);
  });
  const chosen: Parts = [
    ...choices.flatMap(({ opening }) => opening),
    `"${rest.name}"`,
    ...choices.map(({ closing }) => closing),
  ];
  const said: Parts =
    bar === undefined || vetoed === undefined
      ? chosen
      : ['IF(', own(bar), `="${BARS.veto}","${vetoed.name}",`, ...chosen, ')'];
  return [...onceAllAreKnown(scoreColumn(columns, grading), graded.units.length, unknown), ...said, ')'];
}

/** Whether the published score is at or below the line; `below` is whether the line itself does not count. */
function atMost(
  { at, isBelow }: { readonly at: string; readonly isBelow: boolean },
  { published }: SummaryColumns,
): Parts {
  return [own(published), isBelow ? '<' : '<=', at];
}

function isLow({ line }: Grade, { classIndex }: GradedUnit, columns: SummaryColumns): Parts {
  return line === undefined
    ? ['TRUE']
    : atMost({ at: String(certain(line.at[classIndex])), isBelow: !line.isInclusive }, columns);
}

function isHigh({ line, isBarred, core, needs }: Grade, { classIndex }: GradedUnit, columns: SummaryColumns): Parts {
  const bar = columns.entered.get('bar');
  const isFree: Parts = bar === undefined || !isBarred ? ['TRUE'] : ['LEN(', own(bar), ')=0'];
  const isAbove: Parts =
    line === undefined
      ? ['TRUE']
      : ['NOT(', ...atMost({ at: String(certain(line.at[classIndex])), isBelow: line.isInclusive }, columns), ')'];
  const reached = needs.flatMap(({ level, atLeast }): Parts => {
    const least = atLeast[classIndex];
    return least === undefined ? [] : [',', own(columns.levels[level] ?? 0), `>=${numberOf(least)}`];
  });
  const missed = core === undefined ? undefined : columns.entered.get(core);
  const hasCore: Parts = missed === undefined ? [] : [',N(', own(missed), ')=0'];
  return ['AND(', ...isFree, ',', ...isAbove, ...hasCore, ...reached, ')'];
}

/** A number in a formula, rounded as scores are kept where it is no decimal. */
function numberOf(ratio: Ratio): string {
  return exactly(ratio)?.toString() ?? `ROUND(${ratio.over}/${ratio.under},${KEPT_PLACES})`;
}

interface Within {
  readonly isIn: Parts;
  readonly isOpen: Parts;
}

/** Whether a unit is among those from one end of the ranking whom a grade takes; undefined where the rank does not matter. */
function within(grade: Grade, graded: GradedUnit, columns: SummaryColumns, grading: Grading): Within | undefined {
  const { counts, end, isBarred } = grade;
  if (counts === undefined) return undefined;
  const { unit, units } = graded;
  const bar = columns.entered.get('bar');
  const score = scoreColumn(columns, grading);
  const movesUp = isBarred && bar !== undefined && grading.movingUp === 'next-in-rank';
  const among: Parts = [
    ...('byClass' in counts ? ['*(', all({ key: CLASS_KEY }), '=', own({ key: CLASS_KEY }), ')'] : []),
    ...(movesUp ? ['*(LEN(', all(bar), ')=0)'] : []),
  ];
  const counted = (sign: string): Parts => [
    ...['SUMPRODUCT((', all(score), sign, own(score), ')', ...among],
    ...(among.length === 0 ? ['*1)'] : [')']),
  ];
  const [before, alike] = [counted(end === 'last' ? '<' : '>'), counted('=')];
  const group = 'byClass' in counts ? units.filter((each) => each.class === unit.class) : units;
  const most = unitsOf(certain('byClass' in counts ? counts.byClass.get(unit.class) : counts.all), group.length);
  const whole: Parts = [...before, '+', ...alike, `<=${most}`];
  const some: Parts = [...before, `<${most}`];
  switch (grading.tieAtThreshold) {
    case 'all-in':
      return { isIn: some, isOpen: ['FALSE'] };
    case 'all-out':
      return { isIn: whole, isOpen: ['FALSE'] };
    case 'decide':
      return { isIn: whole, isOpen: some };
  }
}

/** `IF(condition and in,name,IF(condition and open,name（并列待定）,`: what follows is the other case, and the brackets that close it. */
function choice(
  condition: Parts,
  where: Within | undefined,
  name: string,
): { readonly opening: Parts; readonly closing: string } {
  if (where === undefined) return { opening: ['IF(', ...condition, `,"${name}",`], closing: ')' };
  return {
    opening: [
      ...['IF(AND(', ...condition, ',', ...where.isIn, `),"${name}",`],
      ...['IF(AND(', ...condition, ',', ...where.isOpen, `),"${name}${OPEN}",`],
    ],
    closing: '))',
  };
}

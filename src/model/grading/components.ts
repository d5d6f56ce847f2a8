import { certain } from '../certain.ts';
import { Decimal } from '../decimal.ts';
import type { Component, Method } from '../method.ts';
import type { EnteredKey } from './result.ts';

/** A component of the score at the end of the year, ready to be added up. */
export interface ScorePart {
  readonly name: string;
  readonly weight: Decimal;
  /** The path of the setting that states it; undefined where none does. */
  readonly setting: string | undefined;
  /** What the office enters; undefined for what the indicators add to. */
  readonly entered: Entered | undefined;
}

/** What is entered of a component: in how many columns, and how these become one score. */
export interface Entered {
  readonly columns: readonly EnteredColumn[];
  /** Of how many points each is. */
  readonly full: Decimal;
  /** What the full score counts before it is weighted, for each unit class: its full marks, or where the method says so 100. */
  readonly counts: readonly Decimal[];
  /** How many of the highest and of the lowest do not count; the others are averaged. */
  readonly dropHighest: number;
  readonly dropLowest: number;
}

interface EnteredColumn {
  readonly key: EnteredKey;
  /** What is printed above it. */
  readonly title: string;
}

type YearEndScore = Method['yearEnd'];

const HUNDRED = Decimal.of(100n, 0);

/**
 * The components of the score at the end of the year, in their order, as the method states them: those of its list, or
 * performance 实绩 and satisfaction 满意度 by their weights; without either, performance alone (《办法》四（二）).
 * `fullMarks` are those of each unit class. Throws where a weight could not be read: nothing is graded by data with errors.
 */
export function scoreParts(yearEnd: YearEndScore, fullMarks: readonly Decimal[]): readonly ScorePart[] {
  const { components, satisfactionScale, written } = yearEnd;
  if (components.length > 0) return components.map((each) => partOf(each, fullMarks));
  const stated = (key: 'performance' | 'satisfaction') =>
    Object.hasOwn(written.value, key) ? certain(yearEnd[key]) : undefined;
  const satisfaction = stated('satisfaction');
  const performance: ScorePart = {
    name: '实绩',
    weight: stated('performance') ?? Decimal.one,
    setting: stated('performance') && 'method.yearEnd.performance',
    entered: undefined,
  };
  if (satisfaction === undefined) return [performance];
  const columns = [{ key: 'satisfaction', title: '满意度（%）' }] as const;
  const counts = satisfactionScale === 'full-marks' ? fullMarks : fullMarks.map(() => HUNDRED);
  return [
    performance,
    {
      name: '满意度',
      weight: satisfaction,
      setting: 'method.yearEnd.satisfaction',
      entered: { columns, full: HUNDRED, counts, dropHighest: 0, dropLowest: 0 },
    },
  ];
}

function partOf(component: Component, fullMarks: readonly Decimal[]): ScorePart {
  const { id, name, weight, of, full, raters } = component;
  const entered: Entered = {
    columns: columnsOf(component),
    full: certain(full),
    counts: fullMarks,
    dropHighest: raters?.dropHighest ?? 0,
    dropLowest: raters?.dropLowest ?? 0,
  };
  const setting = `method.yearEnd.components.${id}.weight`;
  return { name, weight: certain(weight), setting, entered: of === 'indicators' ? undefined : entered };
}

function columnsOf({ id, name, periods, raters }: Component): readonly EnteredColumn[] {
  const titles =
    raters === undefined
      ? periods.map((period) => `${name}（${period}）`)
      : Array.from({ length: raters.count }, (_, index) => `${name}（评委${index + 1}）`);
  if (titles.length === 0) return [{ key: `component.${id}`, title: name }];
  return titles.map((title, index) => ({ key: `component.${id}.${index + 1}`, title }));
}

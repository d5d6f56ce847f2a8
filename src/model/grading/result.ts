import type { Decimal } from '../decimal.ts';
import type { Ratio } from './ratio.ts';

/**
 * What the office enters of a unit in the summary sheet (汇总表), by the keys of its columns: satisfaction, adjustments
 * and what bars it; a component by its id, of one that is entered in several columns each by its number from 1; a kind
 * of bonus by its id; how many core items a unit has not reached that a grade needs, by the id of the grade; how much more is added beside the sum than the system lets count.
 */
export type EnteredKey =
  | 'satisfaction'
  | 'bonus'
  | 'deduction'
  | 'fraud'
  | 'bar'
  | 'beyond'
  | `component.${string}`
  | `core.${string}`
  | `bonus.${string}`;

/** What bars a unit from a grade: a veto (一票否决), or the loss of eligibility through fraud. */
export type Bar = 'veto' | 'ineligible';

/** Whether the key of a column is one of what the office enters. */
export function isEntered(key: string | undefined): key is EnteredKey {
  return key !== undefined && (FIXED.has(key) || /^(?:component|bonus|core)\./.test(key));
}

const FIXED: ReadonlySet<string> = new Set([
  'satisfaction',
  'bonus',
  'deduction',
  'fraud',
  'bar',
  'beyond',
] satisfies readonly EnteredKey[]);

/** What is known of a unit: what the scores of its level-1 indicators count in the total, by id, and what the office has entered. */
export interface UnitResult {
  readonly levels: ReadonlyMap<string, Ratio | undefined>;
  readonly amounts: ReadonlyMap<EnteredKey, Decimal>;
  readonly bar: Bar | undefined;
  /** Of these something was filled in that cannot be used: they are not zero, they are not known. */
  readonly open: ReadonlySet<EnteredKey>;
}

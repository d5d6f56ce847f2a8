import type { Decimal } from '../model/decimal.ts';

/** A number before and after, and by how much it rose. Exact; undefined where there is none, or where a part of the system could not be read. */
export interface Shift {
  readonly before: Decimal | undefined;
  readonly after: Decimal | undefined;
  /** `after - before`, nothing counting as zero; undefined when a side could not be read. */
  readonly difference: Decimal | undefined;
}

/** Full marks and totals of a system before and after: whether it is still 200, who gained and who lost. */
export interface SystemBalance {
  readonly id: string;
  readonly title: string;
  readonly fullMarks: Shift;
  /** The unit classes of both editions: those of the later one first. All shifts below are in this order. */
  readonly classes: readonly { readonly id: string; readonly name: string; readonly total: Shift }[];
  /** The level-1 indicators of both editions, in the order of the later one. For each class their differences add to that of the total. */
  readonly indicators: readonly BalanceRow[];
  /** The departments that lead something in either edition, in order of what they lead in the later one. Their differences add to that of the total. */
  readonly departments: readonly BalanceRow[];
}

/** What a level-1 indicator or a department has for each class. */
export interface BalanceRow {
  readonly id: string;
  /** The title of the indicator, or the name of the department. */
  readonly title: string;
  readonly shifts: readonly Shift[];
}

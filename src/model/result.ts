import type { Decimal } from './decimal.ts';
import type { YearEnd } from './standing.ts';

/** What is known of a unit: the scores of its level-1 indicators by id, and what is adjusted. */
export interface UnitResult {
  readonly levels: ReadonlyMap<string, Decimal | undefined>;
  readonly satisfaction: Decimal | undefined;
  readonly bonus: Decimal | undefined;
  readonly deduction: Decimal | undefined;
  readonly fraud: Decimal | undefined;
  readonly bar: YearEnd['bar'];
  /** Of these something was filled in that cannot be used: they are not zero, they are not known. */
  readonly open: ReadonlySet<'satisfaction' | 'bonus' | 'deduction' | 'fraud' | 'bar'>;
}

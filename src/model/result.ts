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
}

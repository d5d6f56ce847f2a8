import type { SystemBalance } from './balance.ts';
import type { ChangedFacts, Side } from './facts.ts';
import type { Judgement } from './judgement.ts';

/** Everything that is said of two editions: who gained and who lost, the facts, and what follows from them. */
export interface Changes extends ChangedFacts {
  readonly before: Side;
  readonly after: Side;
  /** Full marks and totals of every system, in the order of the later edition; there also where nothing changed. */
  readonly balance: readonly SystemBalance[];
  readonly judgement: Judgement;
}

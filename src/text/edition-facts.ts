import type { DecisionReason, LockedChange, StatedWord } from './facts.ts';

/** The facts of what relates an edition to those before it, and to its own state when it was frozen. */
export interface EditionFacts {
  // lineage; `previous` is the id of the previous edition, undefined where there is none
  'lineage-missing': {
    readonly id: string;
    readonly title: string;
    readonly previous: string;
    /** The year in which the register says that it is retired, where that is a later one. */
    readonly since: string | undefined;
  };
  'lineage-unknown': {
    readonly id: string;
    readonly previous: string | undefined;
    readonly suggestion: string | undefined;
  };
  'lineage-twice': {
    readonly id: string;
    readonly ways: readonly ('continued' | 'split' | 'merged' | 'replaced' | 'retired')[];
  };
  'lineage-form': { readonly form: 'splits' | 'merges' | 'replaces'; readonly id: string };
  'lineage-kind': {
    readonly id: string;
    readonly was: 'indicator' | 'criterion';
    readonly is: 'indicator' | 'criterion';
    readonly previous: string;
  };
  'lineage-contradicted': {
    readonly id: string;
    readonly stated: readonly StatedWord[];
    readonly actual: readonly StatedWord[];
  };
  'id-returned': { readonly id: string; readonly since: string };
  // locks and corrections
  /** `found` is the edition that the lock says it is of. */
  'lock-damaged': { readonly edition: string; readonly problem: 'edition' | 'form'; readonly found: string };
  'correction-base': { readonly edition: string; readonly base: string; readonly problem: 'missing' | 'not-final' };
  /** `what` is the id of an item or a system, the path of a setting, or a paragraph of the measures. */
  'correction-exceeds': {
    readonly edition: string;
    readonly base: string;
    readonly what: string;
    readonly reasons: readonly DecisionReason[];
  };
  /** `correction` is the name that the next correction of the edition has. */
  'lock-differs': { readonly edition: string; readonly correction: string; readonly change: LockedChange };
}

import type { Remark, Use } from '../draft.ts';
import type { Stretch } from '../source.ts';

/** Where a reading writes down what it read as what, and what must be said of it. */
export interface Ledger {
  readonly uses: Use[];
  readonly remarks: Remark[];
}

/** An empty ledger. */
export function ledger(): Ledger {
  return { uses: [], remarks: [] };
}

/** Writes down that stretches were read as something; empty ones are nothing. */
export function use({ uses }: Ledger, as: Use['as'], ...stretches: readonly Stretch[]): void {
  for (const stretch of stretches) if (stretch.end > stretch.start) uses.push({ stretch, as });
}

/** Writes down something that must be said; `changesTotal` where another reading gives another total. */
export function remark(
  { remarks }: Ledger,
  code: string,
  facts: Remark['facts'],
  at: Stretch | undefined,
  changesTotal = false,
): void {
  remarks.push({ code, facts, at, changesTotal });
}

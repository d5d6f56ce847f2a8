import type { ReportFacts, ReportFault } from '../../text/report-facts.ts';

/** An error that carries why a file is of no use up to where it is read. */
export function faulty<K extends keyof ReportFacts>(
  kind: K,
  facts: ReportFacts[K],
): Error & { readonly fault: ReportFault } {
  const fault = { kind, facts } as ReportFault;
  return Object.assign(new Error(`the file is of no use: ${kind}`), { fault });
}

/** Whether an error carries such a reason. */
export function isFaulty(error: unknown): error is Error & { readonly fault: ReportFault } {
  return error instanceof Error && 'fault' in error;
}

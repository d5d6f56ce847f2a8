import type { ReportFacts, ReportFault } from '../../text/report-facts.ts';

/** An error that carries why a file is of no use up to where it is read. Of texts it tells the beginning: in a foreign file they may be of any length. */
export function faulty<K extends keyof ReportFacts>(
  kind: K,
  facts: ReportFacts[K],
): Error & { readonly fault: ReportFault } {
  const told = Object.entries(facts).map(([key, fact]) => [key, typeof fact === 'string' ? beginningOf(fact) : fact]);
  const fault = { kind, facts: Object.fromEntries(told) } as ReportFault;
  return Object.assign(new Error(`the file is of no use: ${kind}`), { fault });
}

/** Longer than every place and name that is written when forms are collected. */
const LONGEST = 120;

function beginningOf(text: string): string {
  if (text.length <= LONGEST) return text;
  return `${[...text.slice(0, LONGEST)].slice(0, LONGEST / 2).join('')}……`;
}

/** What a reading gives, or why the file that is read is of no use. */
export function orFault<Read>(reading: () => Read): Read | ReportFault {
  try {
    return reading();
  } catch (error) {
    if (error instanceof Error && 'fault' in error) return error.fault as ReportFault;
    throw error;
  }
}

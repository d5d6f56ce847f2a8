import { exponentTo, type Growth, memoryPerCriterion } from './growth.ts';
import type { OneYearName } from './one-year.ts';
import type { Samples } from './series.ts';
import { ratio } from './statistics.ts';
import { figure, tableAsText } from './table.ts';

/** A goal: not more than a number. */
interface Goal {
  readonly what: string;
  readonly atMost: number;
  /** What would be better still. */
  readonly better?: number;
  /** NaN when it was not measured. */
  readonly reached: number;
}

/** The goals that concern `check`, and what was reached in this run. Says it, and judges nothing: times on a busy machine are no test. */
export function goalsAsText(oneYear: Samples<OneYearName>, growth: Growth, criteria: number): string {
  const rows = goalsOf(oneYear, growth, criteria).map(({ what, atMost, better, reached }) => [
    what,
    String(atMost),
    figure(better, 2),
    figure(reached, 2),
    Number.isNaN(reached) ? 'not measured' : reached <= atMost ? 'yes' : 'no',
  ]);
  return tableAsText(['goal', 'at most', 'better', 'reached', 'kept'], rows);
}

function goalsOf(oneYear: Samples<OneYearName>, growth: Growth, criteria: number): readonly Goal[] {
  const between = (name: OneYearName, other: OneYearName): number => ratio(oneYear[name].times, oneYear[other].times);
  const { peak } = oneYear.check;
  const isWhole = growth.years.includes(1000);
  return [
    { what: 'check / node -e 0', atMost: 2.1, better: 1.6, reached: between('check', 'node') },
    { what: 'check / yaml parse', atMost: 0.65, better: 0.5, reached: between('check', 'yaml') },
    { what: 'check with a wrong sum / clean', atMost: 1.3, reached: between('finding', 'check') },
    { what: 'check with a misspelt key / clean', atMost: 1.3, reached: between('departure', 'check') },
    { what: 'build, nothing changed / check', atMost: 1.3, reached: between('rebuild', 'check') },
    { what: 'peak of one year, MiB', atMost: 58, reached: peak },
    {
      what: 'memory to 1000 years, KB a criterion',
      atMost: 1.2,
      reached: isWhole ? memoryPerCriterion(growth, 1000, 'check', { peak, criteria }) : Number.NaN,
    },
    {
      what: 'growth exponent, 100 to 1000 years',
      atMost: 1.05,
      reached: isWhole ? exponentTo(growth, 1000, 'check') : Number.NaN,
    },
  ];
}

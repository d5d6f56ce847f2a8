import { type CriteriaGrowth, exponentOfCriteria } from './criteria.ts';
import type { DiffName } from './diff.ts';
import type { DocumentName } from './documents.ts';
import { exponentOfForms, type FormsGrowth, formsToExceljs, memoryOfForms } from './forms.ts';
import { exponentTo, type Growth, memoryPerCriterion } from './growth.ts';
import type { OneYearName } from './one-year.ts';
import { exponentOfResults, peakOfResults, type Results, resultsToNode } from './results.ts';
import type { Samples } from './series.ts';
import { median, ratio } from './statistics.ts';
import { figure, tableAsText } from './table.ts';
import { growthOf, type Watched } from './watch.ts';

/** A goal: not more than a number, or not less. */
export interface Goal {
  readonly what: string;
  readonly bound: 'at most' | 'at least';
  readonly limit: number;
  /** What would be better still. */
  readonly better?: number;
  /** NaN when it was not measured. */
  readonly reached: number;
}

/** Goals, and what was reached in this run. Says it, and judges nothing: times on a busy machine are no test. */
export function goalsAsText(goals: readonly Goal[]): string {
  const rows = goals.map((goal) => [
    goal.what,
    `${goal.bound} ${goal.limit}`,
    figure(goal.better, 2),
    figure(goal.reached, 2),
    keptAsText(goal),
  ]);
  return tableAsText(['goal', 'limit', 'better', 'reached', 'kept'], rows);
}

function keptAsText({ bound, limit, reached }: Goal): string {
  if (Number.isNaN(reached)) return 'not measured';
  return (bound === 'at most' ? reached <= limit : reached >= limit) ? 'yes' : 'no';
}

/** The goals that concern `check`. */
export function goalsOfCheck(oneYear: Samples<OneYearName>, growth: Growth, criteria: number): readonly Goal[] {
  const between = (name: OneYearName, other: OneYearName): number => ratio(oneYear[name].times, oneYear[other].times);
  const { peak } = oneYear.check;
  const isWhole = growth.years.includes(1000);
  const atMost = { bound: 'at most' } as const;
  const atLeast = { bound: 'at least' } as const;
  return [
    { ...atMost, what: 'check / node -e 0', limit: 1.8, better: 1.6, reached: between('check', 'node') },
    { ...atMost, what: 'check / the earlier program', limit: 0.7, better: 0.6, reached: between('check', 'earlier') },
    { ...atLeast, what: 'Python / check', limit: 1.25, better: 1.6, reached: between('python', 'check') },
    { ...atLeast, what: 'ajv-cli / check', limit: 2.3, better: 3, reached: between('ajv', 'check') },
    { ...atMost, what: 'check / yaml parse', limit: 0.65, better: 0.5, reached: between('check', 'yaml') },
    { ...atMost, what: 'check with a wrong sum / clean', limit: 1.3, reached: between('finding', 'check') },
    { ...atMost, what: 'check with a misspelt key / clean', limit: 1.3, reached: between('departure', 'check') },
    { ...atMost, what: 'peak of one year, MiB', limit: 58, reached: peak },
    {
      ...atMost,
      what: 'memory to 1000 years, KB a criterion',
      limit: 1.2,
      reached: isWhole ? memoryPerCriterion(growth, 1000, 'check', { peak, criteria }) : Number.NaN,
    },
    {
      ...atMost,
      what: 'growth exponent, 100 to 1000 years',
      limit: 1.05,
      reached: isWhole ? exponentTo(growth, 1000, 'check') : Number.NaN,
    },
  ];
}

/** The goals that concern comparisons. */
export function goalsOfDiff(diff: Samples<DiffName>): readonly Goal[] {
  const between = (name: DiffName, other: DiffName): number => ratio(diff[name].times, diff[other].times);
  const atMost = { bound: 'at most' } as const;
  return [
    { ...atMost, what: 'diff of two editions / node -e 0', limit: 2.2, better: 1.7, reached: between('text', 'node') },
    {
      ...atMost,
      what: 'check of both editions / the earlier program',
      limit: 0.7,
      better: 0.6,
      reached: between('check', 'earlier'),
    },
  ];
}

/** The goals that concern `check --watch`. */
export function goalsOfWatch(watched: Watched): readonly Goal[] {
  const atMost = { bound: 'at most' } as const;
  const isWhole = watched.answer.length >= 1000;
  return [
    { ...atMost, what: 'from a save to the answer, ms', limit: 50, reached: median(watched.answer) },
    {
      ...atMost,
      what: 'save to answer / check, the whole process',
      limit: 0.3,
      reached: median(watched.answer) / median(watched.check),
    },
    {
      ...atMost,
      what: 'memory from 500 to 1000 saves, MiB',
      limit: 3,
      reached: isWhole ? growthOf(watched) : Number.NaN,
    },
  ];
}

/** The goals that concern documents. */
export function goalsOfDocuments(documents: Samples<DocumentName>, growth: CriteriaGrowth): readonly Goal[] {
  const between = (name: DocumentName, other: DocumentName): number =>
    ratio(documents[name].times, documents[other].times);
  const atMost = { bound: 'at most' } as const;
  return [
    { ...atMost, what: 'build without PDF / node -e 0', limit: 8, better: 3, reached: between('withoutPdf', 'node') },
    { ...atMost, what: 'build / only Typst', limit: 2.2, better: 1.3, reached: between('build', 'typst') },
    {
      bound: 'at least',
      what: 'LibreOffice, two annexes / build of everything',
      limit: 2,
      better: 4.5,
      reached: between('libreoffice', 'build'),
    },
    { ...atMost, what: 'build, nothing changed / check', limit: 1.3, reached: between('rebuild', 'check') },
    {
      ...atMost,
      what: 'growth exponent of build without PDF, 3 to 9 × the criteria',
      limit: 1.05,
      reached: exponentOfCriteria(growth, 9, 'withoutPdf'),
    },
    {
      ...atMost,
      what: 'growth exponent of build of PDF, 3 to 9 × the criteria',
      limit: 1.05,
      reached: exponentOfCriteria(growth, 9, 'pdf'),
    },
  ];
}

/** The goals that concern forms. */
export function goalsOfForms(forms: FormsGrowth): readonly Goal[] {
  const atMost = { bound: 'at most' } as const;
  return [
    { ...atMost, what: 'forms of 100 units / exceljs', limit: 1, better: 0.6, reached: formsToExceljs(forms) },
    ...(['forms', 'collect'] as const).flatMap((program): readonly Goal[] => [
      {
        ...atMost,
        what: `growth exponent of ${program}, 100 to 1000 units`,
        limit: 1.05,
        reached: exponentOfForms(forms, program),
      },
      {
        ...atMost,
        what: `memory of ${program}, 1000 units / 100 units`,
        limit: 1.5,
        better: 1.1,
        reached: memoryOfForms(forms, program),
      },
    ]),
  ];
}

/** The goals that concern results. */
export function goalsOfResults(results: Results): readonly Goal[] {
  const atMost = { bound: 'at most' } as const;
  return [
    {
      ...atMost,
      what: 'results of the sample / node -e 0',
      limit: 8,
      better: 6,
      reached: resultsToNode(results, 'table'),
    },
    {
      ...atMost,
      what: 'growth exponent of results, 1000 to 3000 units',
      limit: 1.05,
      reached: exponentOfResults(results, 3000),
    },
    { ...atMost, what: 'peak of results of 3000 units, MiB', limit: 250, reached: peakOfResults(results, 3000) },
  ];
}

import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { ALL_BUT_PDF } from './documents.ts';
import type { Command } from './process.ts';
import { generateCriteria } from './repositories.ts';
import { measure, type Samples } from './series.ts';
import type { Setting } from './setting.ts';
import { exponent, median } from './statistics.ts';
import { figure, tableAsText } from './table.ts';

const BUILDS = {
  withoutPdf: { label: 'build, all but PDF', formats: ALL_BUT_PDF },
  pdf: { label: 'build --format pdf', formats: 'pdf' },
} as const;
type Build = keyof typeof BUILDS;

/** How often growing editions are timed when no fewer rounds are asked for. */
export const ROUNDS_OF_CRITERIA = 3;
/** How often the largest is timed, which takes longest. */
const ROUNDS_OF_THE_LARGEST = 2;

/** How many times over a generated edition has the criteria of the shipped one, each three times the one before. */
export type Times = 1 | 3 | 9;
type Name = `${Build} ${Times}`;

/** What was measured on editions with more and more criteria. */
export interface CriteriaGrowth {
  readonly times: readonly Times[];
  readonly samples: Samples<Name>;
}

/** Generates editions with more and more criteria, and measures building the documents of each from nothing. */
export async function measureCriteria(
  setting: Setting,
  times: readonly Times[],
  runs: number,
): Promise<CriteriaGrowth> {
  const rounds = { times: runs, peaks: setting.measuresMemory ? 1 : 0 };
  const commands = times.flatMap((each) => commandsFor(setting, each));
  return { times, samples: await measure(commands, rounds, setting.workspace) };
}

function commandsFor({ workspace, program, shipped }: Setting, times: Times): readonly Command<Name>[] {
  const folder = generateCriteria(shipped, join(workspace.folder, `criteria-${times}`), times);
  return (Object.keys(BUILDS) as Build[]).map((build) => ({
    name: `${build} ${times}`,
    args: [program, 'build', '--format', BUILDS[build].formats],
    folder,
    exit: 0,
    prepare: () => rmSync(join(folder, 'output'), { recursive: true, force: true }),
    rounds: times === 9 ? ROUNDS_OF_THE_LARGEST : undefined,
  }));
}

/** The exponent with which the time of a build grows from a third of the criteria to so many; NaN when it was not measured. */
export function exponentOfCriteria({ times, samples }: CriteriaGrowth, to: 3 | 9, build: Build): number {
  if (!times.includes(to)) return Number.NaN;
  return exponent(samples[`${build} ${smaller(to)}`].times, samples[`${build} ${to}`].times, 3);
}

function smaller(times: 3 | 9): Times {
  return times === 9 ? 3 : 1;
}

/** The tables of growing editions: times, memory, what one more criterion costs, and with which exponents time grows. */
export function criteriaAsText(growth: CriteriaGrowth, criteria: number): string {
  const builds = Object.keys(BUILDS) as Build[];
  const rows = growth.times.flatMap((times) => builds.map((build) => rowOf(growth, times, build, criteria)));
  const steps = growth.times.filter((each) => each !== 1);
  const exponents = builds.map((build) => [
    BUILDS[build].label,
    ...steps.map((to) => figure(exponentOfCriteria(growth, to, build), 2)),
  ]);
  const head = ['growth exponent', ...steps.map((to) => `${smaller(to) * criteria} to ${to * criteria}`)];
  return `${tableAsText(HEAD, rows)}\n${tableAsText(head, exponents)}`;
}

const HEAD = ['process', 'criteria', 'median s', 'min s', 'ms a criterion more', 'peak MiB'];

function rowOf({ samples }: CriteriaGrowth, times: Times, build: Build, criteria: number): readonly string[] {
  const { times: measured, peak } = samples[`${build} ${times}`];
  const least = samples[`${build} 1`].times;
  const more = (median(measured) - median(least)) / ((times - 1) * criteria);
  return [
    BUILDS[build].label,
    String(times * criteria),
    figure(median(measured) / 1000, 2),
    figure(Math.min(...measured) / 1000, 2),
    figure(more, 2),
    figure(peak, 1),
  ];
}

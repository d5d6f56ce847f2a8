import { join } from 'node:path';
import type { Floor } from './floors.ts';
import type { Command } from './process.ts';
import { generateYears } from './repositories.ts';
import { measure, type Samples } from './series.ts';
import type { Setting } from './setting.ts';
import { exponent, median, ratio } from './statistics.ts';
import { figure, tableAsText } from './table.ts';

const PROGRAMS = { check: 'check', events: 'js-yaml parseEvents', yaml: 'yaml parse' } as const;
type Program = keyof typeof PROGRAMS;

/** How often the thousand years are timed, which take minutes. */
const ROUNDS_OF_THE_LARGEST = 3;

/** The numbers of years of the generated repositories, each ten times the one before. */
export type Years = 10 | 100 | 1000;
type GrowthName = `${Program} ${Years}`;

/** What was measured on generated repositories. */
export interface Growth {
  readonly years: readonly Years[];
  readonly samples: Samples<GrowthName>;
}

/** Generates repositories of many years, and measures the program and two floors on each. */
export async function measureGrowth(setting: Setting, years: readonly Years[], runs: number): Promise<Growth> {
  const rounds = { times: runs, peaks: setting.measuresMemory ? 1 : 0 };
  const commands = years.flatMap((each) => commandsFor(setting, each));
  return { years, samples: await measure(commands, rounds, setting.workspace) };
}

function commandsFor({ workspace, program, floors, shipped }: Setting, years: Years): readonly Command<GrowthName>[] {
  const folder = generateYears(shipped, join(workspace.folder, `years-${years}`), years);
  const at = { folder, exit: 0, rounds: years === 1000 ? ROUNDS_OF_THE_LARGEST : undefined } as const;
  const floor = (name: Program & Floor): Command<GrowthName> => ({
    ...at,
    name: `${name} ${years}`,
    args: [floors[name]],
  });
  return [{ ...at, name: `check ${years}`, args: [program, 'check'] }, floor('events'), floor('yaml')];
}

/** The exponent with which the time of a program grows from a tenth of that many years. */
export function exponentTo({ samples }: Growth, years: Years, program: Program): number {
  return exponent(samples[`${program} ${smaller(years)}`].times, samples[`${program} ${years}`].times, 10);
}

function smaller(years: Years): Years {
  return years === 1000 ? 100 : 10;
}

/** How much memory a program needs for each criterion beyond the first year, in KB of 1,024 bytes. */
export function memoryPerCriterion(
  { samples }: Growth,
  years: Years,
  program: Program,
  oneYear: { readonly peak: number; readonly criteria: number },
): number {
  return ((samples[`${program} ${years}`].peak - oneYear.peak) * 1024) / ((years - 1) * oneYear.criteria);
}

const HEAD = [
  'process',
  'years',
  'median s',
  'min s',
  'ms a year',
  '/ parseEvents',
  '/ yaml',
  'peak MiB',
  'KB a criterion',
];

/** The tables of the generated repositories: times and memory, and with which exponents time grows. */
export function growthAsText(growth: Growth, oneYear: Samples<Program>, criteria: number): string {
  const programs = Object.keys(PROGRAMS) as Program[];
  const rows = growth.years.flatMap((years) =>
    programs.map((program) => {
      const memory = memoryPerCriterion(growth, years, program, { peak: oneYear[program].peak, criteria });
      return [...timesOf(growth, years, program), figure(memory, 2)];
    }),
  );
  const steps = growth.years.slice(1);
  const exponents = programs.map((program) => [
    PROGRAMS[program],
    ...steps.map((years) => figure(exponentTo(growth, years, program), 2)),
  ]);
  const head = ['growth exponent', ...steps.map((years) => `${smaller(years)} to ${years} years`)];
  return `${tableAsText(HEAD, rows)}\n${tableAsText(head, exponents)}`;
}

function timesOf({ samples }: Growth, years: Years, program: Program): readonly string[] {
  const { times, peak } = samples[`${program} ${years}`];
  return [
    PROGRAMS[program],
    String(years),
    figure(median(times) / 1000, 2),
    figure(Math.min(...times) / 1000, 2),
    figure(median(times) / years, 2),
    figure(ratio(times, samples[`events ${years}`].times), 2),
    figure(ratio(times, samples[`yaml ${years}`].times), 2),
    figure(peak, 1),
  ];
}

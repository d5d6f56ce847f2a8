import { type Command, peakOf, timeOf } from './process.ts';
import { median, ratio } from './statistics.ts';
import { figure, tableAsText } from './table.ts';
import type { Workspace } from './workspace.ts';

/** What was measured of one command. */
interface Sample {
  /** Wall times in milliseconds, by rounds. */
  readonly times: readonly number[];
  /** The median of the peaks of some other runs, in MiB; NaN where memory cannot be measured. */
  readonly peak: number;
}

/** How often each command is run to be timed, and how often for its memory. */
export interface Rounds {
  readonly times: number;
  /** 0 where memory cannot be measured. */
  readonly peaks: number;
}

/** The samples of a series, by the names of the commands. */
export type Samples<Name extends string> = Readonly<Record<Name, Sample>>;

/**
 * Measures commands in turns, A B C A B C …, after a warm-up of each: what else the machine does is spread over all of
 * them. Memory is measured first, in runs of their own, which are the warm-up too.
 */
export async function measure<Name extends string>(
  commands: readonly Command<Name>[],
  rounds: Rounds,
  workspace: Workspace,
): Promise<Samples<Name>> {
  const samples = commands.map((command) => ({ command, times: [] as number[], peaks: [] as number[] }));
  if (rounds.peaks === 0) for (const { command } of samples) await timeOf(command, workspace);
  for (let round = 0; round < rounds.peaks; round += 1) {
    for (const { command, peaks } of samples) peaks.push(await peakOf(command, workspace));
  }
  for (let round = 0; round < rounds.times; round += 1) {
    for (const { command, times } of samples) {
      if (round < (command.rounds ?? rounds.times)) times.push(await timeOf(command, workspace));
    }
  }
  const entries = samples.map(({ command, times, peaks }) => [command.name, { times, peak: median(peaks) }]);
  return Object.fromEntries(entries) as Samples<Name>;
}

/** Measures those of the commands that there are. What is not measured has no times, and a peak that is not a number. */
export async function measureSome<Name extends string>(
  names: Readonly<Record<Name, string>>,
  commands: readonly Command<Name>[],
  rounds: Rounds,
  workspace: Workspace,
): Promise<Samples<Name>> {
  const unmeasured = Object.keys(names).map((name) => [name, { times: [], peak: Number.NaN }]);
  return { ...Object.fromEntries(unmeasured), ...(await measure(commands, rounds, workspace)) };
}

/** The table of samples: a row for each of the names, with the ratios to some of them, which are the floors. */
export function samplesAsText<Name extends string>(
  samples: Samples<Name>,
  names: Readonly<Record<Name, string>>,
  floors: Readonly<Partial<Record<Name, string>>>,
): string {
  const known = Object.keys(names) as Name[];
  const lowest = known.filter((name) => floors[name] !== undefined);
  const head = ['process', 'median ms', 'min ms', ...lowest.map((name) => `/ ${floors[name]}`), 'peak MiB'];
  const rows = known.map((name) => {
    const { times, peak } = samples[name];
    const ratios = lowest.map((floor) => figure(ratio(times, samples[floor].times), 2));
    return [names[name], figure(median(times), 1), figure(Math.min(...times), 1), ...ratios, figure(peak, 1)];
  });
  return tableAsText(head, rows);
}

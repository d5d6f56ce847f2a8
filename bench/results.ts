import { mkdirSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fillForms } from './fill.ts';
import { multiplyScores } from './many-scores.ts';
import { type Command, timeOf } from './process.ts';
import { copySample, generateUnits, SHIPPED } from './repositories.ts';
import { measure, type Samples } from './series.ts';
import type { Setting } from './setting.ts';
import { exponent, median, ratio } from './statistics.ts';
import { figure, tableAsText } from './table.ts';

/** How often results are worked out when no fewer rounds are asked for. */
export const ROUNDS_OF_RESULTS = 5;

/** How many units of the first system are scored. */
const UNITS = [100, 300, 1000, 3000] as const;
type Units = (typeof UNITS)[number];
/** Which documents are asked for of the shipped sample: the table of results alone, or all that need no typesetter. */
const SAMPLE = { table: 'the table of results', documents: 'all documents but PDF' } as const;
type Name = 'node' | keyof typeof SAMPLE | `units ${Units}`;

/** What was measured of results. */
export interface Results {
  readonly units: readonly Units[];
  /** How large the data files are from which they are worked out, in MiB. */
  readonly sizes: ReadonlyMap<Units, number>;
  readonly samples: Samples<Name>;
}

/** Has forms of the shipped units filled in and collected, and measures working their results out, and those of more and more units that are scored as they are. */
export async function measureResults(setting: Setting, runs: number, isQuick: boolean): Promise<Results> {
  const { workspace, project, program } = setting;
  const sample = copySample(project, join(workspace.folder, 'results'));
  await collectIn(sample, setting);
  const units = UNITS.filter((each) => !isQuick || each < 1000);
  const results = (folder: string, ...args: readonly string[]) => ({
    folder,
    args: [program, 'results', SHIPPED, '--renew', ...args],
    // The units of the second system are not scored: that is what there is to say.
    exit: 1 as const,
    prepare: () => rmSync(join(folder, 'output', SHIPPED, 'results'), { recursive: true, force: true }),
  });
  const table = ['--only', 'standings', '--format', 'csv'];
  const folders = new Map(units.map((each) => [each, scoredUnits(each, sample, setting)]));
  const commands: readonly Command<Name>[] = [
    { name: 'node', args: ['-e', '0'], folder: sample, exit: 0 },
    { ...results(sample, ...table), name: 'table' },
    { ...results(sample, '--format', 'docx,xlsx,html,md,csv,json'), name: 'documents' },
    ...[...folders].map(
      ([each, folder]): Command<Name> => ({
        ...results(folder, ...table),
        name: `units ${each}`,
        rounds: each < 1000 ? undefined : 3,
      }),
    ),
  ];
  const rounds = { times: runs, peaks: setting.measuresMemory ? 1 : 0 };
  return {
    units,
    sizes: new Map([...folders].map(([each, folder]) => [each, statSync(scoresIn(folder)).size / 1024 / 1024])),
    samples: await measure(commands, rounds, workspace),
  };
}

function scoresIn(folder: string): string {
  return join(folder, 'output', SHIPPED, 'collected/scores.json');
}

/** Makes the forms of the first system in a repository, has them filled in and collects them. */
async function collectIn(folder: string, { workspace, program }: Setting): Promise<void> {
  const run = (exit: 0 | 1, ...args: readonly string[]): Promise<number> =>
    timeOf({ name: args.join(' '), args: [program, ...args], folder, exit }, workspace);
  await run(0, 'forms', SHIPPED, '--format', 'xlsx', '--only', 'self,department');
  const made = join(folder, 'output', SHIPPED, 'forms');
  const returned = join(folder, 'returned');
  mkdirSync(returned);
  const forms = readdirSync(made).filter((name) => /^(?:self|score)-1-(?!.*-class-).*\.xlsx$/.test(name));
  await fillForms(
    forms.map((name) => join(made, name)),
    returned,
    true,
  );
  await run(1, 'collect', 'returned', '--year', SHIPPED);
}

/** Makes a repository of so many units, with their satisfaction, as if all forms of them had been collected. */
function scoredUnits(count: Units, sample: string, { workspace, shipped }: Setting): string {
  const folder = generateUnits(shipped, join(workspace.folder, `scored-${count}`), count);
  mkdirSync(join(folder, 'output', SHIPPED, 'collected'), { recursive: true });
  multiplyScores(scoresIn(sample), scoresIn(folder), count, 'county');
  mkdirSync(join(folder, 'results', SHIPPED), { recursive: true });
  const entered = Array.from({ length: count }, (_, index) => {
    return `  - { unit: unit-${index + 1}, satisfaction: ${80 + (index % 40) / 2} }\n`;
  });
  writeFileSync(join(folder, 'results', SHIPPED, 'components.yaml'), `units:\n${entered.join('')}`);
  return folder;
}

/** How many times the start of Node working the results of the shipped sample out takes. */
export function resultsToNode({ samples }: Results, name: keyof typeof SAMPLE): number {
  return ratio(samples[name].times, samples.node.times);
}

/** The exponent with which time grows from the number of units before to one of them; NaN when it was not measured. */
export function exponentOfResults({ units, samples }: Results, to: Units): number {
  const from = units[units.indexOf(to) - 1];
  if (from === undefined) return Number.NaN;
  return exponent(samples[`units ${from}`].times, samples[`units ${to}`].times, to / from);
}

/** The peak with so many units, in MiB; NaN when it was not measured. */
export function peakOfResults({ units, samples }: Results, of: Units): number {
  return units.includes(of) ? samples[`units ${of}`].peak : Number.NaN;
}

/** The table of results. */
export function resultsAsText(results: Results): string {
  const { units, sizes, samples } = results;
  const row = (what: string, name: Name): readonly string[] => {
    const { times, peak } = samples[name];
    return [what, figure(median(times) / 1000, 2), figure(ratio(times, samples.node.times), 2), figure(peak, 1)];
  };
  const names = Object.keys(SAMPLE) as (keyof typeof SAMPLE)[];
  const rows = [
    [...row('node -e 0', 'node'), '', ''],
    ...names.map((name) => [...row(`the shipped sample, ${SAMPLE[name]}`, name), '', '']),
    ...units.map((each) => [
      ...row(`${each} units, ${SAMPLE.table}`, `units ${each}`),
      figure(sizes.get(each), 1),
      figure(exponentOfResults(results, each), 2),
    ]),
  ];
  return tableAsText(['results', 'median s', '/ node -e 0', 'peak MiB', 'scores MiB', 'growth exponent'], rows);
}

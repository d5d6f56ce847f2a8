import { join } from 'node:path';
import type { Command } from './process.ts';
import { copyAll, generateYears, spoil } from './repositories.ts';
import { measureSome, type Samples, samplesAsText } from './series.ts';
import type { Setting } from './setting.ts';

const NAMES = {
  node: 'node -e 0',
  check: 'check of both editions',
  earlier: 'check of both, the earlier program',
  text: 'diff of two editions',
  json: 'diff --format json',
  gitYears: 'git diff --no-index of their folders',
  same: 'diff of two repositories of 100 years, one of which changed',
  other: 'diff of two repositories of 100 years, all of which changed',
  gitSame: 'git diff --no-index, one year changed',
  gitOther: 'git diff --no-index, all years changed',
} as const;

/** What is measured of comparisons. */
export type DiffName = keyof typeof NAMES;

/** How often comparisons are timed at most. */
export const ROUNDS_OF_DIFF = 11;

/** A first points of a criterion, which every edition has. */
const POINTS = /(?<=criteria:[\s\S]*?\n +points: )[\d.]+/;
const more = (points: string): string => String(Number(points) + 1);

/** Measures the comparison of the shipped editions and of two repositories of 100 years, beside Git's line diff of the same folders. */
export function measureDiff(setting: Setting, runs: number): Promise<Samples<DiffName>> {
  const rounds = { times: runs, peaks: setting.measuresMemory ? 2 : 0 };
  return measureSome(NAMES, commandsFor(setting), rounds, setting.workspace);
}

function commandsFor({ workspace, program, against, project }: Setting): readonly Command<DiffName>[] {
  const folderOf = (name: string): string => join(workspace.folder, 'diff', name);
  const shipped = copyAll(project, folderOf('shipped'));
  const before = generateYears(project, folderOf('before'), 100);
  const one = generateYears(project, folderOf('one'), 100);
  spoil(one, POINTS, more);
  const all = generateYears(project, folderOf('all'), 100);
  spoil(all, POINTS, more, 'in every edition');
  const at = { folder: folderOf(''), exit: 1 } as const;
  const git = (a: string, b: string) => ({ ...at, program: 'git', args: ['diff', '--no-index', a, b] });
  return [
    { ...at, name: 'node', args: ['-e', '0'], exit: 0 },
    { ...at, name: 'check', args: [program, 'check'], folder: shipped, exit: 0 },
    ...(against === undefined
      ? []
      : [{ ...at, name: 'earlier', args: [against, 'check'], folder: shipped, exit: 0 } as const]),
    { ...at, name: 'text', args: [program, 'diff', '2020', '2021'], folder: shipped },
    { ...at, name: 'json', args: [program, 'diff', '2020', '2021', '--format', 'json'], folder: shipped },
    { ...git('indicators/2020', 'indicators/2021'), name: 'gitYears', folder: shipped },
    { ...at, name: 'same', args: [program, 'diff', before, one] },
    { ...at, name: 'other', args: [program, 'diff', before, all], rounds: 3 },
    { ...git(before, one), name: 'gitSame' },
    { ...git(before, all), name: 'gitOther' },
  ];
}

/** The table of comparisons. */
export function diffAsText(samples: Samples<DiffName>): string {
  return samplesAsText(samples, NAMES, { node: 'node -e 0', gitOther: 'git, all years' });
}

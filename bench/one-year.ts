import { join } from 'node:path';
import { type Checker, startsOfCheckers } from './checkers.ts';
import type { Command } from './process.ts';
import { convertToJson, copyData, SHIPPED, spoil } from './repositories.ts';
import { measureSome, type Samples, samplesAsText } from './series.ts';
import type { Setting } from './setting.ts';

const NAMES = {
  node: 'node -e 0',
  read: 'read the files',
  json: 'JSON.parse of the same data',
  events: 'js-yaml parseEvents',
  load: 'js-yaml load',
  yaml: 'yaml parse',
  check: 'check',
  finding: 'check, a sum is wrong',
  departure: 'check, a key is misspelt',
  report: 'check --format json',
  earlier: 'check, the earlier program',
  python: 'Python: C loader, jsonschema, exact sums',
  ajv: 'ajv-cli, the indicators alone',
} as const satisfies Record<string, string> & Record<Checker, string>;

/** What is measured on the shipped data. */
export type OneYearName = keyof typeof NAMES;

/** Measures the program and the floors on the shipped data. */
export function measureOneYear(setting: Setting, runs: number): Promise<Samples<OneYearName>> {
  const rounds = { times: runs, peaks: setting.measuresMemory ? 3 : 0 };
  return measureSome(NAMES, commandsFor(setting), rounds, setting.workspace);
}

function commandsFor({
  workspace,
  project,
  program,
  against,
  floors,
  shipped,
}: Setting): readonly Command<OneYearName>[] {
  const folderOf = (name: OneYearName): string => join(workspace.folder, name);
  const summed = copyData(shipped, folderOf('finding'));
  spoil(summed, /(?<=criteria:[\s\S]*?\n +points: )[\d.]+/, (points) => String(Number(points) + 1));
  const misspelt = copyData(shipped, folderOf('departure'));
  spoil(misspelt, /(?<=criteria:[\s\S]*?\n +)points(?=: )/, () => 'pionts');
  const json = convertToJson(shipped, folderOf('json'));
  const at = { folder: shipped, exit: 0 } as const;
  return [
    { ...at, name: 'node', args: ['-e', '0'] },
    { ...at, name: 'read', args: [floors.read] },
    { ...at, name: 'json', args: [floors.json], folder: json },
    { ...at, name: 'events', args: [floors.events] },
    { ...at, name: 'load', args: [floors.load] },
    { ...at, name: 'yaml', args: [floors.yaml] },
    { ...at, name: 'check', args: [program, 'check'] },
    { ...at, name: 'finding', args: [program, 'check'], folder: summed, exit: 1 },
    { ...at, name: 'departure', args: [program, 'check'], folder: misspelt, exit: 1 },
    { ...at, name: 'report', args: [program, 'check', '--format', 'json'] },
    ...(against === undefined ? [] : [{ ...at, name: 'earlier', args: [against, 'check'] } as const]),
    ...[...startsOfCheckers(project, shipped, SHIPPED)].map(([name, start]) => ({ ...at, name, ...start })),
  ];
}

/** The table of one year. */
export function oneYearAsText(samples: Samples<OneYearName>): string {
  return samplesAsText(samples, NAMES, { node: 'node -e 0', events: 'parseEvents' });
}

import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Command } from './process.ts';
import { timeOf } from './process.ts';
import { copyData, SHIPPED } from './repositories.ts';
import { measure, type Samples } from './series.ts';
import type { Setting } from './setting.ts';
import { median, ratio } from './statistics.ts';
import { figure, tableAsText } from './table.ts';

/** How often sheets are written and read when no fewer rounds are asked for. */
export const ROUNDS_OF_SHEETS = 7;

type Name = 'node' | 'check' | 'export' | 'import';

/** Measures writing the sheet of the shipped edition and reading it back untouched, beside what both do anyway: examine the data. */
export async function measureSheets(
  { workspace, project, program, measuresMemory }: Setting,
  runs: number,
): Promise<Samples<Name>> {
  const folder = copyData(project, join(workspace.folder, 'sheets'));
  const scheme = join(folder, 'indicators', SHIPPED, 'scheme.yaml');
  // A final edition is read back by nobody.
  writeFileSync(scheme, readFileSync(scheme, 'utf8').replace('state: final', 'state: draft'));
  rmSync(join(folder, 'indicators', SHIPPED, 'lock.json'), { force: true });
  const asked = (name: Name, ...args: readonly string[]): Command<Name> => ({
    name,
    args: [program, ...args],
    folder,
    exit: 0,
  });
  const sheet = join('output', SHIPPED, 'edit/criteria.xlsx');
  await timeOf(asked('export', 'export', SHIPPED), workspace);
  const commands = [
    { name: 'node', args: ['-e', '0'], folder, exit: 0 } as const,
    asked('check', 'check'),
    asked('export', 'export', SHIPPED),
    asked('import', 'import', sheet),
  ];
  return measure(commands, { times: runs, peaks: measuresMemory ? 1 : 0 }, workspace);
}

/** The table of sheets. */
export function sheetsAsText(samples: Samples<Name>): string {
  const row = (what: string, name: Name): readonly string[] => {
    const { times, peak } = samples[name];
    return [what, figure(median(times) / 1000, 2), figure(ratio(times, samples.check.times), 2), figure(peak, 1)];
  };
  return tableAsText(
    ['sheets that are edited', 'seconds', 'checks', 'peak MiB'],
    [
      row('node -e 0', 'node'),
      row('check, which both do', 'check'),
      row(`export ${SHIPPED}`, 'export'),
      row('import of it, untouched', 'import'),
    ],
  );
}

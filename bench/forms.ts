import { mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fillForms } from './fill.ts';
import { type Command, timeOf } from './process.ts';
import { generateUnits } from './repositories.ts';
import { measure, type Samples } from './series.ts';
import type { Setting } from './setting.ts';
import { exponent, median, ratio } from './statistics.ts';
import { figure, tableAsText } from './table.ts';

const PROGRAMS = {
  forms: 'forms, one workbook a unit',
  exceljs: 'exceljs, the same form as often',
  collect: 'collect of the filled workbooks',
} as const;
type Program = keyof typeof PROGRAMS;

/** How often growing folders of forms are measured when no fewer rounds are asked for. */
export const ROUNDS_OF_FORMS = 3;

/** How many units have a form, each ten times the number before. */
export type Units = 10 | 100 | 1000;
type Name = `${Program} ${Units}`;

/** What was measured on more and more forms. */
export interface FormsGrowth {
  readonly units: readonly Units[];
  readonly samples: Samples<Name>;
}

/** Generates registers with more and more units, and measures writing a form for each and collecting them filled. */
export async function measureForms(setting: Setting, units: readonly Units[], runs: number): Promise<FormsGrowth> {
  const rounds = { times: runs, peaks: setting.measuresMemory ? 1 : 0 };
  const commands: Command<Name>[] = [];
  for (const each of units) commands.push(...(await commandsFor(setting, each)));
  return { units, samples: await measure(commands, rounds, setting.workspace) };
}

async function commandsFor(setting: Setting, units: Units): Promise<readonly Command<Name>[]> {
  const { workspace, program, floors, shipped } = setting;
  const folder = generateUnits(shipped, join(workspace.folder, `units-${units}`), units);
  const output = join(folder, 'output');
  const args = [program, 'forms', '2020', '--only', 'self', '--format', 'xlsx'];
  await timeOf({ name: 'forms', args, folder, exit: 0 }, workspace);
  const built = join(output, '2020/forms');
  const workbooks = readdirSync(built).filter((name) => name.endsWith('.xlsx'));
  const returned = join(folder, 'returned');
  const again = join(folder, 'exceljs');
  for (const each of [returned, again]) mkdirSync(each);
  await fillForms(
    workbooks.map((name) => join(built, name)),
    returned,
  );
  const form = join(returned, workbooks[0] ?? '');
  const rounds = units === 1000 ? 1 : undefined;
  return [
    {
      name: `forms ${units}`,
      args,
      folder,
      exit: 0,
      prepare: () => rmSync(output, { recursive: true, force: true }),
      rounds,
    },
    {
      name: `exceljs ${units}`,
      args: [floors.exceljs, form, String(workbooks.length), again],
      folder,
      exit: 0,
      rounds,
    },
    // Nobody has scored the units: that the departments' forms are missing is what there is to say.
    { name: `collect ${units}`, args: [program, 'collect', returned, '--year', '2020'], folder, exit: 1, rounds },
  ];
}

/** The exponent with which time grows from a hundred forms to a thousand; NaN when it was not measured. */
export function exponentOfForms({ units, samples }: FormsGrowth, program: Program): number {
  if (!units.includes(1000)) return Number.NaN;
  return exponent(samples[`${program} 100`].times, samples[`${program} 1000`].times, 10);
}

/** How much time of exceljs the program takes for the forms of a hundred units. */
export function formsToExceljs({ samples }: FormsGrowth): number {
  return ratio(samples['forms 100'].times, samples['exceljs 100'].times);
}

/** How much more memory a thousand forms take than a hundred, as a ratio of peaks; NaN when it was not measured. */
export function memoryOfForms({ units, samples }: FormsGrowth, program: Program): number {
  if (!units.includes(1000)) return Number.NaN;
  return samples[`${program} 1000`].peak / samples[`${program} 100`].peak;
}

/** The table of forms: times, what one more form costs, and memory. */
export function formsAsText(growth: FormsGrowth): string {
  const programs = Object.keys(PROGRAMS) as Program[];
  const rows = programs.flatMap((program) => growth.units.map((units) => rowOf(growth, program, units)));
  return tableAsText(['process', 'units', 'median s', 'ms a form more', 'peak MiB'], rows);
}

function rowOf({ samples }: FormsGrowth, program: Program, units: Units): readonly string[] {
  const { times, peak } = samples[`${program} ${units}`];
  const more = (median(times) - median(samples[`${program} 10`].times)) / (units - 10);
  return [PROGRAMS[program], String(units), figure(median(times) / 1000, 2), figure(more, 2), figure(peak, 1)];
}

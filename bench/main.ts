import { availableParallelism } from 'node:os';
import { parseArgs } from 'node:util';
import { goalsAsText } from './goals.ts';
import { growthAsText, measureGrowth } from './growth.ts';
import { measureOneYear, oneYearAsText } from './one-year.ts';
import { prepare, type Setting } from './setting.ts';

const { runs, isQuick, isBare } = readOptions();
const setting = await prepare(isBare);
const { criteria } = setting.size;

print(headingFor(setting));
const oneYear = await measureOneYear(setting, runs);
print(`One year, ${runs} rounds\n\n${oneYearAsText(oneYear)}`);
const growth = await measureGrowth(setting, isQuick ? [10, 100] : [10, 100, 1000], runs);
print(
  `Generated years, ${runs} rounds${isQuick ? '' : ', of 1000 years not more than 3'}\n\n${growthAsText(growth, oneYear, criteria)}`,
);
print(`Goals\n\n${goalsAsText(oneYear, growth, criteria)}`);

function readOptions(): { readonly runs: number; readonly isQuick: boolean; readonly isBare: boolean } {
  const { values } = parseArgs({
    options: {
      runs: { type: 'string', default: '15' },
      quick: { type: 'boolean', default: false },
      bare: { type: 'boolean', default: false },
    },
  });
  const runs = Number(values.runs);
  if (!Number.isSafeInteger(runs) || runs < 1)
    throw new Error(`--runs is \`${values.runs}\`, expected a number from 1`);
  return { runs, isQuick: values.quick, isBare: values.bare };
}

function headingFor({ size, measuresMemory, workspace }: Setting): string {
  const kilobytes = Math.round(size.bytes / 1000);
  return [
    `Node ${process.version}, ${process.platform} ${process.arch}, ${availableParallelism()} processors`,
    `Shipped data: ${size.files} files, ${kilobytes} KB, ${size.criteria} criteria`,
    'Whole processes, in turns. A ratio is the median of the ratios within each round; only ratios mean anything.',
    environmentAsText(workspace.environment),
    measuresMemory ? 'Memory is measured in runs of its own.' : 'Memory is not measured: there is no GNU time.',
    '',
  ].join('\n');
}

/** Whether Node is told by the environment to start in another way: NODE_EXTRA_CA_CERTS alone can treble the time that it takes. */
function environmentAsText(environment: NodeJS.ProcessEnv): string {
  const names = Object.keys(environment).filter((name) => name.startsWith('NODE_'));
  if (names.length === 0) return 'Nothing in the environment makes Node start in another way.';
  return `The environment has ${names.join(', ')}, with which Node may start more slowly; --bare leaves them out.`;
}

function print(text: string): void {
  process.stdout.write(`${text}\n`);
}

import { availableParallelism } from 'node:os';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { criteriaAsText, measureCriteria, ROUNDS_OF_CRITERIA } from './criteria.ts';
import { diffAsText, measureDiff, ROUNDS_OF_DIFF } from './diff.ts';
import { documentsAsText, measureDocuments, ROUNDS_OF_DOCUMENTS } from './documents.ts';
import { draftsAsText, measureDrafts, ROUNDS_OF_DRAFTS } from './drafts.ts';
import { formsAsText, measureForms, ROUNDS_OF_FORMS } from './forms.ts';
import {
  goalsAsText,
  goalsOfCheck,
  goalsOfDiff,
  goalsOfDocuments,
  goalsOfForms,
  goalsOfResults,
  goalsOfWatch,
} from './goals.ts';
import { growthAsText, measureGrowth } from './growth.ts';
import { measureOneYear, oneYearAsText } from './one-year.ts';
import { measureResults, ROUNDS_OF_RESULTS, resultsAsText } from './results.ts';
import { prepare, type Setting } from './setting.ts';
import { measureSheets, ROUNDS_OF_SHEETS, sheetsAsText } from './sheets.ts';
import { hasChromium, measureSeen, seenAsText } from './studio/browser.ts';
import { goalsOfSeen, goalsOfTyping } from './studio/goals.ts';
import { measureTyping, typingAsText } from './typing.ts';
import { measureWatch, watchAsText } from './watch.ts';

const PARTS = [
  'check',
  'watch',
  'diff',
  'documents',
  'forms',
  'results',
  'sheets',
  'drafts',
  'typing',
  'seen',
] as const;

const { runs, isQuick, isBare, against, parts } = readOptions();
const setting = await prepare(isBare, against);
const { criteria } = setting.size;

print(headingFor(setting));
const goals = [
  ...(parts.includes('check') ? await benchCheck() : []),
  ...(parts.includes('diff') ? await benchDiff() : []),
  ...(parts.includes('watch') ? await benchWatch() : []),
  ...(parts.includes('documents') ? await benchDocuments() : []),
  ...(parts.includes('forms') ? await benchForms() : []),
  ...(parts.includes('results') ? await benchResults() : []),
  ...(parts.includes('typing') ? await benchTyping() : []),
  ...(parts.includes('seen') && hasChromium() ? await benchSeen() : []),
];
if (parts.includes('sheets')) await benchSheets();
if (parts.includes('drafts')) await benchDrafts();
print(`Goals\n\n${goalsAsText(goals)}`);

async function benchCheck(): Promise<ReturnType<typeof goalsOfCheck>> {
  const oneYear = await measureOneYear(setting, runs);
  print(`One year, ${runs} rounds\n\n${oneYearAsText(oneYear)}`);
  const growth = await measureGrowth(setting, isQuick ? [10, 100] : [10, 100, 1000], runs);
  const rounds = `${runs} rounds${isQuick ? '' : ', of 1000 years not more than 3'}`;
  print(`Generated years, ${rounds}\n\n${growthAsText(growth, oneYear, criteria)}`);
  return goalsOfCheck(oneYear, growth, criteria);
}

async function benchDiff(): Promise<ReturnType<typeof goalsOfDiff>> {
  const rounds = Math.min(runs, ROUNDS_OF_DIFF);
  const samples = await measureDiff(setting, rounds);
  print(`Comparisons, ${rounds} rounds, of all years not more than 3\n\n${diffAsText(samples)}`);
  return goalsOfDiff(samples);
}

async function benchWatch(): Promise<ReturnType<typeof goalsOfWatch>> {
  const saves = isQuick ? 200 : 1000;
  const watched = await measureWatch(setting, saves);
  print(`A program that stays, ${saves} saves\n\n${watchAsText(watched)}`);
  return goalsOfWatch(watched);
}

async function benchDocuments(): Promise<ReturnType<typeof goalsOfDocuments>> {
  const rounds = Math.min(runs, ROUNDS_OF_DOCUMENTS);
  const documents = await measureDocuments(setting, rounds, isQuick);
  const ofVerify = isQuick ? '' : ', of verify not more than 2';
  print(`Documents of one edition, ${rounds} rounds${ofVerify}\n\n${documentsAsText(documents)}`);
  const roundsOfGrowth = Math.min(runs, ROUNDS_OF_CRITERIA);
  const growth = await measureCriteria(setting, isQuick ? [1, 3] : [1, 3, 9], roundsOfGrowth);
  const ofLargest = isQuick ? '' : ', of the largest not more than 2';
  print(`Documents of more criteria, ${roundsOfGrowth} rounds${ofLargest}\n\n${criteriaAsText(growth, criteria)}`);
  return goalsOfDocuments(documents, growth);
}

async function benchForms(): Promise<ReturnType<typeof goalsOfForms>> {
  const rounds = Math.min(runs, ROUNDS_OF_FORMS);
  const forms = await measureForms(setting, isQuick ? [10, 100] : [10, 100, 1000], rounds);
  print(`Forms, ${rounds} rounds${isQuick ? '' : ', of 1000 units one'}\n\n${formsAsText(forms)}`);
  return goalsOfForms(forms);
}

/** Goals hold for what is measured on idle machines: for drafts there is none yet. */
async function benchDrafts(): Promise<void> {
  const rounds = Math.min(runs, ROUNDS_OF_DRAFTS);
  print(`Drafts that came back, ${rounds} rounds\n\n${draftsAsText(await measureDrafts(setting, rounds))}`);
}

async function benchResults(): Promise<ReturnType<typeof goalsOfResults>> {
  const rounds = Math.min(runs, ROUNDS_OF_RESULTS);
  const results = await measureResults(setting, rounds, isQuick);
  const ofLargest = isQuick ? '' : ', from 1000 units not more than 3';
  print(`Results, ${rounds} rounds${ofLargest}\n\n${resultsAsText(results)}`);
  return goalsOfResults(results);
}

async function benchTyping(): Promise<ReturnType<typeof goalsOfTyping>> {
  const typed = await measureTyping(setting, isQuick ? 100 : 300);
  print(`Typing\n\n${typingAsText(typed)}`);
  return goalsOfTyping(typed);
}

async function benchSeen(): Promise<ReturnType<typeof goalsOfSeen>> {
  const seen = await measureSeen(setting, isQuick ? 100 : 1000);
  print(`The studio in Chromium\n\n${seenAsText(seen)}`);
  return goalsOfSeen(seen);
}

async function benchSheets(): Promise<void> {
  const rounds = Math.min(runs, ROUNDS_OF_SHEETS);
  print(`Sheets, ${rounds} rounds\n\n${sheetsAsText(await measureSheets(setting, rounds))}`);
}

interface Options {
  readonly runs: number;
  readonly isQuick: boolean;
  readonly isBare: boolean;
  readonly against: string | undefined;
  readonly parts: readonly (typeof PARTS)[number][];
}

function readOptions(): Options {
  const { values } = parseArgs({
    options: {
      runs: { type: 'string', default: '15' },
      only: { type: 'string' },
      quick: { type: 'boolean', default: false },
      bare: { type: 'boolean', default: false },
      against: { type: 'string' },
    },
  });
  const runs = Number(values.runs);
  if (!Number.isSafeInteger(runs) || runs < 1)
    throw new Error(`--runs is \`${values.runs}\`, expected a number from 1`);
  const parts = PARTS.filter((part) => values.only === undefined || values.only === part);
  if (parts.length === 0) throw new Error(`--only is \`${values.only}\`, expected ${PARTS.join(' or ')}`);
  const against = values.against === undefined ? undefined : resolve(values.against);
  return { runs, isQuick: values.quick, isBare: values.bare, against, parts };
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

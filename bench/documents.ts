import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { type Peer, startsOfPeers } from './peers.ts';
import { type Command, timeOf } from './process.ts';
import { copyData } from './repositories.ts';
import { measureSome, type Samples, samplesAsText } from './series.ts';
import type { Setting } from './setting.ts';
import { recordTypstJobs } from './typst-jobs.ts';

/** How often the documents are timed when no fewer rounds are asked for: all of them together take long. */
export const ROUNDS_OF_DOCUMENTS = 5;
/** `verify` takes longest, and no goal needs it. */
const ROUNDS_OF_VERIFY = 2;

const EDITION = '2020';
const ANNEXES = ['annex-1-county', 'annex-2-municipal'];

const NAMES = {
  node: 'node -e 0',
  check: 'check',
  build: 'build',
  withoutPdf: 'build, all but PDF',
  docx: 'build --format docx',
  xlsx: 'build --format xlsx',
  html: 'build --format html',
  md: 'build --format md',
  csv: 'build --format csv',
  json: 'build --format json',
  pdf: 'build --format pdf',
  annexes: 'build --format pdf, two annexes',
  rebuild: 'build, nothing changed',
  verify: 'verify',
  typst: 'only Typst, the same PDFs',
  libreoffice: 'LibreOffice, two annexes, DOCX to PDF',
  chromium: 'Chromium, two annexes, HTML to PDF',
  pandoc: 'pandoc, two annexes, Markdown to DOCX',
} as const;

/** What is measured on the documents of the shipped edition. */
export type DocumentName = keyof typeof NAMES;

/** All formats but PDF, as `build` takes them. */
export const ALL_BUT_PDF = 'docx,xlsx,html,md,csv,json';

/** Measures building and verifying all documents of the shipped edition, and others that make some of them. `isQuick` leaves `verify` out. */
export async function measureDocuments(
  setting: Setting,
  runs: number,
  isQuick: boolean,
): Promise<Samples<DocumentName>> {
  const commands = await commandsFor(setting);
  const wanted = commands.filter(({ name }) => !isQuick || name !== 'verify');
  const rounds = { times: runs, peaks: setting.measuresMemory ? 1 : 0 };
  return measureSome(NAMES, wanted, rounds, setting.workspace);
}

async function commandsFor(setting: Setting): Promise<readonly Command<DocumentName>[]> {
  const { workspace, program, shipped } = setting;
  const cold = copyData(shipped, join(workspace.folder, 'cold'));
  const built = copyData(shipped, join(workspace.folder, 'built'));
  const at = { folder: built, exit: 0 } as const;
  await timeOf({ ...at, name: 'build', args: [program, 'build'] }, workspace);
  const fromNothing = (name: DocumentName, ...options: readonly string[]): Command<DocumentName> => ({
    name,
    args: [program, 'build', ...options],
    folder: cold,
    exit: 0,
    prepare: () => rmSync(join(cold, 'output'), { recursive: true, force: true }),
  });
  const formats = ['docx', 'xlsx', 'html', 'md', 'csv', 'json', 'pdf'] as const;
  return [
    { ...at, name: 'node', args: ['-e', '0'] },
    { ...at, name: 'check', args: [program, 'check'] },
    fromNothing('build'),
    fromNothing('withoutPdf', '--format', ALL_BUT_PDF),
    ...formats.map((format) => fromNothing(format, '--format', format)),
    fromNothing('annexes', '--only', 'annex', '--format', 'pdf'),
    { ...at, name: 'rebuild', args: [program, 'build'] },
    { ...at, name: 'verify', args: [program, 'verify'], rounds: ROUNDS_OF_VERIFY },
    ...(await others(setting, built)),
  ];
}

/** Those beside which the program is measured, as far as they are on this machine. */
async function others(
  { workspace, floors, shipped }: Setting,
  built: string,
): Promise<readonly Command<DocumentName>[]> {
  const folder = join(workspace.folder, 'others');
  mkdirSync(folder);
  const at = { folder, exit: 0 } as const;
  const peers = [...startsOfPeers(join(built, 'output', EDITION), ANNEXES, folder)];
  const jobs = join(folder, 'typst-jobs.json');
  const hasTypst = await recordTypstJobs(copyData(shipped, join(workspace.folder, 'recorded')), jobs);
  return [
    ...(hasTypst ? [{ ...at, name: 'typst', args: [floors.typst, jobs] } as const] : []),
    ...peers.map(([name, start]) => ({ ...at, name, ...start })),
  ];
}

/** The table of the documents, and what could not be measured. */
export function documentsAsText(samples: Samples<DocumentName>): string {
  return `${samplesAsText(samples, NAMES, { node: 'node -e 0', typst: 'only Typst' })}${absentAsText(samples)}`;
}

const ABSENT = {
  typst: 'Typst has no native library here',
  libreoffice: 'LibreOffice is not installed',
  chromium: 'Chromium is not installed',
  pandoc: 'pandoc is not installed',
} as const satisfies Record<Peer | 'typst', string>;

function absentAsText(samples: Samples<DocumentName>): string {
  const absent = (Object.keys(ABSENT) as (keyof typeof ABSENT)[]).filter((name) => samples[name].times.length === 0);
  return absent.map((name) => `${ABSENT[name]}: not measured.\n`).join('');
}

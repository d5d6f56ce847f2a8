import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { DATA } from './data.ts';
import { pathOf } from './peers.ts';
import { type Command, timeOf } from './process.ts';
import { measureSome, type Samples, samplesAsText } from './series.ts';
import type { Setting } from './setting.ts';
import { median, ratio } from './statistics.ts';
import { figure } from './table.ts';

/** How often drafts are read at most. */
export const ROUNDS_OF_DRAFTS = 3;

/** So many departments send a draft back. */
const DRAFTS = 100;
const EDITION = '2021';
const ANNEX = 'annex-1-county';

const NAMES = {
  node: 'node -e 0',
  check: 'check',
  one: 'suggest, one draft',
  all: `suggest, ${DRAFTS} drafts`,
  pandoc: `pandoc --track-changes=all, ${DRAFTS} drafts one by one`,
  import: 'import --dry-run, the annex that was sent',
  pandocImport: 'pandoc --track-changes=all, the same annex',
} as const;
type DraftName = keyof typeof NAMES;

/**
 * Measures reading Word files beside pandoc, which only reads them: drafts that came back, which are the annex of the
 * counties, in each another row changed under revision marks, in one go; and the annex itself, of which data is made.
 */
export async function measureDrafts(setting: Setting, runs: number): Promise<Samples<DraftName>> {
  const { workspace, program, project } = setting;
  const folder = join(workspace.folder, 'drafts');
  cpSync(join(project, DATA), join(folder, DATA), { recursive: true });
  const at = { folder, exit: 0 } as const;
  const building = ['build', EDITION, '--draft', '--only', 'annex', '--format', 'docx'];
  await timeOf({ ...at, name: 'build', args: [program, ...building] }, workspace);
  const annex = join(folder, 'output', EDITION, `${ANNEX}.docx`);
  const drafts = writeDrafts(annex, join(folder, 'inbox'));
  const elsewhere = join(workspace.folder, 'imported');
  mkdirSync(elsewhere);
  const suggest = (name: DraftName, files: readonly string[]): Command<DraftName> => ({
    ...at,
    name,
    args: [program, 'suggest', '--dry-run', ...files],
  });
  const commands: readonly Command<DraftName>[] = [
    { ...at, name: 'node', args: ['-e', '0'] },
    { ...at, name: 'check', args: [program, 'check'] },
    suggest('one', drafts.slice(0, 1)),
    suggest('all', drafts),
    ...pandocOn(drafts).map((start) => ({ ...at, name: 'pandoc', ...start }) as const),
    // 1: a department of the annex leads nothing, which is told.
    { name: 'import', args: [program, 'import', annex, '--year', '2020', '--dry-run'], folder: elsewhere, exit: 1 },
    ...pandocOn([annex]).map((start) => ({ ...at, name: 'pandocImport', ...start }) as const),
  ];
  return measureSome(NAMES, commands, { times: runs, peaks: setting.measuresMemory ? 1 : 0 }, workspace);
}

function pandocOn(drafts: readonly string[]): readonly Pick<Command, 'program' | 'args'>[] {
  const program = pathOf(['pandoc']);
  if (program === undefined) return [];
  const command = `'${program}' --from docx --track-changes=all --to json --output "$0" "$file"`;
  return [{ program: '/bin/sh', args: ['-c', `for file; do ${command} || exit 1; done`, '/dev/null', ...drafts] }];
}

const DOCUMENT = 'word/document.xml';
const FIGURE = /<w:r>(<w:rPr>(?:(?!<\/w:r>).)*<\/w:rPr>)?<w:t xml:space="preserve">(\d+(?:\.\d+)?)<\/w:t><\/w:r>/gs;

/** Writes drafts, in each of which somebody gave another row other points. Gives their paths. */
function writeDrafts(annex: string, folder: string): readonly string[] {
  mkdirSync(folder);
  const parts = unzipSync(readFileSync(annex));
  const xml = strFromU8(parts[DOCUMENT] ?? new Uint8Array());
  const figures = [...xml.matchAll(FIGURE)];
  return Array.from({ length: DRAFTS }, (_, index) => {
    const found = figures[(index * 5) % figures.length];
    const [whole = '', look = '', points = ''] = found ?? [];
    const by = (id: number) => `w:id="${id}" w:author="市某局${index + 1}" w:date="2021-03-05T09:30:00Z"`;
    const gone = `<w:del ${by(9000)}><w:r>${look}<w:delText>${points}</w:delText></w:r></w:del>`;
    const come = `<w:ins ${by(9001)}><w:r>${look}<w:t>9.5</w:t></w:r></w:ins>`;
    const start = found?.index ?? 0;
    const changed = xml.slice(0, start) + gone + come + xml.slice(start + whole.length);
    const path = join(folder, `反馈意见-市某局${index + 1}.docx`);
    writeFileSync(path, zipSync({ ...parts, [DOCUMENT]: strToU8(changed) }));
    return path;
  });
}

/** The table of drafts, what each further one takes, and what could not be measured. */
export function draftsAsText(samples: Samples<DraftName>): string {
  const { one, all, pandoc, pandocImport } = samples;
  const further = (median(all.times) - median(one.times)) / (DRAFTS - 1);
  const beside =
    pandoc.times.length === 0
      ? 'pandoc is not installed: not measured.\n'
      : [
          `A draft takes pandoc ${figure(median(pandoc.times) / DRAFTS, 1)} ms.`,
          `import takes ${figure(ratio(samples.import.times, pandocImport.times), 2)} times as long as pandoc.\n`,
        ].join('\n');
  const table = samplesAsText(samples, NAMES, { node: 'node -e 0', pandoc: 'pandoc' });
  return `${table}\nEach further draft takes ${figure(further, 1)} ms.\n${beside}`;
}

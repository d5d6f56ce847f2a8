import { stringify } from 'yaml';
import { type FoundSheets, sheetsAmong } from '../../src/engine/sheets/found-sheets.ts';
import { importSheets } from '../../src/engine/sheets/import-sheets.ts';
import type { Grid, GridCell } from '../../src/import/criteria-sheet/grid.ts';
import { headerOf } from '../../src/import/criteria-sheet/header.ts';
import { criteriaSheet } from '../../src/layout/criteria-sheet.ts';
import { everyClass } from '../../src/model/classes.ts';
import { departmentsById } from '../../src/model/departments.ts';
import type { CriteriaSheet } from '../../src/model/sheets/criteria-sheet.ts';
import { authoringIn, sheetWordsIn } from '../../src/words/languages.ts';
import { type Desk, type DeskRow, deskOf } from './clerks.ts';
import { memoryWorld } from './memory-world.ts';
import { sentWorkbook, systemOf } from './sheet-merges.ts';
import { repositoryOf, type WrittenSystem } from './sources.ts';

const WORDS = { authoring: await authoringIn('zh'), sheets: await sheetWordsIn('zh') };

/** A workbook that was sent out of a repository, and fresh desks of people who edit it. */
export interface Sent {
  readonly found: FoundSheets;
  readonly sheet: FoundSheets['sheets'][number];
  readonly desk: () => Desk;
}

/** A draft with one system as people write it, a key a line. */
export function draftOf(system: WrittenSystem): ReadonlyMap<string, string> {
  return new Map(
    [...repositoryOf(system)].map(([path, text]) => {
      if (path.includes('/county/')) return [path, stringify(JSON.parse(text), { lineWidth: 0 })];
      return [path, path.endsWith('scheme.yaml') ? text.replace('state: final', 'state: draft') : text];
    }),
  );
}

/** Sends out the workbook of a repository with one system. */
export async function sentOf(files: ReadonlyMap<string, string>): Promise<Sent> {
  const bytes = await sentWorkbook(files);
  const folders = { bytes: () => ({ kind: 'bytes', bytes }) as const };
  const found = await sheetsAmong(
    { ...memoryWorld(files), folders } as unknown as Parameters<typeof sheetsAmong>[0],
    { root: '.', year: undefined, system: undefined, operands: ['criteria.xlsx'] },
    WORDS,
  );
  const [sheet] = found?.sheets ?? [];
  if (found === undefined || sheet === undefined) throw new Error('no sheet');
  const { system } = await systemOf(files);
  return { found, sheet, desk: () => deskOf(sheet.sent, system) };
}

/** The sheet that was sent out with the rows of a desk in some order below its header. */
export function gridOfDesk({ sheet }: Sent, { keys, rows }: Desk, orderOf: (row: DeskRow) => number): Grid {
  const header = headerOf(sheet.grid, sheet.sent);
  if (header === undefined) throw new Error('no header');
  const first = Math.max(...header.rows) + 1;
  const cellsOf = (row: DeskRow): ReadonlyMap<number, GridCell> =>
    new Map(
      keys.flatMap((key) => {
        const column = header.columns.get(key);
        const text = key === 'id' ? (row.id ?? '') : (row.cells.get(key) ?? '');
        return column === undefined || text === '' ? [] : [[column, { text, doubt: undefined }] as const];
      }),
    );
  return {
    ...sheet.grid,
    rows: [
      ...sheet.grid.rows.filter(({ number }) => number < first),
      ...rows
        .toSorted((a, b) => orderOf(a) - orderOf(b))
        .map((row, index) => ({ number: first + index, cells: cellsOf(row) })),
    ],
  };
}

/** A repository after a grid came back to it, and what was said of that. */
export async function broughtBack(
  files: ReadonlyMap<string, string>,
  { found, sheet }: Sent,
  grid: Grid,
): Promise<{ readonly files: ReadonlyMap<string, string>; readonly said: string }> {
  const world = memoryWorld(files);
  const asked = { root: '.', year: undefined, system: undefined, take: [], reason: undefined, dryRun: false };
  await importSheets(world, asked, 'zh', { ...found, sheets: [{ ...sheet, grid }] }, WORDS);
  return { files: world.texts as ReadonlyMap<string, string>, said: world.printed.join('') };
}

/** The sheet that a repository would send out, whatever `check` says of it. */
export async function sheetNow(files: ReadonlyMap<string, string>): Promise<CriteriaSheet> {
  const { system, registers } = await systemOf(files);
  const view = { system, classes: everyClass(system.classes) };
  return criteriaSheet(view, departmentsById(registers.departments), 'editing');
}

import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Grid, GridCell } from '../../src/import/criteria-sheet/grid.ts';
import { criteriaSheet } from '../../src/layout/criteria-sheet.ts';
import { departmentsById } from '../../src/model/departments.ts';
import type { CriteriaSheet } from '../../src/model/sheets/criteria-sheet.ts';
import { wholeViews } from '../../src/model/view.ts';
import { sourceOf } from './sources.ts';

/** Returned drafts and sheets that other programs made. They are no part of the project: where they are absent, what reads them is skipped. */
export const OPINIONS = join(
  process.env['ZHUNSHENG_REAL'] ?? fileURLToPath(new URL('../../../shared/real/', import.meta.url)),
  'opinions',
);
export const HAS_OPINIONS = existsSync(OPINIONS);

/** The criteria of a system of a repository as a sheet: of the first edition and system unless others are named. */
export async function sheetOf(
  files: ReadonlyMap<string, string>,
  {
    edition,
    system,
    purpose = 'editing',
  }: Partial<Record<'edition' | 'system', string>> & { purpose?: 'publishing' | 'editing' } = {},
): Promise<CriteriaSheet> {
  const source = await sourceOf(files, edition);
  const views = wholeViews(source.edition, source.proof);
  const view = views.find((each) => each.system.id === system) ?? views[0];
  if (view === undefined) throw new Error('no system');
  return criteriaSheet(view, departmentsById(source.registers.departments), purpose);
}

/** Rows of texts as a grid: the first of them is the head. */
export function gridOf(rows: readonly (readonly string[])[]): Grid {
  const cellsOf = (row: readonly string[]): ReadonlyMap<number, GridCell> =>
    new Map(row.flatMap((text, column) => (text === '' ? [] : [[column, { text, doubt: undefined }]])));
  return {
    rows: rows.map((row, number) => ({ number, cells: cellsOf(row) })),
    comments: [],
    placeOf: (row) => ({ row: row + 1 }),
  };
}

/** A sheet as rows of texts, its head first. */
export function rowsOf({ columns, rows }: CriteriaSheet): readonly (readonly string[])[] {
  return [columns.map(({ title }) => title), ...rows.map(({ cells }) => cells)];
}

/** The rows of a sheet after a change of the texts of some, by their ids and the titles of columns; a row without a change is as it was. */
export function edited(
  sheet: CriteriaSheet,
  changes: Readonly<Record<string, Readonly<Record<string, string>>>>,
): readonly (readonly string[])[] {
  const titles = sheet.columns.map(({ title }) => title);
  return [
    titles,
    ...sheet.rows.map(({ id, cells }) => cells.map((text, column) => changes[id]?.[titles[column] ?? ''] ?? text)),
  ];
}

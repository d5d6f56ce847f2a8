import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import ExcelJS from 'exceljs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { revision } from '../../generators/revision/generator.ts';
import type { Cell, Run } from '../../src/layout/document.ts';
import { ROOT, SHIPPED } from '../support/fixtures.ts';
import { sourceOf } from '../support/sources.ts';
import { outputOf, python } from './programs.ts';

const EDITION = '2021';
const folder = mkdtempSync(join(tmpdir(), 'zhunsheng-revision-'));

beforeAll(async () => {
  const program = join(ROOT, 'dist/zhunsheng.cjs');
  const options = ['--only', 'revision', '--format', 'docx,xlsx', '-o', folder];
  await outputOf(process.execPath, [program, 'build', EDITION, '--root', ROOT, ...options]);
}, 60_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** The cells in which something is marked: what was deleted, and what was inserted. */
async function markedCells(): Promise<readonly (readonly [string, string])[]> {
  const [product] = await revision.products(await sourceOf(SHIPPED, EDITION), { classes: [] });
  if (product?.kind !== 'document') throw new Error('there is no revision table');
  const cells = product
    .document()
    .sections.flatMap(({ blocks }) =>
      blocks.flatMap((block) => (block.kind === 'table' ? block.rows.flatMap((row) => row.cells) : [])),
    );
  return cells
    .map((cell) => [textMarked(cell, 'deleted'), textMarked(cell, 'inserted')] as const)
    .filter(([deleted, inserted]) => deleted !== '' || inserted !== '');
}

function textMarked({ paragraphs }: Cell, mark: Run['mark']): string {
  return paragraphs.flatMap(({ runs }) => runs.flatMap((run) => (run.mark === mark ? [run.text] : []))).join('');
}

/** The same as exceljs reads them from a workbook. */
async function markedCellsIn(path: string): Promise<readonly (readonly [string, string])[]> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.readFile(path);
  const marks: (readonly [string, string])[] = [];
  workbook.eachSheet((sheet) =>
    sheet.eachRow((row) =>
      row.eachCell(({ value, text: whole, font: own }) => {
        const isRich = typeof value === 'object' && value !== null && 'richText' in value;
        const pieces = isRich ? value.richText : [{ text: whole, font: own }];
        const deleted = pieces.filter(({ font }) => font?.strike === true);
        const inserted = pieces.filter(({ font }) => font?.underline === true);
        const [before, after] = [deleted, inserted].map((each) =>
          each.map(({ text }) => text.replaceAll('\n', '')).join(''),
        );
        if (before || after) marks.push([before ?? '', after ?? '']);
      }),
    ),
  );
  return marks;
}

describe('what was deleted is struck through, and what was inserted underlined,', () => {
  it('for python-docx', async () => {
    const wanted = await markedCells();
    expect(wanted.length).toBeGreaterThan(50);
    expect(await python('read-marks.py', join(folder, EDITION, 'revision.docx'))).toEqual(wanted);
  });

  it('for exceljs', async () => {
    expect(await markedCellsIn(join(folder, EDITION, 'revision.xlsx'))).toEqual(await markedCells());
  });
});
